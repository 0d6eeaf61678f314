namespace Digest;

/// <summary>Keys of what pages are made of, where a build is to spare those that would come out the same.</summary>
/// <param name="Site">Key of the settings and of what the editor knows: every page is made of them.</param>
/// <param name="Stories">Keys of stories by id: where a story has one key in two builds it came to the same in both.</param>
public sealed record Origins(UInt128 Site, IReadOnlyDictionary<string, UInt128> Stories);
