using Digest.Noting;
using Digest.Tests.Folding;

namespace Digest.Tests.Noting;

/// <summary>Notes on a page as such: what it prints again, what was taken out, its rights and whether it is a translation.</summary>
public sealed class PageNoteTests
{
    [Fact]
    public void A_body_printed_twice_is_one_note_of_runs() =>
        Assert.Equal(
            [
                "Repeat note.repeat(a, 2, runs 3-4, runs 1-2, "
                    + "“The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, and…” of a)",
            ],
            Notes.Of(
                NoteRepeats.In,
                Fold.Report(
                    "a",
                    null,
                    Notes.Long,
                    "Firemen carried the archive to the upper floors by hand.",
                    Notes.Long,
                    "Firemen carried the archive to the upper floors by hand."
                )
            )
        );

    [Fact]
    public void One_paragraph_printed_twice_is_said_in_the_singular() =>
        Assert.Equal(
            [
                "Repeat note.repeat_one(a, 1, runs 2-2, runs 1-1, "
                    + "“The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, and…” of a)",
            ],
            Notes.Of(NoteRepeats.In, Fold.Report("a", null, Notes.Long, Notes.Long))
        );

    [Fact]
    public void Lines_taken_out_are_counted_by_rule_and_menus_apart()
    {
        var article = Fold.Report("a", null, Notes.Long, "Read also: one", "Read also: two", "© Alder", "Home");
        var removed = article with
        {
            Blocks =
            [
                article.Blocks[0],
                Removed(1, "read-also"),
                Removed(2, "read-also"),
                Removed(3, null),
                Removed(4, "chrome") with
                {
                    Chrome = true,
                },
            ],
        };
        Assert.Equal(
            [
                "Removed note.removed(3, a, [note.rule_lines(rule read-also, 2, “Read also: one” of a), "
                    + "note.rule_line(rule unnamed-rule, “© Alder” of a)], note.around(1))",
            ],
            Notes.Of(NoteRemovals.In, removed)
        );

        Block Removed(int i, string? rule) => article.Blocks[i] with { Status = BlockStatus.Removed, Rule = rule };
    }

    [Fact]
    public void Rules_beyond_the_fifth_are_counted_together()
    {
        var article = Fold.Report("a", null, [.. Enumerable.Range(0, 7).Select(i => "Line " + i)]);
        var note = Assert.Single(
            Notes.Of(
                NoteRemovals.In,
                article with
                {
                    Blocks = [.. article.Blocks.Select((b, i) => b with { Status = BlockStatus.Removed, Rule = "rule" + i })],
                }
            )
        );
        Assert.EndsWith("note.rule_line(rule rule4, “Line 4” of a), note.other_rules(2)], -)", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Rights_say_who_gives_them() =>
        Assert.Equal(
            ["Rights note.rights(a, “Reprints need leave.”)", "Rights note.rights_editor(b, “No reprints.”)"],
            Notes.Of(
                NoteRights.In,
                Notes.By("a", "Alder", "A ferry.") with
                {
                    Rights = Fact<string>.Of("Reprints need leave.", Basis.Stated),
                },
                Notes.By("b", "Birch", "A boat.") with
                {
                    Rights = Fact<string>.Of("No reprints.", Basis.Editor),
                }
            )
        );

    [Fact]
    public void A_translation_says_by_what_and_from_which_language() =>
        Assert.Equal(
            [
                "Translation note.translation(a, note.translation_machine(), note.translation_from(language de), -)",
                "Translation note.translation(b, note.translation_any(), -, -)",
            ],
            Notes.Of(
                NoteTranslations.In,
                Notes.By("a", "Alder", "A ferry.") with
                {
                    TranslatedFrom = Fact<string>.Of("de", Basis.Editor),
                    Translation = Fact<string>.Of("machine", Basis.Editor),
                },
                Notes.By("b", "Birch", "A boat.") with
                {
                    Translation = Fact<string>.Of("unknown", Basis.Stated),
                }
            )
        );
}
