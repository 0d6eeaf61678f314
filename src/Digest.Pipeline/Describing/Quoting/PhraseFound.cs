namespace Digest.Describing;

/// <summary>A speaker with the index of the word behind the phrase.</summary>
/// <param name="Mention">Who.</param>
/// <param name="Next">Index of the word behind.</param>
internal readonly record struct PhraseFound(SpeakerMention Mention, int Next);
