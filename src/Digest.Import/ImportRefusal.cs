namespace Digest.Import;

/// <summary>Something that is not taken in: what is the matter, why, and what to do. Caught where its source is named.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // never leaves the import, always has a remedy
internal sealed class ImportRefusal(string message, string? cause, string remedy) : Exception(message)
{
    /// <summary>Where it is told.</summary>
    public const string Told = "`digest import`";

    /// <summary>Likely cause, if there is more to say.</summary>
    public string? Cause => cause;

    /// <summary>What to do about it.</summary>
    public string Remedy => remedy;
}
