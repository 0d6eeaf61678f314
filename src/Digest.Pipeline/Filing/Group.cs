namespace Digest.Filing;

/// <summary>What pairs of neighbours say beyond the words they have in common.</summary>
/// <param name="Change">Sum of what quotations and conflicts change in their likeness.</param>
/// <param name="Quoting">Number of pairs with a quotation in common.</param>
/// <param name="Conflicts">Number of pairs with a conflicting weekday or place.</param>
internal readonly record struct Across(float Change, int Quoting, int Conflicts)
{
    /// <summary>Both together.</summary>
    public Across And(Across other) => new(Change + other.Change, Quoting + other.Quoting, Conflicts + other.Conflicts);
}

/// <summary>A group of articles while undated ones are being filed: its members, the sum of their vectors, and what its neighbours' pairs differ by from the plain cosine.</summary>
internal sealed class Group
{
    /// <summary>Members by their places in the corpus.</summary>
    public List<int> Members { get; } = [];

    /// <summary>The first of them.</summary>
    public int First { get; private set; } = int.MaxValue;

    /// <summary>The sum of their vectors.</summary>
    public TermVector Sum { get; private set; } = new([], [], []);

    /// <summary>Groups with a pair of neighbours across, and what those pairs say.</summary>
    public Dictionary<int, Across> Near { get; } = [];

    /// <summary>What the pairs of neighbours inside it say.</summary>
    public Across Inside { get; private set; }

    /// <summary>Mean likeness of its members to each other; 1 for a single one.</summary>
    public float Inner
    {
        get
        {
            var n = Members.Count;
            return n < 2 ? 1 : (((Sum.Dot(Sum) - n) / 2) + Inside.Change) / (n * (n - 1) / 2f);
        }
    }

    /// <summary>True when it holds a happening of dated articles.</summary>
    public bool IsDated { get; private init; }

    /// <summary>Story id the editor pinned it to.</summary>
    public string? Pin { get; private init; }

    /// <summary>Year the editor files it under.</summary>
    public int? YearKey { get; private init; }

    /// <summary>Day number of the earliest day that any member can be from at the latest bound: members share their dates.</summary>
    public int NotBefore { get; private set; } = DateOnly.MinValue.DayNumber;

    /// <summary>Day number of the latest day.</summary>
    public int NotAfter { get; private set; } = DateOnly.MaxValue.DayNumber;

    /// <summary>A group of these members.</summary>
    public static Group Of(Corpus corpus, Likeness likeness, IEnumerable<int> members, string? pin, int? year, bool isDated)
    {
        var group = new Group { Pin = pin, YearKey = year, IsDated = isDated };
        foreach (var i in members)
        {
            group.Add(corpus, likeness, i);
        }

        return group;
    }

    /// <summary>One group of two; both places are gone from its neighbours.</summary>
    public static Group Join(Group a, Group b, int placeA, int placeB)
    {
        var group = new Group { Pin = a.Pin ?? b.Pin, YearKey = a.YearKey ?? b.YearKey, IsDated = a.IsDated || b.IsDated, Sum = a.Sum.Plus(b.Sum), First = Math.Min(a.First, b.First) };
        group.Members.AddRange(a.Members);
        group.Members.AddRange(b.Members);
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
    public void Add(Corpus corpus, Likeness likeness, int i)
    {
        Members.Add(i);
        First = Math.Min(First, i);
        Sum = Sum.Plus(corpus.Vectors[i]);
        Bound(likeness.Of(i).NotBefore.DayNumber, likeness.Of(i).NotAfter.DayNumber);
    }

    /// <summary>Notes pairs of neighbours across to another group.</summary>
    public void Meet(int other, Across across) => Near[other] = Near.GetValueOrDefault(other).And(across);

    /// <summary>Notes a pair of neighbours inside.</summary>
    public void Know(Across pair) => Inside = Inside.And(pair);

    private void Bound(int from, int to)
    {
        (NotBefore, NotAfter) = (Math.Max(NotBefore, from), Math.Min(NotAfter, to));
        if (NotBefore > NotAfter)
        {
            (NotBefore, NotAfter) = (NotAfter, NotBefore);
        }
    }
}
