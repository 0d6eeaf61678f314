using Digest.Text;

namespace Digest.Noting;

/// <summary>
/// Says what "carried by three" does not: that several reports go back to one origin and count as one line, and that two print the same
/// paragraphs word for word and neither names the other. Who carries which passage stands beside the passage, not in a note.
/// </summary>
internal static class NoteCarriers
{
    /// <summary>Fewer words in common than this may be chance or a shared quotation.</summary>
    private const int FewestWords = 25;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view) => OneLine(view).Concat(Copies(view));

    private static IEnumerable<DraftNote> OneLine(NotedYear view)
    {
        foreach (var line in view.Year.Lines)
        {
            // Who only prints the same words has no credit that leads anywhere, and versions say it of themselves.
            var led = line.Articles.RemoveAll(id =>
                line.Ties.Any(t => t.B == id && t.Kind is TieKind.Text or TieKind.Owner or TieKind.Report)
            );
            if (led.Length > 1 && line.Origin is { } origin)
            {
                // The origin's own report does not go back to itself.
                var others = led.RemoveAll(id => view.Find(id)?.Outlet.Value == origin);
                if (others.IsEmpty)
                {
                    continue;
                }

                yield return new DraftNote
                {
                    Kind = NoteKind.CarriedBy,
                    Says = NotePhrase.Of("note.one_line", NoteArgs.Reports(others), To(led, origin), new NumberArg(led.Length)),
                    // By the two that made it a line: who joins later must not change the note's address.
                    Substance = "line\n" + origin + "\n" + string.Join('\n', led.Take(2).Order(StringComparer.Ordinal)),
                    Basis = Basis.Matched,
                    Evidence =
                    [
                        .. led.SelectMany(id => (view.Find(id)?.Credit.Evidence ?? []).Take(1).Select(e => e with { Article = id })),
                    ],
                };
            }
        }

        // By its report where there is one, so that the reader finds it.
        NoteArg To(ImmutableArray<string> led, string origin) =>
            led.Where(id => view.Find(id)?.Outlet.Value == origin).ToList() is [var one] ? new ReportArg(one) : new TextArg(origin);
    }

    private static IEnumerable<DraftNote> Copies(NotedYear view)
    {
        var shared = new Dictionary<(string From, string To), List<BlockRef>>();
        foreach (var telling in view.Year.Tellings)
        {
            foreach (var same in telling.Same.Where(at => view.Find(at.Article)?.Block(at.Block).IsBody ?? false))
            {
                var pair = (telling.Shown.Article, same.Article);
                if (!shared.TryGetValue(pair, out var blocks))
                {
                    shared.Add(pair, blocks = []);
                }

                blocks.Add(same);
            }
        }

        foreach (
            var ((from, to), blocks) in shared
                .OrderBy(p => p.Key.To, StringComparer.Ordinal)
                .ThenBy(p => p.Key.From, StringComparer.Ordinal)
        )
        {
            if (
                view.Find(from) is not { } shown
                || view.Find(to) is not { } other
                || Names(other, shown)
                || Names(shown, other)
                || AreOneOrGone(view.Year, from, to)
                || blocks.Sum(b => Words.Count(view.Words(b))) < FewestWords
            )
            {
                continue;
            }

            // The one that is known to be later has them after the other; where that is not known, both have them.
            var (one, two) = view.Order.IsBefore(to, from) ? (from, to) : (to, from);
            var ordered = view.Order.IsBefore(two, one);
            yield return new DraftNote
            {
                Kind = NoteKind.CarriedBy,
                Says = NotePhrase.Of(
                    ordered ? "note.copies_later" : "note.copies",
                    new ReportArg(one),
                    new NumberArg(blocks.Count),
                    new ReportArg(two),
                    NoteArgs.Quoted(other, view.Words(blocks[0]), 80)
                ),
                Substance = "copy\n" + from + "\n" + to,
                At = blocks[0],
                Article = to,
                Basis = Basis.Matched,
                Evidence =
                [
                    .. blocks.Select(b => new Evidence(NoteArgs.Short(view.Words(b)), EvidenceMethods.WordForWord, b.Article, b.Block)),
                ],
            };
        }
    }

    /// <summary>Versions of one report print its own words, and one that was taken back counts for nothing.</summary>
    private static bool AreOneOrGone(FoldedYear year, string a, string b) =>
        year.Versions.Any(v => v.Articles.Contains(a) && v.Articles.Contains(b))
        || year.Withdrawals.Any(w => w.Article == a || w.Article == b);

    /// <summary>Whether a report names the other, or both name one source: then the credit says it already.</summary>
    private static bool Names(Article report, Article other)
    {
        var named = report.Origins.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (other.Outlet.Value is { } outlet && (named.Contains(outlet) || outlet == report.Outlet.Value))
            || other.Credit.Links.Concat(other.PassageCredits.SelectMany(c => c.Links)).Any(named.Contains);
    }
}
