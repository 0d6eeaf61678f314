using System.Globalization;
using Digest.Rendering.Making;
using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Search;

/// <summary>
/// Makes the page of the search: what to choose from, and stories, speakers and outlets from A to Z. Where they are too many for one page
/// each letter has its own.
/// </summary>
internal sealed class SearchPages
{
    /// <summary>More entries than this stand on a page for each letter.</summary>
    public const int Most = 1500;

    /// <summary>Address of the page.</summary>
    public const string Address = "search/";

    private readonly SearchView _all;
    private readonly ImmutableArray<(string Id, string Label, ImmutableArray<LinkView> Entries)> _letters;

    /// <summary>Sorts a site.</summary>
    public SearchPages(Site site, SearchIndex index, string version, int most = Most)
    {
        _letters =
        [
            .. Entries(site)
                .Select(e => (Entry: e, Key: Key(e.Text)))
                .GroupBy(e => Letter(e.Key), StringComparer.Ordinal)
                .OrderBy(g => Rank(g.Key))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                    (
                        IdOf(g.Key),
                        g.Key switch
                        {
                            Digits => "0–9",
                            Others => site.Strings.Say("search.other"),
                            var letter => letter.ToUpperInvariant(),
                        },
                        g.OrderBy(e => e.Key, StringComparer.Ordinal)
                            .ThenBy(e => e.Entry.Text, StringComparer.Ordinal)
                            .ThenBy(e => e.Entry.Address, StringComparer.Ordinal)
                            .Select(e => e.Entry)
                            .ToImmutableArray()
                    )
                ),
        ];
        IsSplit = _letters.Sum(l => l.Entries.Length) > most;
        _all = new SearchView
        {
            Letters = Letters(null),
            Years =
            [
                .. Calendars
                    .Years(site)
                    .Select(y => new ChoiceView { Value = y.Entries[0].Year.Folded.Year.Segment, Label = site.Dates.YearLabel(y.Year) }),
            ],
            Outlets = [.. site.Outlets.Select(o => new ChoiceView { Value = SearchIndex.Segment(o), Label = o.Name })],
            Passages = index.Passages.Length,
            Names = index.Names.Length,
            Version = version,
        };
    }

    private const string Digits = "0";
    private const string Others = "";

    /// <summary>Whether each letter has a page of its own.</summary>
    public bool IsSplit { get; }

    /// <summary>The page of all.</summary>
    public SearchView All() => _all;

    /// <summary>The pages of letters, by address; none where all stand on one.</summary>
    public IEnumerable<(string Address, string Label, Func<SearchView> Make)> OfLetters() =>
        IsSplit ? _letters.Select(l => (AddressOf(l.Id), l.Label, (Func<SearchView>)(() => Of(l.Id, l.Label)))) : [];

    private SearchView Of(string id, string label) =>
        new()
        {
            Letter = label,
            Letters = Letters(id),
            Passages = _all.Passages,
            Names = _all.Names,
            Version = _all.Version,
        };

    private ImmutableArray<LetterView> Letters(string? page) =>
        [
            .. _letters.Select(l =>
            {
                var here = IsSplit ? l.Id == page : page is null;
                return new LetterView
                {
                    Label = l.Label,
                    Id = l.Id,
                    Address = IsSplit ? AddressOf(l.Id) : Address + "#" + l.Id,
                    Count = l.Entries.Length,
                    Here = here,
                    Entries = here ? l.Entries : [],
                };
            }),
        ];

    private static string AddressOf(string id) => Address + "letters/" + id["az-".Length..] + "/";

    private static IEnumerable<LinkView> Entries(Site site)
    {
        foreach (var story in site.Stories)
        {
            var years = site.YearsOf(story.Story.Id).ToList();
            var span = site.Dates.Span(years.SelectMany(y => y.Reports).Select(r => r.Article.Published.Value));
            var count = site.Strings.Say("count.reports", years.Sum(y => y.Reports.Length));
            yield return new LinkView
            {
                Text = site.Title(story),
                Address = "stories/" + story.Story.Id + "/",
                Note = site.Strings.Say("search.kind_story", span is null ? count : count + site.Strings.Say("list.comma") + span),
            };
        }

        foreach (var speaker in site.Speakers.All)
        {
            yield return new LinkView
            {
                Text = speaker.Name,
                Address = SearchName.AddressOf(speaker),
                Note = site.Strings.Say("search.kind_speaker", site.Strings.Say("count.quotations", speaker.Count)),
            };
        }

        foreach (var outlet in site.Outlets)
        {
            yield return new LinkView
            {
                Text = outlet.Name,
                Address = outlet.Address,
                Note = site.Strings.Say("search.kind_outlet", site.Strings.Say("count.reports", outlet.Reports.Length)),
            };
        }
    }

    // What it is sorted by: its words, without quotation marks and accents.
    private static string Key(string text) => string.Join(' ', SearchWords.Of(Normal.Space(text)).DistinctBy(t => t.At).Select(t => t.Key));

    private static string Letter(string key)
    {
        if (key.Length == 0 || !char.IsLetterOrDigit(key, 0) || (SearchLetters.At(key, 0) & LetterKinds.Unspaced) != LetterKinds.None)
        {
            return Others;
        }

        return char.IsDigit(key, 0) ? Digits : key[..SearchLetters.Next(key, 0)];
    }

    private static int Rank(string letter) =>
        letter switch
        {
            Digits => 0,
            Others => 2,
            _ => 1,
        };

    private static string IdOf(string letter) =>
        letter switch
        {
            Digits => "az-0",
            Others => "az-other",
            _ when char.IsAsciiLetter(letter[0]) => "az-" + letter,
            _ => "az-x" + char.ConvertToUtf32(letter, 0).ToString("x", CultureInfo.InvariantCulture),
        };
}
