namespace Digest.Output;

/// <summary>Whether somebody looks for a mistake of the program: then exceptions pass with all they know.</summary>
internal static class Tracing
{
    /// <summary>What <c>DIGEST_TRACE</c> holds; null when it is not set, or set to 0.</summary>
    public static string? Wanted =>
        Environment.GetEnvironmentVariable("DIGEST_TRACE") is "" or "0" ? null : Environment.GetEnvironmentVariable("DIGEST_TRACE");
}
