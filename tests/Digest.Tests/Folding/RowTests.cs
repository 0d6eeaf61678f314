using Digest.Tests.Support;

namespace Digest.Tests.Folding;

/// <summary>Holds the rows of differences to <c>rows.txt</c>, which a person can read.</summary>
public sealed class RowTests
{
    /// <summary>The rows, each named by its line.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Rows()
    {
        var lines = File.ReadAllLines(Path.Combine(Repo.Root, "tests", "Digest.Tests", "Folding", "rows.txt"));
        for (var i = 0; i < lines.Length; i++)
        {
            var reports = lines.Skip(i + 1).TakeWhile(l => l.Length > 0 && char.IsDigit(l[0])).ToList();
            if (reports.Count > 1 && !char.IsDigit(lines[i], 0))
            {
                yield return new(lines[i], string.Join('\n', reports)) { TestDisplayName = $"rows.txt line {i + 1}: {lines[i]}" };
            }
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void Reports_differ_as_the_row_says(string row, string reports) => Assert.Equal(row, Listed(reports.Split('\n')));

    [Theory]
    [MemberData(nameof(Rows))]
    public void The_order_of_the_reports_changes_no_class(string row, string reports) =>
        Assert.Equal(row.Split(':')[0], Listed([.. reports.Split('\n').Reverse()]).Split(':')[0]);

    private static string Listed(string[] reports)
    {
        var year = Fold.Year([
            .. reports.Select(
                (r, i) =>
                    Fold.Report("abc"[i..(i + 1)], r.Split(": ")[0], r[(r.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(" ¶ "))
            ),
        ]);
        return year.Differences.IsEmpty
            ? "none"
            : string.Join(
                "; ",
                year.Differences.Select(d =>
                    $"{Words(d.Kind)}, {Words(d.Class)}: {string.Join(" | ", d.Readings.Select(r => r.Text).Order(StringComparer.Ordinal))}"
                )
            );
    }

    private static string Words<T>(T value) =>
        string.Concat(
            $"{value}".Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString())
        );
}
