using Digest.Text;

namespace Digest.Noting;

/// <summary>The arguments that many notes share, and the length to which words are cut, always between two words.</summary>
internal static class NoteArgs
{
    private const int MostQuoted = 140;
    private const int MostProofs = 3;

    /// <summary>Words of an article to be quoted.</summary>
    public static WordsArg Quoted(Article? article, string words, int most = MostQuoted) =>
        new(Short(words, most).TrimEnd(',', ';', ' '), article?.Id);

    /// <summary>Text on one line, cut between two words.</summary>
    public static string Short(string words, int most = MostQuoted)
    {
        var line = Normal.Space(words);
        if (line.Length <= most)
        {
            return line;
        }

        return line[..Cuts.AtWord(line, most - 1)].TrimEnd(',', ';', ':', '-', ' ') + "…";
    }

    /// <summary>Reports in a row, each once.</summary>
    public static ListArg Reports(IEnumerable<string> articles) =>
        new([.. articles.Distinct(StringComparer.Ordinal).Select(static id => new ReportArg(id))]);

    /// <summary>How a value came to be known that the page does not state.</summary>
    public static PhraseArg How(Basis basis) => PhraseArg.Of(basis == Basis.Matched ? "note.matched" : "note.inferred");

    /// <summary>
    /// The proof in a clause that is named by <paramref name="clause"/>; nothing where there is none. Words of a page are quoted,
    /// reasoning is not.
    /// </summary>
    public static NoteArg Proof(NotedYear view, Article article, ImmutableArray<Evidence> evidence, string clause) =>
        evidence.IsEmpty
            ? NoteArg.None
            : PhraseArg.Of(clause, new ClausesArg([.. evidence.Take(MostProofs).Select(e => Proof(view, article, e))]));

    private static PhraseArg Proof(NotedYear view, Article article, Evidence e)
    {
        var source = e.Article is { } id ? view.Find(id) : article;
        NoteArg words = Stands(source, e) ? Quoted(source, e.Text) : new TextArg(Short(e.Text.TrimEnd('.')));
        return e.Article is { } other && other != article.Id
            ? PhraseArg.Of("note.proof_in", words, new MethodArg(e.Method), new ReportArg(other))
            : PhraseArg.Of("note.proof", words, new MethodArg(e.Method));
    }

    /// <summary>Whether a proof is words of the page rather than reasoning; it may be the beginning of a longer line.</summary>
    public static bool Stands(Article? source, Evidence e)
    {
        var words = e.Text.TrimEnd('…');
        if (source is null || words.Length == 0)
        {
            return false;
        }

        return e.Block is { } n
            ? n >= 1 && n <= source.Blocks.Length && source.Block(n).Text.Contains(words, StringComparison.Ordinal)
            : source.Blocks.Any(b => b.Text.Contains(words, StringComparison.Ordinal));
    }
}
