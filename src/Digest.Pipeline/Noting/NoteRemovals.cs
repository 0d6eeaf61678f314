namespace Digest.Noting;

/// <summary>Sums up the lines taken out of a page: how many, by which rules, with the words of each in the evidence.</summary>
internal static class NoteRemovals
{
    private const int MostRules = 5;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            var removed = article.Blocks.Where(b => b.Status == BlockStatus.Removed).ToLookup(b => b.Chrome);
            var lines = removed[false].ToList();
            if (lines.Count == 0)
            {
                continue;
            }

            var rules = lines.GroupBy(b => b.Rule ?? "unnamed rule", StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
            var named = rules.Take(MostRules).Select(g => $"{g.Key.Replace('-', ' ')} ({(g.Count() > 1 ? g.Count() + ", as in " : "")}{Say.Quoted(article, Say.Short(g.First().Text, 60))})").ToList();
            var rest = rules.Skip(MostRules).Sum(g => g.Count());
            var chrome = removed[true].Any() ? $" Around the article, {Say.Count(removed[true].Count(), "more line")} of the saved page {(removed[true].Count() == 1 ? "was" : "were")} left out." : "";
            yield return new DraftNote
            {
                Kind = NoteKind.Removed,
                Text = $"{Say.Count(lines.Count, "line")} of {view.Name(article.Id)} {(lines.Count == 1 ? "was" : "were")} taken out as page furniture: {Say.List(rest > 0 ? [.. named, Say.Count(rest, "line") + " by other rules"] : named)}. Each is kept, word for word, under the removed lines.{chrome}",
                Substance = string.Join('\n', lines.Select(b => b.Rule + "\t" + b.Text).Prepend(article.Id)),
                Article = article.Id,
                Basis = Basis.Inferred,
                Evidence = article.Display == Display.None ? [] : [.. lines.Select(b => new Evidence(Say.Short(b.Text), b.Rule ?? "", article.Id, b.N))],
            };
        }
    }
}
