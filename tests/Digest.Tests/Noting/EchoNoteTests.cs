using Digest.Noting;
using Digest.Tests.Folding;

namespace Digest.Tests.Noting;

/// <summary>Lookalikes of other happenings.</summary>
public sealed class EchoNoteTests
{
    private const string First =
        "The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, "
        + "and its passengers were taken ashore in fishing boats.";
    private const string Again =
        "The evening ferry from Velden ran onto the sandbank off Norvik on Monday, "
        + "and most of its passengers were taken ashore in fishing boats.";

    [Fact]
    public void Within_a_year_the_days_between_them_are_said() =>
        Assert.Equal(
            [$"Echo note.echo(b, a, “{First}” of a, note.echo_days(2021-02-03, 155))"],
            Notes.Of(NoteEchoes.In, Fold.Report("a", "2021-02-03", First), Fold.Report("b", "2021-07-08", Again))
        );

    [Fact]
    public void Of_another_year_its_year_is_said() =>
        Assert.Equal(
            [
                "Echo note.echo(a, b, “The evening ferry from Velden ran onto the sandbank off Norvik on Monday, "
                    + "and most of its passengers were taken ashore in fishing boats.” of b, note.echo_year(2022))",
            ],
            Notes.Of(NoteEchoes.In, (2021, [Fold.Report("a", "2021-02-03", First)]), (2022, [Fold.Report("b", "2022-07-08", Again)]))
        );
}
