using Digest.Text;

namespace Digest.Noting;

/// <summary>
/// Anchors the editor's notes where their quote stands, exactly and in one place only. A note that fits nowhere or in several places is an
/// orphan:
/// told and listed, never moved to a lookalike.
/// </summary>
internal static class EditorNotes
{
    private const int MostQuoted = 80;

    /// <summary>Anchors all notes on the reports of a year.</summary>
    public static (ImmutableArray<DraftNote> Notes, ImmutableArray<EditorNote> Orphans) Anchor(NotedYear view, Diagnostics diagnostics)
    {
        var notes = ImmutableArray.CreateBuilder<DraftNote>();
        var orphans = ImmutableArray.CreateBuilder<EditorNote>();
        foreach (var report in view.Year.Reports)
        {
            var article = report.Article;
            if (article.Notes.IsEmpty)
            {
                continue;
            }

            var blocks = article.Blocks.Where(b => !b.Chrome).ToList();
            var text = new TextQuote([.. blocks.Select(b => b.Text)]);
            foreach (var note in article.Notes.OrderBy(n => n.Path, StringComparer.Ordinal).ThenBy(n => n.Line).ThenBy(n => n.Column))
            {
                if (note.Quote is null)
                {
                    notes.Add(Make(view, note, null, default));
                    continue;
                }

                var places = text.Find(note.Quote, note.Prefix, note.Suffix);
                if (places is [var place])
                {
                    notes.Add(Make(view, note, new BlockRef(article.Id, blocks[place.Text].N), place));
                }
                else
                {
                    orphans.Add(note);
                    Tell(note, places, blocks, diagnostics);
                }
            }
        }

        return (notes.ToImmutable(), orphans.ToImmutable());
    }

    private static DraftNote Make(NotedYear view, EditorNote note, BlockRef? at, QuotePlace place)
    {
        var name = new ReportArg(note.Article);
        NoteArg about = note.Quote is { } quote
            ? PhraseArg.Of("note.editor_on", NoteArgs.Quoted(view.Find(note.Article), quote, MostQuoted), name)
            : name;
        var credit = note.Credit.IsDefaultOrEmpty ? NoteArg.None : PhraseArg.Of("note.editor_chain", new ChainArg(note.Credit));
        return new DraftNote
        {
            Kind = NoteKind.Editor,
            Says = NotePhrase.Of("note.editor", about, new SentenceArg(Normal.Space(note.Text)), credit),
            Substance = note.Article + "\n" + note.Id,
            At = at,
            Start = place.Start,
            End = place.End,
            Article = note.Article,
            Basis = Basis.Editor,
            Evidence = [new Evidence($"{note.Path}:{note.Line}", EvidenceMethods.Editor)],
            Url = note.Url,
        };
    }

    private static void Tell(EditorNote note, ImmutableArray<QuotePlace> places, List<Block> blocks, Diagnostics diagnostics)
    {
        var quote = NoteArgs.Short(note.Quote!, MostQuoted);
        if (places.IsEmpty)
        {
            var narrowed = note.Prefix is not null || note.Suffix is not null;
            diagnostics.Warn(
                DiagnosticCodes.NoteFitsNowhere,
                note.Path,
                note.Line,
                note.Column,
                $"the note '{note.Id}' fits nowhere in '{note.Article}': no place reads "
                    + $"“{quote}”{(narrowed ? " with its prefix and suffix" : "")}",
                "The text was changed, or the quote differs in letter case or quotation marks",
                "Copy the words from the article exactly; the note is listed as an orphan until then"
            );
            return;
        }

        var runs = RunsArg.Of(places.Select(p => blocks[p.Text].N)).Runs;
        var numbers = string.Join(", ", runs.Select(static r => r.First == r.Last ? $"{r.First}" : $"{r.First}–{r.Last}"));
        diagnostics.Warn(
            DiagnosticCodes.NoteFitsTwice,
            note.Path,
            note.Line,
            note.Column,
            $"the note '{note.Id}' fits {places.Length} places in '{note.Article}': “{quote}” stands in paragraphs {numbers}",
            null,
            "Add 'prefix:' or 'suffix:' with the words before or after; the note is listed as an orphan until then"
        );
    }
}
