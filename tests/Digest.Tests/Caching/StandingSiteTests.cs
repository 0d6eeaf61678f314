using Digest.Shared;
using Digest.Tests.Cli;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>
/// Whatever becomes of the site between two builds, the next one finds that it does not stand as it was written, and makes it again; what
/// is read by several threads fails as it would by one.
/// </summary>
public sealed class StandingSiteTests : IDisposable
{
    private readonly Newsroom _room = new();

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("1")]
    [InlineData("4")]
    public void A_site_that_is_not_as_it_was_written_is_made_again(string jobs)
    {
        string[] build = ["build", "--output", _room["site"], "--jobs", jobs];
        Assert.Equal(0, _room.Run(build).Code);
        var whole = TempFolder.Hashes(_room["site"]);
        var page = whole.Keys.First(f =>
            f.StartsWith("stories/", StringComparison.Ordinal) && f.EndsWith("index.html", StringComparison.Ordinal)
        );
        var folder = Path.GetDirectoryName(page)!;
        Action[] damages =
        [
            () => Directory.Delete(_room["site/stories"], recursive: true),
            () => Directory.Delete(_room["site/" + folder], recursive: true),
            () => File.Delete(_room["site/" + page]),
            () => File.WriteAllText(_room["site/" + page], "another page"),
            () => File.WriteAllText(_room["site/stories/foreign.html"], "foreign"),
            () => Directory.CreateDirectory(_room["site/stories/foreign/folder"]),
            () =>
            {
                Directory.Delete(_room["site/" + folder], recursive: true);
                File.WriteAllText(_room["site/" + folder], "a file in the place of a folder");
            },
            () =>
            {
                Directory.Move(_room["site/" + folder], _room["elsewhere"]);
                Directory.CreateSymbolicLink(_room["site/" + folder], _room["elsewhere"]);
            },
            () => Directory.Delete(_room["site"], recursive: true),
        ];
        for (var n = 0; n < damages.Length; n++)
        {
            damages[n]();
            var (code, _, error) = _room.Run(build);
            Assert.True(code == 0, $"damage {n}: {code}, {error}");
            Assert.Equal(whole, TempFolder.Hashes(_room["site"]));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void What_a_step_throws_is_thrown_as_it_is(int jobs)
    {
        var thrown = Assert.Throws<DirectoryNotFoundException>(() =>
            Parallels.Count(200, jobs, i => i < 7 ? i : throw new DirectoryNotFoundException($"item {i}"))
        );
        Assert.Equal("item 7", thrown.Message);
    }
}
