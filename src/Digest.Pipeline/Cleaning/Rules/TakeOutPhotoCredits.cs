using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the credits of pictures that stand alone: "(Getty Images)", "Photo: Reuters", "Image source, AFP". A caption with its credit
/// becomes a caption.
/// </summary>
internal sealed class TakeOutPhotoCredits : ICleaningRule
{
    private const int LongestCredit = 14;
    private const int LongestCaption = 70;
    private const int LongestName = 6;

    private static readonly ImmutableArray<string> Openings = Lexicon.Shared.Phrases("picture-credit-openings");

    private static readonly FrozenSet<string> Agencies = Lexicon.Shared.Set("picture-agencies");

    private static readonly FrozenSet<string> InBrackets = Lexicon.Shared.Set("picture-agencies-in-brackets");

    /// <inheritdoc/>
    public string Name => RuleIds.PhotoCredit;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (!page.IsKept(i) || page.IsLong(i))
            {
                continue;
            }

            var lower = page.Lower(i).Trim();
            if (page.Words(i) <= LongestCredit && ((IsOpening(lower) && lower.AsSpan().IndexOfAny("“”\"") < 0) || IsAgencyAlone(lower)))
            {
                page.Remove(i, Name);
            }
            else if (
                page.Words(i) <= LongestCaption
                && EndsInCredit(lower)
                && page[i].Kind is BlockKind.Paragraph
                && !IsSignOff(page[i].Text)
            )
            {
                page.Make(i, BlockKind.Caption);
            }
        }
    }

    private static bool IsOpening(string lower)
    {
        var line = lower.TrimStart('(', '[', ':', ' ', '©');
        if (PictureCredits.Label(line) > 0 && line.Contains(". ", StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "(Getty Images)", "Jason Armond / Los Angeles Times", "AFP": an agency and at most a name, no verb's room.
    private static bool IsAgencyAlone(string lower)
    {
        var line = CleaningPage.Bare(lower);
        if (line is "credit" or "photo credit" or "image credit")
        {
            return true;
        }

        if (Agencies.Contains(line))
        {
            return !InBrackets.Contains(line) || lower.StartsWith('(');
        }

        var alone = lower.StartsWith('(')
            ? lower.IndexOf(')', StringComparison.Ordinal) == lower.Length - 1
            : lower.StartsWith(':') || lower.Split(' ').Length <= LongestName;
        return alone && lower[^1] != '.' && HasAgencyAfterSlash(line);
    }

    // "… said the mayor. (mkl/dpa)": initials in small letters are those of who wrote it up, never a photographer's.
    private static bool IsSignOff(string text) =>
        text.TrimEnd() is [.., ')'] bare
        && bare.LastIndexOf('(') is > 0 and var open
        && bare[(open + 1)..^1].All(c => char.IsLower(c) || c is '/' or ' ')
        && bare[..open].TrimEnd() is [.., '.' or '!' or '?' or '“' or '"' or '»'];

    // "…, Feb. 27, 2024. (AP Photo/Michael Conroy)", "… arrives at court. Getty Images".
    private static bool EndsInCredit(string lower)
    {
        if (lower.EndsWith(')') && lower.LastIndexOf('(') is > 0 and var open)
        {
            var credit = lower[(open + 1)..^1];
            return credit.Split(' ').Length <= 10
                && (
                    HasAgencyAfterSlash(credit)
                    || credit.StartsWith("ap photo", StringComparison.Ordinal)
                    || credit.StartsWith("photo", StringComparison.Ordinal)
                    || credit.StartsWith("image", StringComparison.Ordinal)
                    || credit.EndsWith("getty images", StringComparison.Ordinal)
                    || credit.EndsWith("via ap", StringComparison.Ordinal)
                    || credit.StartsWith("courtesy of", StringComparison.Ordinal)
                    || credit.StartsWith("credit:", StringComparison.Ordinal)
                );
        }

        return lower.Contains(" credit: ", StringComparison.Ordinal)
            || lower.Contains(" credit : ", StringComparison.Ordinal)
            || lower.EndsWith("| getty images", StringComparison.Ordinal)
            || lower.EndsWith("/getty images", StringComparison.Ordinal);
    }

    private static bool HasAgencyAfterSlash(string credit)
    {
        foreach (var part in credit.Split('/', '|', ','))
        {
            var p = part.Trim();
            if (credit.AsSpan().IndexOfAny("/|") >= 0 && Agencies.Contains(p))
            {
                return true;
            }

            if (
                p.EndsWith("getty images", StringComparison.Ordinal)
                || p.StartsWith("getty images for ", StringComparison.Ordinal)
                || p.EndsWith(" via ap", StringComparison.Ordinal)
                || p.StartsWith("ap photo", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }
}
