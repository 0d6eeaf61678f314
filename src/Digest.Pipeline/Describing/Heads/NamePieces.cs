using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes from a piece of a head line what a page ran into it or hung behind it: the label and the post that its style sheet parted from
/// the name ("ByAnn Lee", "Ann LeeStaff Writer"), the account and the buttons behind the name ("Ann Lee@annlee", "Ann Lee Twitter"), the
/// minutes it takes to read.
/// </summary>
internal static partial class NamePieces
{
    /// <summary>Words on buttons beside a name.</summary>
    private static readonly FrozenSet<string> Behind = Lexicon.Shared.Words("buttons-behind-names");

    /// <summary>A label of two letters begins too many names ("DiCarlo"); this one begins hardly any.</summary>
    private static readonly string[] Labels = [.. BylineLabels.SmallOnes.Where(l => l.Length > 2 || l == "by").Select(Capital)];

    /// <summary>The piece with a space where two words were run together, without reading time and account.</summary>
    public static string Parted(string piece)
    {
        var text = ReadingTail().Replace(piece, "");
        text = text.Contains('@', StringComparison.Ordinal) ? Account().Replace(text, "") : text;
        foreach (var label in Labels)
        {
            if (!text.StartsWith(label, StringComparison.Ordinal) || text.Length < label.Length + 3)
            {
                continue;
            }

            var rest = text[label.Length..];
            if (rest.StartsWith(label + " ", StringComparison.OrdinalIgnoreCase))
            {
                return rest;
            }

            if (char.IsUpper(rest[0]) && (char.IsLower(rest[1]) || rest[1] == '.'))
            {
                text = label + " " + rest;
                break;
            }
        }

        return Joint(text) is { } at ? text[..at] + " " + text[at..] : text;
    }

    /// <summary>A name without the buttons behind it.</summary>
    public static string WithoutButtons(string name)
    {
        var end = name.TrimEnd().Length;
        while (
            name.LastIndexOf(' ', Math.Max(0, end - 1)) is > 0 and var space
            && Behind.Contains(name[(space + 1)..end].Trim('+', '(', ')', ',', '.'))
        )
        {
            end = name.AsSpan(0, space).TrimEnd().Length;
        }

        return name[..end];
    }

    // Where a post or a button begins inside a word: "LeeStaff", "LeeFollow".
    private static int? Joint(string text)
    {
        for (var i = 2; i < text.Length - 2; i++)
        {
            if (!char.IsUpper(text[i]) || !char.IsLower(text[i - 1]))
            {
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            if (Behind.Contains(text[i..end]) || JobTitles.IsWord(text[i..end]))
            {
                return i;
            }
        }

        return null;
    }

    private static string Capital(string label) => char.ToUpperInvariant(label[0]) + label[1..];

    [GeneratedRegex(
        @" (?:\d{1,3}|an?) ?-?" + LexiconPatterns.ReadingMinutes + "(?: " + LexiconPatterns.ReadingBehind + ")?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex ReadingTail();

    [GeneratedRegex(@"(?<=\p{L})@\w{2,30}(?![\w.@])|(?<=\p{L}) ?\(@\w{2,30}\)", RegexOptions.CultureInvariant)]
    private static partial Regex Account();
}
