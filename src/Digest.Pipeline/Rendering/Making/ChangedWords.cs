using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Picks the places by which a reader sees soonest how the words changed: one a passage, words put in the place of others before words that
/// only came or went, short ones before long ones. What the list of differences has already is left to it.
/// </summary>
internal static class ChangedWords
{
    private const int Most = 3;
    private const int Context = 6;
    private const int Easy = 8;
    private const int Longest = 24;

    // With fewer words around it that both have, a change is hard to read: it comes after all others.
    private const int Beside = 4;
    private const int Torn = 10;

    private sealed record Place(int Telling, ShownWording Wording, TextLayer Shown, Span A, Span B, Span Agreed, int Weight);

    /// <summary>At most three places, what weighs most first; of places that weigh alike those of different reports.</summary>
    /// <param name="page">The page it is for.</param>
    /// <param name="may">Whose words may be told; null for those of all reports.</param>
    public static ImmutableArray<ChangedView> Of(YearPage page, Func<Article, bool>? may = null)
    {
        var tellings = page.Entry.Year.Folded.Tellings;
        var places = new List<Place>();
        for (var i = 0; i < tellings.Length; i++)
        {
            if (page.Entry.Index.Number(i) > 0 && !tellings[i].Wordings.IsEmpty)
            {
                places.AddRange(InStep(page, tellings[i], i).Where(p => may is null || Articles(page, p).All(may)));
            }
        }

        var picked = new List<Place>();
        var reports = new Dictionary<string, int>(StringComparer.Ordinal);
        while (picked.Count < Most && places.Count > 0)
        {
            var best = places
                .OrderByDescending(p => p.Weight - (3 * reports.GetValueOrDefault(p.Wording.Carriers[0].Article)))
                .ThenBy(p => p.Telling)
                .First();
            picked.Add(best);
            reports[best.Wording.Carriers[0].Article] = reports.GetValueOrDefault(best.Wording.Carriers[0].Article) + 1;
            places.RemoveAll(p => p.Telling == best.Telling);
        }

        return [.. picked.OrderBy(p => p.Telling).Select(p => View(page, p))];
    }

    private static IEnumerable<Article> Articles(YearPage page, Place place) =>
        place
            .Wording.Carriers.Prepend(page.Entry.Year.Folded.Tellings[place.Telling].Shown)
            .Select(at => page.Entry.Index.Report(at.Article)!.Article);

    private static IEnumerable<Place> InStep(YearPage page, StoryStep step, int telling)
    {
        var wordings = ShownWordings.Of(page.Entry.Index, step);
        if (wordings.Shown is not { } shown)
        {
            yield break;
        }

        var unshown = step.Unshown.ToLookup(u => u.At);
        foreach (var wording in wordings.All.Where(w => w is { Agrees: true, Text: not null }))
        {
            var own = wording.Carriers.SelectMany(at => unshown[at]).ToList();
            var theirs = wording.Text!;
            var parts = WordDiff.Of(shown, theirs, wording.Alignment!);
            for (var n = 0; n < parts.Length; n++)
            {
                if (parts[n].Kind == DiffKind.Equal)
                {
                    continue;
                }

                var (a, b, from) = (parts[n].A, parts[n].B, n);
                if (parts[n].Kind == DiffKind.OnlyA && n + 1 < parts.Length && parts[n + 1].Kind == DiffKind.OnlyB)
                {
                    b = parts[++n].B;
                }

                // Up to the next place where they part.
                var agreed = new Span(from > 0 ? parts[from - 1].A.Start : a.Start, n + 1 < parts.Length ? parts[n + 1].A.End : a.End);
                var weight = Weight(page, step.Shown, wording, own, shown, theirs, a, b);
                if (weight > 0)
                {
                    var beside = Span(shown, agreed).Length - Span(shown, a).Length;
                    yield return new Place(
                        telling,
                        wording,
                        shown,
                        a,
                        b,
                        agreed,
                        weight - (beside < Beside || Parted(shown, a) || Parted(theirs, b) ? Torn : 0)
                    );
                }
            }
        }
    }

    private static int Weight(
        YearPage page,
        BlockRef at,
        ShownWording wording,
        List<Unshown> own,
        TextLayer shown,
        TextLayer theirs,
        Span a,
        Span b
    )
    {
        var mine = Span(shown, a);
        var other = Span(theirs, b);
        var words = mine.Length + other.Length;
        if (words is 0 or > Longest || Content(mine) + Content(other) is not (> 0 and var content))
        {
            return 0;
        }

        if (IsDifference(page, at, a) || wording.Carriers.Any(c => IsDifference(page, c, b)))
        {
            return 0;
        }

        var unshown = own.FindAll(u => u.Start < b.End && b.Start < u.End);
        return (mine.Length > 0 && other.Length > 0 ? 4 : 1)
            + (
                unshown.Exists(u => u.Instead) ? 4
                : unshown.Count > 0 ? 2
                : 0
            )
            + Math.Min(content, 3)
            - (Math.Max(0, words - Easy) / 3);
    }

    private static int Content(ReadOnlySpan<Word> words)
    {
        var content = 0;
        foreach (var word in words)
        {
            content += word.Key.Length > 2 && !Weights.IsStop(word.Key) ? 1 : 0;
        }

        return content;
    }

    private static ReadOnlySpan<Word> Span(TextLayer text, Span span) =>
        text.Words.AsSpan()[text.WordsBefore(span.Start)..text.WordsBefore(span.End)];

    // Whether a sentence ends within: two halves of sentences are no words in the place of others.
    private static bool Parted(TextLayer text, Span span) =>
        text.Sentences.Any(s => s.Start > span.Start && s.Start < span.End && text.WordsBefore(s.Start) > text.WordsBefore(span.Start));

    private static bool IsDifference(YearPage page, BlockRef at, Span span) =>
        page.Entry.Index.DifferencesAt(at).Any(d => d.Start < span.End && span.Start < d.End);

    private static ChangedView View(YearPage page, Place place)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var step = page.Entry.Year.Folded.Tellings[place.Telling];
        var report = index.Report(place.Wording.Carriers[0].Article)!;
        var keys = place.Wording.Carriers.Select(c => index.Report(c.Article)!).DistinctBy(r => r.Siglum).ToList();
        return new ChangedView
        {
            Diff = DiffMarks.Around(
                place.Shown,
                place.Wording.Text!,
                place.A,
                place.B,
                place.Agreed,
                Context,
                strings.Say("diff.only", index.Report(step.Shown.Article)!.Siglum),
                strings.Say("diff.only", report.Siglum)
            ),
            Lang = page.Facts.Language(report.Article.Language.Value).Lang,
            Who = strings.Say(
                "changed.against",
                keys.Count == 1
                    ? strings.Say("changed.who", report.Siglum, page.ShortName(report))
                    : Lists.Of(strings, [.. keys.Select(r => r.Siglum)]),
                index.Report(step.Shown.Article)!.Siglum
            ),
            N = index.Number(place.Telling),
            Passage = index.Id(Tellings.Visible(index, step)),
        };
    }
}
