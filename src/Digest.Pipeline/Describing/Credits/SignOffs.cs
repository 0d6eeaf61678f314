using System.Buffers;

namespace Digest.Describing;

/// <summary>
/// Finds the agency that closes a report, in brackets or without: "… said the mayor. dpa/mkl", "… on Monday. – AFP", or a line of nothing
/// else. Beside it may stand the initials of who wrote it up, in small letters.
/// </summary>
internal static class SignOffs
{
    private const int Longest = 24;
    private const int LongestInitials = 4;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…”“\"»«’')]");

    /// <summary>
    /// Where the sign-off begins, and the agencies in it by their known names; null where the text ends otherwise. It begins at 0 where it
    /// is all of the text.
    /// </summary>
    public static (int Start, ImmutableArray<string> Names)? Of(string text)
    {
        if (text.Length < 2 || !char.IsLetter(text[^1]))
        {
            return text.Length > 4 && text[^1] is ')' or ']' ? InBrackets(text) : null;
        }

        var from = Math.Max(0, text.Length - Longest);
        var end = text.AsSpan(from).LastIndexOfAny(Ends);
        if (end < 0 && from > 0)
        {
            return null;
        }

        var start = end < 0 ? 0 : from + end + 1;
        if (end >= 0 && (start >= text.Length || text[start] != ' '))
        {
            return null;
        }

        while (start < text.Length && text[start] is ' ' or '-' or '–' or '—')
        {
            start++;
        }

        return Names(text[start..]) is { IsEmpty: false } names ? (start, names) : null;
    }

    private static (int Start, ImmutableArray<string> Names)? InBrackets(string text)
    {
        var start = text.AsSpan(Math.Max(0, text.Length - Longest)).LastIndexOfAny('(', '[');
        start += start < 0 ? 0 : Math.Max(0, text.Length - Longest);
        return start >= 0 && (start == 0 || text[start - 1] == ' ') && Names(text[(start + 1)..^1]) is { IsEmpty: false } names
            ? (start, names)
            : null;
    }

    private static ImmutableArray<string> Names(string tail)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var part in Agencies.Find(tail) is null ? tail.Split(['/', ','], StringSplitOptions.TrimEntries) : [tail])
        {
            if (Agencies.FindInSlot(part) is { } agency && Agencies.Standing(agency) != NameAmbiguity.Slot)
            {
                names.Add(agency);
            }
            else if (part.Length is < 2 or > LongestInitials || !part.All(char.IsLower))
            {
                return [];
            }
        }

        return names.ToImmutable();
    }
}
