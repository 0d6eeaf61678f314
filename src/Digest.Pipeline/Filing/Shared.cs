namespace Digest.Filing;

/// <summary>A term that two articles have in common.</summary>
/// <param name="Term">Its id.</param>
/// <param name="Weight">What it adds to their cosine.</param>
/// <param name="Marks">What either of them knows of it.</param>
internal readonly record struct Shared(int Term, float Weight, TermMarks Marks)
{
    /// <summary>A name: either writes it as one.</summary>
    public bool IsName => (Marks & (TermMarks.Name | TermMarks.Figure)) == TermMarks.Name;

    /// <summary>A figure.</summary>
    public bool IsFigure => (Marks & TermMarks.Figure) == TermMarks.Figure;

    /// <summary>All of them, weightiest first.</summary>
    public static List<Shared> Of(TermVector x, TermVector y)
    {
        var shared = new List<Shared>();
        for (var (k, l) = (0, 0); k < x.Ids.Length && l < y.Ids.Length; )
        {
            if (x.Ids[k] == y.Ids[l])
            {
                shared.Add(new Shared(x.Ids[k], x.Weights[k] * y.Weights[l], x.Marks[k] | y.Marks[l]));
                (k, l) = (k + 1, l + 1);
            }
            else if (x.Ids[k] < y.Ids[l])
            {
                k++;
            }
            else
            {
                l++;
            }
        }

        shared.Sort(static (a, b) => Grade(a) != Grade(b) ? Grade(b).CompareTo(Grade(a)) : a.Term.CompareTo(b.Term));
        return shared;
    }

    // Two terms that tell the same differ in their last bits all the same, by which other words stand in the reports: what such noise would
    // decide is decided by the terms. Weights are 0 or more, so their bits rise as they do.
    private static uint Grade(Shared term) => (BitConverter.SingleToUInt32Bits(term.Weight) + 0x800) >> 12;
}
