using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// A linear look at HTML before it is parsed: the parser's time grows with the square of the nesting depth, and deep trees overflow stacks
/// that walk them.
/// What is nested too deep is read flat: its tags are blanked out, so that every word stays, at its place. Too long a page or too many
/// elements are refused.
/// </summary>
internal static class HtmlGuard
{
    /// <summary>Deepest nesting of the elements of a page. Real pages stay below 100.</summary>
    [Limit("from there on it is read flat", DiagnosticCodes.TooLarge)]
    public const int MaxDepth = 512;

    /// <summary>Longest page, in UTF-16 units.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxLength = 24 * 1024 * 1024;

    /// <summary>Most tags of a page.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxTags = 1_000_000;

    /// <summary>
    /// Most elements that a parser opens by itself: an unclosed b or font is opened anew in every paragraph behind it.
    /// </summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxReopened = 4_000_000;

    /// <summary>The page as it may be parsed, as long as before; null, and told, when it must be refused.</summary>
    public static string? Check(SourceText source, int from, Diagnostics diagnostics)
    {
        var html = from == 0 ? source.Text : source.Text[from..];
        if (html.Length > MaxLength)
        {
            Refuse(
                source,
                from,
                diagnostics,
                string.Create(CultureInfo.InvariantCulture, $"The page is longer than {MaxLength} characters")
            );
            return null;
        }

        var nesting = new HtmlNesting(MaxDepth);
        char[]? flat = null;
        var (tags, deepAt) = (0, -1);
        foreach (var tag in HtmlTagScanner.Tags(html))
        {
            if (!nesting.Take(html.AsSpan(tag.Name, tag.NameLength), tag.IsEnd))
            {
                deepAt = deepAt < 0 ? tag.Start : deepAt;
                flat ??= html.ToCharArray();
                Blank(
                    flat.AsSpan(tag.Start, tag.End - tag.Start),
                    HtmlTags.Blocks.Contains(html[tag.Name..(tag.Name + tag.NameLength)].ToLowerInvariant())
                );
            }

            if (++tags > MaxTags || nesting.Reopened > MaxReopened)
            {
                Refuse(source, from + tag.Start, diagnostics, "The page has too many elements");
                return null;
            }
        }

        if (flat is not null)
        {
            var (line, column) = source.Place(from + deepAt);
            diagnostics.Warn(
                DiagnosticCodes.TooLarge,
                source.Path,
                line,
                column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The page is nested deeper than {MaxDepth} elements; from there on it is read flat"
                ),
                "A damaged page, or one made to stop programs",
                "Look whether its paragraphs are right, or save the article alone"
            );
        }

        return flat is null ? html : new string(flat);
    }

    // The start of a paragraph nests nothing and parts what the tag parted.
    private static void Blank(Span<char> tag, bool parts)
    {
        tag.Fill(' ');
        if (parts && tag.Length >= 3)
        {
            "<p>".CopyTo(tag);
        }
    }

    private static void Refuse(SourceText source, int at, Diagnostics diagnostics, string message)
    {
        var (line, column) = source.Place(at);
        diagnostics.Error(
            DiagnosticCodes.TooLarge,
            source.Path,
            line,
            column,
            message,
            "A damaged page, or one made to stop programs",
            "Save the article alone, or as text"
        );
    }
}
