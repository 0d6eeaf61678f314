namespace Digest.Rendering.Making;

/// <summary>A reference to an endnote inside a paragraph.</summary>
/// <param name="At">UTF-16 unit it stands before.</param>
/// <param name="Id">Id of the note.</param>
/// <param name="Number">Its number on the page.</param>
/// <param name="Label">What it is called, for those who cannot see it.</param>
internal readonly record struct NoteRef(int At, string Id, int Number, string Label);
