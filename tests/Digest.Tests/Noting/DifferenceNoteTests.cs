using Digest.Noting;

namespace Digest.Tests.Noting;

/// <summary>Where reports differ.</summary>
public sealed class DifferenceNoteTests
{
    [Fact]
    public void Each_reading_stands_with_those_who_have_it()
    {
        static string Text(string count) =>
            "The evening ferry from Velden ran onto the sandbank off Norvik " + $"on Sunday, and its {count} passengers were taken ashore.";
        Assert.Equal(
            [
                "Differs note.contradicts(note.in_number(), "
                    + "note.topic(“the sandbank off Norvik on Sunday, and its … passengers were taken ashore” of a), "
                    + "[note.reading([a, b], “40” of a); note.reading([c], “60” of c)], -)",
            ],
            Notes.Of(
                NoteDifferences.In,
                Notes.By("a", "Alder", Text("40")),
                Notes.By("b", "Birch", Text("40")),
                Notes.By("c", "Cedar", Text("60"))
            )
        );
    }
}
