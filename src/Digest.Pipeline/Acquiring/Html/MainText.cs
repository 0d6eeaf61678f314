namespace Digest.Acquiring;

/// <summary>
/// Tells what of a page is its article: finds the ground it stands on, then judges the pieces line by line. Every piece gets a verdict;
/// where nothing reads as
/// an article, the page's own text is what is no box.
/// </summary>
internal static class MainText
{
    /// <summary>One verdict a piece. <paramref name="headline"/> is the index of the headline's piece, or -1.</summary>
    public static Verdict[] Judge(List<HtmlPiece> pieces, Parts parts, int headline, DeclaredBody? declared)
    {
        var ground = new PageElements(pieces, parts, headline);
        var containers = ArticleGround.Of(ground);
        var lines = new ArticleLines(pieces, ground, containers, headline, declared);
        var verdicts = lines.Judge();
        for (var i = 0; i < verdicts.Length; i++)
        {
            // Words that a page hides are its text only where a reader's click or a subscription would show them: inside the article.
            verdicts[i] = pieces[i].IsHidden && !verdicts[i].IsKept ? verdicts[i] with { Rule = UnseenRules.Hidden } : verdicts[i];
        }

        return Enumerable.Range(0, verdicts.Length).Any(i => i != headline && verdicts[i].IsKept)
            ? verdicts
            : Fallback(pieces, ground, headline);
    }

    private static Verdict[] Fallback(List<HtmlPiece> pieces, PageElements ground, int headline)
    {
        var verdicts = new Verdict[pieces.Count];
        var open = Enumerable.Range(0, pieces.Count).Any(i => i != headline && !pieces[i].IsHidden && ground.Of(i).Box == PagePart.None);
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] =
                pieces[i].IsHidden && open ? new Verdict(UnseenRules.Hidden, ground.Of(i).Box != PagePart.None)
                : open && ground.Of(i).Box != PagePart.None ? Verdict.Outside
                : Verdict.Kept;
        }

        return verdicts;
    }
}
