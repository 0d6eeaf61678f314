namespace Digest.Acquiring;

/// <summary>
/// Chooses the elements that hold the article: those that catch most of the page's running text with the least of anything else (the
/// harmonic mean of both
/// shares), where an element's own word that it is the body counts in its favour.
/// </summary>
internal static class ArticleGround
{
    private const int LittleText = 200;
    private const double BodyBonus = 1.5;
    private const double ArticleBonus = 1.2;
    private const double MainBonus = 1.1;
    private const double HeadlineBonus = 1.1;

    /// <summary>The elements, in the order of the page; empty where the page has no running text.</summary>
    public static List<ElementStats> Of(PageElements ground)
    {
        var total = ground.Plots.Count == 0 ? 0 : ground.Plots[0].Good;
        if (total < LittleText && Body(ground) is { } body)
        {
            return [body];
        }

        if (total == 0)
        {
            return [];
        }

        // Of two equal ones the inner: it has the same text.
        var scores = ground.Plots.Select(p => p.Good == 0 ? 0 : Score(p, total)).ToArray();
        var best = ground.Plots[Array.LastIndexOf(scores, scores.Max())];
        return [.. ground.Plots.Where(p => ReferenceEquals(p, best) || IsPartner(p, best))];
    }

    // A body of lists, verses or names has no running text to be found by: its own word must do.
    private static ElementStats? Body(PageElements ground) =>
        ground
            .Plots.Where(p => p.Part.HasFlag(PagePart.Body) && p.Box == PagePart.None && p.Good + p.Noise > 0)
            .MaxBy(p => p.Good + p.Noise);

    // A body may be cut into several elements of one kind, with advertisements between them.
    private static bool IsPartner(ElementStats plot, ElementStats best) =>
        ReferenceEquals(plot.Parent, best.Parent)
        && plot.Parent is not null
        && plot.Good > 0
        && plot.Box == PagePart.None
        && plot.Element.LocalName == best.Element.LocalName
        && plot.Element.GetAttribute("class") is { Length: > 0 } name
        && name == best.Element.GetAttribute("class")
        && best.Part.HasFlag(PagePart.Body);

    private static double Score(ElementStats plot, int total)
    {
        var pure = (double)plot.Good / (plot.Good + plot.Noise);
        var whole = (double)plot.Good / total;
        var score = 2 * pure * whole / (pure + whole);
        score *= plot.Part.HasFlag(PagePart.Body) ? BodyBonus : 1;
        score *=
            plot.Element.LocalName == "article" ? ArticleBonus
            : plot.Element.LocalName == "main" || plot.Element.GetAttribute("role") == "main" ? MainBonus
            : 1;
        return score * (plot.HoldsHeadline && plot.Parent is not null ? HeadlineBonus : 1);
    }
}
