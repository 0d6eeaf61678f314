using Digest.Noting;

namespace Digest.Tests.Noting;

/// <summary>What "carried by three" does not say.</summary>
public sealed class CarrierNoteTests
{
    [Fact]
    public void A_report_that_prints_another_without_naming_it_is_noted_as_a_copy() =>
        Assert.Equal(
            ["CarriedBy note.copies_later(b, 1, a, “The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, and…” of b)"],
            Notes.Of(NoteCarriers.In, Notes.By("a", "Alder", Notes.Long), Notes.By("b", "Birch", Notes.Long))
        );

    [Fact]
    public void Reports_that_go_back_to_one_origin_are_noted_as_one_line() =>
        Assert.Equal(
            ["CarriedBy note.one_line([a, b], 'Meridian Wire', 2)"],
            Notes.Of(NoteCarriers.In, Credited("a", "Alder"), Credited("b", "Birch"))
        );

    [Fact]
    public void A_few_words_in_common_are_no_copy() =>
        Assert.Empty(
            Notes.Of(
                NoteCarriers.In,
                Notes.By("a", "Alder", "The ferry ran onto a sandbank on Sunday."),
                Notes.By("b", "Birch", "The ferry ran onto a sandbank on Sunday.")
            )
        );

    private static Article Credited(string id, string outlet) =>
        Notes.By(id, outlet, Notes.Long) with
        {
            Credit = new CreditChain { Links = ["Meridian Wire", outlet] },
        };
}
