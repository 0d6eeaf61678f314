namespace Digest.Output;

/// <summary>
/// What is advice for the day of publishing and no trouble of a build: <c>check</c> says it, what runs again and again does not.
/// </summary>
internal static class Advice
{
    /// <summary>The same without such advice.</summary>
    public static ImmutableArray<Diagnostic> LeftOut(ImmutableArray<Diagnostic> all) =>
        all.RemoveAll(static d => d.Code == DiagnosticCodes.AddressUnknown);
}
