namespace Digest.Tests.Limits;

/// <summary>How a limit is tried: with something just within it, and with something just over it.</summary>
/// <param name="Limit">Its name.</param>
/// <param name="Says">What the refusal says, as far as nothing else does.</param>
/// <param name="Told">What is told, code first, of something that is so much over the limit: 0 or 1.</param>
internal sealed record Trial(string Limit, string Says, Func<int, IEnumerable<string>> Told)
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<Trial> All { get; } =
    [.. FileTrials.All, .. PageTrials.All, .. NewsTrials.All, .. ThemeTrials.All, .. SiteTrials.All, .. ImportTrials.All];

    /// <summary>What diagnostics say, code first.</summary>
    public static IEnumerable<string> Lines(Diagnostics diagnostics) => diagnostics.Sorted().Select(d => $"{d.Code} {d.Message}");

    /// <summary>A piece of text so many times.</summary>
    public static string Times(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
