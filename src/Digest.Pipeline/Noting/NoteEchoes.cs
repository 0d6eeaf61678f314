using System.Globalization;

namespace Digest.Noting;

/// <summary>Warns of a paragraph that looks like one of another happening: what differs is the happening, not the wording.</summary>
internal static class NoteEchoes
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var echo in view.Year.Echoes)
        {
            // Within one year the note stands at the later of the two.
            var within = view.Has(echo.A.Article) && view.Has(echo.B.Article);
            var here = view.Has(echo.A.Article) && !within ? echo.A : echo.B;
            var (there, year) = here == echo.A ? (echo.B, echo.YearB) : (echo.A, echo.YearA);
            var when = within ? Days(view, echo) : year is { } y ? $"a happening of {y.ToString(CultureInfo.InvariantCulture)}" : "another happening, of an unknown year";
            yield return new DraftNote
            {
                Kind = NoteKind.Echo,
                Text = $"This paragraph of {view.Name(here.Article)} looks like one of {view.Name(there.Article)}, "
                    + $"{Say.Quoted(view.Find(there.Article), view.Words(there))}, but that reports {when}. They are kept apart.",
                Substance = here.Article + "\n" + view.Words(here) + "\n" + there.Article + "\n" + view.Words(there),
                At = here,
                Article = here.Article,
                Basis = Basis.Matched,
                Evidence = [new Evidence(Say.Short(view.Words(there)), "words in common", there.Article, there.Block)],
            };
        }
    }

    private static string Days(YearView view, Echo echo) =>
        view.Find(echo.A.Article)?.Published.Value?.Date is { } a && view.Find(echo.B.Article)?.Published.Value?.Date is { } b
            ? $"what had happened by {a.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, {Math.Abs(b.DayNumber - a.DayNumber).ToString(CultureInfo.InvariantCulture)} days from the date of this one"
            : "another happening";
}
