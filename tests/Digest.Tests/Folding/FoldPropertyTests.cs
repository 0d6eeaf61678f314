using CsCheck;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Folding;

/// <summary>What holds of every folding, tried on reports made of a few sentences in many orders, cuts and wordings.</summary>
public sealed class FoldPropertyTests
{
    private static readonly string[] Sentences =
    [
        "The night ferry to Corvane struck a sandbank two miles off the harbour on Tuesday.",
        "On Tuesday the Corvane night ferry ran onto a sandbank two miles from the harbour.",
        "All 212 passengers were brought ashore by fishing boats before dawn.",
        "Fishing boats brought all 221 passengers ashore before dawn.",
        "\"Nobody was told to put on a life jacket,\" said Mara Holt, a teacher.",
        "A teacher, Mara Holt, complained: \"Nobody told us to put a life jacket on.\"",
        "The captain has been questioned.",
        "The line's owner did not answer calls.",
        "Divers will look at the hull when the tide allows it, the harbour office said.",
        "***",
        "𝕯𝖎𝖛𝖊𝖗𝖘 🤿 will look at the cafe\u0301’s hull when the tide 🌊 allows it, 𠮷野 of the harbour office said.",
    ];

    private static readonly Gen<Article[]> Reports = Gen.Int[0, 10]
        .Select(i => Sentences[i])
        .Array[1, 3]
        .Select(s => string.Join(' ', s))
        .Array[1, 7]
        .Array[1, 5]
        .Select(all => all.Select((paragraphs, i) => Fold.Report("r" + i, i % 2 == 0 ? $"2021-06-0{i + 1}" : null, paragraphs)).ToArray());

    [Fact]
    public void Every_kept_block_is_told_once_and_in_a_passage() =>
        Reports.Holds(reports => Accounting.Check(Fold.Year(reports)), iter: 300);

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Reports.Holds(reports => Fold.Dump(Fold.Year(reports)) == Fold.Dump(Fold.Year([.. reports.Reverse()])), iter: 150);

    [Fact]
    public void Word_for_word_means_equal_words() =>
        Reports.Holds(
            reports =>
            {
                var year = Fold.Year(reports);
                string Key(Witness w) => Digest.Text.Normal.Key(year.Report(w.At.Article).Article.Block(w.At.Block).Text[w.Start..w.End]);
                return year.Passages.All(p => p.Witnesses.All(w => w.Relation != Relation.Verbatim || Key(w) == Key(p.Witnesses[0])));
            },
            iter: 150
        );

    [Fact]
    public void What_is_shown_as_quoted_is_quoted_in_every_witness() =>
        Reports.Holds(
            reports =>
            {
                var year = Fold.Year(reports);
                return year.Passages.All(p =>
                    p.Witnesses.Select(w => Inside(year.Report(w.At.Article).Article.Block(w.At.Block).Text, w)).Distinct().Count() == 1
                );
            },
            iter: 150
        );

    [Theory]
    [InlineData(
        "Prices in the port rose by 2.5 percent in the spring, the harbour bank reported on Friday.",
        "Prices in the port rose by 25 percent in the spring, the harbour bank reported on Friday."
    )]
    [InlineData(
        "The owner of the trawler was fined €1,200 for fishing in the reserve off the northern cape.",
        "The owner of the trawler was fined $1,200 for fishing in the reserve off the northern cape."
    )]
    public void Equal_letters_with_other_figures_are_not_called_word_for_word(string a, string b)
    {
        var year = Fold.Year(Fold.Report("a", "2021-06-01", a), Fold.Report("b", "2021-06-02", b));
        Assert.DoesNotContain(year.Passages.SelectMany(p => p.Witnesses), w => w.Relation == Relation.Verbatim);
        Assert.Equal(DifferenceKind.Number, Assert.Single(year.Differences).Kind);
        Assert.DoesNotContain(
            Fold.Year(Fold.Report("a", "2021-06-01", a, b)).Reports[0].Article.Blocks,
            x => x.Status == BlockStatus.Repeat
        );
    }

    private static bool Inside(string text, Witness witness) =>
        witness.Start > 0
        && text[witness.Start - 1] == '"'
        && witness.End < text.Length
        && text[..witness.End].Count(c => c == '"') % 2 == 1;

    [Fact]
    public void Long_equal_blocks_are_always_joined() =>
        Reports.Holds(
            reports =>
            {
                var year = Fold.Year(reports);
                var joined = year.Passages.SelectMany(p => p.Witnesses.SelectMany(_ => p.Witnesses, (v, w) => (v.At, w.At))).ToHashSet();
                var blocks = year
                    .Reports.SelectMany(r =>
                        r.Article.Blocks.Where(b => b.IsBody && Digest.Text.Words.Count(b.Text) >= 12)
                            .Select(b => (At: new BlockRef(r.Article.Id, b.N), Key: Digest.Text.Normal.Key(b.Text)))
                    )
                    .ToList();
                return blocks.SelectMany(_ => blocks, (v, w) => (v, w)).All(p => p.v.Key != p.w.Key || joined.Contains((p.v.At, p.w.At)));
            },
            iter: 150
        );

    [Fact]
    public void New_blocks_hold_the_only_blocks() =>
        Reports.Holds(
            reports => Fold.Year(reports).Reports.All(r => r.OnlyBlocks.All(r.NewBlocks.Contains) && r.NewBlocks.Length <= r.BodyBlocks),
            iter: 150
        );

    [Fact]
    public void What_is_new_and_what_is_carried_make_up_every_character_of_a_report() =>
        Reports.Holds(
            reports =>
            {
                var year = Fold.Year([.. reports.Reverse()]);
                var order = year.Order();
                return year.Reports.All(r =>
                {
                    var id = r.Article.Id;
                    var earlier = year
                        .Reports.Select(x => x.Article.Id)
                        .Where(x => order.IsBefore(x, id))
                        .ToHashSet(StringComparer.Ordinal);
                    return r
                        .Article.Blocks.Where(b => b.IsBody)
                        .All(b => r.NewBlocks.Contains(b.N) || Carried(year, new BlockRef(id, b.N), b.Text, earlier));
                });
            },
            iter: 150
        );

    /// <summary>Whether an earlier report holds half of the words of a block by the passages alone.</summary>
    private static bool Carried(FoldedYear year, BlockRef at, string text, HashSet<string> earlier) =>
        earlier.Any(report =>
        {
            var shared = year
                .Passages.Where(p => p.Witnesses.Any(w => w.At.Article == report))
                .SelectMany(p => p.Witnesses.Where(w => w.At == at))
                .Sum(w => Digest.Text.Words.Count(text[w.Start..w.End]));
            return shared > 0 && 2 * shared >= Digest.Text.Words.Count(text);
        });

    [Fact]
    public void No_witness_cuts_a_character_in_two() =>
        Reports.Holds(
            reports =>
            {
                var year = Fold.Year(reports);
                return year
                    .Passages.SelectMany(p => p.Witnesses)
                    .All(w =>
                    {
                        var text = year.Report(w.At.Article).Article.Block(w.At.Block).Text;
                        return Boundary(text, w.Start) && Boundary(text, w.End) && w.End > w.Start;
                    });
            },
            iter: 150
        );

    private static bool Boundary(string text, int at) =>
        at == text.Length
        || (!char.IsLowSurrogate(text[at]) && char.GetUnicodeCategory(text[at]) != System.Globalization.UnicodeCategory.NonSpacingMark);
}
