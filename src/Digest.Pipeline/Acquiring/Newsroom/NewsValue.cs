using System.Text;
using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// A JSON value that knows where it stands. Names are compared without case: ninjs 3 writes <c>copyrightHolder</c> where 1 and 2 write
/// <c>copyrightholder</c>.
/// </summary>
internal sealed class NewsValue
{
    /// <summary>Deepest nesting of a news item in JSON.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxDepth = 64;

    /// <summary>Most values of a news item in JSON.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxValues = 1_000_000;

    /// <summary>Where it begins in the file, a UTF-16 position.</summary>
    public int Start { get; private init; }

    /// <summary>Of a string: its characters with their places; else null.</summary>
    public NewsString? String { get; private init; }

    /// <summary>The members of an object in file order, else null.</summary>
    public List<KeyValuePair<string, NewsValue>>? Members { get; private init; }

    /// <summary>The items of a list, else null.</summary>
    public List<NewsValue>? Items { get; private init; }

    /// <summary>The first member of that name; null where there is none.</summary>
    public NewsValue? this[string name] => Members?.Find(m => m.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The string of the first of these members that is one.</summary>
    public NewsString? Text(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (this[name]?.String is { } text)
            {
                return text;
            }
        }

        return null;
    }

    /// <summary>The items of a member that is a list, or the values of one that is an object of named things.</summary>
    public IEnumerable<NewsValue> List(string name) =>
        this[name] is { } value ? value.Items ?? value.Members?.Select(static m => m.Value) ?? [] : [];

    /// <summary>The root of a file; null, and told, where it is no JSON or too much of it.</summary>
    public static NewsValue? Read(SourceText source, Diagnostics diagnostics)
    {
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth + 1 });
        var open = new Stack<NewsValue>();
        var (seenBytes, seenUnits, values, key) = (0, 0, 0, "");
        NewsValue? root = null;
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                    continue;
                }

                var start = (int)reader.TokenStartIndex;
                seenUnits += Encoding.UTF8.GetCharCount(bytes.AsSpan(seenBytes, start - seenBytes));
                var length = Encoding.UTF8.GetCharCount(reader.ValueSpan);
                seenBytes = start;
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    key = NewsString.Read(source.Text, seenUnits, seenUnits + length + 2).Text;
                    continue;
                }

                var isDeep = open.Count >= MaxDepth && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray);
                if (++values > MaxValues || isDeep)
                {
                    var (row, column) = source.Place(seenUnits);
                    var over = !isDeep ? $"holds more than {MaxValues} JSON values" : $"is nested deeper than {MaxDepth} levels";
                    diagnostics.Error(
                        DiagnosticCodes.TooLarge,
                        source.Path,
                        row,
                        column,
                        "The file " + over,
                        "A whole archive in one file, or a file made to stop programs",
                        "Save one report a file"
                    );
                    return null;
                }

                var value = new NewsValue
                {
                    Start = seenUnits,
                    String =
                        reader.TokenType == JsonTokenType.String ? NewsString.Read(source.Text, seenUnits, seenUnits + length + 2) : null,
                    Members = reader.TokenType == JsonTokenType.StartObject ? [] : null,
                    Items = reader.TokenType == JsonTokenType.StartArray ? [] : null,
                };
                root ??= value;
                if (open.TryPeek(out var parent))
                {
                    parent.Members?.Add(new(key, value));
                    parent.Items?.Add(value);
                }

                if (value.String is null && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                {
                    open.Push(value);
                }
            }
        }
        catch (JsonException e)
        {
            var (row, column) = PlaceOf(source.Text, e);
            diagnostics.Error(
                DiagnosticCodes.BrokenNewsFile,
                source.Path,
                row,
                column,
                "The JSON cannot be read from here on",
                "A cut-off file, or a missing comma or quotation mark",
                "Fetch the file again, or mend it"
            );
            return null;
        }

        return root;
    }

    // The reader counts bytes of a line, people count characters.
    private static (int Line, int Column) PlaceOf(string text, JsonException e)
    {
        var (line, start) = ((int)(e.LineNumber ?? 0), 0);
        for (var i = 0; i < line && text.IndexOf('\n', start) is >= 0 and var end; i++)
        {
            start = end + 1;
        }

        var (column, bytes) = (1, e.BytePositionInLine ?? 0);
        foreach (var rune in text.AsSpan(start).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            column++;
        }

        return (line + 1, column);
    }
}
