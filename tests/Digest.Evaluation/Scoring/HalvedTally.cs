namespace Digest.Evaluation;

/// <summary>
/// Counts answers over all sources, and apart over the half of the sources whose errors may be looked at and the half nobody has looked at:
/// where the two differ much, rules fit the pages at hand.
/// </summary>
internal sealed class HalvedTally
{
    /// <summary>Over all sources.</summary>
    public Tally All { get; } = new();

    /// <summary>Over the half that may be looked at.</summary>
    public Tally Open { get; } = new();

    /// <summary>Over the half that stays unseen.</summary>
    public Tally Unseen { get; } = new();

    /// <summary>Counts an answer; the kind of mistake, or null for a right one.</summary>
    /// <param name="source">Publisher or host it is from.</param>
    /// <param name="given">Whether there is an answer.</param>
    /// <param name="right">Whether it is right.</param>
    public string? Add(string source, bool given, bool right)
    {
        Half(source).Add(given, right);
        return All.Add(given, right);
    }

    /// <summary>Counts an answer where there was none.</summary>
    public void AddFalse(string source)
    {
        Half(source).AddFalse();
        All.AddFalse();
    }

    /// <summary>Both halves in words, by a figure of each and the number of questions.</summary>
    public string Halves(Func<Tally, double> figure) =>
        $"half looked at F {Score.Long(figure(Open))} (n {Open.Asked}), half unseen F {Score.Long(figure(Unseen))} (n {Unseen.Asked})";

    private Tally Half(string source) => ErrorList.IsOpen(source) ? Open : Unseen;
}
