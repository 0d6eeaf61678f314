using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>
/// A fact set from outside changes its own line of front matter or sidecar and nothing else; where that is not safe, nothing.
/// </summary>
public sealed class FactEditingTests : IDisposable
{
    private const string Body = "\nThe old bridge at Pellworth was closed to lorries on Monday.\n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("title: A bridge\n", "title: A bridge\noutlet: The Lamp\n")]
    [InlineData("outlet: Lamp\ntitle: A bridge\n", "outlet: The Lamp\ntitle: A bridge\n")]
    [InlineData("outlet: 'The Lamp''s'  # as printed\n", "outlet: The Lamp  # as printed\n")]
    [InlineData("outlet: \"The \\\"Lamp\\\"\"\ntags: [a]\n", "outlet: The Lamp\ntags: [a]\n")]
    [InlineData("outlet:\ntitle: A bridge\n", "outlet: The Lamp\ntitle: A bridge\n")]
    [InlineData("publisher: Lamp\n", "publisher: The Lamp\n")]
    [InlineData("# nothing yet\n", "# nothing yet\noutlet: The Lamp\n")]
    [InlineData("title: >\n  A long\n  title\n", "title: >\n  A long\n  title\noutlet: The Lamp\n")]
    [InlineData("{ title: A bridge }\n", "{ outlet: The Lamp, title: A bridge }\n")]
    public void It_is_set_in_whatever_form_the_keys_have(string before, string after)
    {
        foreach (var eol in (string[])["\n", "\r\n"])
        {
            string Of(string text) => text.Replace("\n", eol, StringComparison.Ordinal);
            foreach (var front in (bool[])[true, false])
            {
                if (front && before[0] is '{' or '#')
                {
                    continue;
                }

                var file = front ? "input/articles/a.md" : "input/articles/a.yml";
                _folder.Write("input/articles/a.md", front ? Of("---\n" + before + "---\n" + Body) : Of(Body));
                File.Delete(_folder["input/articles/a.yml"]);
                if (!front)
                {
                    _folder.Write(file, Of(before));
                }

                var plan = Pipeline.Amend(Options, [new FactWish("articles/a.md", "outlet", "The Lamp")]);
                Assert.Empty(plan.Refused);
                Pipeline.Save(Options, plan);
                Assert.Equal(front ? Of("---\n" + after + "---\n" + Body) : Of(after), File.ReadAllText(_folder[file]));
                Assert.Empty(Pipeline.Amend(Options, [new FactWish("articles/a.md", "outlet", "The Lamp")]).Files);
                Assert.True(Pipeline.TakeBack(Options, plan));
                Assert.Equal(front ? Of("---\n" + before + "---\n" + Body) : Of(before), File.ReadAllText(_folder[file]));
            }
        }
    }

    [Theory]
    [InlineData("outlet: [The Lamp, The Wick]\n")]
    [InlineData("outlet: >\n  The old\n  Lamp\n")]
    [InlineData("outlet: |\n  Lamp\n")]
    [InlineData("outlet: \"The\n  Lamp of old\"\n")]
    [InlineData("- a list\n")]
    public void Where_it_is_not_safe_it_is_said_what_to_write(string sidecar)
    {
        _folder.Write("input/articles/a.md", Body);
        _folder.Write("input/articles/a.yml", sidecar);
        var plan = Pipeline.Amend(Options, [new FactWish("articles/a.md", "outlet", "The Lamp")]);
        Assert.Empty(plan.Files);
        Assert.Contains(
            "by hand|write outlet: The Lamp".Split('|'),
            w => Assert.Single(plan.Refused).Contains(w, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("The Lamp: evening")]
    [InlineData("# 1")]
    [InlineData("- dash")]
    [InlineData("\"quoted\"")]
    [InlineData("it's")]
    [InlineData("null")]
    [InlineData("[list]")]
    [InlineData("{map: 1}")]
    [InlineData("*alias")]
    [InlineData("!tag")]
    [InlineData("back\\slash")]
    [InlineData("北京日报")]
    [InlineData("%directive")]
    public void Whatever_is_written_is_read_again(string value)
    {
        _folder.Write("input/articles/a.md", Body);
        var plan = Pipeline.Amend(
            Options,
            [new FactWish("articles/a.md", "outlet", value), new FactWish("articles/a.md", "headline", value)]
        );
        Pipeline.Save(Options, plan);
        var article = Assert.Single(Pipeline.Read(Options, new Diagnostics()).Articles);
        Assert.Equal((value, value), (article.Outlet.Value, article.Headline.Value));
    }

    private BuildOptions Options => new() { Input = _folder["input"], Output = _folder["output"] };
}
