using System.Globalization;
using System.Text.Json;
using Digest.Output;
using static Digest.Output.TerminalWriter;

namespace Digest.Listing;

/// <summary>Says the list of stories, as a table for people and as JSON.</summary>
internal static class StoryTable
{
    private const int LeastTitle = 24;
    private const int LeastId = 16;

    /// <summary>
    /// Writes the table. On a terminal long ids and titles are cut so that each story keeps to one line; anywhere else nothing is.
    /// </summary>
    public static void Write(ImmutableArray<StoryRow> rows, TerminalWriter paper)
    {
        if (rows.IsEmpty)
        {
            paper.Line("No stories: there are no articles.");
            return;
        }

        string[][] cells =
        [
            ["STORY", "YEARS (REPORTS)", "SURE", "NOTE", "TITLE"],
            .. rows.Select(r =>
                new[]
                {
                    r.Story.Story.Id,
                    r.Years,
                    Percent(r.Confidence),
                    r.Flags.IsEmpty ? "–" : string.Join(", ", r.Flags),
                    r.Story.Story.Title.Value ?? "",
                }
            ),
        ];
        var wide = Enumerable.Range(0, 4).Select(c => cells.Max(row => Cells.Of(row[c]))).ToArray();
        if (paper.Width < int.MaxValue)
        {
            // The id gives way first, then the notes: years tell stories of one kind apart.
            wide[0] = Math.Clamp(paper.Width - wide[1] - wide[2] - wide[3] - LeastTitle - 8, Math.Min(LeastId, wide[0]), wide[0]);
            wide[3] = Math.Clamp(paper.Width - wide[0] - wide[1] - wide[2] - LeastTitle - 8, Math.Min(8, wide[3]), wide[3]);
        }

        foreach (var (row, i) in cells.Select((r, i) => (r, i)))
        {
            var line = string.Join("  ", Enumerable.Range(0, 4).Select(c => Cells.Pad(Cells.Cut(row[c], wide[c]), wide[c])));
            var title = paper.Width == int.MaxValue ? row[4] : Cells.Cut(row[4], Math.Max(1, paper.Width - wide.Sum() - 8));
            paper.Line(i == 0 ? Faint(line + "  " + title) : (line + "  " + title).TrimEnd());
        }

        if (paper.Width < int.MaxValue)
        {
            paper.Line();
            paper.Line(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows.Length:N0} {(rows.Length == 1 ? "story" : "stories")}, {rows.Sum(r => r.Reports):N0} "
                        + $"reports, {rows.Sum(r => r.Pinned):N0} of them pinned"
                )
            );
        }
    }

    /// <summary>A share as people read it.</summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} %");

    /// <summary>Writes the members of the JSON object.</summary>
    public static void Write(ImmutableArray<StoryRow> rows, Utf8JsonWriter json) =>
        json.Objects(
            "stories",
            rows,
            row =>
            {
                var story = row.Story.Story;
                json.WriteString("id", story.Id);
                json.WriteString("title", story.Title.Value);
                json.WriteString("address", $"stories/{story.Id}/");
                json.WriteNumber("reports", row.Reports);
                json.WriteNumber("pinned", row.Pinned);
                json.WriteNumber("confidence", Math.Round(row.Confidence, 3));
                json.Texts("notes", row.Flags);
                json.Texts("was", story.Was);
                json.Objects(
                    "years",
                    row.Story.Years,
                    year =>
                    {
                        json.Number("year", year.Folded.Year.Year);
                        json.WriteString("address", $"stories/{story.Id}/{year.Folded.Year.Segment}/");
                        json.Texts("articles", year.Folded.Year.Articles.Select(a => a.Id));
                    }
                );
            }
        );
}
