using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Bounds the date by happenings of <c>chronology.yml</c>: a report whose head or lead speaks of the outcome of one was not written before
/// it, and, being news, not more than
/// <see cref="NewsDays"/> days after. Where the chronology lists the happening several times (elections), each is a window of its own, and
/// other bounds must choose.
/// </summary>
internal sealed class ReadHappenings : IClue
{
    /// <summary>Days after a happening within which a lead still tells its outcome as news. Six weeks.</summary>
    public const int NewsDays = 42;

    private const int Lead = 3;

    /// <summary>Words of an outcome.</summary>
    private static readonly FrozenSet<string> Outcome = Lexicon.Shared.Set("outcomes");

    /// <summary>Words that look back at another time.</summary>
    private static readonly FrozenSet<string> Retrospect = Lexicon.Shared.Set("other-times");

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (sheet.Knowledge.Chronology.IsEmpty)
        {
            return;
        }

        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var i in sheet.Head.Concat(sheet.Body.Where(sheet.IsKept).Take(Lead)))
        {
            var text = sheet[i].Text;
            var words = sheet[i].Layer.Words;
            foreach (var group in sheet.Knowledge.Chronology.Where(h => h.Date.Date is not null).GroupBy(h => Normal.Key(h.Title)))
            {
                var names = group.SelectMany(h => h.Aliases.Prepend(h.Title)).Distinct(StringComparer.Ordinal);
                var span = names.Select(n => HappeningNames.Find(text, words, n)).FirstOrDefault(s => s is not null);
                if (span is { } at && TellsOutcome(text, words, at) && told.Add(group.Key))
                {
                    Bound(sheet, found, i, [.. group.OrderBy(h => h.Date)], at.In(text));
                }
            }
        }
    }

    private static void Bound(ArticleLayout sheet, Clues found, int index, List<ChronologyEntry> happenings, string words)
    {
        var (first, last) = (happenings[0].Date.First, Days.Add(happenings[^1].Date.Last, NewsDays));
        var lines = string.Join(", ", happenings.Select(h => $"{h.Date} (chronology.yml:{h.Line.ToString(CultureInfo.InvariantCulture)})"));
        var reason = $"“{words}” told as news: {happenings[0].Title}, {lines}";
        found.Dates.Add(
            new DateClue
            {
                Role = DateClueRole.Bound,
                Evidence = new Evidence(reason, "happening and chronology.yml", Block: sheet[index].N),
                NotBefore = first,
                NotAfter = last,
            }
        );
        found.Windows.Add(
            new DateWindows(
                [.. happenings.Select(h => (h.Date.First, Days.Add(h.Date.Last, NewsDays)))],
                new Evidence(reason, "happening and chronology.yml", Block: sheet[index].N)
            )
        );
    }

    /// <summary>An outcome word in the same sentence; no year and no look back beside the name.</summary>
    private static bool TellsOutcome(string text, ImmutableArray<Word> words, Span at)
    {
        var sentence = Sentences.Of(text).First(s => s.End >= at.End);
        var outcome = false;
        foreach (var word in words)
        {
            if (word.Start < sentence.Start || word.End > sentence.End)
            {
                continue;
            }

            var near = word.End > at.Start - 30 && word.Start < at.End + 20;
            if (near && (Retrospect.Contains(word.Key) || (word.Digit && word.Key.Length == 4)))
            {
                return false;
            }

            outcome |= Outcome.Contains(word.Key);
        }

        return outcome;
    }
}

/// <summary>Several spans of days, one of which holds the day of publication.</summary>
/// <param name="Spans">First and last day of each.</param>
/// <param name="Evidence">Why.</param>
internal sealed record DateWindows(ImmutableArray<(DateOnly First, DateOnly Last)> Spans, Evidence Evidence);
