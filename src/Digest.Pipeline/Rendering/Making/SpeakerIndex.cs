using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>Words of a speaker in one report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Quote">The words.</param>
internal readonly record struct SaidEntry(ReportEntry Report, Quote Quote);

/// <summary>Somebody who is quoted by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">Page; empty for who is quoted once and is not in people.yml: the list of all leads to the words
/// themselves.</param>
/// <param name="Said">All quotations, by the path of the report and then in text order.</param>
/// <param name="Known">What people.yml says.</param>
internal sealed record SpeakerEntry(string Name, string Address, ImmutableArray<SaidEntry> Said, Person? Known)
{
    /// <summary>How many things are said: what several reports carry is one, as it is listed once.</summary>
    public int Count { get; } = Said.Select(s => s.Report.Year).Distinct().Sum(y => y.Year.Folded.Utterances.Count(u => u.Speaker == Name));
}

/// <summary>
/// Who is quoted on the site. Addresses are made of the name alone; where two names make one, the name of the earlier report keeps it, so
/// that a newer report moves none.
/// </summary>
internal sealed class SpeakerIndex
{
    private readonly Dictionary<string, SpeakerEntry> _byName;

    /// <summary>Gathers the quotations of all reports.</summary>
    public SpeakerIndex(IEnumerable<ReportEntry> reports, Knowledge knowledge)
    {
        var said = new Dictionary<string, List<SaidEntry>>(StringComparer.Ordinal);
        foreach (var report in reports)
        {
            var article = report.Report.Article;
            foreach (var quote in article.Quotes)
            {
                if (quote.Known is not { } name || article.Marks[quote.Block - 1].Status != BlockStatus.Kept)
                {
                    continue; // what a report prints a second time is not said a second time
                }

                (said.TryGetValue(name, out var list) ? list : said[name] = []).Add(new SaidEntry(report, quote));
            }
        }

        var known = knowledge.People.DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, StringComparer.Ordinal);
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        _byName = new(StringComparer.Ordinal);
        foreach (var (name, list) in said.OrderBy(s => First(s.Value)).ThenBy(s => s.Key, StringComparer.Ordinal))
        {
            var has = list.Count(s => !s.Quote.GoesOn) > 1 || known.ContainsKey(name);
            var slug = Slugs.Of(name);
            slug = slugs.Add(slug) ? slug : slug + "-" + Hash64.Short(name);
            _byName.Add(name, new SpeakerEntry(name, has ? "speakers/" + slug + "/" : "", [.. list], known.GetValueOrDefault(name)));
        }

        All = [.. _byName.Values.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase).ThenBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>All of them, by name.</summary>
    public ImmutableArray<SpeakerEntry> All { get; }

    /// <summary>Whoever is quoted under this name; null for nobody.</summary>
    public SpeakerEntry? Find(string? name) => name is null ? null : _byName.GetValueOrDefault(name);

    private static DateOnly First(List<SaidEntry> said) =>
        said.Min(s => s.Report.Report.Article.Published.Value?.First ?? DateOnly.MaxValue);
}
