namespace Digest;

/// <summary>A block of an article.</summary>
/// <param name="Article">Article id.</param>
/// <param name="Block">Block number.</param>
public readonly record struct BlockRef(string Article, int Block);
