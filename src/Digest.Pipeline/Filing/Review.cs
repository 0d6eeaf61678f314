namespace Digest.Filing;

/// <summary>
/// Looks at a filing a second time, for the editor: how near each article is to its own happening and to others, and what might be merged
/// or split. Changes nothing. Of a happening
/// only the nearest known reports are compared, so the work grows with the articles.
/// </summary>
internal sealed class Review
{
    private const int Compared = 12;
    private const int Shown = 5;
    private const float NearlySame = 0.8f;

    private readonly Corpus _corpus;
    private readonly ArticleLikeness _likeness;
    private readonly PinnedArticles _pins;
    private readonly (string Story, int? Year)[] _place;
    private readonly Dictionary<(string Story, int? Year), List<int>> _members = [];

    /// <summary>Reads a filing.</summary>
    public Review(Corpus corpus, ArticleLikeness likeness, PinnedArticles pins, ImmutableArray<Story> stories)
    {
        (_corpus, _likeness, _pins, _place) = (corpus, likeness, pins, new (string, int?)[corpus.Gists.Length]);
        var places = corpus.Gists.Select((g, i) => (g.Article.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        foreach (var (story, year) in stories.SelectMany(s => s.Years.Select(y => (s.Id, y))))
        {
            var members = year.Articles.Select(a => places[a.Id]).Order().ToList();
            members.ForEach(i => _place[i] = (story, year.Year));
            _members.Add((story, year.Year), members);
        }
    }

    /// <summary>The place of an article, by its place in the corpus, and what is near it.</summary>
    public Placement Of(int i, List<int> near)
    {
        var own = _place[i];
        var nearest = near.Select(j => _place[j])
            .Distinct()
            .Where(p => p != own)
            .Select(p => (Place: p, Score: Mean(i, p), Best: Best(i, p)))
            .Where(n => n.Score > 0)
            .OrderByDescending(n => n.Score)
            .ThenBy(n => n.Place.Story, StringComparer.Ordinal)
            .ThenBy(n => n.Place.Year)
            .Take(Shown)
            .Select(n => new NearStory(n.Place.Story, n.Place.Year, Math.Round(n.Score, 3), Reasons.Of(_corpus, _likeness, i, n.Best)));
        return new Placement(
            _corpus.Gists[i].Article.Id,
            own.Story,
            own.Year,
            Math.Round(Mean(i, own), 3),
            _pins.StoryOf(i) is not null,
            [.. nearest]
        )
        {
            Threshold = _corpus.Scale.Same,
        };
    }

    /// <summary>What an editor might change, given every placement in the order of the corpus.</summary>
    public IEnumerable<Suggestion> Suggest(ImmutableArray<Placement> placements)
    {
        var merges = new Dictionary<((string, int?), (string, int?)), List<int>>();
        for (var i = 0; i < placements.Length; i++)
        {
            var p = placements[i];
            if (p.Pinned || p.Nearest.IsEmpty || p.Nearest[0].Score < NearlySame * _corpus.Scale.Same)
            {
                continue;
            }

            var (own, other) = (_place[i], (p.Nearest[0].Story, p.Nearest[0].Year));
            if (_members[own].Count > 1 && p.Score < p.Nearest[0].Score)
            {
                yield return new Suggestion(
                    SuggestionKind.Split,
                    own.Story,
                    own.Year,
                    other.Story,
                    other.Year,
                    p.Article,
                    p.Nearest[0].Score,
                    p.Nearest[0].Best
                );
            }
            else if (!_pins.Forbids(i, other.Story))
            {
                var pair = _members[own][0] < _members[other][0] ? (own, other) : (other, own);
                (merges.TryGetValue(pair, out var list) ? list : merges[pair] = []).Add(i);
            }
        }

        // Half of the smaller happening must lean over: one report that mentions another happening merges nothing.
        foreach (
            var ((first, second), leaning) in merges.Where(m =>
                m.Value.Count * 2 >= Math.Min(_members[m.Key.Item1].Count, _members[m.Key.Item2].Count)
            )
        )
        {
            var loudest = placements[leaning.MaxBy(i => placements[i].Nearest[0].Score)];
            yield return new Suggestion(
                SuggestionKind.Merge,
                first.Item1,
                first.Item2,
                second.Item1,
                second.Item2,
                loudest.Article,
                loudest.Nearest[0].Score,
                loudest.Nearest[0].Best
            );
        }
    }

    private float Mean(int i, (string Story, int? Year) place)
    {
        var (sum, n) = (0f, 0);
        foreach (var j in Nearby(i, place))
        {
            (sum, n) = (sum + _likeness.Of(i, j), n + 1);
        }

        return n == 0 ? 0 : sum / n;
    }

    private int Best(int i, (string Story, int? Year) place) =>
        Nearby(i, place).OrderByDescending(j => _likeness.Of(i, j)).ThenBy(j => j).First();

    // The members around it in filing order: of dated ones those of about its day.
    private IEnumerable<int> Nearby(int i, (string Story, int? Year) place)
    {
        var members = _members[place];
        var at = members.BinarySearch(i);
        var first = Math.Clamp((at < 0 ? ~at : at) - (Compared / 2), 0, Math.Max(0, members.Count - Compared - 1));
        return members.Skip(first).Take(Compared + 1).Where(j => j != i).Take(Compared);
    }
}
