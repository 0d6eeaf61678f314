namespace Digest.Noting;

/// <summary>Says that a report prints a run of its paragraphs again.</summary>
internal static class NoteRepeats
{
    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var telling in view.Year.Tellings)
        {
            if (telling.Repeats is not [var first, ..] || view.Find(first.Article) is not { } article)
            {
                continue;
            }

            var again = telling.Repeats.Select(r => article.Paragraph(r.Block));
            var before = telling.Repeats.Select(r => article.Block(r.Block).RepeatOf).OfType<int>().Select(article.Paragraph);
            var one = telling.Repeats.Length == 1;
            yield return new DraftNote
            {
                Kind = NoteKind.Repeat,
                Text = $"{view.Name(article.Id)} prints {(one ? "a paragraph" : Say.Count(telling.Repeats.Length, "paragraph"))} a second time, word for word: {(one ? "paragraph" : "paragraphs")} {Say.Runs(again)} repeat{(one ? "s" : "")} {Say.Runs(before)}, beginning {Say.Quoted(article, Say.Short(view.Words(first), 80))}.",
                Substance = string.Join('\n', telling.Repeats.Select(view.Words).Prepend(article.Id)),
                At = first,
                Article = article.Id,
                Basis = Basis.Matched,
                Evidence = [.. telling.Repeats.Select(r => new Evidence(Say.Short(view.Words(r)), "word for word", r.Article, r.Block))],
            };
        }
    }
}
