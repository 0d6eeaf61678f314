namespace Digest.Text;

/// <summary>What one file of the lexicon says under one name.</summary>
/// <param name="Language">The language, or the name of a file that is of no language.</param>
/// <param name="Entries">Its lines, in the order of the file.</param>
public sealed record LexiconSection(string Language, ImmutableArray<LexiconEntry> Entries);
