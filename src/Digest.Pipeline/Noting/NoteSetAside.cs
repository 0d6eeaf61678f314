namespace Digest.Noting;

/// <summary>Says which differences the editor set aside: the words stay, and so does where it was decided.</summary>
internal static class NoteSetAside
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var (d, decided) in view.Year.SetAside)
        {
            var first = d.Readings[0];
            yield return new DraftNote
            {
                Kind = NoteKind.Editor,
                Says = NotePhrase.Of(
                    "note.set_aside",
                    new ClausesArg([
                        .. d.Readings.Select(r =>
                            PhraseArg.Of("note.reading", NoteArgs.Reports(r.Articles), NoteArgs.Quoted(view.Find(r.At.Article), r.Text))
                        ),
                    ])
                ),
                Substance = "set-aside\n" + string.Join('\n', d.Readings.Select(r => r.At.Article + "\t" + r.Text)),
                At = first.At,
                Start = first.Start,
                End = first.End,
                Basis = Basis.Editor,
                Evidence = [decided],
            };
        }
    }
}
