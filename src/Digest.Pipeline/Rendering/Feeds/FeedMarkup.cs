using System.Text;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Builds the HTML of a feed's entry: tags without classes and ids, since no style sheet of ours is there to read them. Every text goes
/// through <see cref="HtmlEscape"/>; markup comes from constants and from <see cref="Making.Prose"/> alone.
/// </summary>
internal sealed class FeedMarkup(FeedLinks links)
{
    private readonly StringBuilder _to = new(1024);

    /// <summary>A tag, or several, as they are: a constant of the program.</summary>
    public FeedMarkup Tags(string constant)
    {
        _to.Append(constant);
        return this;
    }

    /// <summary>Text, escaped.</summary>
    public FeedMarkup Text(string text)
    {
        HtmlEscape.Append(_to, text);
        return this;
    }

    /// <summary>Markup that is escaped already.</summary>
    public FeedMarkup Markup(Html html)
    {
        _to.Append(html.Text);
        return this;
    }

    /// <summary>The opening tag of an element, with its language where that is another than the site's.</summary>
    public FeedMarkup Open(string element, (string? Lang, string? Dir) language)
    {
        _to.Append('<').Append(element);
        Language(language);
        _to.Append('>');
        return this;
    }

    /// <summary>A link to a page of the site, with the language of its words where that is another than the site's.</summary>
    public FeedMarkup Link(string address, string words, (string? Lang, string? Dir) language = default)
    {
        _to.Append("<a href=\"");
        HtmlEscape.Append(_to, links.To(address));
        _to.Append('"');
        Language(language);
        _to.Append('>');
        HtmlEscape.Append(_to, words);
        _to.Append("</a>");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _to.ToString();

    private void Language((string? Lang, string? Dir) language)
    {
        if (language is { Lang: { } lang, Dir: { } dir })
        {
            _to.Append(" lang=\"");
            HtmlEscape.Append(_to, lang);
            _to.Append("\" dir=\"").Append(dir).Append('"');
        }
    }
}
