namespace Digest.Noting;

/// <summary>Says that a report prints a run of its paragraphs again.</summary>
internal static class NoteRepeats
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var telling in view.Year.Tellings)
        {
            if (telling.Repeats is not [var first, ..] || view.Find(first.Article) is not { } article)
            {
                continue;
            }

            var again = RunsArg.Of(telling.Repeats.Select(r => article.Paragraph(r.Block)));
            var before = RunsArg.Of(telling.Repeats.Select(r => article.Block(r.Block).RepeatOf).OfType<int>().Select(article.Paragraph));
            var count = new NumberArg(telling.Repeats.Length);
            yield return new DraftNote
            {
                Kind = NoteKind.Repeat,
                Says = NotePhrase.Of(
                    telling.Repeats.Length == 1 ? "note.repeat_one" : "note.repeat",
                    new ReportArg(article.Id),
                    count,
                    again,
                    before,
                    NoteArgs.Quoted(article, view.Words(first), 80)
                ),
                Substance = string.Join('\n', telling.Repeats.Select(view.Words).Prepend(article.Id)),
                At = first,
                Article = article.Id,
                Basis = Basis.Matched,
                Evidence =
                [
                    .. telling.Repeats.Select(r => new Evidence(
                        NoteArgs.Short(view.Words(r)),
                        EvidenceMethods.WordForWord,
                        r.Article,
                        r.Block
                    )),
                ],
            };
        }
    }
}
