namespace Digest.Acquiring;

/// <summary>What a file declares about itself (a headline, an author, an address), whatever its format.</summary>
internal static class DeclaredValues
{
    /// <summary>Longest value that a file declares, in UTF-16 units.</summary>
    [Limit("it declares nothing")]
    public const int MaxLength = 2000;
}
