using Digest.Tests.Support;

namespace Digest.Tests.Folding;

/// <summary>Holds folding to the pairs of <c>pairs.txt</c>, which a person can read.</summary>
public sealed class PairTests
{
    private static string Spec => File.ReadAllText(Path.Combine(Repo.Root, "tests", "Digest.Tests", "Folding", "pairs.txt"));

    /// <summary>The pairs, each named by its line.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string>> Pairs()
    {
        var lines = Spec.Split('\n');
        for (var i = 0; i + 2 < lines.Length; i++)
        {
            if (lines[i].Split(':')[0] is "verbatim" or "near" or "wording" or "apart" && i > 0 && lines[i - 1].Length == 0)
            {
                yield return new(lines[i], lines[i + 1], lines[i + 2]) { TestDisplayName = $"pairs.txt line {i + 1}: {lines[i]}" };
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_pair_is_decided_as_the_spec_says(string verdict, string a, string b) => Assert.Equal(verdict, Decide(a, b));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_order_of_a_pair_does_not_matter(string verdict, string a, string b) => Assert.Equal(verdict, Decide(b, a));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void No_pair_folds_across_years(string verdict, string a, string b)
    {
        var folded = Fold.Years((2016, [Fold.Report("a", "2016-11-09", a)]), (2020, [Fold.Report("b", "2020-11-09", b)]));
        Assert.All(folded.Years, y => Assert.True(!Fold.Shared(y).Any(), verdict));
    }

    private static string Decide(string a, string b)
    {
        var year = Fold.Year(Fold.Report("a", "2021-06-01", a), Fold.Report("b", "2021-06-02", b));
        var shared = year.Passages.Where(p => p.Witnesses.Length > 1).ToList();
        if (shared.Count == 0)
        {
            return "apart";
        }

        var relation = shared.Max(p => p.Witnesses[1].Relation) switch
        {
            Relation.Verbatim => "verbatim",
            Relation.Near => "near",
            _ => "wording",
        };
        var listed = string.Join(", ", year.Differences.Select(d => d.Kind.ToString().ToLowerInvariant()));
        return relation
            + (
                listed.Length > 0 ? ": " + listed
                : shared.Exists(p => p.Differs) ? ": open"
                : ""
            );
    }
}
