using System.Collections.Frozen;
using System.Globalization;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Counts back an age ("3 hours ago") from the moment at which the file says it was saved, where nothing states the day: an age of hours
/// gives a day where it leaves but one, an age of days only bounds it. What is told so is reasoned, never stated; and no report is younger
/// than its copy.
/// </summary>
internal sealed class ReadSavedAge : IClue
{
    private const int Hour = 60;
    private const int Day = 24 * Hour;

    /// <summary>Units of a line about the page.</summary>
    private const int Longest = 160;

    private static readonly FrozenDictionary<string, int> Units = Lexicon.Shared.Map(
        "age-units",
        m => int.Parse(m, CultureInfo.InvariantCulture)
    );

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (
            sheet.Draft.Declared.FirstOrDefault(static d => d.Field == DeclaredField.Saved) is not { } declared
            || !PartialDate.TryParse(declared.Value, out var saved)
            || saved is not { Date: { } day, Time: { } time }
            || found.Published.Exists(static c => c.Basis is Basis.Stated or Basis.Editor)
        )
        {
            return;
        }

        var moment = Days.Minutes(day, time);
        var proof = new Evidence(declared.Value, "moment the file was saved: " + declared.Method);
        found.Undated.Add(proof);
        foreach (var (index, text) in Lines(sheet))
        {
            if (
                RelativeDates.Find(text) is not { } at
                || DateLabels.Ending(text[..at.Start]) is DateLabel.Updated or DateLabel.Other
                || Age(text[at.Start..at.End]) is not var (least, unit)
            )
            {
                continue;
            }

            // "3 hours" is three to four.
            var (first, last) = (DayOf(moment - least - unit + 1), DayOf(moment - least));
            if (first is not { } from || last is not { } to)
            {
                return;
            }

            var words = sheet.Say(index, "age, counted back from when the file was saved", text[at.Start..at.End]);
            if (from == to)
            {
                found.Published.Add(new Clue<PartialDate>(PartialDate.Of(to), Basis.Inferred, Ranks.Reasoning, words));
                found.Published.Add(new Clue<PartialDate>(PartialDate.Of(to), Basis.Inferred, Ranks.Reasoning, proof));
            }
            else
            {
                found.Dates.Add(
                    new DateClue
                    {
                        Role = DateClueRole.Bound,
                        Evidence = words,
                        NotBefore = from,
                        NotAfter = to,
                    }
                );
            }

            return;
        }
    }

    private static IEnumerable<(int Index, string Text)> Lines(ArticleLayout sheet)
    {
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var block = sheet[i];
            if (block is { Chrome: false, Text.Length: <= Longest } && (sheet.Head.Contains(i) || IsOfHead(block)))
            {
                yield return (i, block.Text);
            }
        }
    }

    private static bool IsOfHead(Block block) =>
        block.Status switch
        {
            BlockStatus.Removed => block.Rule is RuleIds.PageHead or RuleIds.TimeStamp,
            BlockStatus.Lifted => block.Rule is RuleIds.Date or RuleIds.Source,
            _ => false,
        };

    private static (int Least, int Unit)? Age(string words)
    {
        var (number, unit) = (1, 0);
        foreach (var word in Words.Of(words))
        {
            if (word.Digit)
            {
                if (!int.TryParse(word.Key, NumberStyles.None, CultureInfo.InvariantCulture, out number) || number > 400)
                {
                    return null;
                }
            }
            else if (unit == 0 && Units.TryGetValue(word.Key, out var minutes))
            {
                unit = minutes;
            }
        }

        return unit is > 0 and <= Day ? (number * unit, unit) : null;
    }

    private static DateOnly? DayOf(double minutes) =>
        Days.Number(minutes) is var number && number > 0 && number <= DateOnly.MaxValue.DayNumber
            ? DateOnly.FromDayNumber((int)number)
            : null;
}
