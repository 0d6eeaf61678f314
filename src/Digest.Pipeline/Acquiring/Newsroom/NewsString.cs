using System.Globalization;
using System.Text;

namespace Digest.Acquiring;

/// <summary>
/// A JSON string, or the text of an XML element, with the place of each of its characters, so that what is read out of it keeps an exact
/// span.
/// </summary>
internal sealed class NewsString
{
    private readonly int[] _at;

    private NewsString(string text, int[] at) => (Text, _at) = (text, at);

    /// <summary>Its characters, escapes read.</summary>
    public string Text { get; }

    /// <summary>UTF-16 position of its first character in the file.</summary>
    public int Start => _at[0];

    /// <summary>
    /// Reads a well-formed literal; <paramref name="start"/> is its opening quotation mark, <paramref name="end"/> one past the closing
    /// one.
    /// </summary>
    public static NewsString Read(string file, int start, int end)
    {
        var text = new char[Math.Max(0, end - start - 2)];
        var at = new int[text.Length + 1];
        var n = 0;
        for (var i = start + 1; i < end - 1; n++)
        {
            at[n] = i;
            (text[n], i) = file[i] == '\\' ? Escape(file, i + 1) : (file[i], i + 1);
        }

        at[n] = end - 1;
        return new NewsString(new string(text, 0, n), at[..(n + 1)]);
    }

    /// <summary>
    /// The words of texts that stand one behind the other in a file, characters written as entities and CDATA sections read.
    /// </summary>
    public static NewsString Of(IEnumerable<NitfNode> texts, string file)
    {
        var (text, at, end) = (new StringBuilder(), new List<int>(), 0);
        foreach (var node in texts)
        {
            var (place, raw) = (node.Start, file.AsSpan(0, node.Start).EndsWith("<![CDATA[", StringComparison.Ordinal));
            var entity = false;
            foreach (var c in node.Words)
            {
                text.Append(c);
                if (entity && char.IsLowSurrogate(c))
                {
                    // The second half of a character that one entity stands for.
                    at.Add(at[^1]);
                    continue;
                }

                place = Math.Min(place, Math.Max(node.Start, node.End - 1));
                at.Add(place);
                entity = !raw && file[place] == '&';
                place +=
                    entity ? Length(file.AsSpan(place, Math.Max(1, node.End - place)))
                    : c == '\n' && file[place] == '\r' && place + 1 < node.End && file[place + 1] == '\n' ? 2
                    : 1;
            }

            end = node.End;
        }

        at.Add(end);
        return new NewsString(text.ToString(), [.. at]);
    }

    // Of an entity, from its ampersand on.
    private static int Length(ReadOnlySpan<char> entity) => entity.IndexOf(';') is > 0 and var semicolon ? semicolon + 1 : 1;

    /// <summary>Blocks of the text read alone, with their spans in the file.</summary>
    public IEnumerable<Block> Placed(IEnumerable<Block> blocks, SourceText file)
    {
        var points = new List<int>(_at.Length);
        for (var i = 0; i <= Text.Length; i++)
        {
            if (i == 0 || i == Text.Length || !(char.IsLowSurrogate(Text[i]) && char.IsHighSurrogate(Text[i - 1])))
            {
                points.Add(file.CodePoint(_at[i]));
            }
        }

        return blocks.Select(b =>
            b with
            {
                Start = points[Math.Min(b.Start, points.Count - 1)],
                End = points[Math.Min(b.End, points.Count - 1)],
                Source = [],
            }
        );
    }

    private static (char Character, int Next) Escape(string file, int i) =>
        file[i] switch
        {
            'n' => ('\n', i + 1),
            't' => ('\t', i + 1),
            'r' => ('\r', i + 1),
            'b' => ('\b', i + 1),
            'f' => ('\f', i + 1),
            'u' => ((char)ushort.Parse(file.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), i + 5),
            var same => (same, i + 1),
        };
}
