using Digest.Tests.Support;

namespace Digest.Tests.Sample;

/// <summary>
/// The sample newsroom of <c>input/</c>: what a newcomer's first build shows. Its reports are where a reader would look for them, and
/// nothing is wrong with its files.
/// </summary>
public sealed class SampleTests
{
    private static readonly Lazy<(ImmutableArray<AnnotatedStory> Stories, ImmutableArray<Diagnostic> Told)> Built = new(Build);

    [Fact]
    public void The_sample_builds_without_a_warning() =>
        Assert.Empty(
            Built
                .Value.Told.Where(d => d.Level != DiagnosticLevel.Info)
                .Select(d => $"{d.Path}({d.Line},{d.Column}): {d.Code}: {d.Message}")
        );

    [Fact]
    public void Every_report_of_the_sample_is_in_the_story_and_year_it_tells_of() =>
        Snap.Match(
            string.Concat(
                Built
                    .Value.Stories.OrderBy(s => s.Story.Id, StringComparer.Ordinal)
                    .Select(s =>
                        $"{s.Story.Id}: {s.Story.Title.Value}\n"
                        + string.Concat(
                            s.Story.Years.Select(y => $"  {y.Segment}\n" + string.Concat(y.Articles.Select(a => $"    {a.Id}\n")))
                        )
                    )
            ),
            "txt"
        );

    [Fact]
    public void The_sample_shows_every_kind_of_trouble_that_real_folders_have()
    {
        var reports = Built.Value.Stories.SelectMany(s => s.Years).SelectMany(y => y.Folded.Reports).Select(r => r.Article).ToList();
        var blocks = reports.SelectMany(a => a.Blocks).ToList();
        Assert.Contains(reports, a => a.Headline.Value is null);
        Assert.Contains(reports, a => a.Outlet.Value is null);
        Assert.Contains(reports, a => a.Published.Value is null || a.Published.Basis != Basis.Stated);
        Assert.Contains(blocks, b => b.Status == BlockStatus.Repeat);
        Assert.Contains(blocks, b => b.Status == BlockStatus.Removed && b.Text.Contains("0 Comments", StringComparison.Ordinal));
        Assert.Contains(blocks, b => b.Status == BlockStatus.Removed && b.Text.Contains("Show 7 photos", StringComparison.Ordinal));
        Assert.Contains(reports, a => a.Credit.Links.Length > 1);
        Assert.Contains(reports, a => a.PassageCredits.Length > 0);
        Assert.Contains(reports, a => a.Charset == "windows-1251");
        Assert.Contains(reports, a => a.Charset == "windows-1252");
        Assert.Equal(["html", "md", "txt"], reports.Select(a => a.Format).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Contains(Built.Value.Stories, s => s.Years.Any(y => y.Folded.Differences.Length > 0));
        Assert.Contains(Built.Value.Stories, s => s.Years.Any(y => y.Folded.Echoes.Length > 0));
    }

    [Fact]
    public void No_note_of_the_sample_has_lost_its_place() =>
        Assert.Empty(Built.Value.Stories.SelectMany(s => s.Years).SelectMany(y => y.Orphans).Select(n => n.Id));

    private static (ImmutableArray<AnnotatedStory> Stories, ImmutableArray<Diagnostic> Told) Build()
    {
        using var folder = new TempFolder();
        var diagnostics = new Diagnostics();
        var options = new BuildOptions
        {
            Input = Path.Combine(Repo.Root, "input"),
            Output = folder["site"],
            Jobs = 2,
        };
        return (Pipeline.Read(options, diagnostics).Stories, diagnostics.Sorted());
    }
}
