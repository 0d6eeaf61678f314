namespace Digest.Rendering.Cards;

/// <summary>Which colour a line has.</summary>
internal enum CardInk
{
    /// <summary>That of titles and of what reports say.</summary>
    Ink,

    /// <summary>That of what is said about them.</summary>
    Soft,
}

/// <summary>What of a finding stands on a card.</summary>
internal enum CardFinding
{
    /// <summary>Nothing: there is none, or no room.</summary>
    None,

    /// <summary>Who says what, without the sentence in which they differ.</summary>
    Readings,

    /// <summary>All of it.</summary>
    Whole,
}

/// <summary>A line at its place on the card: where its left end and its base line are, in pixels.</summary>
internal readonly record struct CardPlace(CardSetLine Line, float X, float Y, CardInk Ink);

/// <summary>
/// Finds room on the card for its words: the title as large as it can be with the whole finding below it. A title that is too long in the
/// smallest size is cut behind a word; a finding that finds no room is left out whole, since half of one says something else.
/// </summary>
internal sealed class CardLayout
{
    /// <summary>Width of a card, in pixels.</summary>
    public const int Width = 1200;

    /// <summary>Height of a card, in pixels.</summary>
    public const int Height = 630;

    /// <summary>Upper edge of the rule below the name of the site, in pixels.</summary>
    public const int Rule = 118;

    /// <summary>Pixels left free at either side.</summary>
    public const int Margin = 76;

    private const float Room = Width - (2 * Margin);
    private const float Top = Rule + 34;
    private const float Bottom = 520;
    private const float Foot = 566;
    private const float Small = 27;
    private const float Gap = 30;
    private const float Between = 4;

    private static readonly (float Size, int Most)[] TitleSizes = [(78, 2), (70, 2), (62, 3), (54, 3), (46, 4)];
    private static readonly (float Size, int Most)[] SentenceSizes = [(40, 2), (35, 3)];

    private readonly CardLetters _letters;
    private readonly CardWords _words;
    private readonly List<CardPlace> _places = [];

    private CardLayout(CardLetters letters, CardWords words) => (_letters, _words) = (letters, words);

    private sealed record Paragraph(ImmutableArray<CardSetLine> Lines, float Size, float Leading, bool FromRight, CardInk Ink)
    {
        public float Tall => Lines.Length * Leading;
    }

    /// <summary>The lines of a card, each at its place, and what of the finding is among them.</summary>
    public static (ImmutableArray<CardPlace> Places, CardFinding Finding) Of(CardLetters letters, CardWords words)
    {
        var layout = new CardLayout(letters, words);
        layout.Edges();
        var found = layout.Middle();
        return ([.. layout._places], found);
    }

    // The name of the site and the year above the rule, the counts at the foot.
    private void Edges()
    {
        var year = CardText.Cut(_words.Year, Small, _letters.Sans, Room / 2, 1);
        var wide = year.IsEmpty ? 0 : year[0].Width + Gap;
        Put(CardText.Cut(_words.Site, 30, _letters.Bold, Room - wide, 1), _words.FromRight, 90, 0, CardInk.Ink);
        Put(year, !_words.FromRight, 90, 0, CardInk.Soft);
        Put(CardText.Cut(_words.Counts, Small, _letters.Sans, Room, 1), _words.FromRight, Foot, 0, CardInk.Soft);
    }

    private CardFinding Middle()
    {
        var titles = TitleSizes.Select(Title).OfType<Paragraph>().ToList();
        var smallest = TitleSizes[^1];
        var cut =
            titles.Count > 0
                ? titles[^1]
                : Title(CardText.Cut(_words.Title, smallest.Size, _letters.Bold, Room, smallest.Most), smallest.Size);
        foreach (var (what, ways) in Findings())
        {
            foreach (var title in what == CardFinding.None ? [titles.FirstOrDefault() ?? cut] : titles)
            {
                if (ways.Find(w => Top + title.Tall + Tall(w) <= Bottom) is not { } way)
                {
                    continue;
                }

                var y = Put(title, Top) + Gap;
                way.ForEach(part => y = Put(part, y) + Between);
                return what;
            }
        }

        return CardFinding.None;
    }

    private static float Tall(List<Paragraph> parts) => parts.Count == 0 ? 0 : Gap + parts.Sum(p => p.Tall + Between) - Between;

    private Paragraph? Title((float Size, int Most) at) =>
        new CardText(_words.Title, at.Size, _letters.Bold).Lines(Room, at.Most) is { } lines ? Title(lines, at.Size) : null;

    private Paragraph Title(ImmutableArray<CardSetLine> lines, float size) =>
        new(lines, size, size * 1.17f, ReadingOrder.FromRight(_words.Title), CardInk.Ink);

    // What may stand below the title, what is best first, each in the ways in which it can be set.
    private IEnumerable<(CardFinding What, List<List<Paragraph>> Ways)> Findings()
    {
        var readings = Readings();
        if (readings is not null && _words.Sentence.Length > 0)
        {
            yield return (
                CardFinding.Whole,
                [
                    .. SentenceSizes
                        .Select(s => Sentence(s.Size, s.Most, readings.Count == 0))
                        .OfType<Paragraph>()
                        .Select(s => (List<Paragraph>)[s, .. readings]),
                ]
            );
        }

        if (readings is { Count: > 0 })
        {
            yield return (CardFinding.Readings, [readings]);
        }

        yield return (
            CardFinding.None,
            [
                [],
            ]
        );
    }

    // Where nothing follows it may be cut; a sentence around a gap says nothing without its end.
    private Paragraph? Sentence(float size, int most, bool cut)
    {
        var text = new CardText(_words.Sentence, size, _letters.Serif);
        var lines = text.Lines(Room, most) ?? (cut ? CardText.Cut(_words.Sentence, size, _letters.Serif, Room, most) : null);
        return lines is { } set ? new Paragraph(set, size, size * 1.32f, text.FromRight, CardInk.Ink) : null;
    }

    private List<Paragraph>? Readings()
    {
        var parts = new List<Paragraph>();
        foreach (var reading in _words.Readings)
        {
            var text = new CardText(reading.Text, 30, _letters.Sans, _letters.Bold, reading.Mark);
            if (text.Lines(Room, 2) is not { } lines)
            {
                return null;
            }

            parts.Add(new Paragraph(lines, 30, 42, text.FromRight, CardInk.Ink));
        }

        return parts;
    }

    private float Put(Paragraph part, float y)
    {
        // The base line of type of this kind stands about four fifths down its line.
        Put(part.Lines, part.FromRight, y + (part.Leading * 0.8f), part.Leading, part.Ink);
        return y + part.Tall;
    }

    private void Put(ImmutableArray<CardSetLine> lines, bool atRight, float y, float leading, CardInk ink)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            _places.Add(new CardPlace(lines[i], atRight ? Width - Margin - lines[i].Width : Margin, y + (i * leading), ink));
        }
    }
}
