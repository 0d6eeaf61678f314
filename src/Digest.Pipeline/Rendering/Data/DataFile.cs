using Digest.Rendering.Identity;
using Digest.Rendering.Making;

namespace Digest.Rendering.Data;

/// <summary>
/// The data for other programs: the whole corpus for <c>--data</c> (schema 1: every line makes sense alone), and one story-year for its
/// page (schema 2: the same names, each thing once). Fields may be added, none renamed. Articles sort by path, blocks by number, stories
/// by id, passages in page order.
/// </summary>
internal static class DataFile
{
    private const int Corpora = 1;
    private const int Years = 2;

    /// <summary>
    /// The whole corpus, every text in full; <paramref name="notes"/> says the notes of a story. <paramref name="diagnostics"/> are
    /// sorted.
    /// </summary>
    public static ReadOnlyMemory<byte> Corpus(
        ImmutableArray<AnnotatedStory> stories,
        Func<AnnotatedStory, NoteText> notes,
        ImmutableArray<Diagnostic> diagnostics
    )
    {
        var all = stories.SelectMany(s => s.Years.Select(y => (Story: s, Year: y)));
        return Write(stories, [.. all], notes, diagnostics, published: false);
    }

    /// <summary>
    /// One year of a story as published beside its page: no text of a report, only places in it, and the diagnostics of each of its
    /// articles.
    /// </summary>
    public static ReadOnlyMemory<byte> StoryYear(
        AnnotatedStory story,
        AnnotatedYear year,
        NoteText notes,
        Func<Article, IEnumerable<Diagnostic>> diagnostics
    )
    {
        var own = year.Folded.Year.Articles.SelectMany(diagnostics);
        return Write([story with { Years = [year] }], [(story, year)], _ => notes, [.. own.Order()], published: true);
    }

    /// <summary>Diagnostics by the path of their article or its sidecar, without the extension.</summary>
    public static ILookup<string, Diagnostic> ByArticle(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(d => d.Path is not null).ToLookup(d => WithoutExtension(d.Path!), StringComparer.Ordinal);

    private static string WithoutExtension(string path) =>
        path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') ? path[..dot] : path;

    private static ReadOnlyMemory<byte> Write(
        ImmutableArray<AnnotatedStory> stories,
        ImmutableArray<(AnnotatedStory Story, AnnotatedYear Year)> years,
        Func<AnnotatedStory, NoteText> notes,
        ImmutableArray<Diagnostic> diagnostics,
        bool published
    )
    {
        var rows = years.SelectMany(y => Rows(y.Story, y.Year)).ToList();
        rows.Sort(static (a, b) => string.CompareOrdinal(a.Article.Order, b.Article.Order));
        var find = rows.ToDictionary(r => r.Article.Id, r => r.Article, StringComparer.Ordinal);
        DataPlaces places = published ? new PlacesByNumber(rows.Select(r => r.Article)) : new PlacesByName(find.GetValueOrDefault);
        using var json = new JsonLines(rows.Count * 8 * 1024);
        json.To.WriteStartObject();
        json.To.WriteNumber("schema", published ? Years : Corpora);
        json.Lines("articles", [.. rows], (j, r) => new ArticleData(j, r.Article, places).Write(r.Report, r.Story, r.Year));
        json.Lines(
            "stories",
            stories,
            (j, story) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("id", story.Story.Id);
                j.To.WriteString("title", story.Story.Title.Value);
                j.To.WriteString("titleBasis", DataNames.Of(story.Story.Title.Basis));
                j.Texts("was", story.Story.Was);
                places.Evidence(j, "evidence", story.Story.Evidence);
                j.Lines(
                    "years",
                    story.Years,
                    (k, year) => new YearData(story, year, notes(story), find.GetValueOrDefault, places).Write(k)
                );
                j.To.WriteEndObject();
            }
        );
        // What Writing tells is about the folder it replaces, not about the corpus.
        json.Lines(
            "diagnostics",
            diagnostics.RemoveAll(static d => d.Code.StartsWith("DG8", StringComparison.Ordinal)),
            (j, d) => Diagnostic(j, d, advice: !published)
        );
        json.To.WriteEndObject();
        return json.End();
    }

    private static IEnumerable<(Article Article, Report? Report, string Story, int? Year)> Rows(AnnotatedStory story, AnnotatedYear year)
    {
        var reports = year.Folded.Reports.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        foreach (var article in year.Folded.Year.Articles)
        {
            var report = reports.GetValueOrDefault(article.Id);
            yield return (report?.Article ?? article, report, story.Story.Id, year.Folded.Year.Year);
        }
    }

    private static void Diagnostic(JsonLines json, Diagnostic d, bool advice)
    {
        json.To.WriteStartObject();
        json.To.WriteString("code", d.Code);
        json.To.WriteString("level", DataNames.Of(d.Level));
        json.To.WriteString("path", d.Path);
        json.To.WriteNumber("line", d.Line);
        json.To.WriteNumber("column", d.Column);
        json.To.WriteString("message", d.Message);
        if (advice)
        {
            json.Optional("cause", d.Cause);
            json.Optional("remedy", d.Remedy);
        }

        json.To.WriteEndObject();
    }
}
