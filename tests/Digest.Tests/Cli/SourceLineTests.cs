using Digest.Output;
using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>Below a message stands the line it is about, with a mark under the place.</summary>
public sealed class SourceLineTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a: 1\nquot: the crane\n", 2, 1, "  2 | quot: the crane|    | ^^^^")]
    [InlineData("\tquot: x", 1, 2, "  1 |     quot: x|    |     ^^^^")]
    [InlineData("橋: quot", 1, 4, "  1 | 橋: quot|    |     ^^^^")]
    [InlineData("\uFEFF- x", 1, 1, "  1 | - x|    | ^")]
    [InlineData("a\r\nbc\r\n", 2, 3, "  2 | bc|    |   ^")]
    [InlineData("a \u202E b", 1, 5, "  1 | a \\u202E b|    |          ^")]
    [InlineData("a\n", 3, 1, "")]
    [InlineData("a\n", 1, 9, "")]
    [InlineData("a\n", 1, 0, "")]
    public void The_mark_stands_below_the_place_as_a_terminal_shows_it(string text, int line, int column, string shown)
    {
        _folder.Write("a.yml", text);
        Assert.Equal(shown, string.Join('|', Plain(new SourceLines().Of(_folder["a.yml"], line, column))));
    }

    [Fact]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        _folder.Write("a.txt", new string('x', 5000) + " quot: " + new string('y', 5000));
        var lines = Plain(new SourceLines().Of(_folder["a.txt"], 1, 5002)).ToArray();
        Assert.All(lines, l => Assert.InRange(l.Length, 1, 110));
        Assert.Equal("quot", lines[0][lines[1].IndexOf('^', StringComparison.Ordinal)..][..4]);
    }

    [Fact]
    public void What_cannot_be_read_is_not_shown()
    {
        File.WriteAllBytes(_folder["a.txt"], [0xE4, 0x0A]);
        Assert.Empty(new SourceLines().Of(_folder["a.txt"], 1, 1));
        Assert.Empty(new SourceLines().Of(_folder["nowhere.txt"], 1, 1));
    }

    [Fact]
    public void A_terminal_gets_colours_and_a_link_that_no_name_can_break_out_of()
    {
        using var output = new StringWriter();
        var told = new Diagnostic
        {
            Code = "DG1103",
            Level = DiagnosticLevel.Warning,
            Path = "a",
            Line = 2,
            Column = 3,
            Message = "m",
        };
        TerminalReport.Write(told, "in/a\e\\.yml", _folder["a\e\\;b.yml"], [], new TerminalWriter(output, 80, colour: true));
        var line = output.ToString();
        Assert.Contains("\e]8;;file:///", line, StringComparison.Ordinal);
        Assert.Contains("a%1B", line, StringComparison.Ordinal);
        Assert.Contains("\e[33mwarning\e[0m DG1103: m.", line, StringComparison.Ordinal);
        Assert.Equal(8, line.Count(c => c == '\e'));

        using var plain = new StringWriter();
        TerminalReport.Write(told, "in/a.yml", _folder["a.yml"], [], new TerminalWriter(plain, 80, colour: false));
        Assert.Equal("in/a.yml(2,3): warning DG1103: m.", plain.ToString().TrimEnd());
    }

    private static IEnumerable<string> Plain(IEnumerable<string> lines) =>
        lines.Select(l => string.Concat(l.Where(c => StyleMarks.Of(c) < 0)));
}
