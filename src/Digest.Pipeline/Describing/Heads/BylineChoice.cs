using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Weighs the clues to the byline of a saved page. Markup and what readers see say the same in different words: the markup knows where a
/// name ends that the style sheet sets apart from what follows, the visible line has the name in full where the markup has a handle or a
/// first name only, and a list that holds all of another's names and more is the fuller one.
/// </summary>
internal static class BylineChoice
{
    /// <summary>How Acquiring calls an element that is named after bylines.</summary>
    private const string Element = "byline element";

    /// <summary>The byline.</summary>
    public static Fact<NameList> Weigh(ArticleLayout sheet, Clues found)
    {
        // An element named after bylines that says what another clue says adds nothing to it.
        var clues = found.Byline.FindAll(c =>
            c.Evidence.Method != Element || !found.Byline.Exists(o => o.Evidence.Method != Element && IsSame(c.Value, o.Value))
        );
        if (sheet.Draft.Format == "html" && clues.Count > 1 && clues.MinBy(c => c.Rank) is { Rank: > Ranks.Editor } best)
        {
            var better =
                clues.Find(c => c.Evidence.Block is null && best.Evidence.Block is not null && EndsEarlier(c.Value, best.Value))
                ?? clues.Find(c => IsFuller(c, best))
                ?? clues.Find(c => IsSpelledOut(c.Value, best.Value));
            if (better is not null)
            {
                clues = [.. clues.Select(c => ReferenceEquals(c, better) ? c with { Rank = Ranks.Editor + 1 } : c)];
            }
        }

        return Adjudicator.Weigh(clues, IsSame);
    }

    private static bool IsSame(NameList a, NameList b) => a.Names.SequenceEqual(b.Names, StringComparer.OrdinalIgnoreCase);

    // "Ann LeeStaff", "Ann Lee le", "Ann Lee@annlee": the same names, each with something more at its end.
    private static bool EndsEarlier(NameList marked, NameList seen) =>
        marked.Names.Length == seen.Names.Length
        && marked.Names.All(static n => n.Contains(' ', StringComparison.Ordinal))
        && marked.Names.Zip(seen.Names).All(static p => p.Second.StartsWith(p.First, StringComparison.OrdinalIgnoreCase))
        && marked.Names.Zip(seen.Names).Any(static p => p.Second.Length > p.First.Length);

    private static bool IsFuller(Clue<NameList> other, Clue<NameList> best) =>
        other.Rank <= Ranks.LabelledLine + 6
        && other.Value.Names.Length is var count
        && count <= 4
        && (
            best.Value.Names.Length < count
                ? IsList(other) && best.Value.Names.All(n => other.Value.Names.Contains(n, StringComparer.OrdinalIgnoreCase))
                : best.Value.Names is [var given]
                    && !given.Contains(' ', StringComparison.Ordinal)
                    && other.Value.Names is [var whole]
                    && whole.StartsWith(given + " ", StringComparison.OrdinalIgnoreCase)
        );

    // A line with "By", or a meta element: links to writers near the headline may be those of other articles.
    private static bool IsList(Clue<NameList> clue) =>
        (clue.Evidence.Block is not null && clue.Evidence.Method.StartsWith("byline", StringComparison.Ordinal))
        || clue.Evidence.Method.StartsWith("meta ", StringComparison.Ordinal);

    // "Gábor Munk" for "gabor_munk" and "gabormunk".
    private static bool IsSpelledOut(NameList other, NameList best) =>
        best.Names is [var handle]
        && other.Names is [var name]
        && !handle.Contains(' ', StringComparison.Ordinal)
        && name.Contains(' ', StringComparison.Ordinal)
        && Plain(handle) is { Length: > 4 } letters
        && letters == Plain(name);

    private static string Plain(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in Normal.Decomposed(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }
}
