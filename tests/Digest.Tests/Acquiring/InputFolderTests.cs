using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>Only regular files inside the input folder are read; all else is refused by name, nothing blocks.</summary>
public sealed class InputFolderTests
{
    [Fact]
    public void A_link_that_leads_out_is_refused_by_name_and_one_inside_is_followed()
    {
        using var folder = new TempFolder();
        folder.Write("secret.txt", "Not for publication.");
        folder.Write("input/articles/a.txt", "A report of the bridge.");
        File.CreateSymbolicLink(folder["input/articles/out.txt"], folder["secret.txt"]);
        File.CreateSymbolicLink(folder["input/articles/up.txt"], "../../secret.txt");
        File.CreateSymbolicLink(folder["input/articles/in.txt"], "a.txt");
        Directory.CreateSymbolicLink(folder["input/articles/loop"], folder["input"]);
        var diagnostics = new Diagnostics();
        var drafts = diagnostics.Take(Acquired.From(folder["input"], false, 1));
        Assert.Equal(["articles/a.txt", "articles/in.txt"], drafts.Select(d => d.Value.Path));
        Assert.Equal(
            ["articles/loop", "articles/out.txt", "articles/up.txt"],
            diagnostics.Sorted().Where(d => d.Code == DiagnosticCodes.UnreadableFile).Select(d => d.Path)
        );
    }

    [Fact]
    public void Sidecars_are_joined_and_strays_are_told()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/2016/a.txt", "A report of the bridge.");
        folder.Write("input/articles/2016/a.yml", "outlet: The Post\nslug: Big Bridge\n");
        folder.Write("input/articles/b.yaml", "outlet: Nobody\n");
        folder.Write("input/articles/c.pdf", "%PDF");
        folder.Write("input/articles/.hidden", "x");
        var diagnostics = new Diagnostics();
        var draft = diagnostics.Take(Assert.Single(diagnostics.Take(Acquired.From(folder["input"], false, 2))));
        Assert.Equal(("2016/a", "2016/big-bridge", "The Post"), (draft.Id, draft.Slug, draft.Editor.Text("outlet")));
        Assert.Equal(["articles/.hidden", "articles/b.yaml", "articles/c.pdf"], diagnostics.Sorted().Select(d => d.Path));
    }

    [Fact]
    public void A_draft_is_left_out_unless_asked_for_and_an_unreadable_draft_flag_counts_as_draft()
    {
        using var folder = new TempFolder();
        folder.Write("input/articles/a.md", "---\ndraft: true\n---\nA report.");
        folder.Write("input/articles/b.md", "---\ndraft: perhaps\n---\nA report.");
        Assert.Empty(Acquired.From(folder["input"], false, 1).Value);
        Assert.Equal(2, Acquired.From(folder["input"], true, 1).Value.Length);
    }
}
