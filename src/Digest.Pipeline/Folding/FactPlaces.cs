using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>A number or a date where a report says it, with what is said around it.</summary>
/// <param name="Unit">The block.</param>
/// <param name="Mention">The number or date.</param>
/// <param name="Sentence">Its sentence.</param>
internal sealed record FactPlace(Segment Unit, FactMention Mention, Span Sentence)
{
    /// <summary>Stem of what a number counts, 0 where nothing says it.</summary>
    public ulong Counted { get; init; }

    /// <summary>Stems of the other plain words and names of its sentence.</summary>
    public required StemSet Around { get; init; }

    /// <summary>Of these, the stems of a clause that says when ("when the channel was cleared").</summary>
    public required StemSet When { get; init; }

    /// <summary>Whether the sentence speaks of a count that grows: of the dead, of votes.</summary>
    public bool Grows { get; init; }

    /// <summary>How the number is meant.</summary>
    public Bound Bound { get; init; }

    /// <summary>Which harm the number's people came to; 0 where it counts something else.</summary>
    public ulong Harm { get; init; }

    /// <summary>Whether it says that nobody did.</summary>
    public bool IsNone => Harm != 0 && Mention.Value == "0";

    /// <summary>Whether the words behind a number say that it has others in it: "43 with the crew".</summary>
    public bool WithOthers { get; init; }

    /// <summary>What qualifies the number, as it stands.</summary>
    public string? Qualifier { get; init; }

    /// <summary>The words with what qualifies them.</summary>
    public Span Span { get; init; } = Mention.Span;
}

/// <summary>Reads the numbers and dates of a report as <see cref="FactPlace"/>.</summary>
internal static class FactPlaces
{
    private const int Near = 3;
    private const int Beside = 4;

    private static readonly FrozenSet<string> Times = Lexicon.Shared.Set("time-clauses");
    private static readonly FrozenSet<string> Growing = Lexicon.Shared.Set("growing-counts");

    /// <summary>All of a report, in reading order.</summary>
    public static List<FactPlace> Of(SegmentedReport sheet)
    {
        var found = new List<FactPlace>();
        foreach (var unit in sheet.Blocks)
        {
            foreach (var sentence in unit.Block.Layer.Sentences)
            {
                var (text, words) = (unit.Block.Text, unit.BlockWords);
                var mentions = ReadMentions.Of(text, words, sentence);
                var elsewhere = Harms.IsElsewhere(mentions, words, sentence);
                var denies = mentions.Exists(m => m.Kind == DifferenceKind.Negation);
                foreach (var mention in mentions)
                {
                    if (mention.Kind is DifferenceKind.Number or DifferenceKind.Date)
                    {
                        var hurt = mention.Kind == DifferenceKind.Number && !elsewhere && !denies;
                        found.Add(Made(unit, mention, sentence) with { Harm = hurt ? Harms.CountedBy(text, words, mention, sentence) : 0 });
                    }
                }

                foreach (var (mention, harm) in elsewhere ? [] : Harms.In(text, words, sentence))
                {
                    found.Add(Made(unit, mention, sentence) with { Harm = harm, Counted = harm });
                }
            }
        }

        return found;
    }

    /// <summary>The place of a mention in a stretch.</summary>
    public static FactPlace In(Segment unit, FactMention mention)
    {
        var sentence = new Span(0, unit.Block.Text.Length);
        foreach (var s in unit.Block.Layer.Sentences)
        {
            sentence = s.Start <= mention.Span.Start && mention.Span.End <= s.End ? s : sentence;
        }

        var from = Words.From(unit.BlockWords, mention.Span.Start);
        // The mention of a stretch counts from the stretch's first word.
        return Made(unit, mention with { From = from, To = from + mention.To - mention.From }, sentence);
    }

    private static FactPlace Made(Segment unit, FactMention mention, Span sentence)
    {
        var (words, terms, text) = (unit.BlockWords, unit.Plain.Terms, unit.Block.Text);
        var (counted, at) = Counted(unit, mention, sentence);
        var (around, when) = (new List<ulong>(), new List<ulong>());
        var (saysWhen, grows) = (false, false);
        var (from, to) = Words.In(words, sentence);
        for (var i = from; i < to; i++)
        {
            grows |= i >= mention.From - Beside && i < mention.To + Beside && Growing.Contains(words[i].Key);
            if (i > mention.To && Times.Contains(words[i].Key))
            {
                // The last such clause counts: "stood before the gate when it was opened".
                when.Clear();
                saysWhen = true;
            }

            saysWhen &= !Parted(text, words, i);
            if (terms[i].Kind != TermKind.Small && i != at && (i < mention.From || i >= mention.To))
            {
                around.Add(terms[i].Stem);
                if (saysWhen)
                {
                    when.Add(terms[i].Stem);
                }
            }
        }

        var qualifier = mention.Kind == DifferenceKind.Number ? Qualifiers.Before(text, words, mention.From) : null;
        var (own, others) = (mention.Span, mention.Kind == DifferenceKind.Number ? Qualifiers.WithOthers(text, words, mention.To) : null);
        own = others is { } whole ? new Span(own.Start, whole) : own;
        return new FactPlace(unit, mention, sentence)
        {
            Counted = counted,
            Around = new StemSet(around),
            When = new StemSet(when),
            Grows = grows,
            WithOthers = others is not null,
            Bound = qualifier?.Bound ?? Bound.Exact,
            Qualifier = qualifier?.Span.In(text),
            Span = qualifier is { } q && q.Span.Start >= sentence.Start ? new Span(q.Span.Start, own.End) : own,
        };
    }

    private static bool Parted(string text, ImmutableArray<Word> words, int i) =>
        i > 0 && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End).IndexOfAny(",;:") >= 0;

    /// <summary>The first plain word behind a number, in its phrase: "31 pilot whales" counts pilots, or whales.</summary>
    private static (ulong Stem, int At) Counted(Segment unit, FactMention mention, Span sentence)
    {
        var (words, terms, text) = (unit.BlockWords, unit.Plain.Terms, unit.Block.Text);
        for (
            var i = mention.To;
            i < Math.Min(words.Length, mention.To + Near) && words[i].End <= sentence.End && !Parted(text, words, i);
            i++
        )
        {
            if (terms[i].Kind == TermKind.Plain || (terms[i].Kind == TermKind.Name && !words[i].Digit))
            {
                return (terms[i].Stem, i);
            }

            if (i > mention.To || mention.Unit is not null)
            {
                break;
            }
        }

        return (mention.Unit is { } unitName ? Hash64.Of(unitName) : 0, -1);
    }
}
