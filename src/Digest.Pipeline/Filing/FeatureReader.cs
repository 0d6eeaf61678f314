using System.Runtime.InteropServices;
using System.Text;
using Digest.Text;

namespace Digest.Filing;

/// <summary>Reads the gist of an article: kept text only, each paragraph once however often the page prints it.</summary>
internal static class FeatureReader
{
    private const int LeadBlocks = 2;
    private const int LeastQuoted = 4;

    // Whether a word tells of anything, and the hash of its stem. No small word does, nor does a letter.
    private static readonly WordMemo<(bool Tells, ulong Stem)> Keys = new(key =>
        (!Weights.IsStop(key) && !(key.Length == 1 && char.IsAsciiLetter(key[0])), Stems.HashOf(key))
    );

    /// <summary>The gist of an article.</summary>
    public static ArticleFeatures Read(Article article, FilingParameters scale)
    {
        var terms = new Dictionary<ulong, Seen>(256);
        var quotes = ImmutableArray.CreateBuilder<Quoted>();
        var printed = new HashSet<string>(StringComparer.Ordinal);
        if ((article.Headline.Value ?? article.Title) is { Length: > 0 } headline)
        {
            Count(new TextLayer(headline), scale.Headline, names: false, terms);
        }

        var body = 0;
        foreach (var block in article.Blocks)
        {
            if (
                block.Status is BlockStatus.Kept or BlockStatus.Repeat
                && block.Kind is not BlockKind.Caption
                && printed.Add(block.Layer.Key)
            )
            {
                Count(block.Layer, body < LeadBlocks ? scale.Lead : 1f, names: block.Kind != BlockKind.Heading, terms);
                body++;
                Quote(block, quotes);
            }
        }

        return Gather(article, terms, quotes.ToImmutable(), scale);
    }

    private static void Count(TextLayer layer, float zone, bool names, Dictionary<ulong, Seen> terms)
    {
        var (text, end) = (layer.Text, -1);
        foreach (var word in Grams.Of(layer.Words))
        {
            var opens = end < 0 || Opens(text, end, word.Start);
            end = word.End;
            var (tells, key) = Keys.Of(word.Key);
            if (!tells)
            {
                continue;
            }

            ref var seen = ref CollectionsMarshal.GetValueRefOrAddDefault(terms, key, out _);
            var inside = names && !opens;
            seen = new Seen(
                seen.Count + 1,
                MathF.Max(seen.Zone, zone),
                seen.Capital + (word.Capital && inside ? 1 : 0),
                seen.Small + (!word.Capital ? 1 : 0),
                seen.Word.End > 0 ? seen.Word : word,
                seen.Form is null || (word.Capital && inside && seen.Capital == 0) ? word.Printed(text) : seen.Form
            );
        }
    }

    private static bool Opens(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is '.' or '!' or '?' or ':' or '"' or '“' or '«' or '„' or '\n')
            {
                return true;
            }
        }

        return false;
    }

    private static void Quote(Block block, ImmutableArray<Quoted>.Builder quotes)
    {
        foreach (var span in Quotations.Of(block.Text))
        {
            var words = span.In(block.Text);
            var wording = WeightedTokens.Of(words);
            var stems = wording.Terms.Where(t => t.Weight > 0.5f).Select(t => t.Stem).Distinct().Order().ToArray();
            if (stems.Length >= LeastQuoted)
            {
                quotes.Add(new Quoted(block.N, words, stems));
            }
        }
    }

    private static ArticleFeatures Gather(
        Article article,
        Dictionary<ulong, Seen> terms,
        ImmutableArray<Quoted> quotes,
        FilingParameters scale
    )
    {
        var (keys, all) = (terms.Keys.ToArray(), terms.Values.ToArray());
        Array.Sort(keys, all);
        var (counts, shares, marks, ends) = (
            new float[keys.Length],
            new float[keys.Length],
            new TermMarks[keys.Length],
            new int[keys.Length]
        );
        var forms = new StringBuilder();
        var known = Array.ConvertAll(keys, k => Rarity.Known(k) ?? -1f);
        var english = IsEnglish(known, all);
        for (var i = 0; i < keys.Length; i++)
        {
            var seen = all[i];
            var calendar = Rarity.IsCalendar(seen.Word.Key);
            var name = !seen.Word.Digit && !calendar && seen.Capital > seen.Small;
            marks[i] =
                (name ? TermMarks.Name : TermMarks.None)
                | (seen.Zone > 1f ? TermMarks.Front : TermMarks.None)
                | (seen.Word.Digit || calendar ? TermMarks.Figure : TermMarks.None)
                | (calendar ? TermMarks.Calendar : TermMarks.None);
            shares[i] =
                calendar ? Rarity.Calendar
                : known[i] >= 0 && !name ? known[i]
                : Rarity.Unknown(seen.Word, name, english);
            var raise =
                name ? scale.Name
                : seen.Word.Digit && !calendar ? scale.Number
                : 1f;
            counts[i] = (1f + MathF.Log(seen.Count)) * seen.Zone * raise;
            ends[i] = forms.Append(seen.Form).Length;
        }

        return new ArticleFeatures
        {
            Article = article,
            Terms = keys,
            Counts = counts,
            Shares = shares,
            Marks = marks,
            Forms = forms.ToString(),
            Ends = ends,
            Quotes = quotes,
            Headline = HeadlineWord.Of(article, keys, shares, marks),
            ListPage = ListPages.Why(article),
        };
    }

    // A report is in the table's language when the table knows most of its plain words.
    private static bool IsEnglish(float[] known, Seen[] all)
    {
        var (plain, hits) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            var seen = all[i];
            if (!seen.Word.Digit && seen.Small > 0)
            {
                plain++;
                hits += known[i] >= 0 ? 1 : 0;
            }
        }

        return hits * 2 > plain;
    }

    private readonly record struct Seen(int Count, float Zone, int Capital, int Small, Word Word, string? Form);
}
