namespace Digest.Noting;

/// <summary>
/// Says whom a report credits, and with which words: once for the page, and for each run of passages that has a chain of its own.
/// </summary>
internal static class NoteCredits
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
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
                    Says = editors
                        ? NotePhrase.Of(
                            "note.chain_editor",
                            new ReportArg(article.Id),
                            new ChainArg(article.Credit.Links),
                            With(view, article, article.Credit)
                        )
                        : NotePhrase.Of(
                            "note.credits_page",
                            new ReportArg(article.Id),
                            Others(article.Credit.Links, article),
                            With(view, article, article.Credit),
                            new ChainArg(article.Credit.Links)
                        ),
                    Substance = article.Id + "\n" + Chain(article.Credit.Links),
                    Article = article.Id,
                    Basis = editors ? Basis.Editor : Basis.Stated,
                    Evidence = article.Credit.Evidence,
                };
            }
            else if (article.Credit.Evidence.FirstOrDefault(e => e.Method == EvidenceMethods.UnnamedSource) is { } unnamed)
            {
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Says = NotePhrase.Of("note.credits_unnamed", new ReportArg(article.Id), NoteArgs.Quoted(article, unnamed.Text)),
                    Substance = article.Id + "\nunnamed\n" + unnamed.Text,
                    Article = article.Id,
                    Basis = Basis.Stated,
                    Evidence = [unnamed],
                };
            }

            // A chain that the editor gives for some words is part of the editor's note on them.
            var runs = Runs(
                    article.PassageCredits.Where(c =>
                        c.Block is >= 1 && c.Block <= article.Blocks.Length && c.Links.Length > 0 && !ByEditor(c)
                    )
                )
                .ToList();
            foreach (var run in runs)
            {
                var first = run[0];
                var block = first.Block!.Value;
                var words = Slice(article.Block(block).Text, first);
                var all =
                    run.Length > 1
                        ? PhraseArg.Of("note.paragraphs", RunsArg.Of(run.Select(c => article.Paragraph(c.Block!.Value))))
                        : PhraseArg.Of(
                            "note.paragraph",
                            new NumberArg(article.Paragraph(block)),
                            NoteArgs.Quoted(article, words.TrimEnd('.', ' '))
                        );
                var only = runs.Count == 1 && article.Shares.IsEmpty && article.Credit.Links.All(l => l == article.Outlet.Value);
                yield return new DraftNote
                {
                    Kind = NoteKind.Credit,
                    Says = NotePhrase.Of(
                        "note.credits_passage",
                        new ReportArg(article.Id),
                        Others(first.Links, article),
                        all,
                        only ? PhraseArg.Of("note.nothing_else") : NoteArg.None,
                        With(view, article, first),
                        new ChainArg(first.Links)
                    ),
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

    private static bool ByEditor(CreditChain chain) => chain.Evidence.Any(e => e.Method == EvidenceMethods.Editor);

    /// <summary>The links without this outlet at the end.</summary>
    private static ListArg Others(ImmutableArray<string> links, Article article)
    {
        var others = links.RemoveAll(l => l == article.Outlet.Value);
        return new ListArg([.. (others.IsEmpty ? links : others).Select(static l => new TextArg(l))]);
    }

    private static NoteArg With(NotedYear view, Article article, CreditChain chain) =>
        NoteArgs.Proof(view, article, chain.Evidence, "note.by_proof");

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
