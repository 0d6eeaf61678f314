using Digest.Output;
using Digest.Shared;
using Digest.Tests.Cli;
using Digest.Tests.Support;
using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>
/// Every step of publishing, with names that can be exchanged and without, may fail or be the last: a whole site stands, and no hand work
/// is needed.
/// </summary>
public sealed class FallbackTests : IDisposable
{
    private readonly Sites _sites = new();

    public void Dispose() => _sites.Dispose();

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void A_step_that_fails_leaves_the_old_site_as_it_was_and_names_what_failed(bool exchange, bool volumes)
    {
        _sites.Write(("index.html", "old"), ("a/b/index.html", "old page"));
        var old = TempFolder.Hashes(_sites.Output);
        var steps = Steps(exchange, volumes);
        for (var step = 1; step <= steps.Length; step++)
        {
            Put("old");
            var diagnostics = new Diagnostics();
            var result = diagnostics.Take(Write(new TryingDisk(step, exchange: exchange, volumes: volumes)));
            if (steps[step - 1] is "delete" or "delete tree" or "exchange" or "link" or "lock")
            {
                // The journal of a swap that is done says nothing false; what is left is swept by the next build; two names that cannot be
                // exchanged are renamed, a file that cannot be linked is written; a lock is tried again.
                Assert.NotNull(result);
                continue;
            }

            Assert.True(result is null, $"step {step} ({steps[step - 1]}) failed and the site was published");
            Assert.Equal(old, TempFolder.Hashes(_sites.Output));
            Assert.Empty(_sites.Leftovers());
            var d = Assert.Single(diagnostics.Sorted());
            Assert.Equal(DiagnosticCodes.CannotWrite, d.Code);
            Assert.Contains("Input/output error", d.Message, StringComparison.Ordinal);
            Assert.Contains(_sites.Folder.Path, d.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_first_site_whose_folder_cannot_be_written_through_is_taken_back()
    {
        var steps = new TryingDisk();
        using (var other = new Sites())
        using (Disks.Use(steps))
        {
            Assert.NotNull(other.Told.Take(WritingStage.Write(New(), other.Options)));
        }

        Assert.Null(_sites.Told.Take(Write(new TryingDisk(steps.Acts.LastIndexOf("flush") + 1))));
        Assert.Equal("(no folder)", _sites.Files());
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void Without_an_exchange_two_renames_stand_side_by_side_and_nothing_comes_between_them() =>
        Assert.Equal(
            [
                "flush volume",
                "make folder",
                "create",
                "write",
                "flush file",
                "rename",
                "flush",
                "move",
                "move",
                "flush",
                "delete",
                "delete tree",
            ],
            Steps(exchange: false, volumes: true).SkipWhile(s => s != "flush volume")
        );

    [Fact]
    public void Where_a_volume_cannot_be_flushed_every_file_and_folder_is() =>
        Assert.Equal(6, Steps(exchange: true, volumes: false).Count(s => s == "flush") - 1);

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void Killed_at_any_step_the_next_command_finds_a_whole_site_or_makes_one_even_when_it_is_refused(string next)
    {
        var steps = Steps(exchange: false, volumes: true);
        for (var step = 1; step <= steps.Length; step++)
        {
            Put("old");
            var old = _sites.Files();
            Assert.Throws<OperationCanceledException>(() => Write(new TryingDisk(step, kill: true)));
            var between = step > 1 && steps[step - 2] == "move" && steps[step - 1] == "move";
            Assert.True(
                _sites.Files() is var found && (between ? found == "(no folder)" : found == old || found == Whole),
                $"killed at step {step}: {found}"
            );

            // An input without a report is refused: what the command does for the standing site it does all the same.
            Assert.Equal(ExitCodes.NothingWritten, Newsroom.Command(next, "--input", _sites.Options.Input, "--output", _sites.Output).Code);
            Assert.True(_sites.Files() is var after && (after == old || after == Whole), $"killed at step {step}, then {next}: {after}");
            Assert.False(File.Exists(OutputPlace.Of(_sites.Options).Journal));
            _sites.Write(("index.html", "next"));
            Assert.Equal("index.html=next", _sites.Files());
            Assert.Empty(_sites.Leftovers());
        }
    }

    [Fact]
    public void What_a_build_leaves_that_was_killed_while_it_wrote_the_journal_is_swept()
    {
        _sites.Write(("index.html", "old"));
        _sites.Folder.Write("..site.digest-swap.digest-tmp-99999", ".site.digest-new-9");
        _sites.Write(("index.html", "new"));
        Assert.Empty(_sites.Leftovers());
    }

    [Fact]
    public void An_empty_folder_made_between_the_renames_does_not_cost_the_site()
    {
        Put("old");
        var between = Array.LastIndexOf(Steps(exchange: false, volumes: true), "move") + 1;
        Assert.Throws<OperationCanceledException>(() => Write(new TryingDisk(between, kill: true)));
        Assert.Equal("(no folder)", _sites.Files());
        Directory.CreateDirectory(_sites.Output);
        WritingStage.Recover(_sites.Output);
        Assert.Equal(Whole, _sites.Files());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_data_file_that_cannot_be_put_in_place_leaves_the_old_site_and_is_told(bool exchange)
    {
        _sites.Write(("index.html", "old"));
        var old = TempFolder.Hashes(_sites.Output);
        var data = _sites.Folder["data.json"];

        // A folder stands in the way only when the bytes are written already and the new site is in place.
        var disk = new TryingDisk(exchange: exchange, before: act => _ = act == "flush" ? Directory.CreateDirectory(data) : null);
        Assert.Null(_sites.Told.Take(Write(disk, data)));
        Assert.Contains("data.json", Assert.Single(_sites.Told.Sorted()).Message, StringComparison.Ordinal);
        Assert.Equal(
            ["data.json", "input", "site"],
            Directory.EnumerateFileSystemEntries(_sites.Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!
        );
        Assert.Equal(old, TempFolder.Hashes(_sites.Output));
        Assert.Empty(_sites.Leftovers());
    }

    private const string Whole = "a/b/index.html=new page\nindex.html=new";

    private static Edition New() => Sites.Edition(("index.html", "new"), ("a/b/index.html", "new page"));

    private void Put(string text)
    {
        if (!_sites.Files().Contains("=" + text, StringComparison.Ordinal))
        {
            _sites.Write(("index.html", text), ("a/b/index.html", text + " page"));
        }
    }

    private Result<SiteFiles?> Write(TryingDisk disk, string? data = null)
    {
        using (Disks.Use(disk))
        {
            return WritingStage.Write(New(), _sites.Options with { Data = data });
        }
    }

    private string[] Steps(bool exchange, bool volumes)
    {
        Put("older");
        var disk = new TryingDisk(exchange: exchange, volumes: volumes);
        Assert.NotNull(_sites.Told.Take(Write(disk)));
        Put("old");
        return [.. disk.Acts];
    }
}
