namespace Digest;

/// <summary>
/// Marks a class whose constants are codes with their meaning in the comments: Digest.Generators makes data of them for
/// <see cref="Catalogue"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ExplainedAttribute : Attribute;

/// <summary>What a code means.</summary>
/// <param name="Code">The code.</param>
/// <param name="What">What is the matter.</param>
/// <param name="Cause">What it comes from, mostly.</param>
/// <param name="Example">What provokes it.</param>
/// <param name="Remedy">What to do.</param>
public sealed record Explanation(string Code, string What, string Cause, string Example, string Remedy);

/// <summary>What every code means, as the comments of the codes say it.</summary>
public static class Catalogue
{
    /// <summary>All of them: those of the stages by number, then those of commands.</summary>
    public static ImmutableArray<Explanation> All { get; } =
    [.. DiagnosticCodesExplained.All.OrderBy(e => e.Code, StringComparer.Ordinal), .. FindingCodesExplained.All];

    /// <summary>What a code means, in whatever capitals; null where nobody knows it.</summary>
    public static Explanation? Find(string code) =>
        All.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.OrdinalIgnoreCase));
}
