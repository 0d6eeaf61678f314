using Markdig.Extensions.Footnotes;
using Markdig.Syntax.Inlines;

namespace Digest.Acquiring;

/// <summary>
/// Writes a Markdown block's inlines as plain text with links, emphasis and strong emphasis marked. Links keep safe addresses only.
/// </summary>
internal sealed class MarkdownInlines(SourceText source, int from, BlockWriter writer)
{
    /// <summary>Deepest nesting of links and emphasis that is followed.</summary>
    [Limit("what lies deeper stands as it was written")]
    private const int MaxDepth = 200;

    private bool _image;
    private bool _other;

    /// <summary>True when a block held images and no other words: its text is a caption.</summary>
    public bool OnlyImages => _image && !_other;

    /// <summary>Writes all inlines of a container.</summary>
    public void Write(ContainerInline container) => Walk(container, 0, false);

    private void Walk(ContainerInline container, int depth, bool inImage)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            One(inline, depth, inImage);
        }
    }

    private void One(Markdig.Syntax.Inlines.Inline inline, int depth, bool inImage)
    {
        switch (inline)
        {
            case LiteralInline literal:
                _other |= !inImage && !literal.Content.IsEmptyOrWhitespace();
                Literal(literal);
                break;
            case LineBreakInline:
                writer.Space(from + inline.Span.Start);
                break;
            case CodeInline code:
                _other |= !inImage;
                writer.Words(code.Content, from + code.Span.Start);
                break;
            case HtmlEntityInline entity:
                _other |= !inImage;
                writer.Words(entity.Transcoded.ToString(), from + entity.Span.Start);
                break;
            case AutolinkInline auto:
                _other |= !inImage;
                Linked(auto.IsEmail ? "mailto:" + auto.Url : auto.Url, () => writer.Words(auto.Url, from + auto.Span.Start));
                break;
            case MarkInline:
                break;
            case NoteLinkInline note:
                _other |= !inImage;
                writer.Range(from + note.At, from + note.At + note.Words.Length);
                break;
            case FootnoteLink foot:
                if (!foot.IsBackLink)
                {
                    // As the writer called it: a number of our own would stand nowhere in the file.
                    writer.Words("[" + foot.Footnote.Label?.TrimStart('^') + "]", from + foot.Span.Start);
                }

                break;
            case LinkInline { IsImage: true } image:
                _image = true;
                Deeper(image, depth, true);
                break;
            case LinkInline link:
                Linked(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "", () => Deeper(link, depth, inImage));
                break;
            case EmphasisInline { DelimiterChar: '~' } struck:
                Deeper(struck, depth, inImage);
                break;
            case EmphasisInline emphasis:
                writer.Open(emphasis.DelimiterCount == 1 ? InlineKind.Emphasis : InlineKind.Strong);
                Deeper(emphasis, depth, inImage);
                writer.Close();
                break;
            case ContainerInline inner:
                Deeper(inner, depth, inImage);
                break;
        }
    }

    private void Deeper(ContainerInline container, int depth, bool inImage)
    {
        if (depth < MaxDepth)
        {
            Walk(container, depth + 1, inImage);
        }
        else
        {
            writer.Range(from + container.Span.Start, from + container.Span.End + 1);
        }
    }

    private void Linked(string address, Action words)
    {
        var url = FollowedAddress.Safe(address);
        if (url is not null)
        {
            writer.Open(InlineKind.Link, url);
        }

        words();
        if (url is not null)
        {
            writer.Close();
        }
    }

    private void Literal(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        if (words.IsEmpty)
        {
            return;
        }

        // Lines are joined before inlines are read, so only the span tells the place; an escape's backslash stands before it.
        var start = from + literal.Span.End + 1 - words.Length;
        if (start >= 0 && start + words.Length <= source.Text.Length && source.Text.AsSpan(start, words.Length).SequenceEqual(words))
        {
            writer.Range(start, start + words.Length);
        }
        else
        {
            writer.Words(words.ToString(), from + literal.Span.Start);
        }
    }
}
