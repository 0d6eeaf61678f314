using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Of the writers that the markup of a page calls so, those that stand nearest to the main heading: in elements that hold a writer's name
/// (<c>rel=author</c>, a link to all that somebody wrote), or in elements that are named after bylines.
/// </summary>
internal sealed partial class MarkedWriters(HeadGround ground, Action<DeclaredField, string?, string, int> add)
{
    private const int Far = 4;
    private const int Longest = 200;

    /// <summary>Hands the writers to <c>add</c>; what stands nearer to the heading before what stands further off.</summary>
    public void Read(List<IElement> writers, List<IElement> bylines)
    {
        var (near, level) = ground.Near(writers.FindAll(ground.IsHere));
        var (lines, at) = ground.Near(bylines.FindAll(e => ground.IsHere(e) && !ground.IsTeaser(e)));
        lines = Innermost(lines);
        if (at > Far || (lines.Count > 1 && !lines.TrueForAll(l => IsBeside(l, lines[0]))))
        {
            // Too far from the heading to be its own; or a list of articles, each with its writer.
            lines = [];
        }

        foreach (var writer in Innermost(near))
        {
            add(DeclaredField.Byline, Name(writer), "rel author", MetaNames.Writer);
        }

        foreach (var line in lines)
        {
            add(
                DeclaredField.Byline,
                Spaced(line),
                DeclaredNames.BylineElement,
                near.Count > 0 && level <= at ? MetaNames.Byline + 1 : MetaNames.Byline
            );
        }
    }

    /// <summary>The text of an element where it is short and not empty; null otherwise.</summary>
    public static string? Short(IElement? e) =>
        e is not null && e.ChildElementCount <= 12 && e.TextContent is { Length: <= Longest } text && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;

    // Whether two elements stand in one line or list: they have a parent in common, or each is all that its parent holds and those have.
    private static bool IsBeside(IElement a, IElement b) =>
        ReferenceEquals(a.ParentElement, b.ParentElement)
        || (IsAll(a) && IsAll(b) && ReferenceEquals(a.ParentElement?.ParentElement, b.ParentElement?.ParentElement));

    private static bool IsAll(IElement e) =>
        e.ParentElement is { } parent && Normal.Space(parent.TextContent).Length <= Normal.Space(e.TextContent).Length + 2;

    // Of one inside of the other the inner one is the name.
    private static List<IElement> Innermost(List<IElement> all) =>
        all.FindAll(e => !all.Exists(other => !ReferenceEquals(other, e) && e.Contains(other)));

    // A link to all that somebody wrote says so around the name, or instead of it.
    private static string? Name(IElement writer) =>
        Short(writer) is not null
            ? AllBy().Replace(Spaced(writer), "").Trim(' ', '→', '»', '›', '\n', '\t') is { Length: > 1 } name
                ? name
                : null
            : null;

    // The words of an element with a gap wherever an element inside begins or ends: the gap that readers see is the style sheet's.
    private static string Spaced(IElement e)
    {
        if (e.ChildElementCount == 0)
        {
            return Normal.Space(e.TextContent);
        }

        var text = new StringBuilder();
        foreach (var node in e.Descendants<IText>())
        {
            if (node.ParentElement?.LocalName is not ("script" or "style" or "template" or "button"))
            {
                text.Append(node.Data).Append(' ');
            }
        }

        return Normal.Space(text.ToString());
    }

    [GeneratedRegex(
        @"^\s*(?:"
            + LexiconPatterns.AllArticlesOpenings
            + @"\b[^.]{0,40}?(?:\b"
            + LexiconPatterns.AllArticlesBy
            + @"\s+|$)|"
            + LexiconPatterns.WriterLinks
            + @"\s*$)|\s{0,40}"
            + LexiconPatterns.AllArticles
            + @"\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex AllBy();
}
