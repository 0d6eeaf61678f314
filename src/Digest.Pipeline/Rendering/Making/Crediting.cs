using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Says who credits whom, and what part an outlet has in its paragraphs: first to have them, under a credit, or after another without one.
/// Counts; never says why.
/// </summary>
internal static class Crediting
{
    // As many columns as can be read side by side; each outlet's own page has all of its pairs.
    private const int MostColumns = 10;
    private const int MostRows = 30;
    private const int Wide = 1000;

    /// <summary>Everybody a report credits but its own outlet, each once.</summary>
    public static IEnumerable<string> Origins(Article article) =>
        article
            .Credit.Links.Concat(article.PassageCredits.SelectMany(c => c.Links))
            .Where(name => name != article.Outlet.Value)
            .Distinct(StringComparer.Ordinal);

    /// <summary>The part an outlet has in the paragraphs of its reports.</summary>
    public static RolesView Roles(Site site, OutletEntry outlet)
    {
        var (first, credited, uncredited) = (0, 0, 0);
        foreach (var entry in outlet.Reports)
        {
            var article = entry.Report.Article;
            var whole = article.Credit.Links.Any(name => name != outlet.Name);
            var parts = article
                .PassageCredits.Where(c => c.Block is not null && c.Links.Any(name => name != outlet.Name))
                .Select(c => c.Block!.Value)
                .ToHashSet();
            var fresh = entry.Report.NewBlocks.ToHashSet();
            foreach (var block in article.Blocks.Where(b => b.IsBody))
            {
                if (whole || parts.Contains(block.N))
                {
                    credited++;
                }
                else if (fresh.Contains(block.N) || OwnOnly(entry, outlet.Name, block.N))
                {
                    first++;
                }
                else
                {
                    uncredited++;
                }
            }
        }

        return new RolesView
        {
            First = first,
            Credited = credited,
            Uncredited = uncredited,
            Label = Label(site, ("first", first), ("credited", credited), ("uncredited", uncredited)),
            Cells = Bar(("new", first), ("same", credited), ("wording", uncredited)),
        };
    }

    /// <summary>The table over the whole site; null where nobody credits another.</summary>
    public static CreditsView? All(Site site)
    {
        var pairs = site
            .Reports.Where(r => r.Report.Article.Outlet.Value is not null)
            .SelectMany(r => Origins(r.Report.Article).Select(to => (From: r.Report.Article.Outlet.Value!, To: to)))
            .GroupBy(p => p)
            .ToDictionary(g => g.Key, g => g.Count());
        if (pairs.Count == 0)
        {
            return null;
        }

        var columns = pairs
            .GroupBy(p => p.Key.To, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(p => p.Value))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostColumns)
            .Select(g => g.Key)
            .ToList();
        var rows = pairs
            .Where(p => columns.Contains(p.Key.To))
            .GroupBy(p => p.Key.From, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(p => p.Value))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(MostRows)
            .ToList();
        return new CreditsView
        {
            Columns = [.. columns.Select(c => new LinkView { Text = c, Address = site.Outlet(c)?.Address ?? "" })],
            Rows =
            [
                .. rows.Select(r => new CreditRowView
                {
                    Name = r.Key,
                    Address = site.Outlet(r.Key)?.Address ?? "",
                    Counts = [.. columns.Select(c => pairs.GetValueOrDefault((r.Key, c)))],
                }),
            ],
            More = pairs.Count - rows.Sum(r => r.Count()),
        };
    }

    private static string Label(Site site, params ReadOnlySpan<(string Part, int Count)> parts)
    {
        var words = new List<string>();
        foreach (var (part, count) in parts)
        {
            if (count > 0)
            {
                words.Add(site.Strings.Say("outlet.part_" + part, count));
            }
        }

        return words.Count == 0 ? "" : site.Strings.Say("outlet.parts", Lists.Of(site.Strings, words));
    }

    // What an outlet has from its own earlier report is its own.
    private static bool OwnOnly(ReportEntry entry, string outlet, int block)
    {
        var index = entry.Year.Index;
        var at = new BlockRef(entry.Report.Article.Id, block);
        if (index.Telling(at) is not (>= 0 and var i))
        {
            return true;
        }

        var telling = entry.Year.Year.Folded.Tellings[i];
        var others = telling.Carriers.Concat(index.PassagesAt(at).SelectMany(p => p.Passage.Witnesses).Select(w => w.At));
        return others.All(o => index.Report(o.Article)?.Article.Outlet.Value == outlet);
    }

    private static ImmutableArray<CellView> Bar(params ReadOnlySpan<(string State, int Count)> parts)
    {
        var total = 0;
        foreach (var (_, count) in parts)
        {
            total += count;
        }

        var cells = ImmutableArray.CreateBuilder<CellView>();
        var before = 0;
        foreach (var (state, count) in parts)
        {
            if (count > 0)
            {
                var (from, to) = (before * Wide / total, (before + count) * Wide / total);
                cells.Add(
                    new CellView
                    {
                        X = from,
                        Y = 0,
                        Width = Math.Max(1, to - from),
                        Height = 10,
                        State = state,
                        Words = null,
                    }
                );
                before += count;
            }
        }

        return cells.ToImmutable();
    }
}
