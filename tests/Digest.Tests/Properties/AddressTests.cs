using Digest.Checking;
using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>Published addresses last: pages, and the ids of passages and notes on them.</summary>
public sealed class AddressTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_newest_article_takes_no_page_and_no_place_away(int seed)
    {
        var dated = Town.Reports(seed, 14).Where(r => r.Day is not null).ToList();
        Town.Write(_folder, dated[..^8]);
        var (before, day) = (Site(), dated[^9].Day);
        foreach (var newest in dated[^8..])
        {
            Town.Write(_folder, [newest]);
            var after = Site();
            var gone = newest.Day > day ? Gone(before, after).ToList() : [];
            Assert.True(gone.Count == 0, $"{newest.Path} took away {string.Join(", ", gone)}");
            (before, day) = (after, newest.Day);
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Whatever_an_older_or_corrected_article_moves_the_lines_that_check_adds_keep_alive(int seed)
    {
        var reports = Town.Reports(seed, 14);
        var late = reports.Where((_, i) => i % 5 == 1).ToList();
        Town.Write(_folder, reports.Except(late));
        foreach (var older in late)
        {
            Build();
            Town.Write(_folder, [older]);
            Fixed();
        }

        // A date is corrected, one becomes known, a headline is mended.
        foreach (var (path, day, text) in reports.Where((_, i) => i % 4 == 0).Take(4))
        {
            Build();
            _folder.Write(
                "input/articles/" + path,
                day is { } d
                    ? text.Replace($"date: {d:yyyy-MM-dd}", $"date: {d.AddYears(1):yyyy-MM-dd}", StringComparison.Ordinal)
                    : text.Replace("title: ", "date: 2016-02-03\ntitle: Again ", StringComparison.Ordinal)
            );
            Fixed();
        }
    }

    [Theory]
    [InlineData(8)]
    [InlineData(9)]
    public void With_pins_nothing_pinned_moves_whatever_comes(int seed)
    {
        var reports = Town.Reports(seed, 14);
        var late = reports.Where((_, i) => i % 3 == 1).ToList();
        Town.Write(_folder, reports.Except(late));
        Commands.Run(["stories", "--pin", "--input", _folder["input"]], TextWriter.Null, TextWriter.Null);
        var before = Filed();
        foreach (var more in late)
        {
            Town.Write(_folder, [more]);
            var after = Filed();
            Assert.All(before, b => Assert.Equal(b.Value, after[b.Key]));
        }
    }

    private BuildOptions Options =>
        new()
        {
            Input = _folder["input"],
            Output = _folder["site"],
            Jobs = 2,
        };

    private SiteAddressBook Site() =>
        SiteAddressBook.Of(Pipeline.Make(Pipeline.Read(Options, new Diagnostics()), Options, new Diagnostics()), 2);

    private void Build() => Assert.True(Pipeline.Run(Options, new Diagnostics()).Written);

    private void Fixed()
    {
        using var output = new StringWriter();
        var code = Commands.Run(
            ["check", "--input", _folder["input"], "--output", _folder["none"], "--against", _folder["site"], "--fix"],
            output,
            TextWriter.Null
        );
        Assert.True(code == ExitCodes.Clean, output.ToString());
    }

    private Dictionary<string, string> Filed() =>
        Digest
            .Checking.Filed.Of(Pipeline.Read(Options, new Diagnostics()))
            .ToDictionary(f => f.Key, f => f.Value.Story + "/" + f.Value.Segment, StringComparer.Ordinal);

    private static IEnumerable<string> Gone(SiteAddressBook before, SiteAddressBook after) =>
        before.Pages.SelectMany(p =>
            after.Pages.TryGetValue(p.Key, out var now)
                ? p.Value.Ids.Where(id => FormerSite.IsKept(id) && !now.Ids.Contains(id)).Select(id => p.Key + "#" + id)
                : [p.Key]
        );
}
