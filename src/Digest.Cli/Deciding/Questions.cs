using System.Globalization;
using Digest.Explaining;
using Digest.Output;

namespace Digest.Deciding;

/// <summary>Gathers what only the editor can decide, in the order of what it costs readers.</summary>
internal static class Questions
{
    private const int Spoken = 2;
    private const int Opening = 200;
    private static readonly HashSet<string> OfNotes = new(StringComparer.Ordinal)
    {
        DiagnosticCodes.NoteFitsNowhere,
        DiagnosticCodes.NoteFitsTwice,
        DiagnosticCodes.NoteWithoutArticle,
        DiagnosticCodes.VerdictFitsNowhere,
        DiagnosticCodes.VerdictFitsTwice,
        DiagnosticCodes.VerdictOnNothing,
        DiagnosticCodes.VerdictWithoutArticle,
        DiagnosticCodes.VerdictAcrossYears,
    };

    /// <summary>All questions about what is known and told.</summary>
    public static ImmutableArray<Question> Of(Known known, FilingReview review, ImmutableArray<Diagnostic> told)
    {
        var reports = known
            .Stories.SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Reports.Select(r => r.Article))
            .OrderBy(a => a.Order, StringComparer.Ordinal)
            .ToList();
        var outlets = reports.Select(a => a.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        ImmutableArray<string> names = [.. outlets];
        return
        [
            .. told.Where(d => d.Level == DiagnosticLevel.Error).Select(d => Told(QuestionKind.Mistake, d)),
            .. reports.Where(a => a.Published.Value is null).Select(a => Date(a, known)),
            .. reports.Where(a => a.Outlet.Value is null).Select(a => Outlet(a, names)),
            .. review.Suggestions.Select(s => Filing(s, known)),
            .. told.Where(d => OfNotes.Contains(d.Code) && d.Level != DiagnosticLevel.Error).Select(d => Told(QuestionKind.Note, d)),
            .. reports.Where(a => a.Headline.Value is null && a.Title is null).Select(Headline),
            .. CompareQuestions.Differences(known),
            .. CompareQuestions.Wordings(known),
            .. People(known),
            .. told.Where(d => d.Level == DiagnosticLevel.Warning && !OfNotes.Contains(d.Code)).Select(d => Told(QuestionKind.Warning, d)),
        ];
    }

    private static Question Told(QuestionKind kind, Diagnostic d) =>
        new(
            Question.IdOf(kind, d.Code, d.Path, d.Line.ToString(CultureInfo.InvariantCulture), d.Message),
            kind,
            TextReport.Seen(d.Message),
            null,
            [.. new[] { TextReport.PlaceInWords(d, ""), d.Cause, d.Remedy }.OfType<string>().Select(TextReport.Seen)],
            []
        );

    private static Question Date(Article article, Known known) =>
        new(
            Question.IdOf(QuestionKind.Date, article.Id),
            QuestionKind.Date,
            "When was this published: " + Name(article) + "?",
            article.Address,
            [.. Opens(article), .. Weighed(article, "date")],
            [Fact(article, "date", "Set the date", "YYYY-MM-DD, YYYY-MM or YYYY", []) with { Choices = DateChoices.Of(article, known) }]
        );

    private static Question Outlet(Article article, ImmutableArray<string> names) =>
        new(
            Question.IdOf(QuestionKind.Outlet, article.Id),
            QuestionKind.Outlet,
            "Who published this: " + Name(article) + "?",
            article.Address,
            [.. Opens(article), .. Weighed(article, "outlet"), .. article.Url.Value is { } url ? (string[])[url] : []],
            [Fact(article, "outlet", "Set the outlet", "The Evening Lamp", names)]
        );

    private static Question Headline(Article article) =>
        new(
            Question.IdOf(QuestionKind.Headline, article.Id),
            QuestionKind.Headline,
            "What is the headline of " + article.Path + "?",
            article.Address,
            [.. Opens(article), .. Weighed(article, "headline")],
            [Fact(article, "headline", "Set the headline", "As the page prints it", [])]
        );

    private static Question Filing(Suggestion s, Known known)
    {
        var merge = s.Kind == SuggestionKind.Merge;
        var title = known.Stories.FirstOrDefault(t => t.Story.Id == s.Story)?.Story.Title.Value ?? s.Story;
        var other = s.Other is null ? null : known.Stories.FirstOrDefault(t => t.Story.Id == s.Other)?.Story.Title.Value ?? s.Other;
        var words =
            merge ? $"Are these one story: “{title}” and “{other}”?"
            : other is null ? $"Does {s.Article} belong to “{title}”?"
            : $"Does {s.Article} belong to “{title}” or to “{other}”?";
        string[] evidence =
        [
            .. s.Reason is { } reason
                ? (string[])
                    [
                        $"{s.Article} and {reason.Article} both speak of {string.Join(", ", reason.Words)}",
                        .. reason.Quotations.Select(q => $"Both quote “{q}”"),
                        .. reason.Against.Select(a => "Against it: " + a),
                    ]
                : [],
        ];
        Answer[] answers = merge
            ? [.. One(s, known), Apart("They are two", s.Story, s.Article)]
            :
            [
                Member("It belongs there", s.Story, [s.Article]),
                s.Other is null ? Apart("It stands alone", s.Story, s.Article) : Member($"It belongs to “{other}”", s.Other, [s.Article]),
            ];
        return new Question(
            Question.IdOf(QuestionKind.Filing, s.Kind.ToString(), s.Story, s.Other, s.Article),
            QuestionKind.Filing,
            words,
            "stories/" + s.Story + "/",
            [.. evidence],
            [.. answers]
        )
        {
            Stories = [s.Story, .. s.Other is null ? (string[])[] : [s.Other]],
        };
    }

    // The second goes to the first, unless its reports are held by keys of their own; then the first goes to the second.
    private static IEnumerable<Answer> One(Suggestion s, Known known)
    {
        var (second, first) = (Members(known, s.Other!, s.OtherYear).ToList(), Members(known, s.Story, s.Year).ToList());
        return second.Count > 0 ? [Member("They are one", s.Story, second)]
            : first.Count > 0 ? [Member("They are one", s.Other!, first)]
            : [];
    }

    // What goes with the year of a story when two become one.
    private static IEnumerable<string> Members(Known known, string story, int? year) =>
        known
            .Stories.Where(s => s.Story.Id == story)
            .SelectMany(s => s.Years)
            .Where(y => y.Folded.Year.Year == year)
            .SelectMany(y => y.Folded.Year.Articles)
            .Where(a => a.StoryKey is null)
            .Select(a => a.Id);

    private static IEnumerable<Question> People(Known known)
    {
        var names = known.Editor.Knowledge.People.SelectMany(p => p.Aliases.Prepend(p.Name)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return known
            .Stories.SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Reports.Select(r => r.Article))
            .SelectMany(a => a.Quotes.Select(q => q.Named).OfType<string>().Distinct(StringComparer.Ordinal).Select(n => (n, a)))
            .Where(s => !names.Contains(s.n))
            .GroupBy(s => s.n, s => s.a, StringComparer.Ordinal)
            .Where(g => g.Count() >= Spoken)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Question(
                Question.IdOf(QuestionKind.Person, g.Key),
                QuestionKind.Person,
                $"Who is {g.Key}?",
                g.First().Address,
                [string.Create(CultureInfo.InvariantCulture, $"Speaks in {g.Count()} reports; people.yml has nobody of this name")],
                [new Answer("Add to people.yml", [("kind", "person"), ("name", g.Key)], "role", "harbour master", [])]
            ));
    }

    private static Answer Fact(Article article, string key, string label, string hint, ImmutableArray<string> offers) =>
        new(label, [("kind", "fact"), ("article", article.Id), ("key", key)], "value", hint, offers);

    private static Answer Member(string label, string story, IEnumerable<string> articles) =>
        new(label, [("kind", "member"), ("story", story), .. articles.Select(a => ("article", a))]);

    private static Answer Apart(string label, string story, string article) =>
        new(label, [("kind", "apart"), ("story", story), ("article", article)]);

    private static IEnumerable<string> Weighed(Article article, string name) =>
        FactAnswer.Of(article).Where(f => f.Name == name).SelectMany(f => f.Proof.Concat(f.Lost)).Select(e => $"{e.Text} ({e.Method})");

    // What a report without a headline is known by.
    private static IEnumerable<string> Opens(Article article) =>
        (article.Headline.Value ?? article.Title) is null
            ? article
                .Blocks.Where(b => b.IsBody)
                .Take(1)
                .Select(b => b.Text.Length <= Opening ? b.Text : b.Text[..b.Text.LastIndexOf(' ', Opening)] + " …")
            : [];

    private static string Name(Article article) =>
        (article.Headline.Value ?? article.Title) is { } headline ? $"“{headline}” ({article.Path})" : article.Path;
}
