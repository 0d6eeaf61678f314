using System.Globalization;

namespace Digest;

/// <summary>
/// Holds the culture of a run to the invariant one, whoever hosts it: libraries compare text by the culture of the thread
/// (under th-TH a search for "-" finds nothing), and the culture flows into every worker of the run.
/// </summary>
internal sealed class Invariant : IDisposable
{
    private readonly CultureInfo _before = CultureInfo.CurrentCulture;

    private Invariant() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    /// <summary>Begins; disposing gives the host its culture back.</summary>
    public static Invariant Culture() => new();

    /// <inheritdoc/>
    public void Dispose() => CultureInfo.CurrentCulture = _before;
}
