using System.Text.RegularExpressions;
using Digest.Rendering;
using Digest.Text;

namespace Digest.Tests.Architecture;

/// <summary>Words of languages are data: they stand in the lexicon, and code asks for them by the name of their section.</summary>
public sealed partial class LanguageTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    // Letters, not words: what wrong decoding makes of texts, and which letters only some languages have.
    private static readonly string[] Letters =
    [
        "src/Digest.Pipeline/Acquiring/Files/Mojibake.cs",
        "src/Digest.Pipeline/Describing/Languages/ScriptCount.cs",
    ];

    [Fact]
    public void No_word_of_another_language_stands_in_code() =>
        Assert.Equal(Letters, Source.Files("src", ".cs").Where(f => Strings(Source.Text(f)).Any(HasLetter)));

    [Fact]
    public void Every_section_of_the_lexicon_is_asked_for()
    {
        var code = string.Concat(Source.Files("src", ".cs").Select(Source.Text));
        var patterns = Pattern().Matches(code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.NotEmpty(Lexicon.Shared.Names);
        Assert.All(
            Lexicon.Shared.Names,
            name =>
                Assert.True(
                    code.Contains($"\"{name}\"", StringComparison.Ordinal) || (Constant(name) is { } made && patterns.Contains(made)),
                    $"no code asks for the section [{name}] of the lexicon"
                )
        );
    }

    [Theory]
    [InlineData("credit-tells-pattern", "CreditTells")]
    [InlineData("credit-tells", null)]
    public void A_section_of_patterns_is_a_constant(string section, string? constant) => Assert.Equal(constant, Constant(section));

    [Fact]
    public void Every_constant_is_a_group_of_the_lines_of_its_section()
    {
        var sections = Lexicon.Shared.Names.Where(n => Constant(n) is not null).ToList();

        Assert.NotEmpty(sections);
        Assert.All(
            sections,
            section =>
            {
                var made = (string)typeof(LexiconPatterns).GetField(Constant(section)!)!.GetRawConstantValue()!;
                var at = Lexicon
                    .Shared.Set(section)
                    .ToDictionary(p => p, p => ("|" + made[3..^1] + "|").IndexOf($"|{p}|", StringComparison.Ordinal));

                Assert.All(at.Keys, p => Assert.Null(Record.Exception(() => new Regex(p, RegexOptions.CultureInvariant, Longest))));
                Assert.StartsWith("(?:", made, StringComparison.Ordinal);
                Assert.All(at, p => Assert.True(p.Value >= 0, p.Key));

                // Of two phrases of which one begins the other, the longer is tried first.
                Assert.DoesNotContain(at, p => at.Any(q => q.Value > p.Value && q.Key.StartsWith(p.Key, StringComparison.Ordinal)));
            }
        );
    }

    // A report in a language that the lexicon reads is shown with the language's name, not with its tag.
    [Fact]
    public void Every_language_of_the_lexicon_has_a_name_on_pages()
    {
        var words = Digest.Rendering.Engine.Strings.Read(ThemeSource.Default(), "en");
        var languages = Source
            .Files("src/Digest.Core/Lexicon", ".txt")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(n => n.Length == 2);
        var nameless = string.Join(", ", languages.Where(l => !words.Has("language." + l)));
        Assert.True(nameless.Length == 0, $"themes/default/i18n/en.yml has no word under language: for {nameless}");
    }

    [Fact]
    public void Every_section_that_code_asks_for_is_written()
    {
        var asked = Source.Files("src", ".cs").SelectMany(f => Asked().Matches(Source.Text(f))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(asked);
        var unwritten = string.Join(", ", asked.Except(Lexicon.Shared.Names, StringComparer.Ordinal));
        Assert.True(unwritten.Length == 0, $"code asks for these sections, and no file of the lexicon has them: {unwritten}");
    }

    [Theory]
    [InlineData("var a = \"für\"; // да", true)]
    [InlineData("var a = \"\"\"\n    да\n    \"\"\";", true)]
    [InlineData("var a = \"“—”\"; // да\n/// <summary>für</summary>", false)]
    [InlineData("var a = 'é'; var b = @\"\\p{L}\";", false)]
    public void Letters_are_looked_for_in_strings_only(string code, bool has) => Assert.Equal(has, Strings(code).Any(HasLetter));

    private static IEnumerable<string> Strings(string code) => Literal().Matches(code).Select(m => m.Value).Where(v => v[0] is '"' or '@');

    private static string? Constant(string section) =>
        section.EndsWith("-pattern", StringComparison.Ordinal)
            ? string.Concat(section[..^"-pattern".Length].Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]))
            : null;

    private static bool HasLetter(string literal) => literal.Any(c => c > 127 && char.IsLetter(c));

    private const string Comment = @"//[^\n]*|/\*[\s\S]*?\*/";
    private const string Quoted = """@"(?:""|[^"])*"|"{3,}[\s\S]*?"{3,}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""";

    [GeneratedRegex(Comment + "|" + Quoted, RegexOptions.None, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("""Lexicon\.Shared\.\w+(?:<\w+>)?\("([^"]*)""" + "\"", RegexOptions.None, 5000)]
    private static partial Regex Asked();

    [GeneratedRegex(@"\bLexiconPatterns\.(\w+)", RegexOptions.None, 5000)]
    private static partial Regex Pattern();
}
