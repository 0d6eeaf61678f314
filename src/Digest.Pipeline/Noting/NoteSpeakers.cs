using Digest.Text;

namespace Digest.Noting;

/// <summary>
/// Says whom a pronoun or a description is taken for: one note for each report and speaker, at the first such quotation. Silent where the
/// paragraph itself names the speaker: every reader resolves that, and a page of such notes would be a forest.
/// </summary>
internal static class NoteSpeakers
{
    private const int MostMentions = 4;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(YearView view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            var inferred = article.Quotes.Where(q => q is { Speaker: not null, Basis: Basis.Inferred or Basis.Matched } && article.Block(q.Block).Status == BlockStatus.Kept && !IsNamedThere(article.Block(q.Block).Layer, q.Speaker));
            foreach (var said in inferred.GroupBy(q => q.Speaker!, StringComparer.Ordinal))
            {
                var first = said.First();
                var mentions = said.GroupBy(q => q.Mention ?? "", StringComparer.Ordinal).Take(MostMentions)
                    .Select(g => (g.Key.Length > 0 ? $"“{Say.Short(g.Key, 60)}”" : "a speaker nobody names") + $" in paragraph{(g.Select(q => q.Block).Distinct().Count() > 1 ? "s" : "")} {Say.Runs(g.Select(q => article.Paragraph(q.Block)))}").ToList();
                yield return new DraftNote
                {
                    Kind = NoteKind.Quote,
                    Text = $"In {view.Name(article.Id)}, {Say.List(mentions)} {(mentions.Count > 1 ? "are" : "is")} taken to be {said.Key}; the page does not name the speaker there. The first such words are {Say.Quoted(article, Say.Short(first.Text, 80))}{Setting(first)}.",
                    Substance = article.Id + "\n" + said.Key,
                    At = new BlockRef(article.Id, first.Block),
                    Start = first.Start,
                    End = first.End,
                    Article = article.Id,
                    Basis = first.Basis,
                    Evidence = [.. said.Where(q => q.Mention is not null).Select(q => new Evidence(q.Mention!, q.Cue is { } cue ? $"mention with “{cue}”" : "mention", article.Id, q.Block)).Distinct()],
                };
            }
        }
    }

    /// <summary>To whom and where the words were said, when the page states it, in its own words.</summary>
    private static string Setting(Quote quote) => (quote.Addressee, quote.Occasion) switch
    {
        ({ } to, { } where) when !where.Contains(to, StringComparison.Ordinal) => $", said to “{Say.Short(to, 60)}” and “{Say.Short(where, 80)}”",
        (_, { } where) => $", said “{Say.Short(where, 80)}”",
        ({ } to, _) => $", said to “{Say.Short(to, 60)}”",
        _ => "",
    };

    private static bool IsNamedThere(TextLayer layer, string speaker)
    {
        var surname = Words.Of(speaker) is { Length: > 0 } name ? name[^1].Key : speaker;
        return layer.Words.Any(w => w.Capital && w.Key == surname);
    }
}
