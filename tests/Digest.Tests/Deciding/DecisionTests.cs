using Digest.Tests.Support;

namespace Digest.Tests.Deciding;

/// <summary>What the program decides and what overrules it stands in the code, and on one page that is made of it.</summary>
public sealed class DecisionTests
{
    [Fact]
    public void The_page_says_what_the_code_says()
    {
        var path = Path.Combine(Repo.Root, "src/DECISIONS.md");
        var page = DecisionPage.Text();
        if (Repo.Accepting)
        {
            File.WriteAllText(path, page, Repo.Utf8);
        }

        Assert.Equal(page, Repo.Lf(File.ReadAllText(path)));
    }

    [Fact]
    public void Whatever_speaks_for_a_fact_has_an_entry() =>
        Assert.Equal(DecisionPage.Lists, Decision.All.SelectMany(d => d.Clues).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_overrules_a_decision_or_tells_what_nobody_else_knows()
    {
        var overruling = Decision.All.SelectMany(d => d.Keys).Distinct(StringComparer.Ordinal).ToList();
        Assert.Empty(overruling.Intersect(Decision.Telling));
        Assert.Equal(DecisionPage.Keys.Order(StringComparer.Ordinal), overruling.Concat(Decision.Telling).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_figure_stands_under_a_decision() =>
        Assert.Equal(
            Pipeline.Parameters.Select(p => p.Stage).Distinct().Order(StringComparer.Ordinal),
            Decision.All.Select(d => d.Figures).OfType<string>().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_decision_says_how_it_is_made_and_what_overrules_it() =>
        Assert.All(Decision.All, d => Assert.True((d.Types.Length > 0 || d.Clues.Length > 0) && d.Keys.Length > 0, d.Name));
}
