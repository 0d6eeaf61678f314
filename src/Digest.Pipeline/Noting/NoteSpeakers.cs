using Digest.Text;

namespace Digest.Noting;

/// <summary>
/// Says whom a pronoun or a description is taken for: one note for each report and speaker, at the first such quotation. Silent where the
/// paragraph itself names the speaker: every reader resolves that, and a page of such notes would be a forest.
/// </summary>
internal static class NoteSpeakers
{
    private const int MostMentions = 4;
    private const int MostNamed = 60;
    private const int MostSaid = 80;

    /// <summary>The notes of a year.</summary>
    public static IEnumerable<DraftNote> In(NotedYear view)
    {
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            foreach (var note in Spellings(article))
            {
                yield return note;
            }

            var inferred = article.Quotes.Where(q =>
                q is { Named: not null, Basis: Basis.Inferred or Basis.Matched }
                && article.Block(q.Block).Status == BlockStatus.Kept
                && !IsNamedThere(article.Block(q.Block).Layer, q, q.Spelling ?? q.Named!)
            );
            foreach (var said in inferred.GroupBy(q => q.Named!, StringComparer.Ordinal))
            {
                var first = said.First();
                var mentions = said.GroupBy(q => Mention(article, q), StringComparer.Ordinal)
                    .Take(MostMentions)
                    .Select(g =>
                        PhraseArg.Of(
                            "note.mention",
                            g.Key.Length > 0
                                ? new WordsArg(NoteArgs.Short(g.Key, MostNamed), article.Id)
                                : PhraseArg.Of("note.nobody_names"),
                            RunsArg.Of(g.Select(q => article.Paragraph(q.Block)))
                        )
                    );
                yield return new DraftNote
                {
                    Kind = NoteKind.Quote,
                    Says = NotePhrase.Of(
                        "note.speaker",
                        new ReportArg(article.Id),
                        new ListArg([.. mentions]),
                        new TextArg(said.Key),
                        NoteArgs.Quoted(article, first.Text, MostSaid),
                        Setting(article, first)
                    ),
                    Substance = article.Id + "\n" + said.Key,
                    At = new BlockRef(article.Id, first.Block),
                    Start = first.Start,
                    End = first.End,
                    Article = article.Id,
                    Basis = first.Basis,
                    Evidence =
                    [
                        .. said.Where(q => q.Mention is not null)
                            .Select(q => new Evidence(q.Mention!, EvidenceMethods.Mention(q.Cue), article.Id, q.Block))
                            .Distinct(),
                    ],
                };
            }
        }
    }

    /// <summary>One note for each name that the report spells otherwise than the speaker is named on the site.</summary>
    private static IEnumerable<DraftNote> Spellings(Article article) =>
        article
            .Quotes.Where(q => q is { Spelling: not null, Speaker: not null } && article.Block(q.Block).Status == BlockStatus.Kept)
            .GroupBy(q => (Spelling: q.Spelling!, Speaker: q.Speaker!))
            .Select(g => (g.Key, First: g.First()))
            .Select(g => new DraftNote
            {
                Kind = NoteKind.Quote,
                Says = NotePhrase.Of(
                    g.First.SpellingProof switch
                    {
                        SpellingProof.Script => "note.spelling_script",
                        SpellingProof.Words => "note.spelling_words",
                        _ => "note.spelling_letters",
                    },
                    new ReportArg(article.Id),
                    new TextArg(g.Key.Speaker),
                    new WordsArg(g.Key.Spelling, article.Id)
                ),
                Substance = article.Id + "\n" + g.Key.Spelling,
                At = new BlockRef(article.Id, g.First.Block),
                Start = g.First.Start,
                End = g.First.End,
                Article = article.Id,
                Basis = Basis.Matched,
                Evidence = [new Evidence(g.Key.Spelling, EvidenceMethods.Mention(g.First.Cue), article.Id, g.First.Block)],
            });

    /// <summary>To whom and where the words were said, when the page states it, in its own words.</summary>
    private static NoteArg Setting(Article article, Quote quote)
    {
        return (quote.Addressee, quote.Occasion) switch
        {
            ({ } to, { } where) when !where.Contains(to, StringComparison.Ordinal) => PhraseArg.Of(
                "note.said_to_at",
                Words(to, MostNamed),
                Words(where, MostSaid)
            ),
            (_, { } where) => PhraseArg.Of("note.said_at", Words(where, MostSaid)),
            ({ } to, _) => PhraseArg.Of("note.said_to", Words(to, MostNamed)),
            _ => NoteArg.None,
        };

        WordsArg Words(string words, int most) => new(NoteArgs.Short(words, most), article.Id);
    }

    // What the paragraph calls the speaker; nothing where the name for one comes from the paragraph before.
    private static string Mention(Article article, Quote quote) =>
        quote.Mention is { } mention && article.Block(quote.Block).Text.Contains(mention, StringComparison.Ordinal) ? mention : "";

    // Named before the quotation or in its sentence: a name that comes later in the paragraph is no answer to who spoke.
    private static bool IsNamedThere(TextLayer layer, Quote quote, string speaker)
    {
        var surname = Words.Of(speaker) is { Length: > 0 } name ? name[^1].Key : speaker;
        var end = layer.Sentences.FirstOrDefault(s => s.End >= quote.End, new Span(0, layer.Text.Length)).End;
        return layer.Words.Any(w => w.Capital && w.Key == surname && w.Start < end);
    }
}
