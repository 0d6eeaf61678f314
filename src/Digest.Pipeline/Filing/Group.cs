namespace Digest.Filing;

/// <summary>What pairs of neighbours say beyond the words they have in common.</summary>
/// <param name="Change">Sum of what conflicts change in their likeness, over pairs that can be compared by their words.</param>
/// <param name="Foreign">The same over pairs of two languages.</param>
/// <param name="Quotes">Sum of what quotations in common add.</param>
/// <param name="Quoting">Number of pairs with a quotation in common.</param>
/// <param name="Conflicts">Number of pairs with a conflicting weekday or place.</param>
/// <param name="Accords">Number of pairs whose weekday and place, as far as known, agree.</param>
internal readonly record struct PairEvidence(float Change, float Foreign, float Quotes, int Quoting, int Conflicts, int Accords)
{
    /// <summary>Both together.</summary>
    public PairEvidence And(PairEvidence other) =>
        new(
            Change + other.Change,
            Foreign + other.Foreign,
            Quotes + other.Quotes,
            Quoting + other.Quoting,
            Conflicts + other.Conflicts,
            Accords + other.Accords
        );
}

/// <summary>The members of a group that write one language.</summary>
/// <param name="Language">The language; empty when unknown.</param>
/// <param name="Count">Number of members.</param>
/// <param name="Sum">The sum of their vectors.</param>
internal readonly record struct LanguageSum(string Language, int Count, TermSum Sum);

/// <summary>
/// A group of articles while undated ones are being filed: its members, the sum of their vectors by language, and what its neighbours'
/// pairs differ by from the plain cosine.
/// </summary>
internal sealed class Group
{
    private readonly List<LanguageSum> _tongues = [];

    /// <summary>Members by their places in the corpus.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The first of them.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>Groups with a pair of neighbours across, and what those pairs say.</summary>
    public Dictionary<int, PairEvidence> Near { get; } = [];

    /// <summary>What the pairs of neighbours inside it say.</summary>
    public PairEvidence Inside { get; private set; }

    /// <summary>Mean likeness of its members to each other where they can be compared; 1 where no two can.</summary>
    public float Inner
    {
        get
        {
            var (sum, pairs) = (Inside.Change + Inside.Quotes, 0f);
            for (var t = 0; t < _tongues.Count; t++)
            {
                var own = _tongues[t];
                sum += (own.Sum.Dot(own.Sum) - own.Count) / 2;
                pairs += own.Count * (own.Count - 1) / 2f;
                foreach (var other in _tongues.Skip(t + 1).Where(o => Corpus.Comparable(own.Language, o.Language)))
                {
                    sum += own.Sum.Dot(other.Sum);
                    pairs += own.Count * other.Count;
                }
            }

            return pairs > 0 ? sum / pairs : 1;
        }
    }

    /// <summary>
    /// Mean likeness across to another group: over the pairs that can be compared by their words, over all of them where none can; lowered
    /// where names or figures agree less than those of
    /// one happening would. With it the share of the usual likeness that their plain words have.
    /// </summary>
    public (float Mean, float Plain) Mean(Group other, PairEvidence across, FilingParameters scale)
    {
        var (sum, pairs, foreign, rest) = (across.Change, 0f, across.Foreign, 0f);
        var (names, figures, plain) = (default(Common), default(Common), default(Common));
        foreach (var own in _tongues)
        {
            foreach (var theirs in other._tongues)
            {
                var count = (float)own.Count * theirs.Count;
                if (Corpus.Comparable(own.Language, theirs.Language))
                {
                    var common = own.Sum.With(theirs.Sum);
                    (names, figures, plain) = (names.And(common.Names), figures.And(common.Figures), plain.And(common.Plain));
                    (sum, pairs) = (sum + common.Names.Across + common.Figures.Across + common.Plain.Across, pairs + count);
                }
                else
                {
                    (foreign, rest) = (foreign + own.Sum.Dot(theirs.Sum), rest + count);
                }
            }
        }

        if (pairs == 0)
        {
            return ((foreign + across.Quotes) / rest, 1);
        }

        var (a, b) = (Members.Count, other.Members.Count);
        var (n, m) = (Members.Count, other.Members.Count);
        var agree =
            scale.NameFactor(names.Share(n, m, scale.NamesShared, scale.Usual))
            * scale.FigureFactor(figures.Share(n, m, scale.FiguresShared, scale.Usual));
        return (((sum * agree) + across.Quotes) / pairs, plain.Share(n, m, scale.PlainShared, scale.Usual));
    }

    /// <summary>True when it holds a happening of dated articles.</summary>
    public bool IsDated { get; private init; }

    /// <summary>Story id the editor pinned it to.</summary>
    public string? Pin { get; private init; }

    /// <summary>True when only the articles' own keys pinned it: such a group brings no happening along.</summary>
    public bool Keyed { get; private init; }

    /// <summary>Year the editor files it under.</summary>
    public int? YearKey { get; private init; }

    /// <summary>Day number of the earliest day that any member can be from at the latest bound: members share their dates.</summary>
    public int NotBefore { get; private set; } = DateOnly.MinValue.DayNumber;

    /// <summary>Day number of the latest day.</summary>
    public int NotAfter { get; private set; } = DateOnly.MaxValue.DayNumber;

    /// <summary>A group of these members.</summary>
    public static Group Of(
        Corpus corpus,
        ArticleLikeness likeness,
        IEnumerable<int> members,
        string? pin,
        int? year,
        bool isDated,
        bool keyed
    )
    {
        var group = new Group
        {
            Pin = pin,
            YearKey = year,
            IsDated = isDated,
            Keyed = keyed,
        };
        foreach (var i in members)
        {
            group.Add(corpus, likeness, i);
        }

        return group;
    }

    /// <summary>One group of two; both places are gone from its neighbours.</summary>
    public static Group Join(Group a, Group b, int placeA, int placeB)
    {
        var group = new Group
        {
            Pin = a.Pin ?? b.Pin,
            YearKey = a.YearKey ?? b.YearKey,
            IsDated = a.IsDated || b.IsDated,
            Keyed = a.Keyed || b.Keyed,
            First = Math.Min(a.First, b.First),
        };
        group.Members.AddRange(a.Members);
        group.Members.AddRange(b.Members);
        foreach (var tongue in a._tongues.Concat(b._tongues))
        {
            group.Speak(tongue);
        }

        group.Bound(a.NotBefore, a.NotAfter);
        group.Bound(b.NotBefore, b.NotAfter);
        group.Inside = a.Inside.And(b.Inside).And(a.Near.GetValueOrDefault(placeB));
        foreach (var (other, across) in a.Near.Concat(b.Near))
        {
            if (other != placeA && other != placeB)
            {
                group.Meet(other, across);
            }
        }

        return group;
    }

    /// <summary>Takes an article in.</summary>
    public void Add(Corpus corpus, ArticleLikeness likeness, int i)
    {
        Members.Add(i);
        First = Math.Min(First, i);
        Speak(new LanguageSum(corpus.Gists[i].Language, 1, TermSum.Of(corpus.Vectors[i])));
        Bound(likeness.Of(i).NotBefore.DayNumber, likeness.Of(i).NotAfter.DayNumber);
    }

    /// <summary>Notes pairs of neighbours across to another group.</summary>
    public void Meet(int other, PairEvidence across) => Near[other] = Near.GetValueOrDefault(other).And(across);

    /// <summary>Notes a pair of neighbours inside.</summary>
    public void Know(PairEvidence pair) => Inside = Inside.And(pair);

    // Kept in the order of the tags, so that sums come out the same whoever joined whom.
    private void Speak(LanguageSum tongue)
    {
        var at = _tongues.FindIndex(t => string.CompareOrdinal(t.Language, tongue.Language) >= 0);
        if (at < 0)
        {
            _tongues.Add(tongue);
        }
        else if (_tongues[at].Language == tongue.Language)
        {
            _tongues[at] = tongue with { Count = tongue.Count + _tongues[at].Count, Sum = _tongues[at].Sum.Plus(tongue.Sum) };
        }
        else
        {
            _tongues.Insert(at, tongue);
        }
    }

    private void Bound(int from, int to)
    {
        (NotBefore, NotAfter) = (Math.Max(NotBefore, from), Math.Min(NotAfter, to));
        if (NotBefore > NotAfter)
        {
            (NotBefore, NotAfter) = (NotAfter, NotBefore);
        }
    }
}
