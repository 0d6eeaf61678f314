namespace Digest.Filing;

/// <summary>
/// The frame of a happening: who it is about, and what kind of thing happened. Of the dated reports only the founding one speaks, so that
/// later ones change nothing.
/// </summary>
internal sealed class EventProfile
{
    private const int KeyNames = 6;

    private readonly TermVector _founder;

    private EventProfile(TermVector founder, TermVector names, TermVector kind) => (_founder, Names, Kind) = (founder, names, kind);

    /// <summary>Its names, weighted, of length 1.</summary>
    public TermVector Names { get; }

    /// <summary>Its plain words, weighted, of length 1.</summary>
    public TermVector Kind { get; }

    /// <summary>Its weightiest names: where other happenings of the kind are looked for.</summary>
    public IEnumerable<int> Keys =>
        Enumerable
            .Range(0, Names.Ids.Length)
            .OrderByDescending(k => Names.Weights[k])
            .ThenBy(k => Names.Ids[k])
            .Take(KeyNames)
            .Select(k => Names.Ids[k]);

    /// <summary>The frame of a happening.</summary>
    public static EventProfile Of(NewsEvent happening, Corpus corpus)
    {
        var founder = happening.Members[0];
        var (names, kind) = (new TermVector([], [], [], []), new TermVector([], [], [], []));
        foreach (var i in happening.Members.Where(m => m == founder || m >= corpus.Dated))
        {
            var vector = corpus.Vectors[i];
            names = names.Plus(vector.Where(TermMarks.Name, TermMarks.Name));
            kind = kind.Plus(vector.Where(TermMarks.Name | TermMarks.Front, TermMarks.Front));
        }

        return new EventProfile(corpus.Vectors[founder], names.Unit(), kind.Unit());
    }

    /// <summary>How far names and kind agree, 0–1 each.</summary>
    public (float Names, float Kind) Compare(EventProfile other) => (Names.Dot(other.Names), Kind.Dot(other.Kind));

    /// <summary>What the terms that both founding reports hold tell, in nats: a town and a year in common frame nothing.</summary>
    public float Told(EventProfile other) => _founder.Told(other._founder);
}
