using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Weighs the clues to the outlet. Whom the page credits as its origin is not its outlet, unless the editor or the page's markup says so.
/// </summary>
internal static class OutletChoice
{
    /// <summary>The outlet under its canonical name; the evidence keeps the printed one.</summary>
    public static Fact<string> Weigh(ArticleLayout sheet, Clues found)
    {
        var clues = found.Outlet.Select(c => c with { Value = sheet.Outlets.Canonical(c.Value) }).ToList();
        var origins = found.Origins.Where(o => o.Rank != Ranks.Editor).Select(o => o.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var own = clues.Where(c => c.Rank < Ranks.LabelledLine || !origins.Contains(c.Value)).ToList();
        if (own.Count == 0)
        {
            // An agency prints its own report: a head line of that name and a dateline with it agree.
            var stamped = found
                .Origins.Where(o => o.Evidence.Method == "dateline")
                .Select(o => o.Name)
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            own.AddRange(clues.Where(c => c.Rank < Ranks.Address && stamped.Contains(c.Value)));
        }

        if (own.Count == 0 && sheet.DefaultOutlet is { } fallback)
        {
            own.Add(
                new Clue<string>(
                    sheet.Outlets.Canonical(fallback),
                    Basis.Editor,
                    Ranks.Default,
                    new Evidence(fallback, "digest.yml outlet_default")
                )
            );
        }

        if (own.Count == 0)
        {
            return Fact<string>.NotStated;
        }

        // Those who lost because they are origins stay behind as evidence, after all others.
        own.AddRange(
            clues
                .Where(c => c.Rank >= Ranks.LabelledLine && origins.Contains(c.Value) && !own.Contains(c))
                .Select(c => c with { Rank = Ranks.Default + 1 })
        );
        return Adjudicator.Weigh(own, static (a, b) => Normal.Key(a) == Normal.Key(b));
    }

    /// <summary>A byline that names an agency, or an outlet the editor knows, is a credit as well.</summary>
    public static void CreditAgencies(ArticleLayout sheet, Clues found, Fact<NameList> byline)
    {
        foreach (var name in byline.Value?.Names ?? [])
        {
            if (
                (Agencies.Find(name) is not null || sheet.Outlets.Find(name) is not null)
                && !found.Origins.Exists(o => o.Name == sheet.Outlets.Canonical(name))
            )
            {
                found.Origins.Add(new Origin(sheet.Outlets.Canonical(name), Ranks.Line, byline.Evidence[0]));
            }
        }
    }
}
