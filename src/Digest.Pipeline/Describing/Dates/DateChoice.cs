namespace Digest.Describing;

/// <summary>
/// Weighs the clues to the day of publication. A visible line beats the address only when they agree or it says "Published"; the more
/// precise of two dates that agree is taken;
/// two stated days more than a day apart (offsets explain one day) are told.
/// </summary>
internal static class DateChoice
{
    /// <summary>How Acquiring calls a <c>time</c> element that says nothing of what its time is.</summary>
    private const string BareTime = "time[datetime]";

    /// <summary>How Acquiring calls an element that says only that it holds a date.</summary>
    private const string DateElement = "element called date";

    /// <summary>The day of publication.</summary>
    public static Fact<PartialDate> Weigh(ArticleLayout sheet, Clues found)
    {
        var address = found.Published.Find(c => c.Rank == Ranks.Address && c.Value.Date is not null);
        var clues = found
            .Published.Select(c =>
                c.Rank is >= Ranks.Line and <= Ranks.Line + 2 && address is not null && !Near(c.Value, address.Value)
                    ? c with
                    {
                        Rank = Ranks.Address + 1,
                    }
                    : c
            )
            .ToList();
        if (clues.Count == 0)
        {
            return Fact<PartialDate>.NotStated with { Evidence = [.. found.Undated] };
        }

        // A day above the headline may be the masthead's, today's when the page was saved; one below it is the report's.
        if (found.Headline.Where(h => h.Evidence.Block is not null).Select(h => h.Evidence.Block).FirstOrDefault() is { } headline)
        {
            clues = [.. clues.Select(c => c.Rank == Ranks.Line && c.Evidence.Block < headline ? c with { Rank = Ranks.Line + 3 } : c)];
        }

        // A bare time element may be any day; a line that says "Published" knows.
        if (clues.Exists(static c => c.Rank == Ranks.LabelledLine))
        {
            clues = [.. clues.Select(static c => c.Evidence.Method == BareTime ? c with { Rank = Ranks.LabelledLine + 1 } : c)];
        }

        var best = clues.OrderBy(c => c.Rank).First();
        if (
            best.Rank != Ranks.Editor
            && clues.Where(c => c.Basis == Basis.Stated && Agree(best.Value, c.Value) && IsFiner(c.Value, best.Value)).MinBy(c => c.Rank)
                is { } finer
        )
        {
            clues = [.. clues.Select(c => ReferenceEquals(c, finer) ? c with { Rank = Ranks.Editor } : c)];
        }

        clues = OutletDay.Prefer(clues, found.Updated.Count > 0);

        // An element called a date adds nothing to the line that it is.
        var lines = clues.FindAll(static c => c.Evidence.Block is not null);
        clues.RemoveAll(c => c.Evidence.Method == DateElement && lines.Exists(l => l.Rank <= c.Rank && l.Value == c.Value));
        Tell(sheet, clues);
        return Adjudicator.Weigh(clues, Agree);
    }

    /// <summary>Whether two dates can be one: the parts that both have are equal.</summary>
    public static bool Agree(PartialDate a, PartialDate b) =>
        a.Year == b.Year
        && (a.Month is null || b.Month is null || a.Month == b.Month)
        && (a.Day is null || b.Day is null || a.Day == b.Day);

    private static bool Near(PartialDate a, PartialDate b) =>
        a.Date is { } x && b.Date is { } y ? Math.Abs(x.DayNumber - y.DayNumber) <= 1 : Agree(a, b);

    private static bool IsFiner(PartialDate a, PartialDate b) =>
        (a.Day is not null && b.Day is null) || (a.Month is not null && b.Month is null);

    private static void Tell(ArticleLayout sheet, List<Clue<PartialDate>> clues)
    {
        var stated = clues.Where(c => c.Basis == Basis.Stated).OrderBy(c => c.Rank).ToList();
        if (stated.Count < 2 || clues.Exists(c => c.Rank == Ranks.Editor && c.Basis == Basis.Editor))
        {
            return;
        }

        var other = stated.Find(c => !Near(stated[0].Value, c.Value));
        if (other is not null)
        {
            sheet.Told.Warn(
                DiagnosticCodes.DatesDisagree,
                sheet.Draft.Path,
                0,
                0,
                $"The page states two dates: {stated[0].Value} ({stated[0].Evidence.Method}) and {other.Value} "
                    + $"({other.Evidence.Method}); {stated[0].Value} was taken",
                "One of them may be a change, an event or the day the page was saved",
                "Set “date:” in front matter or a sidecar"
            );
        }
    }
}
