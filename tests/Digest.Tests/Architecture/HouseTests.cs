using System.Reflection;
using System.Text.RegularExpressions;
using Digest.Tests.Cases;

namespace Digest.Tests.Architecture;

/// <summary>Holds the habits of the house that the compiler does not.</summary>
public sealed partial class HouseTests
{
    [Fact]
    public void The_recipe_fits_a_screen() => Assert.InRange(Lines("src/Digest.Pipeline/Pipeline.cs"), 1, 80);

    [Fact]
    public void No_file_is_over_400_lines_and_nine_in_ten_are_under_250()
    {
        var sizes = Source.Files("src", ".cs").Concat(Source.Files("tests", ".cs")).Select(f => (Lines: Lines(f), File: f)).ToList();
        Assert.True(!sizes.Exists(s => s.Lines > 400), "over 400 lines: " + string.Join(", ", sizes.Where(s => s.Lines > 400)));
        Assert.True(
            sizes.Count(s => s.Lines < 250) >= sizes.Count * 9 / 10,
            "too many files of 250 lines and more: " + string.Join(", ", sizes.Where(s => s.Lines >= 250))
        );
    }

    [Fact]
    public void No_line_is_over_140_columns()
    {
        var wide = Source
            .Files("src", ".cs")
            .Concat(Source.Files("tests", ".cs"))
            .SelectMany(f => Source.Text(f).Split('\n').Select((line, at) => (line.Length, Place: $"{f}({at + 1})")))
            .Where(l => l.Length > 140)
            .Select(l => $"{l.Place}: {l.Length} columns");
        Assert.True(!wide.Any(), "break these lines, comments by hand:\n" + string.Join("\n", wide));
    }

    [Fact]
    public void Nothing_renders_past_the_escaping_writer() =>
        Assert.All(Source.Files("src", ".cs"), f => Assert.DoesNotContain("RenderAsync", Source.Code(f), StringComparison.Ordinal));

    [Fact]
    public void No_expression_and_no_template_is_ended_by_a_clock() =>
        Assert.All(
            Source.Files("src", ".cs"),
            file =>
            {
                // A busy machine would refuse what a free one builds. That generated expressions need no clock is for TrapTests to say.
                var code = Source.Code(file);
                Assert.False(LooseRegex().IsMatch(code), $"{file}: a static Regex method takes any pattern; make a generated one");
                Assert.All(MadeRegex().Matches(code), m => Assert.Contains("NonBacktracking", m.Value, StringComparison.Ordinal));
                Assert.DoesNotMatch("MatchTimeout|RegexTimeOut|CancelAfter|CancellationTokenSource\\(", code);
            }
        );

    // A rule's name is a contract with the data, the themes and other stages: it is written once, in RuleIds or UnseenRules.
    [Fact]
    public void No_rule_is_named_by_a_string() =>
        Assert.All(
            Source.Files("src/Digest.Pipeline", ".cs"),
            file => Assert.DoesNotMatch("(?:\\bRule (?:==|is|!=) |\\.Lift\\(|page\\.Remove\\(|new Verdict\\()[^;\\n]*\"", Source.Text(file))
        );

    [Fact]
    public void Every_diagnostic_code_is_one_constant_of_its_stage()
    {
        var codes = Codes();
        Assert.Equal(codes.Length, codes.Select(c => c.Value).Distinct(StringComparer.Ordinal).Count());
        Assert.All(codes, c => Assert.Matches("^DG[1-9][0-9]{3}$", c.Value));
        Assert.All(
            Source.Files("src", ".cs").Where(f => !f.Contains("/DiagnosticCodes", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch("\"DG[0-9]{4}\"", Source.Text(f))
        );
    }

    [Fact]
    public void Every_diagnostic_code_has_a_case_that_provokes_it()
    {
        var told = CaseFile
            .All()
            .Select(CaseFile.Read)
            .SelectMany(c => c.Parts)
            .Where(p => p.Path == "output/diagnostics.txt")
            .Select(p => p.Text)
            .ToList();

        // No input may provoke a mistake of the program, nor takes away what draws, nor is as large as Pages: QuarantineTests,
        // CardSiteTests and SiteSizeTests do.
        var untold = Codes()
            .Where(c =>
                c.Value is not (DiagnosticCodes.OurMistake or DiagnosticCodes.NoPictures or DiagnosticCodes.LargeSite)
                && !told.Exists(t => t.Contains($" {c.Value}:", StringComparison.Ordinal))
            )
            .Select(c => $"{c.Value} {c.Name}");
        Assert.True(!untold.Any(), "no case under tests/cases shows in output/diagnostics.txt: " + string.Join(", ", untold));
    }

    [Fact]
    public void Every_diagnostic_says_what_to_do()
    {
        Assert.All(
            CaseFile.All(),
            name =>
                Assert.All(
                    CaseRun.Of(name).Diagnostics.Where(d => d.Level != DiagnosticLevel.Info),
                    d =>
                    {
                        Assert.False(string.IsNullOrWhiteSpace(d.Remedy), $"{name}: {d.Code} has no remedy: {d.Message}");
                        Assert.Contains(Codes(), c => c.Value == d.Code);
                    }
                )
        );
    }

    // The analyser bans these too, but not where touching the disk is the duty.
    [Fact]
    public void What_throws_on_odd_input_is_called_in_one_place_only()
    {
        string[] places = ["src/Digest.Core/Text/Normal.cs", "src/Digest.Core/Text/WebAddress.cs", "src/Digest.Core/Days.cs"];
        Assert.All(
            Source.Files("src", ".cs").Where(f => !places.Contains(f)),
            f => Assert.False(RawCall().IsMatch(Source.Text(f)), $"{f}: {RawCall().Match(Source.Text(f)).Value}")
        );
    }

    [Fact]
    public void Nothing_names_a_path_of_somebodys_machine()
    {
        // Put together here so that this file does not name one itself.
        string[] paths = ["/ro" + "ot/", "/wo" + "rk/", "/home" + "/", "C:\\Us" + "ers\\"];
        Assert.All(
            Source.Files("").Where(f => f != ".git" && !f.EndsWith(".png", StringComparison.Ordinal)),
            f => Assert.DoesNotContain(paths, p => Source.Text(f).Contains(p, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Fact]
    public void Every_project_has_its_lock_file() =>
        Assert.All(
            Source.Files("", ".csproj"),
            f => Assert.Contains(Path.GetDirectoryName(f)!.Replace('\\', '/') + "/packages.lock.json", Source.Files(""))
        );

    private static ImmutableArray<(string Name, string Value)> Codes() =>
        [
            .. typeof(DiagnosticCodes)
                .GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => (f.Name, (string)f.GetRawConstantValue()!)),
        ];

    private static int Lines(string file) => Source.Text(file).TrimEnd('\n').Split('\n').Length;

    [GeneratedRegex(@"\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches)\(", RegexOptions.None, 1000)]
    private static partial Regex LooseRegex();

    [GeneratedRegex(@"\bnew\s+Regex\([^;]*", RegexOptions.None, 1000)]
    private static partial Regex MadeRegex();

    [GeneratedRegex(
        @"\.(?:Normalize|IsNormalized|AddDays|AddMonths|AddYears|ToDateTime)\(|\bUri\.TryCreate\("
            + @"|\bnew Uri(?:Builder)?\(|\buri\.Host\b|\.IdnHost\b|\.DnsSafeHost\b",
        RegexOptions.None,
        1000
    )]
    private static partial Regex RawCall();
}
