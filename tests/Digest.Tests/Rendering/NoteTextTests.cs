using System.Text;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Tests.Folding;

namespace Digest.Tests.Rendering;

/// <summary>How a note becomes a sentence.</summary>
public sealed class NoteTextTests
{
    [Theory]
    [InlineData(1, "Alder (A) goes back to Wire: where they agree, that is one independent line, not 1 line.")]
    [InlineData(2, "Alder (A) and Birch (B) go back to Wire: where they agree, that is one independent line, not 2 lines.")]
    [InlineData(
        3,
        "Alder (A), Birch (B) and report C (outlet not stated) go back to Wire: "
            + "where they agree, that is one independent line, not 3 lines."
    )]
    public void Things_in_a_row_are_joined_and_counted(int n, string expected) =>
        Assert.Equal(
            expected,
            Say(
                NotePhrase.Of(
                    "note.one_line",
                    new ListArg([.. "abc"[..n].Select(c => new ReportArg(c.ToString()))]),
                    new TextArg("Wire"),
                    new NumberArg(n)
                )
            )
        );

    [Theory]
    [InlineData("c", "Report C (outlet not stated) is a translation; the wording of its quotations is the translator's.")]
    [InlineData("d", "iPaper (D) is a translation; the wording of its quotations is the translator's.")]
    public void Only_the_themes_own_word_for_a_report_gets_a_capital(string article, string expected) =>
        Assert.Equal(
            expected,
            Say(NotePhrase.Of("note.translation", new ReportArg(article), PhraseArg.Of("note.translation_any"), NoteArg.None, NoteArg.None))
        );

    [Theory]
    [InlineData("e", "Alder (A of 2024)")]
    [InlineData("f", "Report A of an unknown year (outlet not stated)")]
    [InlineData("gone", "gone")]
    public void A_report_of_another_year_is_called_by_its_year_too(string article, string name) =>
        Assert.StartsWith(
            name + " says of its rights",
            Say(NotePhrase.Of("note.rights", new ReportArg(article), new WordsArg("None.", null))),
            StringComparison.Ordinal
        );

    [Fact]
    public void Words_of_a_report_that_may_not_be_shown_are_not_quoted()
    {
        var says = NotePhrase.Of("note.editor_on", new WordsArg("seen", "a"), new ReportArg("a"));
        Assert.Equal("“seen”, in Alder (A).", Say(says));
        Assert.Equal("(words not shown), in Alder (A).", Say(says, hidden: true));
    }

    [Fact]
    public void Nor_do_they_stand_in_the_proof()
    {
        var note = Note(NotePhrase.Of("note.matched")) with
        {
            Article = "a",
            Evidence = [new Evidence("", "dateline"), new Evidence("", "dateline", "b"), new Evidence("", EvidenceMethods.Editor)],
        };
        Assert.Equal(["(words not shown)", "", ""], new NoteText(English(), Story(hidden: true)).Evidence(note).Select(e => e.Text));
        Assert.Equal(["", "", ""], new NoteText(English(), Story(hidden: false)).Evidence(note).Select(e => e.Text));
    }

    [Theory]
    [InlineData("It sank", "The editor on Alder (A): It sank.")]
    [InlineData("Did it?", "The editor on Alder (A): Did it?")]
    [InlineData("沉了。", "The editor on Alder (A): 沉了。")]
    public void A_sentence_is_closed_once(string text, string expected) =>
        Assert.Equal(expected, Say(NotePhrase.Of("note.editor", new ReportArg("a"), new SentenceArg(text), NoteArg.None)));

    [Fact]
    public void Numbers_stand_in_runs_and_choose_the_plural() =>
        Assert.Equal(
            ["“he” in paragraphs 2–4, 7.", "“he” in paragraph 2."],
            [
                Say(NotePhrase.Of("note.mention", new WordsArg("he", null), RunsArg.Of([7, 2, 3, 4, 3]))),
                Say(NotePhrase.Of("note.mention", new WordsArg("he", null), RunsArg.Of([2]))),
            ]
        );

    [Fact]
    public void The_kinds_of_argument_are_said_in_words() =>
        Assert.Equal(
            "A 3 Wire → Alder 5 March 2021 German link to another story x; y dateline.",
            Say(
                NotePhrase.Of(
                    "note.all",
                    new KeyArg("a"),
                    new NumberArg(3),
                    new ChainArg(["Wire", "Alder"]),
                    new DateArg(new PartialDate(2021, 3, 5, new TimeOnly(9, 0))),
                    new LanguageArg("de"),
                    new RuleArg("read-also"),
                    new ClausesArg([new TextArg("x"), new TextArg("y")]),
                    new MethodArg("dateline")
                ),
                more: "note:\n  all: \"{0} {1} {2} {3} {4} {5} {6} {7}\"\n"
            )
        );

    [Fact]
    public void Another_language_brings_its_own_words_for_languages_rules_and_ways_of_reading() =>
        Assert.Equal(
            "Deutsch siehe auch Ortsmarke.",
            Say(
                NotePhrase.Of("note.all", new LanguageArg("de-AT"), new RuleArg("read-also"), new MethodArg("dateline")),
                more: "note: { all: \"{0} {1} {2}\" }\nlanguage: { de: Deutsch }\nrule: { read-also: siehe auch }\n"
                    + "how: { dateline: Ortsmarke }\n",
                language: "de"
            )
        );

    [Fact]
    public void A_sentence_that_stays_English_takes_English_plurals() =>
        Assert.Equal(
            "Alder (A) goes back to Wire: where they agree, that is one independent line, not 21 lines.",
            Say(
                NotePhrase.Of("note.one_line", new ListArg([new ReportArg("a")]), new TextArg("Wire"), new NumberArg(21)),
                more: "x: y\n",
                language: "ru"
            )
        );

    private static Strings English() => Strings.Read(ThemeSource.Default(), "en");

    private static Note Note(NotePhrase says) =>
        new()
        {
            Id = "n-1",
            Number = 1,
            Kind = NoteKind.Credit,
            Says = says,
        };

    private static string Say(NotePhrase says, bool hidden = false, string? more = null, string language = "en-x-test")
    {
        var story = Story(hidden);
        var files = ThemeSource.Default().Files;
        var theme = new Theme(more is null ? files : files.SetItem($"i18n/{language}.yml", Encoding.UTF8.GetBytes(more)));
        return new NoteText(Strings.Read(theme, language), story).Of(story.Years[0], Note(says));
    }

    private static AnnotatedStory Story(bool hidden)
    {
        var folded = Fold.Years(
            (
                2021,
                [
                    Of("a", "Alder") with
                    {
                        Display = hidden ? Display.None : Display.Full,
                    },
                    Of("b", "Birch"),
                    Of("c", null),
                    Of("d", "iPaper"),
                ]
            ),
            (2024, [Of("e", "Alder")]),
            (null, [Of("f", null)])
        );
        return new() { Story = folded.Story, Years = [.. folded.Years.Select(y => new AnnotatedYear { Folded = y, Notes = [] })] };

        static Article Of(string id, string? outlet) =>
            Fold.Report(id, null, "Words of " + id + ".") with
            {
                Outlet = outlet is null ? Fact<string>.NotStated : Fact<string>.Of(outlet, Basis.Stated),
            };
    }
}
