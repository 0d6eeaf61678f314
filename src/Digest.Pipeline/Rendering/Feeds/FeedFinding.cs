using Digest.Rendering.Engine;
using Digest.Rendering.Identity;
using Digest.Rendering.Making;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Says where the reports of a story-year differ, by the names of who says what, for readers who have no key of letters at hand.
/// </summary>
internal sealed class FeedFinding(Site site, YearEntry entry)
{
    // As many as a sentence can hold.
    private const int MostReadings = 3;
    private const int MostNamed = 3;
    private const int MostListed = 6;
    private const int MostAround = 160;

    private readonly Strings _s = site.Strings;

    /// <summary>
    /// The point to tell first, the same that cards tell where few enough readings make it a sentence: who says the one and who the other;
    /// null where the reports agree.
    /// </summary>
    public string? First => Point is { } point ? Sentence(point) : null;

    /// <summary>
    /// The same in parts: the sentence with a gap, empty where there is none or it is too long; and reading by reading who says it, with
    /// the reading itself. Null where the reports agree.
    /// </summary>
    public (string Sentence, ImmutableArray<(string Says, string Reading)> Readings)? Parts =>
        Point is not { } point
            ? null
            : (
                Around(point) is var (before, after) && before.Length + after.Length is 0 or > MostAround ? "" : before + "\u2026" + after,
                [.. point.Readings.Select(r => (Says(r), r.Text))]
            );

    private Difference? Point => Findings.Points(entry).FirstOrDefault(d => d.Readings.Length is > 1 and <= MostReadings);

    /// <summary>Appends a difference as a sentence with its readings, what becomes of them, and who says nothing.</summary>
    public void Append(FeedMarkup to, Difference difference)
    {
        var (before, after) = Around(difference);
        to.Text(before);
        for (var i = 0; i < difference.Readings.Length; i++)
        {
            var reading = difference.Readings[i];
            to.Tags(i == 0 ? "<b>" : " / <b>").Text(Words(reading)).Tags("</b> [").Text(Named(reading.Articles)).Tags("]");
        }

        to.Text(after);
        if (difference.Class is { } c)
        {
            to.Tags(" (").Text(_s.Say("difference." + DataNames.Of(c).Replace(' ', '_'))).Tags(")");
        }

        if (!difference.Silent.IsEmpty)
        {
            to.Text(_s.Say("list.clause")).Text(_s.Say("feed.silent", Named(difference.Silent)));
        }
    }

    private string Says(Reading reading) =>
        Orders.Capital(_s.Say("feed.prints", Outlets(reading), reading.Text), entry.Index.Report(reading.Articles.First())!);

    private string Sentence(Difference point)
    {
        var (before, after) = Around(point);
        var says = string.Join(_s.Say("list.clause"), point.Readings.Select(r => _s.Say("feed.prints", Outlets(r), r.Text)));
        return before.Length + after.Length is 0 or > MostAround
            ? Lists.Stop(_s, char.ToUpperInvariant(says[0]) + says[1..])
            : _s.Say("feed.finding", before, after, Lists.Stop(_s, says));
    }

    // The sentence of the first reading around the gap, with the blanks that belong there: "most counts gave him ", ", with …".
    private (string Before, string After) Around(Difference difference)
    {
        if (Of(difference.Readings[0].At.Article).Display == Display.None)
        {
            return ("", "");
        }

        var (before, after) = (difference.Before.Trim(), difference.After.Trim());
        return (
            before.Length == 0 ? ""
            : char.IsLower(before[0]) ? "… " + before + " "
            : before + " ",
            after.Length == 0 || char.IsPunctuation(after[0]) ? after : " " + after
        );
    }

    // Without the keys, which have no list of reports beside them; beyond a few the outlets are counted.
    private Counted Outlets(Reading reading)
    {
        List<string> names =
        [
            .. reading.Articles.Select(a => Of(a).Outlet.Value ?? _s.Say("feed.unnamed")).Distinct(StringComparer.Ordinal),
        ];
        return new Counted(names.Count > MostNamed ? _s.Say("feed.outlets", names.Count) : Lists.Of(_s, names), names.Count);
    }

    private string Named(IEnumerable<string> articles)
    {
        List<Report> reports = [.. articles.Distinct(StringComparer.Ordinal).Select(entry.Index.Report).OfType<Report>()];
        return reports.Count > MostListed
            ? _s.Say("count.reports", reports.Count)
            : Lists.Of(_s, [.. reports.Select(r => Orders.Name(_s, r))]);
    }

    private string Words(Reading reading) => Of(reading.At.Article).Display == Display.None ? _s.Say("not_shown") : reading.Text;

    private Article Of(string article) => entry.Index.Report(article)!.Article;
}
