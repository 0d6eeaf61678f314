using System.Globalization;
using Digest.Text;

namespace Digest.Noting;

/// <summary>The few turns of phrase that all notes share. Quoted words are cut at a word, and never given of a report that may not be shown.</summary>
internal static class Say
{
    private const int MostQuoted = 140;
    private const int MostProofs = 3;

    /// <summary>Words of an article in quotation marks, cut to a readable length; a remark where the article may not be shown.</summary>
    public static string Quoted(Article? article, string words) =>
        article?.Display == Display.None ? "(words not shown)" : "“" + Short(words).TrimEnd(',', ';', ' ') + "”";

    /// <summary>Text on one line, cut at a word.</summary>
    public static string Short(string words, int most = MostQuoted)
    {
        var line = Normal.Space(words);
        if (line.Length <= most)
        {
            return line;
        }

        return line[..Cuts.AtWord(line, most - 1)].TrimEnd(',', ';', ':', '-', ' ') + "…";
    }

    /// <summary>A date in words: <c>9 November 2016</c>, <c>November 2016</c>, <c>2016</c>.</summary>
    public static string Date(PartialDate date) =>
        date.Date is { } day ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : date.Month is not null ? date.First.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Things in a row: <c>A, B and C</c>.</summary>
    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>A count with its noun.</summary>
    public static string Count(int n, string one, string? many = null) => n.ToString(CultureInfo.InvariantCulture) + " " + (n == 1 ? one : many ?? one + "s");

    /// <summary>Numbers as runs: <c>2–7, 9</c>.</summary>
    public static string Runs(IEnumerable<int> numbers)
    {
        var runs = new List<string>();
        int? from = null;
        var last = 0;
        foreach (var n in numbers.Distinct().Order())
        {
            if (from is not null && n != last + 1)
            {
                runs.Add(from == last ? $"{last}" : $"{from}–{last}");
                from = null;
            }

            from ??= n;
            last = n;
        }

        if (from is not null)
        {
            runs.Add(from == last ? $"{last}" : $"{from}–{last}");
        }

        return string.Join(", ", runs);
    }

    /// <summary>A clause with the words that prove something; empty where there is no proof. Words of a page stand in quotation marks, reasoning does not.</summary>
    public static string Proof(YearView view, Article article, ImmutableArray<Evidence> evidence)
    {
        var proofs = new List<string>();
        foreach (var e in evidence.Take(MostProofs))
        {
            var source = e.Article is { } id ? view.Find(id) : article;
            var words = Stands(source, e) ? Quoted(source, e.Text) : Short(e.Text.TrimEnd('.'));
            var where = e.Article is { } other && other != article.Id ? $", in {view.Name(other)}" : "";
            proofs.Add($"{words} ({e.Method}{where})");
        }

        return string.Join("; ", proofs);
    }

    /// <summary>Ends a sentence, after a closing quotation mark too.</summary>
    public static string Stop(string sentence) => sentence.Length > 0 && sentence[^1] is '.' or '?' or '!' ? sentence : sentence + ".";

    /// <summary>Whether a proof is words of the page rather than reasoning.</summary>
    private static bool Stands(Article? source, Evidence e)
    {
        if (source is null || e.Text.Length == 0)
        {
            return false;
        }

        return e.Block is { } n
            ? n >= 1 && n <= source.Blocks.Length && source.Block(n).Text.Contains(e.Text, StringComparison.Ordinal)
            : source.Blocks.Any(b => b.Text.Contains(e.Text, StringComparison.Ordinal));
    }
}
