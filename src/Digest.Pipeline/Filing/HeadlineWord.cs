using Digest.Text;

namespace Digest.Filing;

/// <summary>A telling word of a headline.</summary>
/// <param name="Stem">Hash of its stem.</param>
/// <param name="Tells">What sharing it tells, in nats.</param>
/// <param name="Special">Whether it is a figure, a name, or a word that no table knows: of two happenings each has its own.</param>
internal readonly record struct HeadlineWord(ulong Stem, float Tells, bool Special)
{
    /// <summary>Those of an article, each once; its terms with their shares and marks are given.</summary>
    public static HeadlineWord[] Of(Article article, ulong[] terms, float[] shares, TermMarks[] marks)
    {
        if ((article.Title ?? article.Headline.Value) is not { Length: > 0 } printed)
        {
            return [];
        }

        var words = new Dictionary<ulong, HeadlineWord>();
        foreach (var word in Grams.Of(Headlines.Clean(printed, [])))
        {
            if (!Weights.IsStop(word.Key) && !Rarity.IsCalendar(word.Key))
            {
                var stem = Stems.HashOf(word.Key);
                var at = Array.BinarySearch(terms, stem);
                var name = at >= 0 && (marks[at] & TermMarks.Name) == TermMarks.Name;
                var known = Rarity.Known(stem);
                var tells = -MathF.Log(Math.Clamp(at >= 0 ? shares[at] : known ?? 0.1f, 0.001f, 0.99f));
                words[stem] = new HeadlineWord(stem, tells, word.Digit || name || known is null);
            }
        }

        return [.. words.Values];
    }
}
