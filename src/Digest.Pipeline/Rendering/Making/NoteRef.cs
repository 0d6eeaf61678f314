namespace Digest.Rendering.Making;

/// <summary>A reference to an endnote behind a paragraph.</summary>
/// <param name="Id">Id of the note.</param>
/// <param name="Number">Its number on the page.</param>
/// <param name="Label">What it is called, for those who cannot see it.</param>
internal readonly record struct NoteRef(string Id, int Number, string Label);
