namespace Digest.Noting;

/// <summary>Warns of a paragraph that looks like one of another happening: what differs is the happening, not the wording.</summary>
internal static class NoteEchoes
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var echo in view.Year.Echoes)
        {
            // Within one year the note stands at the later of the two.
            var within = view.Has(echo.A.Article) && view.Has(echo.B.Article);
            var here = view.Has(echo.A.Article) && !within ? echo.A : echo.B;
            var (there, year) = here == echo.A ? (echo.B, echo.YearB) : (echo.A, echo.YearA);
            // Where nobody knows the year of one of them, nobody knows that they are two happenings.
            var own = here == echo.A ? echo.YearA : echo.YearB;
            var unsure = !within && (own is null || year is null);
            var when =
                within ? Days(view, echo)
                : own is null && year is { } known ? PhraseArg.Of("note.echo_year_only", new NumberArg(known))
                : year is { } y ? PhraseArg.Of("note.echo_year", new NumberArg(y))
                : PhraseArg.Of("note.echo_undated");
            yield return new DraftNote
            {
                Kind = NoteKind.Echo,
                Says = NotePhrase.Of(
                    unsure ? "note.echo_maybe" : "note.echo",
                    new ReportArg(here.Article),
                    new ReportArg(there.Article),
                    NoteArgs.Quoted(view.Find(there.Article), view.Words(there)),
                    when
                ),
                Substance = here.Article + "\n" + view.Words(here) + "\n" + there.Article + "\n" + view.Words(there),
                At = here,
                Article = here.Article,
                Basis = Basis.Matched,
                Evidence = [new Evidence(NoteArgs.Short(view.Words(there)), EvidenceMethods.InCommon, there.Article, there.Block)],
            };
        }
    }

    // Only reports whose days are known echo one another within a year.
    private static NoteArg Days(NotedYear view, Echo echo) =>
        view.Find(echo.A.Article)?.Published.Value is { Date: { } a } there && view.Find(echo.B.Article)?.Published.Value?.Date is { } b
            ? PhraseArg.Of("note.echo_days", new DateArg(there), new NumberArg(Math.Abs(b.DayNumber - a.DayNumber)))
            : NoteArg.None;
}
