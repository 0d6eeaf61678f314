using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the desk's words about the writer: "Anna Reed is a reporter for …", "You can follow Anna Reed on …". Only at the head and the
/// tail of a page,
/// where they stand: in the middle a reporter may be the news. The name itself stays, it may be the only byline.
/// </summary>
internal sealed partial class TakeOutAuthorBios : ICleaningRule
{
    private const int Head = 4;
    private const int ShortestBody = 16;
    private const int Longest = 160;
    private const int LongestName = 5;
    private const int RoleWithin = 12;

    private static readonly FrozenSet<string> Is = Lexicon.Shared.Set("is");

    private static readonly FrozenSet<string> Roles = Lexicon.Shared.Set("writer-roles");

    private static readonly FrozenSet<string> Particles = Lexicon.Shared.Set("name-particles");

    private static readonly FrozenSet<string> NoOpeners = Lexicon.Shared.Set("no-writers-openings");

    private static readonly ImmutableArray<string> Beats = Lexicon.Shared.Phrases("author-beats");

    private static readonly ImmutableArray<string> Happened = Lexicon.Shared.Phrases("author-news");

    /// <inheritdoc/>
    public string Name => RuleIds.AuthorBio;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        var above = 0;
        for (var i = 0; i < page.Count && above < Head; i++)
        {
            above += page.IsKept(i) ? 1 : 0;
            if (IsWriter(page, i, false))
            {
                page.Remove(i, Name);
            }
        }

        // From the end up to the last paragraph of the report; a page without one is left alone.
        var last = page.Count - 1;
        while (
            last >= 0 && !(page.IsKept(last) && page.IsSentence(last) && page.Words(last) >= ShortestBody && !IsWriter(page, last, true))
        )
        {
            last--;
        }

        for (var i = last + 1; last >= 0 && i < page.Count; i++)
        {
            if (IsWriter(page, i, true))
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsWriter(CleaningPage page, int i, bool tail) =>
        page.IsKept(i)
        && page[i].Kind == BlockKind.Paragraph
        && page.Words(i) <= Longest
        && (IsBio(page[i].Text, page.Lower(i), tail) || (tail && Reach().IsMatch(page.Lower(i))));

    // A name, "is", a desk's role within a few words, and no happening in the sentence; above the text also a beat, for a lead may begin
    // so.
    private static bool IsBio(string text, string lower, bool tail)
    {
        var words = text.Split(' ', RoleWithin + LongestName + 3);
        var verb = 1;
        while (verb < words.Length && verb <= LongestName && !Is.Contains(words[verb]))
        {
            verb++;
        }

        if (
            verb >= words.Length
            || verb > LongestName
            || !words[..verb].All(w => w.Length > 0 && (char.IsUpper(w[0]) || Particles.Contains(w)))
            || NoOpeners.Contains(words[0])
        )
        {
            return false;
        }

        var role = Array.Exists(
            words[(verb + 1)..Math.Min(words.Length, verb + RoleWithin)],
            w => Roles.Contains(w.TrimEnd(',', '.', ';', '’', '\'').ToLowerInvariant())
        );
        var stop = lower.IndexOf(". ", StringComparison.Ordinal);
        var first = stop < 0 ? lower : lower[..stop];
        return role
            && !Happened.Any(h => first.Contains(h, StringComparison.Ordinal))
            && (tail || Beats.Any(b => lower.Contains(b, StringComparison.Ordinal)));
    }

    // "You can follow Anna Reed on X: @annareed", "Email her at …", "Anna Reed can be reached at …".
    [GeneratedRegex(
        @"^(?:you can (?:e-?mail|follow|reach|contact|find) |(?:follow|e-?mail|contact|reach) [\p{L}'. -]{2,40} (?:on|at|via|:)[^.]{0,40}"
            + @"(?:@|twitter|facebook|instagram|linkedin|bluesky|mastodon|threads|\bx\b)"
            + @"|[\p{L}'. -]{4,40} can be (?:reached|contacted|followed) )",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Reach();
}
