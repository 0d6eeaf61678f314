using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Finds the media that one paragraph credits, in text order; says nothing of how they hang together.</summary>
internal static partial class CreditScan
{
    private static readonly ImmutableArray<string> Ands = [.. Lexicon.Shared.Set("and-between-media-pattern").Select(w => $" {w} ")];

    /// <summary>
    /// The credits of a paragraph. <paramref name="language"/> is asked only where a short name means an agency in its own language alone.
    /// </summary>
    public static List<NamedCredit> Of(string text, OutletBook outlets, Lazy<string?> language)
    {
        var found = new List<NamedCredit>();
        if (MediaNames.MayStandIn(text, outlets))
        {
            Cued();
        }

        foreach (Match m in Closing().Matches(text))
        {
            // "the United Parties (UP)." explains a name; "… on the pier. (AP)" credits.
            var names = m.Groups["names"].Value;
            if (
                (names.AsSpan().IndexOfAny(',', '/') > 0 || IsCreditSlot(text, m.Index))
                && CreditNames.Split(names).TrueForAll(n => outlets.Find(n) is not null || IsAllowed(n, null))
                && CreditNames.Listed(names, outlets) is { IsEmpty: false } listed
            )
            {
                found.AddRange(listed.Select(n => new NamedCredit(n, CreditRole.Says, m.Index, m.Index + m.Length)));
            }
        }

        WideCredits.Add(text, found);
        return [.. found.OrderBy(c => c.Start).ThenBy(c => c.End)];

        void Cued()
        {
            foreach (Match cue in CreditCues.After(text))
            {
                if (MediaNames.Before(text, cue.Index, outlets, Allowed(cue)) is { } name)
                {
                    Add(name, cue, name.Start, cue.Index + cue.Length);
                    // "Reuters and AFP reported"
                    if (BeforeAnd(text, name.Start) is { } and && MediaNames.Before(text, and, outlets, Allowed(cue)) is { } other)
                    {
                        Add(other, cue, other.Start, cue.Index + cue.Length);
                    }
                }
            }

            foreach (Match cue in CreditCues.Before(text))
            {
                if (
                    MediaNames.At(text, cue.Index + cue.Length, outlets, Allowed(cue)) is { } name
                    && !(
                        cue.ValueSpan.StartsWith("via", StringComparison.OrdinalIgnoreCase)
                        && Agencies.Find(name.Name) is null
                        && outlets.Find(name.Name) is null
                    )
                )
                {
                    Add(name, cue, cue.Index, name.End);
                    // "citing Reuters and AFP"
                    if (
                        And().Match(text, name.End) is { Success: true } and
                        && MediaNames.At(text, and.Index + and.Length, outlets, Allowed(cue)) is { } other
                    )
                    {
                        Add(other, cue, cue.Index, other.End);
                    }
                }
            }
        }

        void Add(MediaName name, Match cue, int from, int to)
        {
            if (!InQuotation(text, cue.Index))
            {
                found.Add(new NamedCredit(outlets.Canonical(name.Name), CreditCues.Role(cue), from, to));
            }
        }

        Func<string, bool> Allowed(Match cue) => name => IsAllowed(name, cue);

        bool IsAllowed(string name, Match? cue) =>
            Agencies.Standing(name) switch
            {
                NameAmbiguity.Sure => true,
                NameAmbiguity.Cued => cue is null || CreditCues.IsOfThePress(cue) || Agencies.IsHome(name, language.Value),
                NameAmbiguity.Home => Agencies.IsHome(name, language.Value),
                _ => false,
            };
    }

    /// <summary>Where " and " or a comma stands before a name, the end of what is before it.</summary>
    private static int? BeforeAnd(string text, int start)
    {
        foreach (var and in Ands)
        {
            if (text.AsSpan(0, start).EndsWith(and, StringComparison.Ordinal))
            {
                return start - and.Length;
            }
        }

        return null;
    }

    /// <summary>Whether a parenthesis stands behind a sentence, or closes one without explaining a capitalised name.</summary>
    private static bool IsCreditSlot(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd();
        if (before.IsEmpty || before[^1] is '.' or '!' or '?' or '…' or '”' or '"' or '»')
        {
            return true;
        }

        var word = before[(before.LastIndexOf(' ') + 1)..];
        return char.IsLower(word[0]) || char.IsDigit(word[0]);
    }

    /// <summary>What stands in quotation marks is what somebody said, not what the page credits.</summary>
    private static bool InQuotation(string text, int at)
    {
        foreach (var span in Quotations.Of(text))
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\G " + LexiconPatterns.AndBetweenMedia + @" (?:the |der |die )?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex(
        @"(?<=\s|^)[(\[](?<names>[\p{L}][\p{L}\d .,/&«»–-]{1,60})[)\]](?=\.?\s*$|\.\s|\s+\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Closing();
}
