namespace Digest.Noting;

/// <summary>Says whom a report credits, and with which words: once for the page, and for each run of passages that has a chain of its own.</summary>
internal static class NoteCredits
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Credit.Links.Length > 1)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Text = Say.Stop($"{view.Name(article.Id)} credits {Say.List(Others(article.Credit.Links, article))} for the whole page{With(view, article, article.Credit)}. The chain is {Chain(article.Credit.Links)}"),
                    Substance = article.Id + "\n" + Chain(article.Credit.Links),
                    Article = article.Id,
                    Basis = BasisOf(article),
                    Evidence = article.Credit.Evidence,
                };
            }

            foreach (var run in Runs(article))
            {
                var first = run[0];
                var block = first.Block!.Value;
                var words = article.Block(block).Text;
                var all = run.Length > 1 ? $"paragraphs {Say.Runs(run.Select(c => c.Block!.Value))}" : $"paragraph {block}, {Say.Quoted(article, Slice(words, first))}";
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Text = Say.Stop($"{view.Name(article.Id)} credits {Say.List(Others(first.Links, article))} for {all}, and for nothing else{With(view, article, first)}. The chain there is {Chain(first.Links)}"),
                    Substance = article.Id + "\n" + Slice(words, first) + "\n" + Chain(first.Links),
                    At = new BlockRef(article.Id, block),
                    Start = first.Start,
                    End = first.End,
                    Article = article.Id,
                    Basis = Basis.Stated,
                    Evidence = first.Evidence,
                };
            }
        }
    }

    private static string Chain(ImmutableArray<string> links) => string.Join(" → ", links);

    private static Basis BasisOf(Article article) => article.Editor["credit"] is null ? Basis.Stated : Basis.Editor;

    /// <summary>The links without this outlet at the end.</summary>
    private static List<string> Others(ImmutableArray<string> links, Article article)
    {
        var others = links.Where(l => l != article.Outlet.Value).ToList();
        return others.Count > 0 ? others : [.. links];
    }

    private static string With(YearView view, Article article, CreditChain chain) =>
        Say.Proof(view, article, chain.Evidence) is { Length: > 0 } proof ? ": " + proof : "";

    private static string Slice(string text, CreditChain chain) =>
        chain.End > chain.Start && chain.End <= text.Length ? text[chain.Start..chain.End] : text;

    /// <summary>Chains of single passages, those of neighbouring paragraphs with equal links joined.</summary>
    private static IEnumerable<ImmutableArray<CreditChain>> Runs(Article article)
    {
        var chains = article.PassageCredits.Where(c => c.Block is >= 1 && c.Block <= article.Blocks.Length).OrderBy(c => c.Block).ThenBy(c => c.Start);
        var run = ImmutableArray.CreateBuilder<CreditChain>();
        foreach (var chain in chains)
        {
            if (run.Count > 0 && !(run[^1].Links.SequenceEqual(chain.Links, StringComparer.Ordinal) && chain.Block - run[^1].Block <= 1))
            {
                yield return run.ToImmutable();
                run.Clear();
            }

            run.Add(chain);
        }

        if (run.Count > 0)
        {
            yield return run.ToImmutable();
        }
    }
}
