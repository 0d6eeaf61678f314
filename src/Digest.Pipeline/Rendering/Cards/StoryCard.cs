using Digest.Rendering.Engine;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;

namespace Digest.Rendering.Cards;

/// <summary>
/// The card of a story-year: its words, what they are in one text for those who do not see the picture, and the picture. Laid out once, on
/// whatever thread asks first.
/// </summary>
internal sealed class StoryCard
{
    private readonly Site _site;
    private readonly YearEntry _entry;
    private readonly CardPress _press;
    private readonly SharedWork<(Card Card, CardWords Words)> _card;

    private StoryCard(Site site, YearEntry entry, CardPress press)
    {
        (_site, _entry, _press) = (site, entry, press);
        _card = new(Lay);
    }

    /// <summary>Its file.</summary>
    public string Address => _entry.Address + "card.png";

    /// <summary>The picture, as PNG.</summary>
    public byte[] Draw() => _card.Value.Card.Draw();

    /// <summary>A card; null where there are not the letters for the title.</summary>
    public static StoryCard? Of(Site site, YearEntry entry, CardPress press) =>
        press.CanDraw(site.Title(entry.Story)) ? new StoryCard(site, entry, press) : null;

    /// <summary>The words that stand on it, as sentences; a title of more than a sentence is cut here too.</summary>
    public string Alt
    {
        get
        {
            var (s, words) = (_site.Strings, _card.Value.Words);
            var finding = words.Readings.IsEmpty
                ? words.Sentence
                : string.Join(s.Say("list.clause"), [.. Some(words.Sentence), .. words.Readings.Select(r => r.Text)]);
            var name = Lists.Short(words.Title);
            var title = words.Year.Length == 0 ? name : s.Say("page.story_year", Lists.Unstopped(name), words.Year);
            return string.Join(
                ' ',
                ((string[])[title, finding, words.Counts, words.Site]).Where(t => t.Length > 0).Select(t => Lists.Stop(s, t))
            );
        }
    }

    private static IEnumerable<string> Some(string text) => text.Length == 0 ? [] : [text];

    private (Card Card, CardWords Words) Lay()
    {
        var words = Words();
        var card = _press.Lay(words);
        return (
            card,
            card.Finding switch
            {
                CardFinding.Whole => words,
                CardFinding.Readings => words with { Sentence = "" },
                _ => words with { Sentence = "", Readings = [] },
            }
        );
    }

    private CardWords Words()
    {
        var s = _site.Strings;
        var outlets = _entry.Reports.Select(r => r.Article.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal).Count();
        List<string> counts = [s.Say("count.reports", _entry.Reports.Length)];
        if (_entry.HasSeveral)
        {
            counts.AddRange([.. outlets > 0 ? Some(s.Say("feed.outlets", outlets)) : [], LineViews.Counted(s, _entry)]);
        }

        var (sentence, readings) = Finding();
        return new CardWords
        {
            Site = Drawn(_site.Settings.Title),
            Title = _site.Title(_entry.Story),
            Year = _entry.Year.Folded.Year.Year is null ? "" : _site.Dates.YearLabel(_entry.Year.Folded.Year.Year),
            Sentence = sentence,
            Readings = readings,
            Counts = Drawn(string.Join(" \u00B7 ", counts)),
            FromRight = Languages.Direction(_site.Settings.Language) == "rtl",
        };
    }

    // Reports that search engines are kept from keep their words from pictures too: nothing could keep anybody from those.
    private (string Sentence, ImmutableArray<CardLine> Readings) Finding()
    {
        if (Findings.Off(_site, _entry) is { } off)
        {
            return (Drawn(off), []);
        }

        if (!FeedContent.MayQuote(_entry))
        {
            return ("", []);
        }

        if (new FeedFinding(_site, _entry).Parts is { } parts)
        {
            var drawn = parts.Readings.All(r => _press.CanDraw(r.Says));
            return drawn ? (Drawn(parts.Sentence), [.. parts.Readings.Select(r => new CardLine(r.Says, r.Reading))]) : ("", []);
        }

        return (Drawn(Findings.Opening(_entry) ?? ""), []);
    }

    private string Drawn(string text) => _press.CanDraw(text) ? text : "";
}
