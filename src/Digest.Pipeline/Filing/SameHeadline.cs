namespace Digest.Filing;

/// <summary>What the headlines of two reports say of their being one happening's.</summary>
internal enum HeadlineMatch
{
    /// <summary>Nothing: they differ, or are too short to tell.</summary>
    None,

    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They say the same, and the texts under them speak of other things: a standing headline.</summary>
    Gainsaid,
}

/// <summary>
/// Tells whether two reports bear the same headline or nearly the same: most of the telling words of both. Each may have a name or figure
/// that the other has not, but not both: "Man held in Selby fire" and "Man held in Corby fire" are two happenings.
/// </summary>
internal sealed class SameHeadline
{
    private const int Fewest = 4;
    private const float Nearly = 0.75f;
    private const int LongText = 40;
    private const int Affair = 2;
    private const int Headings = 3;

    private readonly Corpus _corpus;
    private readonly HeadlineWord[][] _headlines;

    /// <summary>Reads the headlines of a corpus.</summary>
    public SameHeadline(Corpus corpus)
    {
        _corpus = corpus;
        _headlines = [.. corpus.Gists.Select(g => g.Headline)];
    }

    /// <summary>What the headlines of two articles, by their places, say.</summary>
    public HeadlineMatch Of(int i, int j)
    {
        var (a, b) = (_headlines[i], _headlines[j]);
        if (!AreNearly(a, b) || AreTwo(i, j) || a.Where(w => Has(b, w)).Sum(w => w.Tells) < _corpus.Scale.TellsNothing)
        {
            return HeadlineMatch.None;
        }

        return IsLong(i) && IsLong(j) && Rest(i, j) < _corpus.Scale.Same ? HeadlineMatch.Gainsaid : HeadlineMatch.Same;
    }

    /// <summary>
    /// Whether an article with little text of its own has the headline of another one but for a name or figure on either side: all that
    /// it says is that it is another happening.
    /// </summary>
    public bool AreOfTwo(int i, int j) => !IsLong(i) && AreNearly(_headlines[i], _headlines[j]) && AreTwo(i, j);

    /// <summary>
    /// Whether the headline of an article calls an affair by its name: it has two of the telling words that half the headlines of these
    /// reports have.
    /// </summary>
    public bool NamesAffair(int i, List<int> reports)
    {
        if (reports.Count < Headings)
        {
            return false;
        }

        var found = 0;
        foreach (var word in _headlines[i])
        {
            var with = 0;
            foreach (var r in reports)
            {
                with += Has(_headlines[r], word) ? 1 : 0;
            }

            found += with * 2 >= reports.Count ? 1 : 0;
        }

        return found >= Affair;
    }

    private static bool AreNearly(HeadlineWord[] a, HeadlineWord[] b) =>
        a.Length >= Fewest
        && b.Length >= Fewest
        && a.Count(w => Has(b, w)) is >= Fewest and var both
        && both * 2 >= Nearly * (a.Length + b.Length);

    // A name that the other report has further down is no other happening's.
    private bool AreTwo(int i, int j) =>
        Array.Exists(_headlines[i], w => w.Special && !Says(j, w)) && Array.Exists(_headlines[j], w => w.Special && !Says(i, w));

    private bool Says(int i, HeadlineWord word) => Has(_headlines[i], word) || Array.BinarySearch(_corpus.Gists[i].Terms, word.Stem) >= 0;

    private bool IsLong(int i) => _corpus.Vectors[i].Ids.Length >= LongText;

    // The cosine of the texts without the words of the headlines.
    private float Rest(int i, int j)
    {
        var headline = _headlines[i].Concat(_headlines[j]).Select(w => _corpus.IdOf(w.Stem)).ToHashSet();
        var (x, y) = (_corpus.Vectors[i], _corpus.Vectors[j]);
        float Square(TermVector v) =>
            Enumerable.Range(0, v.Ids.Length).Where(k => !headline.Contains(v.Ids[k])).Sum(k => v.Weights[k] * v.Weights[k]);
        var product = Shared.Of(x, y).Where(s => !headline.Contains(s.Term)).Sum(s => s.Weight);
        return product > 0 ? product / MathF.Sqrt(Square(x) * Square(y)) : 0;
    }

    private static bool Has(HeadlineWord[] words, HeadlineWord word)
    {
        foreach (var one in words)
        {
            if (one.Stem == word.Stem)
            {
                return true;
            }
        }

        return false;
    }
}
