namespace Digest.Explaining;

/// <summary>A story-year that comes near an article, with the report in it that comes nearest.</summary>
/// <param name="Story">Its story's id.</param>
/// <param name="Segment">Last part of its address.</param>
/// <param name="Own">True for the one the article is filed under.</param>
/// <param name="Nearest">What speaks for and against its nearest report.</param>
/// <param name="Others">Number of further reports of it that come near.</param>
internal sealed record Company(string Story, string Segment, bool Own, Nearness Nearest, int Others);

/// <summary>How an article stands in time to another report of its year.</summary>
/// <param name="Article">The other.</param>
/// <param name="Known">What says which came first; null where that is not known.</param>
internal sealed record Standing(string Article, Preceding? Known)
{
    /// <summary>The word for it: <c>before</c> when the other came first, <c>after</c>, or <c>unknown</c>.</summary>
    public string Word =>
        Known is null ? "unknown"
        : Known.Earlier == Article ? "before"
        : "after";
}

/// <summary>Something the editor could write.</summary>
/// <param name="File">The file, relative to the input folder.</param>
/// <param name="Yaml">The lines to write there.</param>
/// <param name="Effect">What it does.</param>
internal sealed record Remedy(string File, string Yaml, string Effect);

/// <summary>
/// Everything there is to say of one article: where it is filed and why, what else comes near, how each fact is known, what an editor could
/// write.
/// </summary>
internal sealed record ArticleAnswer
{
    private const int Stories = 5;

    // Below this a story has next to nothing in common with the article: naming it would say nothing.
    private const double Worth = 0.1;

    /// <summary>The article as filed.</summary>
    public required Article Article { get; init; }

    /// <summary>Its story.</summary>
    public required Story Story { get; init; }

    /// <summary>Its year.</summary>
    public required AnnotatedYear Year { get; init; }

    /// <summary>Why it is filed there.</summary>
    public required ImmutableArray<Evidence> Why { get; init; }

    /// <summary>How sure its place is.</summary>
    public required Placement Placement { get; init; }

    /// <summary>What comes near, nearest first.</summary>
    public required ImmutableArray<Company> Near { get; init; }

    /// <summary>How it stands in time to the other reports of its year.</summary>
    public required ImmutableArray<Standing> Order { get; init; }

    /// <summary>Its facts.</summary>
    public required ImmutableArray<FactAnswer> Facts { get; init; }

    /// <summary>What the editor could write.</summary>
    public required ImmutableArray<Remedy> Remedies { get; init; }

    /// <summary>The answer for an article.</summary>
    public static ArticleAnswer Of(Article article, Known known, BuildOptions options)
    {
        var places = new Dictionary<string, (AnnotatedStory Story, AnnotatedYear Year)>(StringComparer.Ordinal);
        foreach (var (story, year) in known.Stories.SelectMany(s => s.Years.Select(y => (s, y))))
        {
            foreach (var report in year.Folded.Reports)
            {
                places[report.Article.Id] = (story, year);
            }
        }

        var own = places[article.Id];
        var (place, nearest) =
            Pipeline.Explain(known, article.Id, options.Jobs)
            ?? throw new ArgumentException($"No article has the id {article.Id}", nameof(article));
        var near = nearest
            .Where(n => places.ContainsKey(n.Article))
            .Where(n => n.Score >= Worth || places[n.Article].Story == own.Story)
            .GroupBy(n => (places[n.Article].Story.Story.Id, places[n.Article].Year.Folded.Year.Segment))
            .Take(Stories)
            .Select(g => new Company(
                g.Key.Id,
                g.Key.Segment,
                g.Key == (own.Story.Story.Id, own.Year.Folded.Year.Segment),
                g.First(),
                g.Count() - 1
            ))
            .ToImmutableArray();
        return new ArticleAnswer
        {
            Article = article,
            Story = own.Story.Story,
            Year = own.Year,
            Why = [.. own.Story.Story.Evidence.Where(e => e.Article == article.Id)],
            Placement = place,
            Near = near,
            Order = Among(article, own.Year.Folded),
            Facts = FactAnswer.Of(article),
            Remedies = [.. Write(article, own.Story.Story, near, known.Editor.Pins, options.Input)],
        };
    }

    private static ImmutableArray<Standing> Among(Article article, FoldedYear year)
    {
        var order = year.Order();
        return
        [
            .. year
                .Reports.Select(r => r.Article.Id)
                .Where(id => id != article.Id)
                .Order(StringComparer.Ordinal)
                .Select(id => new Standing(id, order.Between(id, article.Id))),
        ];
    }

    private static IEnumerable<Remedy> Write(Article article, Story story, ImmutableArray<Company> near, Pins pins, string input)
    {
        var shelf = Shelf.Of(article, input);
        yield return near.FirstOrDefault(n => n.Story != story.Id) is { } other
            ? new Remedy(shelf, $"story: {other.Story}", $"files it under “{other.Story}” instead")
            : new Remedy(shelf, "story: another-story", "files it under another story, which is made if it is new");

        var company = story.Years.Sum(y => y.Articles.Length) > 1;
        if (article.StoryKey is not null)
        {
            yield return new Remedy(
                shelf,
                $"story: {article.StoryKey}",
                "holds it where it is; take the line out and it is filed by its words again"
            );
        }
        else if (company)
        {
            yield return new Remedy(
                "stories.yml",
                $"- id: {story.Id}\n  not: [{article.Id}]",
                "keeps it out of this story; it is filed elsewhere or founds a story of its own"
            );
        }

        if (!pins.Stories.Any(p => p.Members.Contains(article.Id)) && article.StoryKey is null)
        {
            yield return new Remedy(
                "stories.yml",
                $"- id: {story.Id}\n  members: [{article.Id}]",
                "pins it, so that nothing that comes later can move it"
            );
        }
    }
}
