namespace Digest.Acquiring;

/// <summary>
/// What programs that clip pages from the web write into front matter, said in the house's keys: <c>source</c> is the address of the page
/// and no outlet, <c>created</c> the moment of the clipping, and a name in double brackets a link to a note of that name.
/// </summary>
/// <remarks>Obsidian Web Clipper (https://help.obsidian.md/web-clipper), MarkDownload.</remarks>
internal static class Clippings
{
    private const string Source = "source";
    private const string Created = "created";

    /// <summary>The mapping as an editor would have written it.</summary>
    public static YamlMap Read(YamlMap map)
    {
        var clipped = map.Entries.Any(static e => IsSource(e));
        return map with { Entries = [.. map.Entries.Select(e => Entry(e, clipped))] };
    }

    private static YamlEntry Entry(YamlEntry entry, bool clipped)
    {
        if (IsSource(entry))
        {
            return entry with { Key = "url" };
        }

        if (clipped && entry is { Key: Created, Value: YamlScalar moment })
        {
            // "2024-05-12T10:00:00 (UTC +02:00)" of MarkDownload: the zone in brackets is left out.
            var text = moment.Text.IndexOf('(', StringComparison.Ordinal) is > 0 and var at ? moment.Text[..at].Trim() : moment.Text;
            return entry with { Key = "retrieved", Value = moment with { Text = text } };
        }

        return entry with
        {
            Value = Bare(entry.Value),
        };
    }

    private static bool IsSource(YamlEntry entry) =>
        entry is { Key: Source, Value: YamlScalar { Text: var text } }
        && (
            text.TrimStart().StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.TrimStart().StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        );

    // Without quotation marks YAML takes the brackets for a list of a list.
    private static YamlValue Bare(YamlValue value) =>
        value switch
        {
            YamlScalar text => text with { Text = Bare(text.Text) },
            YamlList { Items: [YamlList { Items: [YamlScalar one] }] } => one,
            YamlList list => list with { Items = [.. list.Items.Select(Bare)] },
            _ => value,
        };

    private static string Bare(string text)
    {
        var name = text.Trim();
        if (!name.StartsWith("[[", StringComparison.Ordinal) || !name.EndsWith("]]", StringComparison.Ordinal) || name.Length <= 4)
        {
            return text;
        }

        name = name[2..^2];
        return name.Contains("[[", StringComparison.Ordinal) ? text : name[(name.LastIndexOf('|') + 1)..].Trim();
    }
}
