using Digest.Rendering.Identity;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes the pages about who said what: one entry an utterance, its first wording, its other wordings, who carries it. Reported words are
/// never set in quotation marks.
/// </summary>
internal static class SpeakerPages
{
    // A page for one who is quoted every day would not load: the older happenings are then named, and their own pages hold the words.
    private const int MostYears = 60;

    /// <summary>The list of all.</summary>
    public static SpeakersView All(Site site) =>
        new()
        {
            Speakers =
            [
                .. site
                    .Speakers.All.Where(s => s.Address.Length > 0)
                    .Select(s => new SpeakerLineView
                    {
                        Name = s.Name,
                        Address = s.Address,
                        Count = s.Count,
                        Reports = s.Said.Select(x => x.Report.Report.Article.Id).Distinct(StringComparer.Ordinal).Count(),
                        Roles = Roles(site, s),
                        Span = site.Dates.Span(s.Said.Select(x => x.Report.Report.Article.Published.Value)),
                    }),
            ],
            Once =
            [
                .. site
                    .Speakers.All.Where(s => s.Address.Length == 0)
                    .Select(s => new LinkView
                    {
                        Text = s.Name,
                        Address = Place(s.Said[0].Report, s.Said[0].Quote.Block),
                        Note = site.Title(s.Said[0].Report.Year.Story),
                    }),
            ],
        };

    /// <summary>One speaker.</summary>
    public static SpeakerView Of(Site site, SpeakerEntry speaker)
    {
        var ids = new Ids();
        var years = speaker
            .Said.GroupBy(s => s.Report.Year)
            .OrderByDescending(g => g.Key.Newest?.Last)
            .ThenBy(g => g.Key.Address, StringComparer.Ordinal)
            .ToList();
        return new SpeakerView
        {
            Name = speaker.Name,
            Aliases = speaker.Known?.Aliases ?? [],
            Spellings =
            [
                .. speaker
                    .Said.Where(s => s.Quote is { Spelling: not null, SpellingProof: not null })
                    .GroupBy(s => (Spelling: s.Quote.Spelling!, Proof: s.Quote.SpellingProof!.Value))
                    .OrderBy(g => g.Key.Spelling, StringComparer.Ordinal)
                    .Select(g =>
                        site.Strings.Say(
                            "speaker.spelling_" + DataNames.Of(g.Key.Proof),
                            g.Key.Spelling,
                            Lists.Of(site.Strings, [.. g.Select(s => site.Name(s.Report.Report.Article)).Distinct(StringComparer.Ordinal)])
                        )
                    ),
            ],
            Roles = Roles(site, speaker),
            Count = speaker.Count,
            Happenings = [.. years.Take(MostYears).Select(g => Happening(site, ids, g.Key, speaker.Name, g))],
            More = [.. years.Skip(MostYears).Select(g => new LinkView { Text = site.Title(g.Key), Address = g.Key.Address })],
        };
    }

    /// <summary>Who is quoted in a story-year, most first.</summary>
    public static ImmutableArray<LinkView> In(YearEntry entry, Site site, int most)
    {
        var said = entry.Reports.SelectMany(r =>
            r.Article.Quotes.Where(q => q.Known is not null && r.Article.Block(q.Block).Status == BlockStatus.Kept)
                .Select(q => (Name: q.Known!, r.Siglum))
        );
        return
        [
            .. said.GroupBy(s => s.Name, StringComparer.Ordinal)
                // What several reports carry is one, as on the speaker's own page.
                .Select(g => (Name: g.Key, Count: entry.Index.Utterances[g.Key].Count(), Keys: g.Select(s => s.Siglum)))
                .OrderByDescending(s => s.Count)
                .ThenBy(s => s.Name, StringComparer.Ordinal)
                .Take(most)
                .Select(s => new LinkView
                {
                    Text = s.Name,
                    Address = site.SpeakerAddress(s.Name) ?? "",
                    Note =
                        entry.Reports.Length == 1
                            ? site.Strings.Say("count.quotations", s.Count)
                            : site.Strings.Say(
                                "speaker.in_reports",
                                s.Count,
                                Lists.Of(site.Strings, [.. s.Keys.Distinct(StringComparer.Ordinal)])
                            ),
                }),
        ];
    }

    private static HappeningView Happening(Site site, Ids ids, YearEntry year, string name, IEnumerable<SaidEntry> said) =>
        new()
        {
            Title = site.Title(year),
            Address = year.Address,
            Id = ids.Take("e-" + Hash64.Short(year.Address)),
            Span = site.Dates.Span(said.Select(s => s.Report.Report.Article.Published.Value)),
            Utterances = [.. year.Index.Utterances[name].Select(u => Utterance(site, ids, year, u))],
        };

    private static UtteranceView Utterance(Site site, Ids ids, YearEntry year, Utterance utterance)
    {
        var said = utterance.Renditions;
        var first = said.FirstOrDefault(r => r.IsQuoted && Visible(year, r) is not null) ?? said.FirstOrDefault(r => r.IsQuoted) ?? said[0];
        var groups = said.Prepend(first)
            .Distinct()
            .GroupBy(r => (Visible(year, r) is { } text ? text.Key : r.At.Article, r.Manner))
            .ToList();
        var views = groups.Select(g => Wording(site, year, [.. g], first)).ToList();
        return new UtteranceView
        {
            Id = ids.Take("u-" + Hash64.Short(first.At.Article + "\n" + Words(year, first).Key)),
            Base = views[0],
            Others = [.. views.Skip(1)],
        };
    }

    private static UtteranceWordingView Wording(Site site, YearEntry year, List<Rendition> carriers, Rendition first)
    {
        var (s, one) = (site.Strings, carriers[0]);
        var article = ArticleOf(year, one);
        var (lang, dir) = new Facts(site).Language(article.Block(one.At.Block).Language ?? article.Language.Value);
        var words = Visible(year, one);
        return new UtteranceWordingView
        {
            Words =
                words is null ? s.Say("not_shown")
                : one.IsQuoted ? s.Say("quoted", words.Text)
                : words.Text,
            Quoted = one.IsQuoted && words is not null,
            Lang = lang,
            Dir = dir,
            MannerWords = s.Say("manner." + DataNames.Of(one.Manner)),
            Diff =
                one == first || words is null || Visible(year, first) is not { } mine
                    ? null
                    : DiffMarks.Of(
                        mine,
                        words,
                        Alignment(year, first, one),
                        s.Say("diff.only", site.Name(ArticleOf(year, first))),
                        s.Say("diff.only", site.Name(article))
                    ),
            Carriers =
            [
                .. carriers
                    .Select(r => (Article: ArticleOf(year, r), r.At.Block))
                    .Select(r => new LinkView
                    {
                        Text = site.Name(r.Article),
                        Address = Place(r.Article, year, r.Block),
                        Note = r.Article.Published.Value is { } date ? site.Dates.Of(date.DayOnly()) : s.Say("date_not_stated"),
                    }),
            ],
        };
    }

    private static Article ArticleOf(YearEntry year, Rendition said) => year.Index.Report(said.At.Article)!.Article;

    private static TextLayer Words(YearEntry year, Rendition said) => said.Words(year.Index.Block(said.At));

    private static WordAlignment Alignment(YearEntry year, Rendition a, Rendition b) =>
        a.Parts.IsEmpty && b.Parts.IsEmpty
            ? year.Index.Alignments.Of(a.At, new Span(a.Start, a.End), b.At, new Span(b.Start, b.End))
            : WordAlignment.Of(Words(year, a).Words, Words(year, b).Words);

    // The words, as far as the rights in the report let them out.
    private static TextLayer? Visible(YearEntry year, Rendition said) =>
        Shown.Text(ArticleOf(year, said), year.Index.Block(said.At)) is { } text && said.End <= text.Length ? Words(year, said) : null;

    /// <summary>The address of a block on the page of its report.</summary>
    public static string Place(ReportEntry entry, int block) =>
        entry.Report.Article is { Display: Display.None } article
            ? article.Address
            : entry.Report.Article.Address + "#" + entry.Report.BlockIds[block - 1];

    private static string Place(Article article, YearEntry year, int block) =>
        Place(new ReportEntry(year.Index.Report(article.Id)!, year), block);

    private static ImmutableArray<string> Roles(Site site, SpeakerEntry speaker) =>
        speaker.Known is not { } person
            ? []
            :
            [
                .. person.Roles.Select(r =>
                    (r.From, r.To) switch
                    {
                        ({ } from, { } to) => site.Strings.Say("speaker.role_between", r.Role, site.Dates.Of(from), site.Dates.Of(to)),
                        ({ } from, null) => site.Strings.Say("speaker.role_from", r.Role, site.Dates.Of(from)),
                        (null, { } to) => site.Strings.Say("speaker.role_to", r.Role, site.Dates.Of(to)),
                        _ => FormerRoles.Of(r.Role, speaker) is { } former
                            ? site.Strings.Say(
                                "speaker.role_former",
                                r.Role,
                                site.Dates.YearLabel(former.Report.Year.Year.Folded.Year.Year),
                                site.Strings.Say("quoted", former.Words)
                            )
                            : r.Role,
                    }
                ),
            ];
}
