using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>Readers are told in words why a line was taken out.</summary>
public sealed partial class RuleWordTests
{
    [Fact]
    public void Every_rule_that_takes_a_line_out_in_any_case_has_words_for_readers()
    {
        var words = File.ReadAllLines(Path.Combine(Repo.Root, "themes", "default", "i18n", "en.yml"))
            .SkipWhile(l => l != "rule:")
            .Skip(1)
            .TakeWhile(l => l.Length > 0)
            .Select(l => l.Split(':')[0].Trim())
            .ToHashSet(StringComparer.Ordinal);
        var rules = Directory
            .EnumerateFiles(Path.Combine(Repo.Root, "tests", "cases"), "*.txt", SearchOption.AllDirectories)
            .SelectMany(f => Taken().Matches(File.ReadAllText(f)).Select(m => m.Groups["rule"].Value))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Assert.True(rules.Count > 20, $"only {rules.Count} rules are shown by cases");
        var unsaid = string.Join(", ", rules.Except(words));
        Assert.True(unsaid.Length == 0, $"rule: of themes/default/i18n/en.yml has no words for: {unsaid}");
    }

    [GeneratedRegex(
        "^  [0-9]+ [a-z0-9]+ (?:removed|lifted) by (?<rule>[a-z-]+)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        10000
    )]
    private static partial Regex Taken();
}
