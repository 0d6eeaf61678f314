using Digest.Filing;
using Digest.Tests.Support;

namespace Digest.Tests.Filing;

/// <summary>What filing reads of an article is the same when it comes out of the cache.</summary>
public sealed class FeatureBytesTests
{
    private static readonly Lazy<ImmutableArray<ArticleFeatures>> Sample = new(() =>
        [
            .. Pipeline
                .Read(
                    new BuildOptions
                    {
                        Input = Path.Combine(Repo.Root, "input"),
                        Output = "",
                        Cache = null,
                    },
                    new Diagnostics()
                )
                .Articles.Select(a => FeatureReader.Read(a, FilingParameters.Default)),
        ]
    );

    [Fact]
    public void Features_read_from_bytes_are_those_that_were_written()
    {
        Assert.All(
            Sample.Value,
            made =>
            {
                var read = FeatureBytes.Read(FeatureBytes.Write(made), made.Article);
                Assert.Equal(FeatureBytes.Write(made), FeatureBytes.Write(read));
                Assert.Equal(made.Terms, read.Terms);
                Assert.Equal(made.Counts, read.Counts);
                Assert.Equal(made.Shares, read.Shares);
                Assert.Equal(made.Marks, read.Marks);
                Assert.Equal(made.Headline, read.Headline);
                Assert.Equal(made.ListPage, read.ListPage);
                Assert.Equal(made.Terms.Select((_, k) => made.Form(k)), read.Terms.Select((_, k) => read.Form(k)));
                Assert.Equal(made.Quotes.Select(q => (q.Block, q.Text)), read.Quotes.Select(q => (q.Block, q.Text)));
                Assert.Equal(made.Quotes.SelectMany(q => q.Wording.Terms), read.Quotes.SelectMany(q => q.Wording.Terms));
            }
        );
        Assert.Contains(Sample.Value, f => !f.Quotes.IsEmpty);
        Assert.Contains(Sample.Value, f => f.Headline.Length > 0);
    }

    [Fact]
    public void Bytes_that_are_cut_anywhere_are_told_as_damaged()
    {
        var made = Sample.Value[0];
        var bytes = FeatureBytes.Write(made);
        for (var length = 0; length < bytes.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => FeatureBytes.Read(bytes.AsSpan(0, length), made.Article));
        }

        Assert.Throws<InvalidDataException>(() => FeatureBytes.Read([.. bytes, 0], made.Article));
    }
}
