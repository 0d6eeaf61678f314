using System.Globalization;

namespace Digest.Acquiring;

/// <summary>A JSON string with the place of each of its characters, so that what is read out of it keeps an exact span.</summary>
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
