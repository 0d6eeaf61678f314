using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads editor's notes, wherever they stand: front matter, sidecar, <c>notes/**</c>. A note without words or article is told and left out.
/// </summary>
internal static class NotesReader
{
    /// <summary>
    /// The notes of a list (or a single note); <paramref name="article"/> is whose they are unless they say it themselves, null where they
    /// must.
    /// </summary>
    public static ImmutableArray<EditorNote> Read(YamlValue value, string? article, string path, Diagnostics diagnostics)
    {
        var notes = ImmutableArray.CreateBuilder<EditorNote>();
        foreach (var item in value is YamlList list ? list.Items : [value])
        {
            if (One(item, article, path, diagnostics) is { } note)
            {
                notes.Add(note);
            }
        }

        return notes.ToImmutable();
    }

    private static EditorNote? One(YamlValue item, string? article, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(item, EditorForms.Note, path, diagnostics) is not { } fields)
        {
            return null;
        }

        var text = fields.Text("note");
        var quote = fields.Text("quote") ?? fields.Text("exact");
        var whose = article ?? ArticleId(fields.Text("article"));
        var credit = fields.Texts("credit");
        if (text is null && credit.IsEmpty)
        {
            fields.Missing("note", "what the note says");
            return null;
        }

        if (whose is null)
        {
            fields.Missing("article", "the article it is about, as its path below articles/ without the extension");
            return null;
        }

        var id = fields.Text("id") ?? "note-" + Hash64.Short(quote + "\n" + text);
        return new EditorNote(
            id,
            whose,
            quote,
            fields.Text("prefix"),
            fields.Text("suffix"),
            text ?? "",
            FollowedAddress.Safe(fields.Checked("url") ?? ""),
            credit,
            path,
            item.Line,
            item.Column
        );
    }

    /// <summary>An article's id as an editor may type it: with or without <c>articles/</c> and the extension.</summary>
    public static string? ArticleId(string? typed)
    {
        if (typed is null)
        {
            return null;
        }

        var id = typed.Replace('\\', '/').Trim('/');
        id = id.StartsWith("articles/", StringComparison.Ordinal) ? id["articles/".Length..] : id;
        var dot = id.LastIndexOf('.');
        return dot > id.LastIndexOf('/') && id[dot..].ToLowerInvariant() is ".txt" or ".md" or ".html" or ".htm" or ".json" or ".xml"
            ? id[..dot]
            : id;
    }
}
