using Digest.Acquiring;
using static Digest.Tests.Limits.Trial;

namespace Digest.Tests.Limits;

/// <summary>Limits of HTML and Markdown.</summary>
internal static class PageTrials
{
    private const int Open = 2000;

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new("HtmlGuard.MaxDepth", "deeper than 512 elements", over => Html(Times("<div>", HtmlGuard.MaxDepth + over))),
        new("HtmlGuard.MaxLength", "longer than 25165824 characters", over => Html(new string(' ', HtmlGuard.MaxLength + over))),
        new("HtmlGuard.MaxTags", "too many elements", over => Html(Times("<br>", HtmlGuard.MaxTags + over))),
        new("HtmlGuard.MaxReopened", "too many elements", over => Html(Unclosed(HtmlGuard.MaxReopened, over))),
        new(
            "MarkdownGuard.MaxLength",
            "8388609 characters, at most 8388608",
            over => Markdown(new string('a', MarkdownGuard.MaxLength + over))
        ),
        new("MarkdownGuard.MaxMarks", "more than 200000 marks", over => Markdown(Times("- a\n", MarkdownGuard.MaxMarks + over))),
        new("MarkdownGuard.MaxCrowd", "more than 36000000 pairs", over => Markdown(Times("*a ", 6000 + over))),
        new(
            "MarkdownGuard.MaxDefinitions",
            "more than 10000 definitions",
            over => Markdown(Times("[a]: b\n", MarkdownGuard.MaxDefinitions + over))
        ),
        new("MarkdownGuard.MaxCells", "more than 300000 cells", over => Markdown(Table(100, (int)(MarkdownGuard.MaxCells / 100) + over))),
    ];

    private static IEnumerable<string> Html(string text)
    {
        var diagnostics = new Diagnostics();
        HtmlGuard.Check(new SourceText("a.html", text, "utf-8"), 0, diagnostics);
        return Lines(diagnostics);
    }

    // The reader tells what the guard says; LimitTests reads such texts whole.
    private static IEnumerable<string> Markdown(string text) =>
        MarkdownGuard.Refuse(text) is { } over ? [$"{DiagnosticCodes.TooLarge} {over}"] : [];

    // Each paragraph opens anew what those above it left open: 0 + 1 + 2 + …, then as many again in each.
    private static string Unclosed(int most, int over) =>
        Times("<p><b></p>", Open) + Times("<p></p>", ((most - (Open * (Open - 1) / 2)) / Open) + over);

    // As wide as its head, as long as its rows, the line below the head counted as one.
    private static string Table(int columns, int rows) =>
        Times("|a", columns - 2) + "|\n" + Times("|-", columns - 2) + "|\n" + Times("|b|\n", rows - 1);
}
