using System.Globalization;
using System.Text;

namespace Digest.Tests.Cases;

/// <summary>The outputs a case can ask for that are no files of the site: plain listings of what the program knows.</summary>
internal static class CaseViews
{
    private static readonly ImmutableDictionary<string, Func<CaseRun, string>> All = new Dictionary<string, Func<CaseRun, string>>(
        StringComparer.Ordinal
    )
    {
        ["output/diagnostics.txt"] = Diagnostics,
        ["output/facts.txt"] = ArticleViews.Facts,
        ["output/blocks.txt"] = ArticleViews.Blocks,
        ["output/quotes.txt"] = ArticleViews.Quotes,
        ["output/stories.txt"] = StoryViews.Stories,
        ["output/passages.txt"] = StoryViews.Passages,
        ["output/order.txt"] = StoryViews.Order,
        ["output/differences.txt"] = StoryViews.Differences,
        ["output/echoes.txt"] = StoryViews.Echoes,
        ["output/notes.txt"] = StoryViews.Notes,
        ["output/files.txt"] = run => Listed(run.Failure is null ? run.Site.Keys : ["nothing written: " + run.Failure]),
        ["output/exit.txt"] = run => string.Create(CultureInfo.InvariantCulture, $"{run.Exit}\n"),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>The view of that name; null for a file of the site.</summary>
    public static Func<CaseRun, string>? Of(string path) => All.GetValueOrDefault(path);

    /// <summary>One line an entry; <c>(none)</c> when there is none, so that an empty part never passes for an expectation.</summary>
    public static string Listed(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        return text.Length == 0 ? "(none)\n" : text.ToString();
    }

    /// <summary>At most <paramref name="limit"/> characters of a text: its head and its tail.</summary>
    public static string Short(string text, int limit = 76)
    {
        text = text.Replace("\n", "⏎", StringComparison.Ordinal).Replace("\t", "⇥", StringComparison.Ordinal);
        return text.Length <= limit
            ? text
            : string.Concat(text.AsSpan(0, (limit * 2 / 3) - 1), " … ", text.AsSpan(text.Length - (limit / 3) + 2));
    }

    private static string Diagnostics(CaseRun run) =>
        Listed(
            run.Diagnostics.Select(d =>
            {
                var place = d.Line == 0 ? d.Path : string.Create(CultureInfo.InvariantCulture, $"{d.Path}({d.Line},{d.Column})");
                var level = d.Level switch
                {
                    DiagnosticLevel.Error => "error",
                    DiagnosticLevel.Warning => "warning",
                    _ => "info",
                };
                return $"{place ?? "digest"}: {level} {d.Code}: {d.Message}"
                    + (d.Cause is null ? "" : "\n  cause: " + d.Cause)
                    + (d.Remedy is null ? "" : "\n  remedy: " + d.Remedy);
            })
        );
}
