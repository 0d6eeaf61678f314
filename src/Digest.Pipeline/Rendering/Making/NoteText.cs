using System.Diagnostics;
using System.Globalization;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>
/// Says the notes of a story in the theme's words: the one place where a note becomes a sentence. Safe to use on any thread.
/// </summary>
internal sealed class NoteText
{
    // Languages that have a full stop of their own too: a phrase that ends in one is closed.

    private readonly Strings _strings;
    private readonly DateWords _dates;
    private readonly Lazy<Dictionary<string, (Report Report, FoldedYear Year)>> _reports;

    /// <summary>Says the notes of this story.</summary>
    public NoteText(Strings strings, AnnotatedStory story)
    {
        (_strings, _dates) = (strings, new DateWords(strings));
        _reports = new(() =>
            story
                .Years.SelectMany(y => y.Folded.Reports.Select(r => (Report: r, Year: y.Folded)))
                .ToDictionary(p => p.Report.Article.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// The sentences of a note of this year: closed, and with a capital where the theme's own word for a report opens them.
    /// </summary>
    public string Of(AnnotatedYear year, Note note) => Capital(Lists.Stop(_strings, Print(note.Says, year.Folded)), note.Says, year.Folded);

    /// <summary>The proof of a note, with a remark in the place of words that may not be shown.</summary>
    public ImmutableArray<Evidence> Evidence(Note note) =>
        note.Evidence.Any(e => IsHidden(note, e))
            ? [.. note.Evidence.Select(e => IsHidden(note, e) ? e with { Text = _strings.Say("note.words_hidden") } : e)]
            : note.Evidence;

    private bool IsHidden(Note note, Evidence e) =>
        e.Text.Length == 0 && e.Method != EvidenceMethods.Editor && (e.Article ?? note.Article) is { } id && IsHidden(id);

    private bool IsHidden(string article) =>
        _reports.Value.TryGetValue(article, out var found) && found.Report.Article.Display == Display.None;

    private string Print(NotePhrase phrase, FoldedYear year) => _strings.Say(phrase.Key, [.. phrase.Args.Select(a => Value(a, year))]);

    private object Value(NoteArg arg, FoldedYear year) =>
        arg switch
        {
            ReportArg a => Name(a.Article, year),
            KeyArg a => _reports.Value.TryGetValue(a.Article, out var found) ? found.Report.Siglum : a.Article,
            WordsArg a => a.Article is { } id && IsHidden(id) ? _strings.Say("note.words_hidden") : _strings.Say("quoted", Inner(a.Text)),
            TextArg a => a.Text,
            SentenceArg a => Lists.Stop(_strings, a.Text),
            NumberArg a => a.Number,
            DateArg a => _dates.Of(a.Date.DayOnly()),
            LanguageArg a => Language(a.Tag),
            RuleArg a => _strings.Has("rule." + a.Rule) ? _strings.Say("rule." + a.Rule) : a.Rule.Replace('-', ' '),
            MethodArg a => _strings.Method(a.Method),
            ListArg a => new Counted(Lists.Of(_strings, Texts(a.Items, year)), a.Items.Length),
            ClausesArg a => new Counted(string.Join(_strings.Say("list.clause"), Texts(a.Items, year)), a.Items.Length),
            ChainArg a => new Counted(string.Join(_strings.Say("list.chain"), a.Names), a.Names.Length),
            RunsArg a => new Counted(string.Join(_strings.Say("list.comma"), a.Runs.Select(Run)), a.Count),
            PhraseArg a => Print(a.Phrase, year),
            _ => throw new UnreachableException(arg.GetType().Name),
        };

    private List<string> Texts(ImmutableArray<NoteArg> items, FoldedYear year) =>
        [.. items.Select(a => Convert.ToString(Value(a, year), CultureInfo.InvariantCulture) ?? "")];

    // A quotation within a quotation has single marks.
    private static string Inner(string text) => text.Replace('“', '‘').Replace('”', '’');

    private string Run((int First, int Last) run) =>
        run.First == run.Last ? run.First.ToString(CultureInfo.InvariantCulture) : _strings.Say("list.run", run.First, run.Last);

    /// <summary>
    /// How to call a report, in words that also make sense on another page: outlet and key, and of another year also the year.
    /// <c>Caliber.Az (B of 2024)</c>; <c>report A (outlet not stated)</c>.
    /// </summary>
    private string Name(string article, FoldedYear year)
    {
        if (!_reports.Value.TryGetValue(article, out var found))
        {
            return article;
        }

        var key =
            ReferenceEquals(found.Year, year) ? found.Report.Siglum
            : found.Year.Year.Year is { } other ? _strings.Say("note.key_of_year", found.Report.Siglum, other)
            : _strings.Say("note.key_undated", found.Report.Siglum);
        return found.Report.Article.Outlet.Value is { } outlet
            ? _strings.Say("note.report", outlet, key)
            : _strings.Say("note.report_unnamed", key);
    }

    /// <summary>The language's name on this site; in English as the system has it, which also knows regions.</summary>
    private string Language(string tag)
    {
        foreach (var key in new[] { "language." + tag, "language." + Languages.Primary(tag) })
        {
            if (_strings.IsTranslated(key))
            {
                return _strings.Say(key);
            }
        }

        try
        {
            return CultureInfo.GetCultureInfo(tag, predefinedOnly: true).EnglishName;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }

    /// <summary>Only the theme's word for a report without an outlet gets a capital: an outlet may write itself small.</summary>
    private string Capital(string text, NotePhrase says, FoldedYear year) =>
        Reports(says.Args).Any(id => IsUnnamed(id) && text.StartsWith(Name(id, year), StringComparison.Ordinal))
            ? char.ToUpperInvariant(text[0]) + text[1..]
            : text;

    private bool IsUnnamed(string article) =>
        _reports.Value.TryGetValue(article, out var found) && found.Report.Article.Outlet.Value is null;

    private static IEnumerable<string> Reports(ImmutableArray<NoteArg> args) =>
        args.SelectMany(static arg =>
            arg switch
            {
                ReportArg a => [a.Article],
                ListArg a => Reports(a.Items),
                ClausesArg a => Reports(a.Items),
                PhraseArg a => Reports(a.Phrase.Args),
                _ => [],
            }
        );
}
