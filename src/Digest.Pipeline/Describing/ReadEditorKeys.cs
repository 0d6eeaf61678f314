using Digest.Text;

namespace Digest.Describing;

/// <summary>Takes what the editor says in front matter or a sidecar. The editor has the last word: these clues beat all others.</summary>
internal sealed class ReadEditorKeys : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var keys = sheet.Draft.Editor;
        Take(keys, "headline", found.Headline);
        if (keys.Text("title") is { } title)
        {
            // The page's own headline comes before the editor's title, the title before none.
            found.Headline.Add(new Clue<string>(title, Basis.Editor, Ranks.Default, Say(keys["title"]!)));
        }

        Take(keys, "outlet", found.Outlet);
        Take(keys, "dateline", found.Dateline);
        Take(keys, "url", found.Url);
        Take(keys, "language", found.Language);
        Take(keys, "translated_from", found.TranslatedFrom);
        Take(keys, "translation", found.Translation);
        Take(keys, "license", found.Rights);
        Take(keys, "rights", found.Rights);
        Date(keys, "published", found.Published);
        Date(keys, "updated", found.Updated);
        Date(keys, "embargo", found.Embargo);
        Take(keys, "status", found.Status);
        var names = keys.Texts("byline");
        if (names.Length > 0)
        {
            found.Byline.Add(
                new Clue<NameList>(new NameList([.. names.SelectMany(Split)]), Basis.Editor, Ranks.Editor, Say(keys["byline"]!))
            );
        }

        foreach (var link in keys.Texts("credit"))
        {
            found.Origins.Add(new Origin(sheet.Outlets.Canonical(link), Ranks.Editor, Say(keys["credit"]!)));
        }

        // The credit line word for word makes the chain where the editor gives none.
        if (keys["credit"] is null && keys.Text("credit_text") is { } line)
        {
            found.Origins.AddRange(
                CreditNames.OfLine(line, sheet.Outlets).Select(n => new Origin(n, Ranks.Editor, Say(keys["credit_text"]!)))
            );
        }

        sheet.Url = keys.Text("url");
    }

    /// <summary>Evidence for a key: file, line and name.</summary>
    public static Evidence Say(EditorKey key) => new($"{key.Path}:{key.Line} {key.Name}", "editor");

    private static void Take(EditorKeys keys, string name, List<Clue<string>> clues)
    {
        if (keys.Text(name) is { } text)
        {
            clues.Add(new Clue<string>(Normal.Space(text), Basis.Editor, Ranks.Editor, Say(keys[name]!)));
        }
    }

    /// <summary>A date that has no one reading was told where the key was read, and is left out here.</summary>
    private static void Date(EditorKeys keys, string name, List<Clue<PartialDate>> clues)
    {
        if (keys.Text(name) is not { } text)
        {
            return;
        }

        var date =
            PartialDate.TryParse(text, out var iso) ? iso
            : DateScanner.Scan(text) is [{ Date: { } read }] ? read
            : null;
        if (date is not null)
        {
            clues.Add(new Clue<PartialDate>(date, Basis.Editor, Ranks.Editor, Say(keys[name]!)));
        }
    }

    /// <summary>One scalar may name several people; one that holds no list of names is a name as typed.</summary>
    private static IEnumerable<string> Split(string text) =>
        BylineReader.Read(text, out _) is { Length: > 0 } read ? read
        : BylineReader.Names(text) is { Length: > 0 } names ? names
        : [Normal.Space(text)];
}
