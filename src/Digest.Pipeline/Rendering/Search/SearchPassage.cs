using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Search;

/// <summary>A passage that can be found: a step of a story as told, once for all who carry it.</summary>
/// <param name="Year">Its story-year.</param>
/// <param name="Report">The report whose words are shown.</param>
/// <param name="Id">Its id on the page of the story-year and of the report.</param>
/// <param name="N">Its number on the page; 0 for a heading or caption.</param>
/// <param name="Carriers">Ids of the reports that carry it, the shown one among them.</param>
internal sealed record SearchPassage(YearEntry Year, Report Report, string Id, int N, ImmutableArray<string> Carriers);

/// <summary>Where a word stands in the passages of one story-year.</summary>
/// <param name="Key">The word.</param>
/// <param name="Places">In pairs: the place of the passage among those of the year, and that of the word in it; rising.</param>
internal readonly record struct SearchWord(string Key, int[] Places);

/// <summary>What there is to find in one story-year: its passages, last first, and the words that stand in them.</summary>
internal sealed class SearchYear
{
    // Phrases do not reach from one wording into another.
    private const int Between = 8;

    /// <summary>What was found in a story-year.</summary>
    public SearchYear(YearEntry year, ImmutableArray<SearchPassage> passages, SearchWord[] words) =>
        (Year, Passages, Words) = (year, passages, words);

    private SearchYear(YearEntry year, ExceptionDispatchInfo fault)
        : this(year, [], []) => Fault = fault;

    /// <summary>The story-year.</summary>
    public YearEntry Year { get; }

    /// <summary>
    /// Its passages, the last one first, so that numbers that rise run from old to new and up the page.
    /// </summary>
    public ImmutableArray<SearchPassage> Passages { get; }

    /// <summary>
    /// The words, each once. In a passage the words of other wordings follow those of the shown one, as far as that has them not.
    /// </summary>
    public SearchWord[] Words { get; }

    /// <summary>The mistake that keeps it from being read: its page must tell it, so that it costs the story and not the site.</summary>
    public ExceptionDispatchInfo? Fault { get; }

    /// <summary>Reads a story-year.</summary>
    public static SearchYear Of(YearEntry year)
    {
        try
        {
            return Gather(year);
        }
        catch (Exception e) when (Quarantine.IsMistake(e))
        {
            return new SearchYear(year, ExceptionDispatchInfo.Capture(e));
        }
    }

    private static SearchYear Gather(YearEntry year)
    {
        var passages = ImmutableArray.CreateBuilder<SearchPassage>();
        var words = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (passage, terms) in Read(year))
        {
            foreach (var term in terms)
            {
                ref var places = ref CollectionsMarshal.GetValueRefOrAddDefault(words, term.Key, out _);
                (places ??= []).Add(passages.Count);
                places.Add(term.At);
            }

            passages.Add(passage);
        }

        return new SearchYear(year, passages.DrainToImmutable(), [.. words.Select(w => new SearchWord(w.Key, [.. w.Value]))]);
    }

    private static IEnumerable<(SearchPassage, List<SearchTerm>)> Read(YearEntry year)
    {
        var (index, steps) = (year.Index, year.Year.Folded.Tellings);
        var terms = new List<SearchTerm>();
        for (var i = steps.Length - 1; i >= 0; i--)
        {
            if (!steps[i].Repeats.IsEmpty)
            {
                continue; // what a report prints twice stands where it prints it first
            }

            var visible = Tellings.Visible(index, steps[i]);
            if (steps[i].Carriers.Prepend(visible).FirstOrDefault(c => Text(index, c) is not null) is not { Article: not null } at)
            {
                continue;
            }

            var (report, text) = (index.Report(at.Article)!, Text(index, at)!);

            terms.Clear();
            var count = SearchWords.Read(text, terms);
            Others(index, steps[i], text, count + Between, terms);
            var carriers = steps[i].Carriers.Select(c => c.Article).Distinct(StringComparer.Ordinal);
            yield return (new SearchPassage(year, report, index.Id(at), index.Number(i), [.. carriers]), terms);
        }
    }

    // Any may read the files of the index: what keeps search engines away is not in them.
    private static string? Text(YearIndex index, BlockRef at) =>
        index.Report(at.Article)!.Article is { Index: true } article ? Shown.Text(article, index.Block(at)) : null;

    private static void Others(YearIndex index, StoryStep step, string shown, int at, List<SearchTerm> terms)
    {
        HashSet<string>? known = null;
        foreach (var other in step.Carriers)
        {
            if (Text(index, other) is not { } text || text == shown)
            {
                continue;
            }

            known ??= [.. terms.Select(t => t.Key)];
            var own = new List<SearchTerm>();
            var count = SearchWords.Read(text, own);
            terms.AddRange(own.Where(t => !known.Contains(t.Key)).Select(t => t with { At = t.At + at }));
            known.UnionWith(own.Select(t => t.Key));
            at += count + Between;
        }
    }
}
