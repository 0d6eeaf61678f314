using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads byline lines: "By Ann Lee and Bo Chen", "Von Anna Muster, Berlin", "Author: Ann Lee, staff writer". Cuts posts, places, outlets,
/// e-mail addresses, handles and numbers
/// that stand beside names. Reads whole lines only, so a sentence that begins with "By" is none.
/// </summary>
internal static partial class BylineReader
{
    // Signs that part names, and words that do.
    private static readonly ImmutableArray<string> Parts =
    [
        .. Lexicon.Shared.Phrases("byline-joints"),
        " & ",
        ";",
        " | ",
        " • ",
        " · ",
        " / ",
        "\t",
    ];

    private static readonly FrozenSet<string> Nobody = Lexicon.Shared.Words("no-writers");

    /// <summary>What opens the sections a text is filed under.</summary>
    private static readonly ImmutableArray<string> Filed =
    [
        .. Lexicon.Shared.Set("navigation-labels").Concat(["in "]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Words before the place or the outlet somebody writes from or for.</summary>
    private static readonly ImmutableArray<string> Tails = Lexicon.Shared.Phrases("byline-tails");

    /// <summary>
    /// The names of a byline line; empty when the line is none. <paramref name="labelled"/> tells whether a word like "By" stands before
    /// them.
    /// </summary>
    /// <param name="line">The line, or a piece of one.</param>
    /// <param name="labelled">Whether a label stands before the names.</param>
    /// <param name="dated">Whether it stands beside a day: there one lone word, an account's name too, signs behind a label.</param>
    public static ImmutableArray<string> Read(string line, out bool labelled, bool dated = false)
    {
        labelled = false;
        if (line.Length is < 5 or > 240 || line.AsSpan().IndexOfAny("?!\"“”") >= 0)
        {
            return [];
        }

        var text = Normal.Space(Noise().Replace(NamePieces.Parted(line), " ")).Trim(' ', '|', '-', '–', '—', '*', '·', '•', ',');
        if (!BylineLabels.Cut(text, out var rest, out var small))
        {
            return [];
        }

        labelled = true;
        // "By by Ann Lee"
        rest = BylineLabels.Cut(rest, out var again, out _) ? again : rest;
        var names = Names(rest).RemoveAll(Nobody.Contains);
        if (dated && names.IsEmpty)
        {
            return Lone(rest);
        }

        return small && !dated && names is [var lone] && !lone.Contains(' ', StringComparison.Ordinal) && !StandsAlone(lone) ? [] : names;
    }

    /// <summary>
    /// One lone word that signs behind a label: a given name, or that of an account ("by delta201"); what is filed where may follow it.
    /// </summary>
    public static ImmutableArray<string> Lone(string text)
    {
        var space = text.AsSpan().IndexOfAny(" ,·|");
        var word = space < 0 ? text : text[..space];
        var rest = space < 0 ? "" : text[space..].TrimStart(' ', ',', '·', '|');
        return
            word.Length is >= 2 and <= 30
            && char.IsLetter(word[0])
            && word.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-')
            && (rest.Length == 0 || Filed.Any(f => rest.StartsWith(f, StringComparison.OrdinalIgnoreCase)))
            && !Nobody.Contains(word)
            && !Weights.IsStop(word.ToLowerInvariant())
            && !SectionNames.Is(word)
            && CalendarNames.Weekday(word) is null
            && CalendarNames.Month(word) == 0
            ? [word]
            : [];
    }

    /// <summary>The names in a list of people; empty when a part of it is no name.</summary>
    public static ImmutableArray<string> Names(string text)
    {
        text = Normal.Space(Noise().Replace(NamePieces.Parted(text), " ")).Trim(' ', ',', '-', '–', '—', '|', '·', '•', '&');
        foreach (var part in Parts)
        {
            text = text.Replace(part, "\n", StringComparison.Ordinal);
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var group in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = group.Split([",", " – ", " — ", " - "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                var piece = Bare(pieces[i]);
                var extra =
                    JobTitles.Names(piece)
                    || !Shapes.IsName(piece, 5)
                    || !piece.Contains(' ', StringComparison.Ordinal)
                    || !PersonNames.Is(piece, shouted: true);
                if (i > 0 && extra)
                {
                    continue;
                }

                // "Ann Lee en Ukraine": a lone word behind a joining word is a place.
                if (names.Count > 0 && !piece.Contains(' ', StringComparison.Ordinal) && !StandsAlone(piece))
                {
                    continue;
                }

                // What follows the names of people, joined by "|" or "and", can be their post or their paper.
                if (names.Count > 0 && (JobTitles.IsPost(piece) || (MediaNames.IsPress(piece) && PersonNames.Is(names[0], shouted: true))))
                {
                    continue;
                }

                if (
                    !Shapes.IsName(piece, 6)
                    || char.IsLower(piece[0])
                    || CalendarNames.Weekday(piece) is not null
                    || CalendarNames.Month(piece) > 0
                    || DateScanner.Scan(piece).Length > 0
                )
                {
                    return [];
                }

                names.Add(
                    piece.TrimEnd('.') is { Length: > 3 } bare && !piece[..^1].Contains('.', StringComparison.Ordinal) ? bare : piece
                );
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>
    /// The person named before a post on a line without "By" ("Ann Lee Political Editor", "Ann Lee, Berlin correspondent"); null where the
    /// line is anything else.
    /// </summary>
    public static string? Person(string line) =>
        line.Length <= 90
        && JobTitles.Names(line)
        && (
            line.IndexOf(',', StringComparison.Ordinal) is var comma and > 0 && JobTitles.Names(line[comma..])
                ? line[..comma]
                : JobTitles.NameBefore(line)
        )
            is { } name
            ? PersonNames.Is(name, shouted: true)
                ? name
                : FirstTwo(name) is { } two && PersonNames.Is(two, shouted: true)
                    ? two
                    : null
            : null;

    /// <summary>The first two words of three: "Ann Lee Harbour" before "correspondent", where the third belongs to the post.</summary>
    private static string? FirstTwo(string name) => name.Split(' ') is [var given, var family, _] ? given + " " + family : null;

    /// <summary>A name without the post, place or outlet behind it, and without the number of a footnote.</summary>
    private static string Bare(string piece)
    {
        var name = NamePieces.WithoutButtons(Footnote().Replace(piece, "").Trim());
        name = JobTitles.NameBehind(name) ?? name;
        foreach (var mark in Tails)
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 3 && at + mark.Length < name.Length && char.IsUpper(name[at + mark.Length]) && name.AsSpan(0, at).Contains(' '))
            {
                name = name[..at];
            }
        }

        return JobTitles.NameBefore(name) ?? name;
    }

    /// <summary>Whether one word alone can sign a report: an agency, or capitals that are one's name or initials.</summary>
    private static bool StandsAlone(string word) =>
        Agencies.Find(word) is not null || (word.Length >= 3 && word.All(c => char.IsUpper(c) || c == '.'));

    [GeneratedRegex(
        @"(?<!\S)\S{1,100}@\S{1,100}\.\S+|(?<!\w)@\w+|\([^()]{0,60}\)|https?://\S+|(?<!\w)\+?\d[\d ()/-]{6,}\d",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Noise();

    [GeneratedRegex(@"(?<=\p{L})[ \u00A0]?(?:[\d*†‡]{1,2}|[¹²³⁰⁴-⁹]{1,2})$|^\d{1,2}\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Footnote();
}
