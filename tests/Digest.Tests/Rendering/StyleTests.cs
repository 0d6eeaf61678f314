using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>The style sheet of the default theme.</summary>
public sealed partial class StyleTests
{
    // The classes of the letters beside a passage, of the steps they stand at and of the kinds of blocks: whatever has one of them, a rule
    // for the bare class reaches it.
    private static readonly ImmutableArray<string> States =
    [
        "base",
        "same",
        "near",
        "wording",
        "part",
        "no",
        "only",
        "differs",
        "repeat",
        "alone",
    ];

    [Fact]
    public void No_rule_for_one_place_reaches_the_letters_beside_a_passage()
    {
        var css = File.ReadAllText(Path.Combine(Repo.Root, "themes/default/assets/site.css"));
        var bare = Rules()
            .Matches(css)
            .SelectMany(m => m.Groups["selectors"].Value.Split(','))
            .Select(s => s.Trim())
            .Where(s => States.Any(state => s == "." + state))
            .ToList();
        Assert.Empty(bare);
    }

    [GeneratedRegex(@"(?<selectors>[^{}/;]+)\{[^{}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Rules();
}
