using System.Text;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Takes out what a crawl left of scripts and templates: <c>{{ message }}</c>, <c>window.x = …</c>, bare tags.</summary>
internal sealed class TakeOutMarkupResidue : ICleaningRule
{
    // With fewer words beside its tags a line is a button or a box.
    private const int Sentence = 8;

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

    private static bool IsResidue(string text)
    {
        if (HasAttributes(text))
        {
            // Outside whole tags they are those of one whose opening was lost: a picture's words run into width="1568" layout="responsive".
            // A sentence that goes on behind a whole tag, a link that a blog's copy left, is a sentence; one that ends in a tag has no end.
            var outside = OutsideTags(text);
            if (HasAttributes(outside) || Words.Of(outside).Length < Sentence || text.AsSpan().TrimEnd().EndsWith(">"))
            {
                return true;
            }
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

    private static bool HasAttributes(ReadOnlySpan<char> text) => text.Count("=\"") >= 2 && text.Count("\" ") >= 1;

    private static string OutsideTags(string text)
    {
        var outside = new StringBuilder(text.Length);

        // Behind it none is closed: each would be followed to the end of the line.
        var last = text.LastIndexOf('>');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && i < last && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?'))
            {
                outside.Append(' ');
                i = text.IndexOf('>', i);
            }
            else
            {
                outside.Append(text[i]);
            }
        }

        return outside.ToString();
    }
}
