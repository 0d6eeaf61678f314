using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>
/// Counts who credits whom over the whole site, and what part an outlet has in its paragraphs: first to have them, under a credit, after
/// another without one, or beside another in an order that nobody knows.
/// </summary>
internal static class Crediting
{
    // As many columns as can be read side by side; each outlet's own page has all of its pairs.
    private const int MostColumns = 10;
    private const int MostRows = 30;
    private const int Wide = 1000;

    /// <summary>The part an outlet has in the paragraphs of its reports.</summary>
    public static RolesView Roles(Site site, OutletEntry outlet)
    {
        var reports = outlet.Reports.Select(r => r.Report).ToList();
        var (credited, uncredited) = (reports.Sum(r => r.CreditedBlocks.Length), reports.Sum(r => r.UncreditedBlocks.Length));
        var undecided = reports.Sum(r => r.UndecidedBlocks.Length);
        var first = reports.Sum(r => r.BodyBlocks) - credited - uncredited - undecided;
        return new RolesView
        {
            First = first,
            Credited = credited,
            Uncredited = uncredited,
            Undecided = undecided,
            Label = Label(site, ("first", first), ("credited", credited), ("uncredited", uncredited), ("undecided", undecided)),
            Cells = Bar(("new", first), ("same", credited), ("wording", uncredited), ("part", undecided)),
        };
    }

    /// <summary>The table over the whole site; null where nobody credits another.</summary>
    public static CreditsView? All(Site site)
    {
        var pairs = site
            .Years.SelectMany(y => y.Year.Folded.Credits)
            .GroupBy(c => (From: c.Outlet, To: c.Origin))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Articles.Length));
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
            Columns = [.. columns.Select(c => new LinkView { Text = c, Address = site.OutletAddress(c) ?? "" })],
            Rows =
            [
                .. rows.Select(r => new CreditRowView
                {
                    Name = r.Key,
                    Address = site.OutletAddress(r.Key) ?? "",
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
