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
                var editors = ByEditor(article.Credit);
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Text = Say.Stop(editors
                        ? $"The editor gives the chain of {view.Name(article.Id)} as {Chain(article.Credit.Links)}{With(view, article, article.Credit)}"
                        : $"{view.Name(article.Id)} credits {Say.List(Others(article.Credit.Links, article))} for the whole page{With(view, article, article.Credit)}. The chain is {Chain(article.Credit.Links)}"),
                    Substance = article.Id + "\n" + Chain(article.Credit.Links),
                    Article = article.Id,
                    Basis = editors ? Basis.Editor : Basis.Stated,
                    Evidence = article.Credit.Evidence,
                };
            }

            // A chain that the editor gives for some words is part of the editor's note on them.
            var runs = Runs(article.PassageCredits.Where(c => c.Block is >= 1 && c.Block <= article.Blocks.Length && c.Links.Length > 0 && !ByEditor(c))).ToList();
            foreach (var run in runs)
            {
                var first = run[0];
                var block = first.Block!.Value;
                var words = Slice(article.Block(block).Text, first);
                var all = run.Length > 1 ? $"paragraphs {Say.Runs(run.Select(c => article.Paragraph(c.Block!.Value)))}" : $"paragraph {article.Paragraph(block)}, {Say.Quoted(article, words)}";
                var only = runs.Count(r => r[0].Links[0] == first.Links[0]) == 1 && !article.Credit.Links.Contains(first.Links[0], StringComparer.Ordinal);
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Text = Say.Stop($"{view.Name(article.Id)} credits {Say.List(Others(first.Links, article))} for {all}{(only ? ", and for nothing else" : "")}{With(view, article, first)}. The chain there is {Chain(first.Links)}"),
                    Substance = article.Id + "\n" + words + "\n" + Chain(first.Links),
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

    private static bool ByEditor(CreditChain chain) => chain.Evidence.Any(e => e.Method == "editor");

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
    private static IEnumerable<ImmutableArray<CreditChain>> Runs(IEnumerable<CreditChain> chains)
    {
        var run = ImmutableArray.CreateBuilder<CreditChain>();
        foreach (var chain in chains.OrderBy(c => c.Block).ThenBy(c => c.Start))
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
