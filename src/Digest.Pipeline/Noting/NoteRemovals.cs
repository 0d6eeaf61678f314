namespace Digest.Noting;

/// <summary>Sums up the lines taken out of a page: how many, by which rules, with the words of each in the evidence.</summary>
internal static class NoteRemovals
{
    private const int MostRules = 5;
    private const int MostQuoted = 60;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
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

            var rules = lines
                .GroupBy(b => b.Rule ?? "unnamed-rule", StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .ToList();
            var named = rules.Take(MostRules).Select(g => Named(article, g)).ToList();
            var rest = rules.Skip(MostRules).Sum(g => g.Count());
            var chrome = removed[true].Any() ? PhraseArg.Of("note.around", new NumberArg(removed[true].Count())) : NoteArg.None;
            if (rest > 0)
            {
                named.Add(PhraseArg.Of("note.other_rules", new NumberArg(rest)));
            }

            yield return new DraftNote
            {
                Kind = NoteKind.Removed,
                Says = NotePhrase.Of(
                    "note.removed",
                    new NumberArg(lines.Count),
                    new ReportArg(article.Id),
                    new ListArg([.. named]),
                    chrome
                ),
                Substance = string.Join('\n', lines.Select(b => b.Rule + "\t" + b.Text).Prepend(article.Id)),
                Article = article.Id,
                Basis = Basis.Inferred,
                Evidence =
                    article.Display == Display.None
                        ? []
                        : [.. lines.Select(b => new Evidence(NoteArgs.Short(b.Text), b.Rule ?? "", article.Id, b.N))],
            };
        }
    }

    private static PhraseArg Named(Article article, IGrouping<string, Block> group) =>
        group.Count() is > 1 and var n
            ? PhraseArg.Of("note.rule_lines", new RuleArg(group.Key), new NumberArg(n), Quoted(article, group))
            : PhraseArg.Of("note.rule_line", new RuleArg(group.Key), Quoted(article, group));

    private static WordsArg Quoted(Article article, IGrouping<string, Block> group) =>
        NoteArgs.Quoted(article, group.First().Text, MostQuoted);
}
