namespace Digest.Acquiring;

/// <summary>Words for where a declaration stood that Describing asks for.</summary>
internal static class DeclaredNames
{
    /// <summary>An author that the markup calls an organisation.</summary>
    public const string Organisation = "JSON-LD author, an organisation";
}
