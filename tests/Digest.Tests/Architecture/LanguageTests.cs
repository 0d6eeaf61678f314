using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Tests.Architecture;

/// <summary>Words of languages are data: they stand in the lexicon, and what still stands in code is listed here until it moves.</summary>
public sealed partial class LanguageTests
{
    // Why each is left. The list may only become shorter: a file that needs no line any more must lose it.
    private static readonly Dictionary<string, string> Remaining = new(StringComparer.Ordinal)
    {
        ["src/Digest.Pipeline/Acquiring/Files/Mojibake.cs"] = "letters that wrong decoding makes: no words",
        ["src/Digest.Pipeline/Cleaning/Rules/MarkPictureWords.cs"] = "phrases that begin or end with a space",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutAuthorBios.cs"] = "phrases that begin or end with a space",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutCommentBoxes.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutCopyright.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutCorpusLines.cs"] = "phrases that begin or end with a space",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutDisclaimers.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutGalleryCards.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutNavigation.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Cleaning/Rules/TakeOutPhotoCredits.cs"] = "phrases that begin or end with a space",
        ["src/Digest.Pipeline/Describing/Credits/CreditCues.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Credits/CreditNames.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Credits/CreditScan.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Credits/ReadCreditLines.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Credits/ReadOpeningCredit.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Dates/ClockScanner.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Describing/Dates/DateScanner.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Describing/Dates/RelativeDates.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/DeclaredWriters.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Describing/Heads/BylineReader.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Heads/DatelineReader.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Heads/HeadLine.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Heads/WrappedTitle.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Describing/Languages/ReadTranslation.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Languages/ScriptCount.cs"] = "letters of scripts: no words",
        ["src/Digest.Pipeline/Describing/Outlets/ReadFurniture.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Outlets/ReadSelfReference.cs"] = "words inside generated regular expressions",
        ["src/Digest.Pipeline/Describing/Quoting/AttributionReader.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Describing/Quoting/PassOverNames.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Filing/Headlines.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Filing/Titles.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Folding/Antonyms.cs"] = "small words compared one by one; they move next",
        ["src/Digest.Pipeline/Folding/ReadMentions.cs"] = "small words compared one by one; they move next",
    };

    [Fact]
    public void No_word_of_another_language_stands_in_code_but_where_it_is_listed()
    {
        var found = Source.Files("src", ".cs").Where(f => Strings(Source.Text(f)).Any(HasLetter)).ToList();

        Assert.Empty(found.Except(Remaining.Keys, StringComparer.Ordinal));
        Assert.Empty(Remaining.Keys.Except(found, StringComparer.Ordinal));
        Assert.All(Remaining.Values, why => Assert.False(string.IsNullOrWhiteSpace(why)));
    }

    [Fact]
    public void Every_section_of_the_lexicon_is_asked_for()
    {
        var code = string.Concat(Source.Files("src", ".cs").Select(Source.Text));

        Assert.NotEmpty(Lexicon.Shared.Names);
        Assert.All(Lexicon.Shared.Names, name => Assert.Contains($"\"{name}\"", code, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_section_that_code_asks_for_is_written()
    {
        var asked = Source.Files("src", ".cs").SelectMany(f => Asked().Matches(Source.Text(f))).Select(m => m.Groups[1].Value).ToList();

        Assert.NotEmpty(asked);
        Assert.Empty(asked.Except(Lexicon.Shared.Names, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("var a = \"für\"; // да", true)]
    [InlineData("var a = \"\"\"\n    да\n    \"\"\";", true)]
    [InlineData("var a = \"“—”\"; // да\n/// <summary>für</summary>", false)]
    [InlineData("var a = 'é'; var b = @\"\\p{L}\";", false)]
    public void Letters_are_looked_for_in_strings_only(string code, bool has) => Assert.Equal(has, Strings(code).Any(HasLetter));

    private static IEnumerable<string> Strings(string code) => Literal().Matches(code).Select(m => m.Value).Where(v => v[0] is '"' or '@');

    private static bool HasLetter(string literal) => literal.Any(c => c > 127 && char.IsLetter(c));

    private const string Comment = @"//[^\n]*|/\*[\s\S]*?\*/";
    private const string Quoted = """@"(?:""|[^"])*"|"{3,}[\s\S]*?"{3,}|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'""";

    [GeneratedRegex(Comment + "|" + Quoted, RegexOptions.None, 5000)]
    private static partial Regex Literal();

    [GeneratedRegex("""Lexicon\.Shared\.\w+(?:<\w+>)?\("([^"]*)""" + "\"", RegexOptions.None, 5000)]
    private static partial Regex Asked();
}
