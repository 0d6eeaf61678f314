using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads lines that forbid publication before a moment: "EMBARGOED UNTIL 00:01 GMT, 14 MAY 2019", "Sperrfrist: …", "Not for release before
/// …", above or below the text. The line is lifted, so that its day is taken for no date of the report. News of an embargo begins
/// otherwise:
/// here a moment, or a word that leads to one, comes next.
/// </summary>
internal sealed partial class ReadEmbargo : IClue
{
    /// <summary>How many lines from either end are looked at.</summary>
    private const int Reach = 8;

    /// <summary>Such a line has few words besides.</summary>
    private const int Words = 40;

    /// <summary>One that names no day has fewer.</summary>
    private const int WordsWithoutDay = 14;

    private const int FewWords = 2;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var seen = 0;
        for (var k = 0; k < sheet.Kept.Length; k++)
        {
            if (k >= Reach && k < sheet.Kept.Length - Reach)
            {
                continue;
            }

            var i = sheet.Kept[k];
            if (sheet.IsKept(i) && sheet[i].Layer.Count <= Words && Of(sheet[i].Text) is { } line)
            {
                if (line.Day is null && sheet[i].Layer.Count > WordsWithoutDay)
                {
                    continue;
                }

                if (seen++ == 0)
                {
                    found.EmbargoLine = (line.Day, sheet.Say(i, "embargo line"));
                }

                sheet.Lift(i, RuleIds.Embargo);
            }
        }

        if (found.EmbargoLine is null)
        {
            Declared(sheet, found);
        }
    }

    // A newsroom's system may have no field for it: then it stands in the note to editors or in the terms of use.
    private static void Declared(ArticleLayout sheet, Clues found)
    {
        foreach (var d in sheet.Draft.Declared.Where(d => d.Field is DeclaredField.EditorialNote or DeclaredField.Rights))
        {
            foreach (var sentence in Sentences().Split(d.Value).Select(static s => s.Trim()))
            {
                if (Of(sentence) is { } line)
                {
                    found.EmbargoLine = (line.Day, new Evidence(ArticleLayout.Cut(sentence), d.Method));
                    return;
                }
            }
        }
    }

    /// <summary>The moment that a line of an embargo names; null as the day where it names none, null where it is no such line.</summary>
    private static (DateMatch? Day, int End)? Of(string text)
    {
        if (Opening().Match(text) is not { Success: true } m)
        {
            return null;
        }

        // News of an embargo begins with the word too; a line of one is in capitals, has a sign behind it, or nothing beside its moment.
        var isNews = News().IsMatch(text) && text.Any(char.IsLower) && text.AsSpan(0, m.Index + m.Length).IndexOfAny(':', '–', '—') < 0;

        // What stands between is small words and signs: "until 00:01 GMT on"; the clock belongs to the day already.
        var day = DateScanner.Scan(text).FirstOrDefault(d => d.Start >= m.Index);
        if (day is not null && day.Start <= m.Index + m.Length + 1)
        {
            return isNews && WordsBehind(text, day.End) > FewWords ? null : (day, day.End);
        }

        if (!isNews && day is not null && !Regular().IsMatch(text.AsSpan(m.Index + m.Length, day.Start - m.Index - m.Length)))
        {
            return (day, day.End);
        }

        return m.Groups["joint"].Success && !isNews ? (null, m.Index + m.Length) : null;
    }

    /// <summary>
    /// What the embargo is: the moment with its basis. A day without a year is of the year next to the day of publication.
    /// </summary>
    public static Fact<PartialDate> Weigh(ArticleLayout sheet, Clues found, PartialDate? published)
    {
        if (found.Embargo.Count > 0)
        {
            return Adjudicator.Weigh(found.Embargo, DateChoice.Agree);
        }

        if (found.EmbargoLine is not { } line)
        {
            return Fact<PartialDate>.NotStated;
        }

        if ((line.Day?.DayFirst ?? Nearest(line.Day, published)) is { } date)
        {
            return Fact<PartialDate>.Of(date, line.Day!.Date is null ? Basis.Inferred : Basis.Stated, line.Evidence);
        }

        sheet.Told.Warn(
            DiagnosticCodes.EmbargoUnread,
            sheet.Draft.Path,
            0,
            0,
            $"The report is under an embargo whose day cannot be read: “{line.Evidence.Text}”",
            "The line names no day, or one without a year",
            "Look whether it is over. If it is not, put “draft: true” into front matter or a sidecar"
        );
        return new Fact<PartialDate>
        {
            Value = null,
            Basis = Basis.None,
            Evidence = [line.Evidence],
        };
    }

    private static PartialDate? Nearest(DateMatch? match, PartialDate? published)
    {
        if (match is not { Month: { } month, Day: { } day } || published is not { } near)
        {
            return null;
        }

        PartialDate? best = null;
        foreach (var year in (int[])[near.Year, near.Year + 1, near.Year - 1])
        {
            if (
                year is >= 1 and <= 9999
                && day <= DateTime.DaysInMonth(year, month)
                && (
                    best is null
                    || Math.Abs(new DateOnly(year, month, day).DayNumber - near.First.DayNumber)
                        < Math.Abs(best.First.DayNumber - near.First.DayNumber)
                )
            )
            {
                best = new PartialDate(year, month, day, match.Time, match.Offset);
            }
        }

        return best;
    }

    [GeneratedRegex(@"(?<=\p{L}{3}[.!;]|[\d)][;!])\s+|(?<=[\d)]\.)\s{1,8}(?=\p{Lu})|[\r\n|]+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    private static int WordsBehind(string text, int at) => text[at..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"^\W{0,6}(?:" + LexiconPatterns.EmbargoNews + @")(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex News();

    [GeneratedRegex(
        @"^\W{0,6}(?:"
            + LexiconPatterns.EmbargoOpenings
            + @")(?!\p{L})(?:[\s:,.–—/-]{0,4}(?<joint>"
            + LexiconPatterns.EmbargoJoints
            + @")(?!\p{L}))*[\s:,.–—-]*",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Opening();

    // A word of more than four letters in lower case between opening and day: the line goes on about something.
    [GeneratedRegex(@"(?<!\p{L})\p{L}?\p{Ll}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex Regular();
}
