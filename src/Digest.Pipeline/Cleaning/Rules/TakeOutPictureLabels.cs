using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>
/// Takes out captions of a saved page that tell nothing: printed once more (a slideshow and the picture that opens it), or with no name, no
/// number and hardly a word that the text lacks, so that they only say who of the report is seen on a picture that does not come with it.
/// What a caption tells that the text does not stays.
/// </summary>
internal sealed class TakeOutPictureLabels : ICleaningRule
{
    private const int LongWord = 5;
    private const int FewestNew = 2;
    private const int MostWords = 120;

    /// <inheritdoc/>
    public string Name => RuleIds.Caption;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        if (page.Draft.Format != "html")
        {
            return;
        }

        HashSet<string>? known = null;
        HashSet<string>? seen = null;
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Kind != BlockKind.Caption || !page.IsKept(i) || page.Words(i) > MostWords)
            {
                continue;
            }

            known ??= Known(page);
            if (
                !(seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(page[i].Layer.Key)
                || (known.Count > 0 && !Tells(page, i, known))
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    // The words of everything that is no caption.
    private static HashSet<string> Known(CleaningPage page)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Kind != BlockKind.Caption && page.IsKept(i))
            {
                foreach (var word in page[i].Layer.Words)
                {
                    known.Add(word.Key);
                }
            }
        }

        return known;
    }

    // A name or number that the text lacks, the credit aside; or several longer words that it lacks.
    private static bool Tells(CleaningPage page, int i, HashSet<string> known)
    {
        var (text, end) = (page[i].Text, PictureCredits.Start(page[i].Text));
        var (first, fresh) = (true, 0);
        foreach (var word in page[i].Layer.Words)
        {
            if (word.End > end)
            {
                break;
            }

            if (!known.Contains(word.Key))
            {
                if ((word.Capital && !first) || char.IsDigit(text[word.Start]))
                {
                    return true;
                }

                fresh += word.End - word.Start >= LongWord ? 1 : 0;
            }

            first = false;
        }

        return fresh >= FewestNew;
    }
}
