using Digest.Noting;

namespace Digest.Tests.Noting;

/// <summary>Whom a pronoun is taken for.</summary>
public sealed class SpeakerNoteTests
{
    [Fact]
    public void Mentions_stand_once_with_their_paragraphs() =>
        Assert.Equal(
            [
                "Quote note.speaker(a, [note.mention(“he” of a, runs 1-2), note.mention(note.nobody_names(), runs 3-3)], "
                    + "'Tom Reyes', “We have two boats” of a, note.said_to(“the council” of a))",
            ],
            Notes.Of(
                NoteSpeakers.In,
                Notes.By("a", "Alder", "“We have two boats,” he said.", "“And crews,” he said.", "“From May.”") with
                {
                    Quotes =
                    [
                        Said(1, "We have two boats,", "he") with
                        {
                            Addressee = "the council",
                        },
                        Said(2, "And crews,", "he"),
                        Said(3, "From May.", null),
                    ],
                }
            )
        );

    [Fact]
    public void A_speaker_whom_the_paragraph_names_is_not_noted() =>
        Assert.Empty(
            Notes.Of(
                NoteSpeakers.In,
                Notes.By("a", "Alder", "“We have two boats,” Reyes said.") with
                {
                    Quotes = [Said(1, "We have two boats,", "Reyes")],
                }
            )
        );

    private static Quote Said(int block, string text, string? mention) =>
        new()
        {
            Block = block,
            Start = 1,
            End = 1 + text.Length,
            Text = text,
            Kind = QuoteKind.Direct,
            Speaker = "Tom Reyes",
            Mention = mention,
            Basis = Basis.Inferred,
        };
}
