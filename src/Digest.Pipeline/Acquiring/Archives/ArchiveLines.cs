using Digest.Text;

namespace Digest.Acquiring;

/// <summary>The lines of an archive's download, and what their shapes say.</summary>
/// <param name="source">The file.</param>
/// <param name="from">Where its text begins, a UTF-16 position.</param>
internal sealed class ArchiveLines(SourceText source, int from)
{
    private const int LongestDate = 60;
    private const int LongestLabel = 30;

    /// <summary>The lines, blank ones too.</summary>
    public List<Line> All { get; } = Lines.Of(source.Text, from);

    /// <summary>The file.</summary>
    public SourceText Source => source;

    /// <summary>How many lines there are.</summary>
    public int Count => All.Count;

    /// <summary>The words of a line, without the white space at its ends.</summary>
    public ReadOnlySpan<char> this[int line] => source.Text.AsSpan(All[line].Start, All[line].Length);

    /// <summary>Whether a line holds nothing but white space.</summary>
    public bool IsBlank(int line) => All[line].IsBlank;

    /// <summary>The first line at or behind a place that is not blank; <paramref name="end"/> where there is none.</summary>
    public int Skip(int line, int end)
    {
        while (line < end && All[line].IsBlank)
        {
            line++;
        }

        return line;
    }

    /// <summary>One past the last line of the run of lines that are not blank.</summary>
    public int EndOfParagraph(int line, int end)
    {
        while (line < end && !All[line].IsBlank)
        {
            line++;
        }

        return line;
    }

    /// <summary>Whether a line begins as a day does and has a year, a day of the month and the name of a month.</summary>
    public bool IsDate(int line)
    {
        var text = this[line];
        if (text.Length is < 8 or > LongestDate)
        {
            return false;
        }

        var (year, day, month, first) = (false, false, false, true);
        foreach (var word in Words.Of(text.ToString()))
        {
            // "The Morning Post, 3 April 2018" is no day but a line that holds one.
            var letters = text[word.Start..word.End];
            if (first && !char.IsAsciiDigit(letters[0]) && CalendarNames.Month(letters) == 0 && CalendarNames.Weekday(letters) is null)
            {
                return false;
            }

            first = false;
            if (!char.IsAsciiDigit(letters[0]))
            {
                month |= CalendarNames.Month(letters) > 0;
                continue;
            }

            var digits = letters.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : letters.Length;
            year |= digits == 4 && letters[0] is '1' or '2';
            day |= digits is 1 or 2;
        }

        return year && day && month;
    }

    /// <summary>Whether a line claims a copyright.</summary>
    public bool IsRights(int line) =>
        this[line] is var text
        && (
            text.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("©", StringComparison.Ordinal)
            || text.StartsWith("(c)", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The label that opens a line, up to its colon, and where its value begins; null where none does.</summary>
    public (string Label, int Value)? Label(int line)
    {
        var text = this[line];
        var colon = text[..Math.Min(text.Length, LongestLabel + 1)].IndexOf(':');
        return colon > 0 && char.IsLetter(text[0]) ? (text[..colon].TrimEnd().ToString(), All[line].Start + colon + 1) : null;
    }

    /// <summary>Whether a line is nothing but one of these words or phrases.</summary>
    public bool Is(int line, IReadOnlySet<string> words) => All[line].Length <= LongestLabel && words.Contains(this[line].ToString());
}
