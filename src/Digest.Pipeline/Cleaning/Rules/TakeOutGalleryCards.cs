using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out a gallery card as a whole: its label ("Photo gallery"), the title and blurb under it, its button ("Show 9 photos"). A card
/// needs label and
/// button a few blocks apart; a label or button alone goes alone, and nothing between is touched.
/// </summary>
internal sealed class TakeOutGalleryCards : ICleaningRule
{
    private const int MostBetween = 4;
    private const int LongestBlurb = 60;

    private static readonly Phrases Label = Phrases.Of(RuleIds.GalleryCard);

    private static readonly FrozenSet<string> Pictures = Lexicon.Shared.Set("gallery-nouns");

    private static readonly FrozenSet<string> ButtonWords = Lexicon.Shared.Set("gallery-buttons");

    /// <inheritdoc/>
    public string Name => RuleIds.GalleryCard;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Label.Match(page, i))
            {
                Card(page, i);
            }
            else if (IsButton(page, i) || IsPager(page, i))
            {
                page.Remove(i, Name);
            }
        }
    }

    // "2 of 3", with or without a bar behind it. It stands by any picture: no card ends in it.
    private static bool IsPager(CleaningPage page, int i) =>
        page[i].Text.Length <= 16
        && page.Plain(i).Split(' ') is [{ Length: > 0 } n, "of", { Length: > 0 } all]
        && n.All(char.IsAsciiDigit)
        && all.All(char.IsAsciiDigit);

    private void Card(CleaningPage page, int label)
    {
        page.Remove(label, Name);
        for (var end = label + 1; end < page.Count && end <= label + 1 + MostBetween; end++)
        {
            if (IsButton(page, end))
            {
                for (var i = label + 1; i <= end; i++)
                {
                    page.Remove(i, Name);
                }

                return;
            }

            if (page.Words(end) > LongestBlurb || page[end].Kind is BlockKind.Table or BlockKind.Quote)
            {
                return;
            }
        }
    }

    // "Show 9 photos", "View all 12 images", "1/9", "9 photos", "Alle 9 Bilder anzeigen".
    private static bool IsButton(CleaningPage page, int at)
    {
        if (page[at].Text.Length > 60)
        {
            return false;
        }

        var words = page.Plain(at).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 5)
        {
            return false;
        }

        var (noun, number, other) = (false, false, 0);
        foreach (var word in words)
        {
            if (Pictures.Contains(word))
            {
                noun = true;
            }
            else if (word.All(char.IsAsciiDigit))
            {
                number = true;
            }
            else if (!ButtonWords.Contains(word))
            {
                other++;
            }
        }

        return noun && other == 0 && (number || words.Length > 1);
    }
}
