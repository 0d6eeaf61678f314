using Digest.Acquiring;
using Digest.Text;

namespace Digest.Tests.Acquiring;

/// <summary>YAML as editors write it is read as typed; what YAML forbids, and what nobody needs, is refused with a place.</summary>
public sealed class YamlTests
{
    /// <summary>Malformed YAML of every kind the specification's own tests know, told here in samples of our own.</summary>
    public static TheoryData<string> Invalid { get; } =
        new(
            "town:\n  - bread\n wrong",
            "a\n b:\n  c",
            "text: |0\n x",
            "text: |10\n x",
            "a: b\n... more",
            "a:\n\tb: c",
            "a: [b, c]]",
            "- a\n  - b\n - c",
            "a: &x &y b",
            "a: \"\\q\"",
            "text: >\n \n  \n   \n here",
            "\"\n---\n\"",
            "a: - b\n   - c",
            "a: b: c: d",
            "[a, b",
            "- a\n- b\nc",
            "\"a\nb\": 1",
            "a: b\nc\n",
            "a: one # two\n  three",
            "- a\n[\nb\n]",
            "a: b\nc",
            "a: b\n%TAG ! x\n---\nc: d",
            "[a, b]#no",
            "--- a: b\n    c: d",
            "[, a]",
            "%YAML 1.2",
            "--- \"a\n... x\nb\"",
            "%YAML 1.2\n...",
            "a:\n- b\nc: d\n- e",
            "a: one\n  two # three\n  four",
            "one # two\nthree",
            "[23\n]: 42",
            "[a, b\n  c: d: e]",
            "a: \"b",
            "[a, b, , c]",
            "[a,#no\nb]",
            "--- &x a: b",
            "'a\nb': 1",
            "[a\n  : b]",
            "a: \"b\n\tc\"",
            "a:\n  b: 1\n\tc: 2",
            "a:\n   b: 1\n  c: 2",
            "%YAML 1.2\n---\na: b\n%YAML 1.2\n---\nc: d",
            "a: 'b'\n c: d",
            "- [-, -]",
            "a\nb: c",
            "a:\n  b\n  c: d",
            "- &x\n&y b",
            "a: \n&x b",
            "%YAML 1.2 more\n---\na: b",
            "'a\\'b': c'd",
            "a:\n  one two\n  b: c",
            "a: \"b\nc\"",
            "a: 'b' c",
            "a: [b]\nc: [d]]",
            "%YAML 1.2\n%YAML 1.2\n---\na: b",
            "!bad{}tag a",
            "a: [\nb, c\n---\nd]",
            "- a - b\n - c",
            "a: \"b\" c",
            "a: 'b\n---\nc'",
            "a: > text\n b",
            "a: >\n    \n b",
            "&x *x",
            "a: \"b\"#no",
            "&x *y : b",
            "&x - a",
            "{a: b c: d}",
            "a: b\n  c: d\n e: f",
            "- !!str, a",
            "a: {\nk\n:\nv\n}",
            "a: ># no\n b",
            "-\t-",
            "- \t-",
            "?\t-",
            "? -\n:\t-",
            "?\ta:",
            "? a:\n:\tb:",
            "[-]",
            "a: b: c",
            "a: b: - c",
            "- a\n - b\n- c:\n d",
            "[\"a\"\n  :b]",
            "a: 1\na: 2",
            "a: &x 1\nb: *x",
            "a: !!int 1",
            "a: \u0001",
            "a: 1\n---\nb: 2",
            "a: [[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"
        );

    /// <summary>Well-formed YAML.</summary>
    public static TheoryData<string> Valid { get; } =
        new(
            "",
            "# nothing\n",
            "a: b\n",
            "a: \"b: c\"\nd: 'e'' f'\n",
            "a:\n- b\n- c\n",
            "a: [b, 'c', \"d\"] # ok\n",
            "a: |\n  one\n   two\n\n  three\nb: >-\n  x\n  y\n",
            "a: {b: c, d: [e]}\n",
            "a:\n  - b: 1\n    c: 2\n  - b: 3\n",
            "tags: [\n  a,\n  b\n]\n",
            "a: one\n  two\n",
            "a: \"one\n  two\"\n",
            "---\na: b\n",
            "a: b\r\nc: d\r\n",
            "a: http://example.org/x#y\n",
            "a: 5 - 3\nb: -1\n",
            "- a\n- b\n",
            "a: C# and F#\n",
            "Ключ: значение\n",
            "a:\n  b:\n    c:\n      d: e\n",
            "a: \"x\" # y\n",
            "a:   b\t# c\n"
        );

    [Theory]
    [MemberData(nameof(Invalid))]
    public void Malformed_or_dangerous_yaml_is_refused_with_its_place(string yaml)
    {
        var diagnostics = new Diagnostics();
        var value = YamlReader.Read(new YamlSource("a.yml", yaml, 0, FrontMatter.MaxLength), diagnostics);
        if (value is not null)
        {
            KeyReader.Read(value, "a.yml", diagnostics);
        }

        Assert.Contains(diagnostics.Sorted(), d => d is { Level: DiagnosticLevel.Error, Line: > 0, Column: > 0 });
    }

    [Theory]
    [MemberData(nameof(Valid))]
    public void Well_formed_yaml_is_read(string yaml)
    {
        var diagnostics = new Diagnostics();
        Assert.NotNull(YamlReader.Read(new YamlSource("a.yml", yaml, 0, FrontMatter.MaxLength), diagnostics));
        Assert.Empty(diagnostics.Sorted());
    }

    [Theory]
    [InlineData("no")]
    [InlineData("1e3")]
    [InlineData("010")]
    [InlineData("1.10")]
    [InlineData("2016-11-09")]
    public void A_scalar_stays_as_typed(string typed)
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new YamlSource("a.yml", "a: " + typed, 0, 100), new Diagnostics()));
        Assert.Equal(typed, Assert.IsType<YamlScalar>(map.Find("a")!.Value).Text);
    }

    [Fact]
    public void Places_count_in_the_file_not_in_the_front_matter()
    {
        var map = Assert.IsType<YamlMap>(YamlReader.Read(new YamlSource("a.md", "a: b\nc: d\n", 1, 100), new Diagnostics()));
        Assert.Equal((3, 1, 3, 4), (map.Entries[1].Line, map.Entries[1].Column, map.Entries[1].Value.Line, map.Entries[1].Value.Column));
    }

    [Fact]
    public void A_hundred_thousand_brackets_are_refused_at_once()
    {
        var diagnostics = new Diagnostics();
        Assert.Null(YamlReader.Read(new YamlSource("a.yml", new string('[', 60_000), 0, FrontMatter.MaxLength), diagnostics));
        Assert.Equal(DiagnosticCodes.BrokenYaml, Assert.Single(diagnostics.Sorted()).Code);
    }

    [Theory]
    [InlineData("headlin", "headline")]
    [InlineData("titel", "title")]
    [InlineData("publised", "published")]
    [InlineData("outlet-ulr", "outlet_url")]
    [InlineData("zzzzzz", null)]
    public void The_nearest_key_is_found(string typed, string? meant) => Assert.Equal(meant, Nearest.To(typed, KeyCatalogue.Names));

    [Theory]
    [InlineData("2016-11-09", "2016-11-09")]
    [InlineData("2016/11/09", "2016-11-09")]
    [InlineData("2016-11", "2016-11")]
    [InlineData("9 November 2016", "2016-11-09")]
    [InlineData("Wednesday, November 9th, 2016", "2016-11-09")]
    [InlineData("Nov. 9, 2016", "2016-11-09")]
    [InlineData("9-Nov-2016", "2016-11-09")]
    [InlineData("2016-11-09 21:05 +0300", "2016-11-09T21:05:00+03:00")]
    [InlineData("03/04/05", null)]
    [InlineData("9/11/2016", null)]
    [InlineData("31 November 2016", null)]
    [InlineData("yesterday", null)]
    public void A_date_means_one_day_or_is_refused(string typed, string? date) => Assert.Equal(date, EditorDates.Read(typed)?.ToString());

    [Theory]
    [InlineData("12.6.2025", "it may be 12 June 2025 or 6 December 2025", "Write it as 2025-06-12 or 2025-12-06")]
    [InlineData("6/12/2025", "it may be 6 December 2025 or 12 June 2025", "Write it as 2025-12-06 or 2025-06-12")]
    [InlineData("12-06-2025 10:00", "cannot be told apart", "Write it as 2025-06-12 or 2025-12-06")]
    [InlineData("25.6.2025", "year first only", "Write it as 2025-06-25")]
    [InlineData("6/25/2025", "year first only", "Write it as 2025-06-25")]
    [InlineData("6.6.2025", "year first only", "Write it as 2025-06-06")]
    [InlineData("31.6.2025", "June 2025 has 30 days", "Write it as 2016-11-09")]
    [InlineData("12.6.25", "in more than one order", "Write it as 2016-11-09")]
    [InlineData("25/12/99", "in more than one order", "Write it as 2016-11-09")]
    [InlineData("6/2025", "year first only", "Write it as 2025-06")]
    [InlineData("13/2025", "no month 13", "Write it as 2016-11-09")]
    [InlineData("12.6.", "no year of four digits", "Write it as 2016-11-09")]
    [InlineData("2025-13-01", "no month 13", "Write it as 2016-11-09")]
    [InlineData("12 June 25", "no year of four digits", "Write it as 2016-11-09")]
    [InlineData("12 June", "no year of four digits", "Write it as 2016-11-09")]
    [InlineData("12. Juni 2025", "“Juni” is no English name of a month", "Write it as 2016-11-09")]
    [InlineData("le 12 juin 2025", null, "Write it as 2016-11-09")]
    [InlineData("12 of June 2025", "“of” has no place in a date", "Write it as 2016-11-09")]
    [InlineData("12 June 2025 10:00", "behind a date in digits only", "Write it as 2016-11-09")]
    [InlineData("yesterday", null, "Write it as 2016-11-09")]
    [InlineData("", null, "Write it as 2016-11-09")]
    public void A_date_that_is_refused_is_told_why(string typed, string? cause, string remedy)
    {
        Assert.Null(EditorDates.Read(typed));
        var (why, what) = DateDoubts.Of(typed);
        Assert.True(cause is null ? why is null : why?.Contains(cause, StringComparison.Ordinal) == true, why);
        Assert.StartsWith(remedy, what, StringComparison.Ordinal);
    }
}
