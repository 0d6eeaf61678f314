using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads byline lines: "By Ann Lee and Bo Chen", "Von Anna Muster, Berlin", "Author: Ann Lee, staff writer", "— Ann Lee". Cuts titles, places, outlets and e-mail addresses
/// that stand beside names. Reads whole lines only, so a sentence that begins with "By" is none.
/// </summary>
internal static partial class BylineReader
{
    private static readonly string[] Labels =
    [
        "written by", "words by", "story by", "reported by", "report by", "article by", "text by", "posted by", "published by", "reporting by", "author:", "authors:", "author", "by:", "by",
        "von", "ein artikel von", "autor:", "autorin:", "par", "auteur:", "por", "autora:", "di", "a cura di", "autore:", "door", "autor tekstu:", "tekst:", "автор:", "текст:", "yazar:", "yazan:", "haber:",
    ];

    private static readonly string[] Parts = [" and ", " & ", " und ", " et ", " y ", " e ", " en ", " i ", " a ", " и ", " та ", " ve ", " with ", ";", " | ", " • ", " · ", " / "];

    /// <summary>Words that make a part after a comma a title or a place of work rather than a name.</summary>
    private static readonly string[] Titles =
    [
        "writer", "editor", "correspondent", "reporter", "staff", "bureau", "columnist", "contributor", "special", "chief", "producer", "analyst", "professor", "director", "news", "times", "post", "magazine", "journal",
        "redakteur", "korrespondent", "redaktion", "rédaction", "journaliste", "redacción", "corresponsal", "redazione", "redactie", "корреспондент", "for ", "in ", "at ",
    ];

    /// <summary>The names of a byline line; empty when the line is none. <paramref name="labelled"/> tells whether a word like "By" stands before them.</summary>
    public static ImmutableArray<string> Read(string line, out bool labelled)
    {
        labelled = false;
        if (line.Length is < 5 or > 160 || line.AsSpan().IndexOfAny("?!\"“”") >= 0)
        {
            return [];
        }

        var text = Normal.Space(Noise().Replace(line, " ")).Trim(' ', '|', '-', '–', '—', '*', '·', '•', ',');
        foreach (var label in Labels)
        {
            if (text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text.Length > label.Length && (text[label.Length] is ' ' or ':' || label[^1] == ':'))
            {
                labelled = true;
                text = text[label.Length..].TrimStart(' ', ':');
                break;
            }
        }

        return labelled ? Names(text) : [];
    }

    /// <summary>The names in a list of people; empty when a part of it is no name.</summary>
    public static ImmutableArray<string> Names(string text)
    {
        text = Normal.Space(Noise().Replace(text, " ")).Trim(' ', ',', '-', '–', '—', '|', '·', '•');
        foreach (var part in Parts)
        {
            text = text.Replace(part, "\n", StringComparison.OrdinalIgnoreCase);
        }

        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var group in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = group.Split([",", " – ", " — ", " - "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                var piece = CutTail(pieces[i]);
                var title = Titles.Any(t => piece.Contains(t, StringComparison.OrdinalIgnoreCase));
                if (i > 0 && (title || !Shapes.IsName(piece, 5) || !piece.Contains(' ', StringComparison.Ordinal)))
                {
                    continue;
                }

                if (!Shapes.IsName(piece, 5) || char.IsLower(piece[0]) || MonthNames.Weekday(piece) is not null || DateScanner.Scan(piece).Length > 0)
                {
                    return [];
                }

                names.Add(piece.TrimEnd('.') is { Length: > 3 } bare && !piece[..^1].Contains('.', StringComparison.Ordinal) ? bare : piece);
            }
        }

        return [.. names.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Cuts " in Moscow" and " for The Echo" off a name.</summary>
    private static string CutTail(string name)
    {
        foreach (var mark in (string[])[" in ", " for ", " at ", " aus ", " à ", " en ", " from "])
        {
            var at = name.IndexOf(mark, StringComparison.Ordinal);
            if (at > 3 && at + mark.Length < name.Length && char.IsUpper(name[at + mark.Length]))
            {
                return name[..at];
            }
        }

        return name;
    }

    [GeneratedRegex(@"\S+@\S+\.\S+|(?<!\w)@\w+|\([^()]{0,60}\)|https?://\S+", RegexOptions.CultureInvariant, 10000)]
    private static partial Regex Noise();
}
