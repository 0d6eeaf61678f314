namespace Digest.Evaluation;

/// <summary>Counts answers: right, wrong, none where there was one, and given where there was none.</summary>
internal sealed class Tally
{
    /// <summary>Right answers.</summary>
    public int Right { get; private set; }

    /// <summary>Wrong answers.</summary>
    public int Wrong { get; private set; }

    /// <summary>No answer where there was one.</summary>
    public int None { get; private set; }

    /// <summary>An answer where there was none.</summary>
    public int False { get; private set; }

    /// <summary>Questions that had an answer.</summary>
    public int Asked => Right + Wrong + None;

    /// <summary>Right of all given.</summary>
    public double P => Score.Ratio(Right, Right + Wrong + False);

    /// <summary>Right of all there were.</summary>
    public double R => Score.Ratio(Right, Asked);

    /// <summary>Harmonic mean of both.</summary>
    public double F1 => Score.F1(P, R);

    /// <summary>Counts an answer; the kind of mistake, or null for a right one.</summary>
    public string? Add(bool given, bool right)
    {
        if (!given)
        {
            None++;
            return "not found";
        }

        if (right)
        {
            Right++;
            return null;
        }

        Wrong++;
        return "wrong";
    }

    /// <summary>Counts an answer where there was none.</summary>
    public void AddFalse() => False++;
}
