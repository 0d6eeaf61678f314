using Digest.Noting;
using Digest.Tests.Folding;

namespace Digest.Tests.Noting;

/// <summary>How a date and an outlet are known that the page does not state.</summary>
public sealed class FactNoteTests
{
    [Fact]
    public void A_date_that_was_matched_names_the_report_it_was_matched_with() =>
        Assert.Equal(
            ["Date note.date(a, 2021-03-05, note.matched(), note.by_proof([note.proof_in(“on Sunday” of b, by weekday and day, b)]))"],
            Notes.Of(
                NoteDates.In,
                Fold.Report("a", null, "It ran aground.") with
                {
                    Published = Fact<PartialDate>.Of(
                        new PartialDate(2021, 3, 5),
                        Basis.Matched,
                        new Evidence("on Sunday", "weekday and day", "b", 1)
                    ),
                },
                Notes.By("b", "Birch", "It ran aground on Sunday.")
            )
        );

    [Fact]
    public void A_stated_date_is_not_noted() => Assert.Empty(Notes.Of(NoteDates.In, Notes.By("a", "Alder", "It ran aground.")));

    [Fact]
    public void An_outlet_that_was_inferred_is_noted_with_its_reasoning() =>
        Assert.Equal(
            [
                "Credit note.outlet(key of a, 'Alder', note.inferred(), "
                    + "note.from_proof([note.proof('The address is of alder.example', by address)]))",
            ],
            Notes.Of(
                NoteOutlets.In,
                Notes.By("a", "Alder", "It ran aground.") with
                {
                    Outlet = Fact<string>.Of("Alder", Basis.Inferred, new Evidence("The address is of alder.example.", "address")),
                }
            )
        );

    [Fact]
    public void A_fact_without_proof_says_none() =>
        Assert.Equal(
            ["Credit note.outlet(key of a, 'Alder', note.inferred(), -)"],
            Notes.Of(NoteOutlets.In, Notes.By("a", "Alder", "It ran aground.") with { Outlet = Fact<string>.Of("Alder", Basis.Inferred) })
        );
}
