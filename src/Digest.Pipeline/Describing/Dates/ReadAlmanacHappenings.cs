using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Lets an election or games of the almanac choose within the span that ages leave: where the head or lead tells the outcome as news, the
/// report is from the six weeks behind one of them. A list says nothing of a span that goes beyond the day until which it is whole, and
/// nothing where <c>chronology.yml</c> names the same happening.
/// </summary>
internal sealed class ReadAlmanacHappenings : IClue
{
    private const int Lead = 3;

    /// <summary>Longest span, in days, within which a happening may choose: one age.</summary>
    private const int LongestSpan = 366;

    /// <summary>Words between an outcome and the happening's name.</summary>
    private const int Before = 6;

    /// <summary>Words between the happening's name and an outcome.</summary>
    private const int After = 3;

    private static readonly FrozenSet<string> Outcomes = Lexicon.Shared.Set("outcomes");
    private static readonly FrozenSet<string> OtherTimes = Lexicon.Shared.Set("other-times");
    private static readonly FrozenSet<string> NotOutcomes = Lexicon.Shared.Set("on-the-way-to-an-outcome");
    private static readonly FrozenSet<string> PartsOfNations = Lexicon.Shared.Set("parts-of-nations");
    private static readonly ImmutableArray<string> ToNations = [.. Lexicon.Shared.Entries("before-nations").Select(e => e.Text)];

    private static readonly ILookup<string, string> Elections = Lexicon
        .Shared.Entries("elections-of-nations")
        .Select(e => e.Pair())
        .ToLookup(p => p.Key, p => p.Value, StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (!sheet.Knowledge.UsesAlmanac || ReadAlmanacAges.IsDated(found) || SpanOf(found) is not { } span)
        {
            return;
        }

        var told = new HashSet<AlmanacDays>();
        foreach (var i in sheet.Head.Concat(sheet.Body.Where(sheet.IsKept).Take(Lead)))
        {
            foreach (var days in Almanac.Shared.Days)
            {
                if (
                    days.Until >= span.To
                    && Windows(days, span) is { IsEmpty: false } windows
                    && Find(sheet[i].Layer, days) is { } at
                    && TellsOutcome(sheet[i].Layer, at)
                    && !IsEditors(sheet, sheet[i].Layer, at)
                    && told.Add(days)
                )
                {
                    found.Windows.Add(new DateWindows(windows, Say(days, windows, at.In(sheet[i].Text), sheet[i].N)));
                }
            }
        }
    }

    /// <summary>The days that ages leave; null where none bounds the report on both sides, or so widely that a list would guess.</summary>
    private static (DateOnly From, DateOnly To)? SpanOf(Clues found)
    {
        var bounds = found.Dates.Where(c => c is { Role: DateClueRole.Bound, NotBefore: not null, NotAfter: not null }).ToList();
        if (bounds.Count == 0)
        {
            return null;
        }

        var (from, to) = (bounds.Max(b => b.NotBefore!.Value), bounds.Min(b => b.NotAfter!.Value));
        return from <= to && to.DayNumber - from.DayNumber <= LongestSpan ? (from, to) : null;
    }

    private static ImmutableArray<(DateOnly First, DateOnly Last)> Windows(AlmanacDays days, (DateOnly From, DateOnly To) span) =>
        [
            .. days
                .Days.Select(d => (d.First, Last: Days.Add(d.Last, ReadHappenings.NewsDays)))
                .Where(d => d.First <= span.To && d.Last >= span.From),
        ];

    private static Evidence Say(AlmanacDays days, ImmutableArray<(DateOnly First, DateOnly Last)> windows, string words, int block)
    {
        var what = days.Country is { } country ? $"{Elections[days.Kind].First()}, {country}" : days.Kind;
        var when = string.Join(", ", windows.Select(w => PartialDate.Of(w.First)));
        return new Evidence(
            $"“{words}” told as news: {what}, {when} (almanac: {days.Source})",
            EvidenceMethods.HappeningAndAlmanac,
            Block: block
        );
    }

    /// <summary>Where a text names the happening; null where it does not.</summary>
    private static Span? Find(TextLayer layer, AlmanacDays days)
    {
        var (text, words) = (layer.Text, layer.Words);
        if (days.Country is not { } country)
        {
            return days.Names.Select(n => HappeningNames.Find(text, words, n)).FirstOrDefault(s => s is not null);
        }

        foreach (var name in AlmanacCast.WordsOf(country).Where(n => HappeningNames.Find(text, words, n) is not null))
        {
            foreach (var election in Elections[days.Kind])
            {
                foreach (var phrase in Phrases(election, name))
                {
                    if (HappeningNames.Find(text, words, phrase) is { } at && !IsOfAnother(layer, at))
                    {
                        return at;
                    }
                }
            }
        }

        return null;
    }

    // "French presidential election", "presidential election in France", "élection présidentielle française".
    private static IEnumerable<string> Phrases(string election, string nation) =>
        ToNations.Select(to => $"{election} {to} {nation}").Prepend($"{election} {nation}").Prepend($"{nation} {election}");

    /// <summary>"South" before "Sudanese": another nation, or a part of one.</summary>
    private static bool IsOfAnother(TextLayer layer, Span at)
    {
        var first = WordAt(layer, at.Start);
        return first > 0
            && PartsOfNations.Contains(layer.Words[first - 1].Key)
            && layer.Text[layer.Words[first - 1].End..at.Start] is " " or "-" or "\u00A0";
    }

    /// <summary>An outcome close by, in the sentence; no year, no other time and nothing that goes before an outcome.</summary>
    private static bool TellsOutcome(TextLayer layer, Span at)
    {
        var words = layer.Words;
        var sentence = Sentences.Of(layer.Text).First(s => s.End >= at.End);
        var (first, last) = (WordAt(layer, at.Start), WordAt(layer, at.End - 1));
        var outcome = false;
        for (var w = 0; w < words.Length; w++)
        {
            var word = words[w];
            if (word.Start < sentence.Start || word.End > sentence.End || (w >= first && w <= last))
            {
                continue;
            }

            if (NotOutcomes.Contains(word.Key) || (word.Digit && word.Key.Length == 4))
            {
                return false;
            }

            if (w >= first - Before && w <= last + After)
            {
                if (OtherTimes.Contains(word.Key))
                {
                    return false;
                }

                outcome |= Outcomes.Contains(word.Key);
            }
        }

        return outcome;
    }

    private static int WordAt(TextLayer layer, int position)
    {
        var w = 0;
        while (w + 1 < layer.Words.Length && layer.Words[w].End <= position)
        {
            w++;
        }

        return w;
    }

    private static bool IsEditors(ArticleLayout sheet, TextLayer layer, Span at) =>
        sheet.Knowledge.Chronology.Any(h =>
            h.Aliases.Prepend(h.Title)
                .Any(n => HappeningNames.Find(layer.Text, layer.Words, n) is { } own && own.Start < at.End && at.Start < own.End)
        );
}
