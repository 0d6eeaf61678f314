using System.Runtime.InteropServices;
using Digest.Keeping;

namespace Digest.Filing;

/// <summary>
/// Features of an article as bytes, so that a later build files an article that has not changed without reading its text. Numbers are
/// written as they stand in memory: a cache is of one kind of machine.
/// </summary>
internal static class FeatureBytes
{
    /// <summary>The bytes.</summary>
    public static byte[] Write(ArticleFeatures features) =>
        Kept.Bytes(to =>
        {
            to.Raw<ulong>(features.Terms);
            to.Raw<float>(features.Counts);
            to.Raw<float>(features.Shares);
            to.Raw<TermMarks>(features.Marks);
            to.Text(features.Forms);
            to.Raw<int>(features.Ends);
            to.Int(features.Quotes.Length);
            foreach (var quote in features.Quotes)
            {
                to.Int(quote.Block);
                to.Text(quote.Text);
                to.Raw<ulong>(quote.Stems);
            }

            to.Raw<ulong>(Array.ConvertAll(features.Headline, w => w.Stem));
            to.Raw<float>(Array.ConvertAll(features.Headline, w => w.Tells));
            to.Raw<bool>(Array.ConvertAll(features.Headline, w => w.Special));
            to.MaybeText(features.ListPage);
        });

    /// <summary>The features of an article.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static ArticleFeatures Read(ReadOnlySpan<byte> bytes, Article article)
    {
        var from = new KeptReader(bytes, null);
        var (terms, counts, shares, marks) = (from.Raw<ulong>(), from.Raw<float>(), from.Raw<float>(), from.Raw<TermMarks>());
        var (forms, ends) = (from.Text(), from.Raw<int>());
        var quotes = new Quoted[from.Items()];
        for (var i = 0; i < quotes.Length; i++)
        {
            quotes[i] = new Quoted(from.Int(), from.Text(), from.Raw<ulong>());
        }

        var (stems, tells, special) = (from.Raw<ulong>(), from.Raw<float>(), from.Raw<bool>());
        var listPage = from.MaybeText();
        var fits =
            from.At == bytes.Length
            && counts.Length == terms.Length
            && shares.Length == terms.Length
            && marks.Length == terms.Length
            && ends.Length == terms.Length
            && tells.Length == stems.Length
            && special.Length == stems.Length;
        return fits
            ? new ArticleFeatures
            {
                Article = article,
                Terms = terms,
                Counts = counts,
                Shares = shares,
                Marks = marks,
                Forms = forms,
                Ends = ends,
                Quotes = ImmutableCollectionsMarshal.AsImmutableArray(quotes),
                Headline = [.. stems.Select((s, i) => new HeadlineWord(s, tells[i], special[i]))],
                ListPage = listPage,
            }
            : throw KeptReader.Damaged();
    }
}
