namespace Digest;

/// <summary>A note in words: what is shown of it.</summary>
/// <param name="Note">The note.</param>
/// <param name="Text">What it says: one or two plain sentences.</param>
/// <param name="Evidence">Its proof; words that may not be shown are replaced by a remark.</param>
public sealed record NoteWords(Note Note, string Text, ImmutableArray<Evidence> Evidence);
