using Digest.Noting;

namespace Digest.Tests.Noting;

/// <summary>Whom a report credits.</summary>
public sealed class CreditNoteTests
{
    [Fact]
    public void A_credit_for_the_whole_page_gives_the_proof_and_the_chain() =>
        Assert.Equal(
            [
                "Credit note.credits_page(a, ['Meridian Wire'], note.by_proof("
                    + "[note.proof(“Meridian Wire reported” of a, by credit in the text)]), Meridian Wire→Alder)",
            ],
            Notes.Of(NoteCredits.In, Page("credit in the text"))
        );

    [Fact]
    public void A_chain_of_the_editors_is_said_to_be_one() =>
        Assert.Equal(
            ["Credit note.chain_editor(a, Meridian Wire→Alder, note.by_proof([note.proof(“Meridian Wire reported” of a, by editor)]))"],
            Notes.Of(NoteCredits.In, Page(EvidenceMethods.Editor))
        );

    [Fact]
    public void A_credit_for_one_passage_quotes_it_and_says_that_nothing_else_is_credited() =>
        Assert.Equal(
            [
                "Credit note.credits_passage(a, ['Radio Coast'], note.paragraph(2, “Radio Coast saw it” of a), "
                    + "note.nothing_else(), -, Radio Coast)",
            ],
            Notes.Of(
                NoteCredits.In,
                Notes.By("a", "Alder", "It ran aground.", "Radio Coast saw it.") with
                {
                    PassageCredits =
                    [
                        new CreditChain
                        {
                            Links = ["Radio Coast"],
                            Block = 2,
                            Start = 0,
                            End = 18,
                        },
                    ],
                }
            )
        );

    [Fact]
    public void Neighbouring_passages_of_one_credit_are_one_note() =>
        Assert.Equal(
            ["Credit note.credits_passage(a, ['Radio Coast'], note.paragraphs(runs 1-2), note.nothing_else(), -, Radio Coast)"],
            Notes.Of(
                NoteCredits.In,
                Notes.By("a", "Alder", "It ran aground.", "Radio Coast saw it.") with
                {
                    PassageCredits =
                    [
                        new CreditChain { Links = ["Radio Coast"], Block = 1 },
                        new CreditChain { Links = ["Radio Coast"], Block = 2 },
                    ],
                }
            )
        );

    private static Article Page(string method) =>
        Notes.By("a", "Alder", "It ran aground, Meridian Wire reported.") with
        {
            Credit = new CreditChain
            {
                Links = ["Meridian Wire", "Alder"],
                Evidence = [new Evidence("Meridian Wire reported", method, null, 1)],
            },
        };
}
