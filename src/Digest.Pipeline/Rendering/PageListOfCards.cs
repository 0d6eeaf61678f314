using System.Globalization;
using Digest.Rendering.Cards;
using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <content>The cards: a picture for each story-year with its words, where a page can name one.</content>
internal sealed partial class PageList
{
    private readonly CardPress? _press =
        frame.Site.Settings is { BaseUrl: not null, Images: true } && !frame.Site.Years.IsEmpty ? Press(diagnostics) : null;

    private readonly List<YearEntry> _cardless = [];

    private static CardPress? Press(Diagnostics diagnostics)
    {
        var press = CardPress.Open(out var why);
        if (press is null)
        {
            diagnostics.Warn(
                DiagnosticCodes.NoPictures,
                null,
                0,
                0,
                "No pictures of story-years are drawn: what draws them cannot be loaded",
                why,
                "Build on a system that SkiaSharp and HarfBuzzSharp have native code for, or write images: false in digest.yml"
            );
        }

        return press;
    }

    private StoryCard? Card(YearEntry entry)
    {
        if (_press is null)
        {
            return null;
        }

        if (StoryCard.Of(_site, entry, _press) is not { } card)
        {
            _cardless.Add(entry);
            return null;
        }

        _pages.Add(Traced(new Page(card.Address, () => card.Draw()), [entry.Story]));
        return card;
    }

    private void TellCards()
    {
        if (_press is not null && _cardless.Count < _site.Years.Length && !_press.CanDraw(_site.Settings.Title))
        {
            diagnostics.Info(
                DiagnosticCodes.NoLetters,
                null,
                0,
                0,
                "The name of the site stands on no picture: its letters are missing",
                "The letters that travel with the program are Latin, Greek, Cyrillic, Arabic and Hebrew",
                "Nothing need be done: the pictures have their other words; a title in other letters can be written in digest.yml"
            );
        }

        if (_cardless.Count > 0)
        {
            var more = _cardless.Count > 1 ? $" and {(_cardless.Count - 1).ToString(CultureInfo.InvariantCulture)} more" : "";
            diagnostics.Info(
                DiagnosticCodes.NoLetters,
                null,
                0,
                0,
                $"No picture is drawn of {_cardless[0].Address}{more}: the letters of the title are missing",
                "The letters that travel with the program are Latin, Greek, Cyrillic, Arabic and Hebrew",
                "Nothing need be done: the page names the picture of the theme; a title in other letters can be written in stories.yml"
            );
        }
    }
}
