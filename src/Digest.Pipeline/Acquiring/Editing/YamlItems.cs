using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Adds items to a list of an editor's YAML, and keys to a mapping, in the form they have already.</summary>
internal static class YamlItems
{
    private const int OneLine = 100;

    /// <summary>
    /// Adds items under a key of a mapping; the key too where it is not there. False where the form is none that can be added to.
    /// </summary>
    public static bool Add(EditedFile file, YamlMap map, string key, IReadOnlyCollection<string> items, YamlEntry? entry = null)
    {
        if (items.Count == 0)
        {
            return true;
        }

        entry ??= map.Find(key);
        return entry switch
        {
            null => AddKey(file, map, key, items),
            { Value: YamlList list } => AddTo(file, entry, list, items),
            { Value: YamlScalar { IsNull: true } }
                when file.Line(entry.Line) is var line && Bare(line[(entry.Column - 1 + entry.Key.Length)..]) => Below(
                file,
                entry.Line,
                entry.Column + 1,
                items
            ),
            { Value: YamlScalar one } => Widen(file, one, items),
            _ => false,
        };
    }

    /// <summary>A scalar of one line as it stands in the file, quotation marks with it; null where it has another form.</summary>
    public static string? Raw(EditedFile file, YamlScalar one)
    {
        var rest = file.Text.AsSpan(file.At(one.Line, one.Column));
        foreach (
            var raw in new[]
            {
                one.Text,
                YamlQuoted.Of(one.Text),
                "\"" + one.Text + "\"",
                "'" + one.Text.Replace("'", "''", StringComparison.Ordinal) + "'",
            }
        )
        {
            if (rest.StartsWith(raw, StringComparison.Ordinal))
            {
                return raw;
            }
        }

        return null;
    }

    /// <summary>A text as a YAML scalar: plain where that is safe, else in double quotes.</summary>
    public static string Scalar(string text)
    {
        var plain =
            text.Length > 0
            && text is not ("~" or "null" or "Null" or "NULL")
            && char.IsLetterOrDigit(text[0])
            && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or '+' or '~' or '(' or ')' or ' ')
            && text[^1] != ' '
            && !text.Contains("  ", StringComparison.Ordinal);
        return plain ? text : YamlQuoted.Of(text);
    }

    private static bool AddKey(EditedFile file, YamlMap map, string key, IReadOnlyCollection<string> items)
    {
        var flow = key + ": [" + string.Join(", ", items.Select(Flow)) + "]";
        if (file.Before is null || map.Entries.IsEmpty)
        {
            file.Append([flow]);
            return true;
        }

        var open = file.At(map.Line, map.Column);
        if (open < file.Text.Length && file.Text[open] == '{')
        {
            file.Insert(open + 1, " " + flow + ",");
            return true;
        }

        // Below the first key where that is a line of its own: the others may be long.
        var first = map.Entries[0];
        if (first.Value is not YamlScalar { IsNull: false } value || value.Line != first.Line || GoesOn(file, first.Line, first.Column))
        {
            return false;
        }

        var indent = new string(' ', first.Column - 1);
        string[] lines =
            flow.Length <= OneLine && !items.Any(i => i.Contains(": ", StringComparison.Ordinal))
                ? [indent + flow]
                : [indent + key + ":", .. items.Select(i => indent + "  - " + i)];
        file.InsertBelow(first.Line, lines);
        return true;
    }

    /// <summary>
    /// Whether what stands in a line goes on in the next one: a folded text, a block of text, a quotation that is not closed.
    /// </summary>
    public static bool GoesOn(EditedFile file, int line, int column)
    {
        for (var next = line + 1; next <= file.Lines; next++)
        {
            var text = file.Line(next);
            if (text.Trim().Length > 0 && text.TrimStart()[0] != '#')
            {
                return text.Length - text.TrimStart().Length >= column;
            }
        }

        return false;
    }

    private static bool AddTo(EditedFile file, YamlEntry entry, YamlList list, IReadOnlyCollection<string> items)
    {
        var at = file.At(list.Line, list.Column);
        if (at < file.Text.Length && file.Text[at] == '[')
        {
            file.Insert(at + 1, string.Join(", ", items.Select(Flow)) + (list.Items.IsEmpty ? "" : ", "));
            return true;
        }

        // Behind the last item where it is one line, else before the first.
        var last = list.Items[^1];
        return list.Line > entry.Line
            && (
                GoesOn(file, last.Line, list.Column)
                    ? Below(file, list.Line - 1, list.Column, items)
                    : Below(file, last.Line, list.Column, items)
            );
    }

    private static bool Below(EditedFile file, int line, int column, IEnumerable<string> items)
    {
        file.InsertBelow(line, items.Select(i => new string(' ', column - 1) + "- " + i));
        return true;
    }

    private static bool Widen(EditedFile file, YamlScalar one, IEnumerable<string> items)
    {
        if (Raw(file, one) is not { } raw)
        {
            return false;
        }

        var at = file.At(one.Line, one.Column);
        file.Insert(at, "[");
        file.Insert(at + raw.Length, string.Concat(items.Select(i => ", " + Flow(i))) + "]");
        return true;
    }

    private static bool Bare(string rest) => rest.TrimStart().TrimStart(':').Trim() is "" or ['#', ..];

    // A pair stands in braces inside a flow list, for the eye.
    private static string Flow(string item) => item.Contains(": ", StringComparison.Ordinal) && item[0] != '"' ? "{" + item + "}" : item;
}
