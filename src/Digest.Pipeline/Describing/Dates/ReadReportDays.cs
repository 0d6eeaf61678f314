using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds days named in the text. A bare weekday beside what somebody said or did ("the Kremlin said Wednesday", "on Thursday") is the day
/// of the report or one just before it;
/// "Wednesday, 9 November" names a day near the report. "Last Wednesday", "in October", a date with its year and days inside quotation
/// marks are no such hints.
/// </summary>
internal sealed class ReadReportDays : IClue
{
    private const int Lead = 3;
    private const int LongestClause = 20;

    private static readonly FrozenSet<string> NotBefore = Lexicon.Shared.Set("before-other-days");

    private static readonly FrozenSet<string> Said = Lexicon.Shared.Set("verbs-of-news");

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var paragraph = 0;
        foreach (var i in sheet.Body)
        {
            if (!sheet.IsKept(i) || sheet[i].Kind == BlockKind.Heading || sheet[i].Text.Length > 4000)
            {
                continue;
            }

            paragraph++;
            var text = sheet[i].Text;
            var quoted = Quotations.Of(text);
            var dates = DateScanner.Scan(text);
            foreach (var date in dates)
            {
                if (
                    date.Day is not null
                    && date.Month is not null
                    && !Inside(quoted, date.Start)
                    && (date.Year is null)
                    && date.Weekday is not null
                )
                {
                    found.Dates.Add(
                        new DateClue
                        {
                            Role = DateClueRole.NamedDay,
                            Evidence = sheet.Say(i, "day named in the text", text[date.Start..date.End]),
                            Weekday = date.Weekday,
                            Month = date.Month,
                            Day = date.Day,
                        }
                    );
                }
            }

            Weekdays(sheet, found, i, paragraph <= Lead, quoted, dates);
        }
    }

    private static void Weekdays(
        ArticleLayout sheet,
        Clues found,
        int index,
        bool lead,
        ImmutableArray<Span> quoted,
        ImmutableArray<DateMatch> dates
    )
    {
        var text = sheet[index].Text;
        if (!Mentions(text))
        {
            return;
        }

        var words = sheet[index].Layer.Words;
        for (var w = 1; w < words.Length; w++)
        {
            if (
                !words[w].Capital
                || words[w].Key.Length < 6
                || CalendarNames.Weekday(text.AsSpan(words[w].Start, words[w].End - words[w].Start)) is not { } day
                || Inside(quoted, words[w].Start)
                || dates.Any(d => d.Start <= words[w].Start && words[w].Start < d.End)
            )
            {
                continue;
            }

            var before = words[w - 1].Key;
            var on = before is "on";
            var reporting = on
                ? Enumerable.Range(Math.Max(0, w - 9), Math.Min(w, 9)).Any(k => Said.Contains(words[k].Key))
                : Said.Contains(before) || (w > 1 && Said.Contains(words[w - 2].Key) && before is "late" or "early");
            if (
                NotBefore.Contains(before)
                || (!on && !reporting && !(lead && before.EndsWith("ed", StringComparison.Ordinal)))
                || (!lead && !reporting)
                || (w + 1 < words.Length && words[w + 1].Key is "night's" or "next" or "prior")
            )
            {
                continue;
            }

            // Ahead of the report: "will meet on Friday".
            if (
                Enumerable
                    .Range(Math.Max(0, w - 8), Math.Min(w, 8))
                    .Any(k =>
                        words[k].Key is "will" or "would" or "to"
                        && words[k].Start > SentenceStart(text, words[w].Start)
                        && k >= w - 5
                        && !reporting
                    )
            )
            {
                continue;
            }

            var from = words[ClauseStart(text, words, w)].Start;
            found.Dates.Add(
                new DateClue
                {
                    Role = DateClueRole.ReportDay,
                    Evidence = sheet.Say(index, lead ? "weekday in the lead" : "weekday in the text", text[from..words[w].End]),
                    Weekday = day,
                }
            );
        }
    }

    // The first word of the clause that a word ends: nothing but spaces stands between its words.
    private static int ClauseStart(string text, ImmutableArray<Word> words, int at)
    {
        var first = at;
        while (
            first > 0 && at - first < LongestClause && text.AsSpan(words[first - 1].End, words[first].Start - words[first - 1].End) is " "
        )
        {
            first--;
        }

        return first;
    }

    private static int SentenceStart(string text, int at) => text.LastIndexOf(". ", at, StringComparison.Ordinal);

    private static bool Mentions(string text) => text.Contains("day", StringComparison.Ordinal);

    private static bool Inside(ImmutableArray<Span> spans, int at)
    {
        foreach (var span in spans)
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }
}
