namespace Digest.Acquiring;

/// <summary>
/// A decoded file with its places: lines and columns for diagnostics, code points for exports. Positions handed in are UTF-16 units of
/// <see cref="Text"/>, which begins after the byte-order mark; CR LF counts as two.
/// </summary>
internal sealed class SourceText
{
    private readonly int[] _lowSurrogates;
    private int[]? _lines;

    /// <summary>Takes a decoded text. <paramref name="charset"/> is the WHATWG name of what it was decoded with.</summary>
    public SourceText(string path, string text, string charset)
    {
        (Path, Text, Charset) = (path, text, charset);
        _lowSurrogates = Positions(text, char.IsLowSurrogate);
    }

    /// <summary>Path relative to the input folder.</summary>
    public string Path { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>WHATWG name of the charset.</summary>
    public string Charset { get; }

    /// <summary>The bytes it was read from, byte-order mark left out, where its reader asks for them; else empty.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Where the editor says that the page stood, else null: what its relative links are relative to.</summary>
    public string? Address { get; set; }

    /// <summary>Length in code points.</summary>
    public int Length => Text.Length - _lowSurrogates.Length;

    /// <summary>The code point offset of a UTF-16 position.</summary>
    public int CodePoint(int at)
    {
        if (_lowSurrogates.Length == 0)
        {
            return at;
        }

        var i = Array.BinarySearch(_lowSurrogates, at);
        return at - (i < 0 ? ~i : i);
    }

    /// <summary>Line and column of a UTF-16 position, both from 1; columns count code points.</summary>
    public (int Line, int Column) Place(int at)
    {
        _lines ??= Positions(Text, static c => c == '\n');
        at = Math.Clamp(at, 0, Text.Length);
        var i = Array.BinarySearch(_lines, at);
        var line = i < 0 ? ~i : i;
        var start = line == 0 ? 0 : _lines[line - 1] + 1;
        return (line + 1, CodePoint(at) - CodePoint(start) + 1);
    }

    private static int[] Positions(string text, Func<char, bool> wanted)
    {
        List<int>? found = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (wanted(text[i]))
            {
                (found ??= []).Add(i);
            }
        }

        return found?.ToArray() ?? [];
    }
}
