namespace Digest;

/// <summary>What a run spared, filled in as it ends: for those who ask where the time goes. No part of what is built.</summary>
public sealed class RunFigures
{
    /// <summary>
    /// By kind of what is kept (<c>runs</c>, <c>files</c>, <c>articles</c>, <c>stories</c>): how many were found in the cache, and how many
    /// were not.
    /// </summary>
    public IReadOnlyDictionary<string, (int Found, int Missed)> Cache { get; set; } = ImmutableDictionary<string, (int, int)>.Empty;

    /// <summary>Whether nothing had changed, so that the site that stands is the result.</summary>
    public bool Unchanged { get; set; }

    /// <summary>Files of the site that were not made, since those that stand were made of the same.</summary>
    public int FilesSpared { get; set; }
}
