using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>What the walk needs to know of HTML's elements. Names are lower case.</summary>
internal static class HtmlTags
{
    /// <summary>Elements that hold no words for anybody.</summary>
    public static readonly FrozenSet<string> Silent = Set(
        "script",
        "style",
        "head",
        "embed",
        "meta",
        "link",
        "base",
        "source",
        "track",
        "param",
        "frame"
    );

    /// <summary>Elements that begin a new block.</summary>
    public static readonly FrozenSet<string> Blocks = Set(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "caption",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "ul",
        "button",
        "search",
        "optgroup"
    );

    /// <summary>Elements that are chrome by what they are.</summary>
    public static readonly FrozenSet<string> Chrome = Set(
        "nav",
        "footer",
        "form",
        "button",
        "select",
        "dialog",
        "menu",
        "search",
        "fieldset"
    );

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
