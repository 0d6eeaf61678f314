using System.Runtime.InteropServices;
using Digest.Caching;
using Digest.Rendering.Making;
using Digest.Shared;

namespace Digest.Rendering.Search;

/// <summary>The places of one word.</summary>
internal sealed class SearchPlaces
{
    /// <summary>Among the passages; null for none.</summary>
    public Postings? Passages { get; set; }

    /// <summary>Among the names; null for none.</summary>
    public Postings? Names { get; set; }
}

/// <summary>
/// What can be found on a site: its distinct passages, numbered so that a higher number is to be shown first, and the names of story-years,
/// headlines, speakers and outlets, numbered likewise. Worked out once, while the site is laid out: how many files it takes shows
/// at the end only.
/// </summary>
internal sealed class SearchIndex
{
    // Of a large site, words that stand in more than a fifth of all passages find nothing: "the" alone would be a twentieth of it all.
    private const int Large = 4000;
    private const int Fifth = 5;

    private readonly Dictionary<string, SearchPlaces> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchPlaces> _years = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchPlaces> _outlets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchYear> _faults = new(StringComparer.Ordinal);

    private SearchIndex(Site site, int jobs, Recall? recall)
    {
        var years = Parallels.Each([.. site.NewestFirst.Reverse()], jobs, y => SearchYearBytes.Recalled(site, y, recall));
        foreach (var year in years.Where(y => y.Fault is not null))
        {
            _faults.Add(year.Year.Address, year);
        }

        if (_faults.Count > 0)
        {
            return; // the site is made anew without these stories
        }

        Passages = [.. years.SelectMany(y => y.Passages)];
        var n = 0;
        foreach (var year in years)
        {
            foreach (var (word, at) in year.Words)
            {
                ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, word, out _);
                var places = (known ??= new SearchPlaces()).Passages ??= new Postings();
                for (var i = 0; i < at.Length; i += 2)
                {
                    places.Add(n + at[i], at[i + 1]);
                }
            }

            foreach (var passage in year.Passages)
            {
                Filters(n++, Carriers(site, passage), static p => p.Passages ??= new Postings());
            }
        }

        Names = [.. SearchName.All(site)];
        var texts = new List<SearchTerm>();
        for (n = 0; n < Names.Length; n++)
        {
            texts.Clear();
            var at = SearchWords.Read(Names[n].Text, texts);
            Enter(_words, n, texts.Select(t => (t.Key, t.At)), static p => p.Names ??= new Postings());
            foreach (var alias in Names[n].Aliases)
            {
                texts.Clear();
                var from = at + 1;
                at = from + SearchWords.Read(alias, texts);
                Enter(_words, n, texts.Select(t => (t.Key, t.At + from)), static p => p.Names ??= new Postings());
            }

            Filters(
                n,
                Names[n].Reports.Select(r => (r.Year, site.Outlet(r.Report.Article.Outlet.Value))),
                static p => p.Names ??= new Postings()
            );
        }

        if (Passages.Length >= Large)
        {
            Common =
            [
                .. _words
                    .Where(w => w.Value.Passages?.Documents > Passages.Length / Fifth)
                    .Select(w => w.Key)
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    /// <summary>The passages by number.</summary>
    public ImmutableArray<SearchPassage> Passages { get; } = [];

    /// <summary>The names by number.</summary>
    public ImmutableArray<SearchName> Names { get; } = [];

    /// <summary>Words that stand nearly everywhere, sorted: nothing is found by them, and no places of them are given.</summary>
    public ImmutableArray<string> Common { get; } = [];

    /// <summary>All words with their places, in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, SearchPlaces>> Words => _words.OrderBy(w => w.Key, StringComparer.Ordinal);

    /// <summary>What belongs to a year, by the last segment of its address.</summary>
    public IEnumerable<KeyValuePair<string, SearchPlaces>> Years => _years.OrderBy(w => w.Key, StringComparer.Ordinal);

    /// <summary>What an outlet carries, by the last segment of the outlet's address.</summary>
    public IEnumerable<KeyValuePair<string, SearchPlaces>> Outlets => _outlets.OrderBy(w => w.Key, StringComparer.Ordinal);

    /// <summary>Reads a site, on that many threads; story-years of which <paramref name="recall"/> knows are not read again.</summary>
    public static SearchIndex Of(Site site, int jobs, Recall? recall = null) => new(site, jobs, recall);

    /// <summary>The last segment of an outlet's address.</summary>
    public static string Segment(OutletEntry outlet) =>
        outlet.Address.TrimEnd('/')[(outlet.Address.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>Throws the mistake that kept a story-year from being read; its page asks.</summary>
    public void Check(YearEntry year)
    {
        if (_faults.TryGetValue(year.Address, out var fault))
        {
            fault.Fault!.Throw();
        }
    }

    private static IEnumerable<(YearEntry Year, OutletEntry? Outlet)> Carriers(Site site, SearchPassage passage) =>
        passage.Carriers.Select(article => (passage.Year, site.Outlet(passage.Year.Index.Report(article)!.Article.Outlet.Value)));

    private void Filters(int document, IEnumerable<(YearEntry Year, OutletEntry? Outlet)> of, Func<SearchPlaces, Postings> places)
    {
        var all = of.ToList();
        Enter(_years, document, all.Select(x => (x.Year.Year.Folded.Year.Segment, 0)).Distinct(), places);
        Enter(_outlets, document, all.Where(x => x.Outlet is not null).Select(x => (Segment(x.Outlet!), 0)).Distinct(), places);
    }

    private static void Enter(
        Dictionary<string, SearchPlaces> into,
        int document,
        IEnumerable<(string Key, int At)> terms,
        Func<SearchPlaces, Postings> places
    )
    {
        foreach (var (key, at) in terms)
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(into, key, out _);
            places(known ??= new SearchPlaces()).Add(document, at);
        }
    }
}
