using Digest.Noting;

namespace Digest.Tests.Noting;

/// <summary>The editor's own words.</summary>
public sealed class EditorNoteTests
{
    [Fact]
    public void A_note_on_words_quotes_them_and_gives_the_editors_chain() =>
        Assert.Equal(
            ["Editor note.editor(note.editor_on(“ran aground” of a, a), sentence 'It did not', note.editor_chain(Radio Coast→Alder))"],
            Said(new EditorNote("1", "a", "ran aground", null, null, "It did\nnot", null, ["Radio Coast", "Alder"], "notes/a.yml", 1, 1))
        );

    [Fact]
    public void A_note_on_a_report_names_it() =>
        Assert.Equal(
            ["Editor note.editor(a, sentence 'Withdrawn.', -)"],
            Said(new EditorNote("1", "a", null, null, null, "Withdrawn.", null, [], "notes/a.yml", 1, 1))
        );

    private static ImmutableArray<string> Said(EditorNote note) =>
        Notes.Of(
            view => EditorNotes.Anchor(view, new Diagnostics()).Notes,
            Notes.By("a", "Alder", "It ran aground.") with
            {
                Notes = [note],
            }
        );
}
