using Digest.Identity;

namespace Digest.Cleaning;

/// <summary>Takes out what a crawl left of scripts and templates: <c>{{ message }}</c>, <c>window.x = …</c>, bare tags.</summary>
internal sealed class TakeOutMarkupResidue : ICleaningRule
{
    private static readonly string[] Openings =
    [
        "{{",
        "{%",
        "<script",
        "</script",
        "<style",
        "<!--",
        "<iframe",
        "<div",
        "<?php",
        "function(",
        "window.",
        "var ",
        "document.",
        "googletag.",
        "@media ",
        "@font-face",
        "(function(",
        "(function (",
        "})",
        "//#",
        "// <!",
    ];

    /// <inheritdoc/>
    public string Name => RuleIds.MarkupResidue;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Kind != BlockKind.Code && IsResidue(page[i].Text))
            {
                page.Remove(i, Name);
            }
        }
    }

    // Attributes of a tag whose opening was lost: a picture's words run into width="1568" layout="responsive".
    private static bool IsResidue(string text)
    {
        if (text.AsSpan().Count("=\"") >= 2 && text.AsSpan().Count("\" ") >= 1)
        {
            return true;
        }

        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return opening[0] is '{' or '<' or '}' or '/' || text.AsSpan().IndexOfAny("{}=;") >= 0;
            }
        }

        return false;
    }
}
