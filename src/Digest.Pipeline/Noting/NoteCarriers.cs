using Digest.Text;

namespace Digest.Noting;

/// <summary>
/// Says what "carried by three" does not: that several reports go back to one origin and count as one line, and that a report prints
/// another's
/// paragraphs word for word without naming it. Who carries which passage stands beside the passage, not in a note.
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
                yield return new DraftNote
                {
                    Kind = NoteKind.CarriedBy,
                    Says = NotePhrase.Of("note.one_line", NoteArgs.Reports(led), new TextArg(origin), new NumberArg(led.Length)),
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
    }

    private static IEnumerable<DraftNote> Copies(NotedYear view)
    {
        var shared = new Dictionary<(string From, string To), List<BlockRef>>();
        foreach (var telling in view.Year.Tellings)
        {
            foreach (var same in telling.Same)
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
                view.Find(from) is not { } first
                || view.Find(to) is not { } later
                || Names(later, first)
                || blocks.Sum(b => Words.Count(view.Words(b))) < FewestWords
            )
            {
                continue;
            }

            var opening = view.Words(blocks[0]);
            yield return new DraftNote
            {
                Kind = NoteKind.CarriedBy,
                Says = NotePhrase.Of(
                    "note.copies",
                    new ReportArg(to),
                    new NumberArg(blocks.Count),
                    new ReportArg(from),
                    NoteArgs.Quoted(later, opening, 80)
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

    /// <summary>Whether the later report names the first one, or both name one source: then the credit says it already.</summary>
    private static bool Names(Article later, Article first)
    {
        var named = later
            .Credit.Links.Concat(later.PassageCredits.Concat(later.Shares).SelectMany(c => c.Links))
            .Where(l => l != later.Outlet.Value)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return (first.Outlet.Value is { } outlet && (named.Contains(outlet) || outlet == later.Outlet.Value))
            || first.Credit.Links.Concat(first.PassageCredits.SelectMany(c => c.Links)).Any(named.Contains);
    }
}
