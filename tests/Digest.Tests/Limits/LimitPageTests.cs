using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Tests.Architecture;
using Digest.Tests.Support;

namespace Digest.Tests.Limits;

/// <summary>How much the program takes stands in the code, and on one page that is made of it.</summary>
public sealed partial class LimitPageTests
{
    private const string Head =
        "# How much Digest takes\n\n"
        + "Made of the constants that are marked as limits; `DIGEST_ACCEPT=1` and the class `LimitPageTests` write it anew. What is over a "
        + "limit costs itself, by name, and never the run, unless the table says so. Where nothing is told, no word of a text is lost: "
        + "something that only pointed at a fact, a link or a place is left out. [DIAGNOSTICS.md](DIAGNOSTICS.md) says what the codes "
        + "mean.\n";

    // What is read first stands first.
    private static readonly ImmutableArray<(string Title, string[] Rooms)> Parts =
    [
        ("What a build reads", ["Digest.Acquiring", "Digest.Shared", "Digest.Keeping"]),
        ("What a theme may ask for", ["Digest.Rendering", "Digest.Rendering.Engine"]),
        ("What is written", ["Digest.Writing"]),
        ("What is imported", ["Digest.Import"]),
        ("The preview, its desk, the terminal", ["Digest.Serving", "Digest.Deciding", "Digest.Output"]),
    ];

    [Fact]
    public void The_page_says_what_the_code_says()
    {
        var path = Path.Combine(Repo.Root, "src/LIMITS.md");
        var page = Page();
        if (Repo.Accepting)
        {
            File.WriteAllText(path, page, Repo.Utf8);
        }

        Assert.Equal(page, Repo.Lf(File.ReadAllText(path)));
    }

    [Fact]
    public void Every_limit_stands_in_one_part_of_the_page() =>
        Assert.Equal(
            Limit.All.Select(l => l.Room).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            Parts.SelectMany(p => p.Rooms).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void A_constant_is_called_Max_where_it_is_a_limit_and_nowhere_else()
    {
        var called = Source
            .Files("src", ".cs")
            .SelectMany(f => Constant().Matches(Source.Code(f)).Select(m => $"{Path.GetFileName(f).Split('.')[0]}.{m.Groups[1].Value}"));
        Assert.Equal(
            Limit
                .All.Select(l => l.Name)
                .Where(n => !n.StartsWith("ImportOptions.", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
            called.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_is_told_as_a_code_is_one_of_them() =>
        Assert.All(
            Limit.All.Where(l => l.Mark.Told?.StartsWith("DG", StringComparison.Ordinal) == true),
            l => Assert.Contains(Catalogue.All, c => c.Code == l.Mark.Told)
        );

    // A number that is written where it is compared would be a limit that no page knows.
    [Fact]
    public void What_is_too_large_is_refused_beside_its_limit() =>
        Assert.All(
            Source
                .Files("src/Digest.Pipeline", ".cs")
                .Where(f => Source.Code(f).Contains("DiagnosticCodes.TooLarge,", StringComparison.Ordinal)),
            f => Assert.Matches(@"\b(?:Max[A-Z]\w*|maxBytes|MarkdownGuard|HtmlGuard)\b", Source.Code(f))
        );

    private static string Page()
    {
        var page = new StringBuilder(Head);
        foreach (var (title, rooms) in Parts)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"\n## {title}\n\n| limit | at most | what is over it | told as |\n|---|---:|---|---|\n"
            );
            foreach (var limit in rooms.SelectMany(r => Limit.All.Where(l => l.Room == r)))
            {
                var told = limit.Mark.Told is { } t && t.StartsWith("DG", StringComparison.Ordinal) ? $"`{t}`" : limit.Mark.Told;
                page.Append(CultureInfo.InvariantCulture, $"| {limit.Words} | {limit.Shown} | {limit.Mark.Over} | {told} |\n");
            }
        }

        return page.ToString();
    }

    [GeneratedRegex(@"\b(?:const|static readonly) (?:int|long|TimeSpan) (Max[A-Z]\w*) =")]
    private static partial Regex Constant();
}
