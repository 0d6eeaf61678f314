using System.Text.RegularExpressions;
using Digest.Tests.Importing;
using Digest.Tests.Serving;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>
/// Follows <c>src/TUTORIAL.md</c> word by word: saves what it says to save, runs what it says to run, and looks whether what it promises
/// is there. The pages come from a server, as pages do.
/// </summary>
public sealed partial class TutorialTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly LoopbackSite _site = new();
    private string _at = "";

    public void Dispose()
    {
        _site.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Its_steps_do_what_it_says()
    {
        var said = new List<string>();
        var served = false;
        foreach (var (lead, kind, block) in Blocks(File.ReadAllText(Path.Join(Repo.Root, "src/TUTORIAL.md"))))
        {
            if (kind != "sh")
            {
                Write(lead, block);
                continue;
            }

            foreach (var line in block.Split('\n'))
            {
                var words = Word().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).ToList();
                if (words[0] == "cd")
                {
                    _at = _folder[Path.Join(_at, words[1])][(_folder.Path.Length + 1)..];
                }
                else if (words[1] == "serve")
                {
                    served = true;
                    await Serve();
                }
                else
                {
                    said.Add(Run(words[1..]));
                }
            }
        }

        Assert.True(served);
        Assert.Contains(said, s => s.Contains("0 errors, 0 warnings; 0 articles lack a fact", StringComparison.Ordinal));
        Assert.Contains("4 articles in 2 stories", said[^1], StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", said[^1], StringComparison.Ordinal);
        var page = File.ReadAllText(_folder["press/output/stories/bell-of-saint-orla-found-in-a-hedge/2024/index.html"]);
        Assert.All(["90 kilograms", "70 kilograms", "The Creamery Post"], w => Assert.Contains(w, page, StringComparison.Ordinal));
    }

    private string Run(List<string> words)
    {
        // Whoever follows the steps has saved the pages; here a server has them.
        if (words[0] == "import")
        {
            foreach (var name in words.Where(w => w.EndsWith(".html", StringComparison.Ordinal)))
            {
                _site.Page("/" + name, File.ReadAllText(_folder[Path.Join(_at, name)]));
            }

            words =
            [
                .. words.Select(w => w.EndsWith(".html", StringComparison.Ordinal) ? _site["/" + w] : w),
                "--allow-private",
                "--pause",
                "0",
            ];
        }

        var ended = Command.Run(Path.Join(_folder.Path, _at), [.. words]);
        Assert.True(ended.Exit == 0, $"digest {string.Join(' ', words)}: {ended.Exit}\n{ended.All}");
        return ended.All;
    }

    // "Save this as `file`:" above a block makes the file, "Add this to `file`:" goes on with it.
    private void Write(string lead, string block)
    {
        var match = Place().Match(lead);
        Assert.True(match.Success, "no file is named above a block: " + lead);
        var path = _folder[Path.Join(_at, match.Groups[2].Value)];
        Assert.Equal(match.Groups[1].Value == "Add", File.Exists(path));
        File.AppendAllText(path, block + "\n");
    }

    private async Task Serve()
    {
        await using var preview = await Preview.Show(_folder["press/input"], _folder["press/output"]);
        var (_, page, _) = await preview.Get("articles/2024/lost-bell-of-harrow-vale-is-back/");
        Assert.Contains("and so has the founder", page, StringComparison.Ordinal);
        Assert.Contains("5 June 2024", page, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Lead, string Kind, string Block)> Blocks(string text) =>
        Fence().Matches(text).Select(m => (m.Groups[1].Value, m.Groups[2].Value, m.Groups[3].Value.TrimEnd('\n')));

    [GeneratedRegex("([^\n]*)\n\n```([a-z]+)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("\"([^\"]*)\"|\\S+")]
    private static partial Regex Word();

    [GeneratedRegex("(Save|Add) this (?:as|to) `([^`]+)`:$")]
    private static partial Regex Place();
}
