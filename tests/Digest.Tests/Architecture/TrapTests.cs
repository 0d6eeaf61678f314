using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;
using Digest.Tests.Support;

namespace Digest.Tests.Architecture;

/// <summary>
/// No expression has a clock to stop it, so none may need one: each reads 100,000 characters of every trap in less than a second.
/// </summary>
public sealed partial class TrapTests
{
    private const int Length = 100_000;

    // What is repeated: one of each class of characters that expressions repeat, and the shapes in which names, figures and brackets come.
    private static readonly ImmutableArray<string> Pieces =
    [
        "a",
        "A",
        "1",
        " ",
        "\t",
        "\n",
        ".",
        "-",
        "–",
        "(",
        "[",
        "<",
        "\"",
        "'",
        "«",
        "/",
        "@",
        "=",
        ":",
        "©",
        "_",
        "é",
        "新",
        "Aa ",
        "a ",
        "1 ",
        "1, ",
        "A. ",
        "Aa-",
        "a.",
        "a@",
        "a=",
        "(a",
        "[a",
        "<a ",
        "Aa, ",
        " - ",
        "Aa and ",
        "a/",
        "\"a\" ",
        "12:34 ",
        "a b ",
        "A's ",
        "+1",
        "--",
        "<!--",
    ];

    // Where the caller shows an expression no longer text, in characters, and why that is enough. All others must stand the whole length.
    private static readonly ImmutableDictionary<string, int> Shown = new Dictionary<string, int>
    {
        ["Digest.Acquiring.DeclaredCharset.XmlDeclaration"] = 8192, // the head of a page
        ["Digest.Acquiring.DeclaredCharset.Markup"] = 8192,
        ["Digest.Acquiring.DeclaredCharset.Attribute"] = 8192,
        ["Digest.Acquiring.DeclaredCharset.Charset"] = 8192,
        ["Digest.Cleaning.TakeOutTimeStamps.Stamp"] = 60, // a stamp is a short line
        ["Digest.Cleaning.TakeOutTimeStamps.Template"] = 60,
        ["Digest.Describing.MediaNames.Capitals"] = 200, // a name is short
        ["Digest.Describing.ReadCreditLines.With"] = 260, // a credit is a line, not a paragraph
        ["Digest.Describing.ReadCreditLines.Line"] = 260,
        ["Digest.Describing.ReadCreditLines.Desk"] = 260,
        ["Digest.Describing.ReadTranslation.Form"] = 200,
        ["Digest.Describing.ReadRights.Form"] = 300,
        ["Digest.Describing.RelativeDates.Form"] = 160,
        ["Digest.Describing.Shapes.Caption"] = 400,
    }.ToImmutableDictionary();

    /// <summary>Every generated expression of the program, by type and name.</summary>
    public static TheoryData<string> All => [.. Made().Select(m => m.DeclaringType!.FullName + "." + m.Name)];

    [Theory]
    [MemberData(nameof(All))]
    public void An_expression_reads_a_long_trap_in_time(string name)
    {
        var regex = (Regex)Made().Single(m => m.DeclaringType!.FullName + "." + m.Name == name).Invoke(null, null)!;
        Assert.Equal(Regex.InfiniteMatchTimeout, regex.MatchTimeout);
        var shown = Shown.GetValueOrDefault(name, Length);
        Assert.Empty(Traps(regex.ToString()).Where(trap => Slow(regex, trap, shown)).Take(1).Select(trap => $"{name}: {trap[..80]} …"));
    }

    // What is put together while the program runs is tried by no test: it may not try twice.
    [Fact]
    public void Every_other_expression_cannot_try_twice() =>
        Assert.Empty(
            Source
                .Files("src", ".cs")
                .Where(f => !f.StartsWith("src/Digest.Generators/", StringComparison.Ordinal))
                .SelectMany(f =>
                    File.ReadLines(Path.Combine(Repo.Root, f))
                        .Where(l => AtRunTime().IsMatch(l) && !l.Contains("RegexOptions.NonBacktracking", StringComparison.Ordinal))
                        .Select(l => $"{f}: {l.Trim()}")
                )
        );

    // A word of the pattern opens the way to what it repeats behind the word: it stands before each kind of repetition, and is repeated
    // itself.
    private static IEnumerable<string> Traps(string pattern)
    {
        var words = Word()
            .Matches(pattern)
            .Select(m => m.Value)
            .Distinct(StringComparer.Ordinal)
            .Where((_, i) => i < 5 || i % 11 == 0)
            .Take(12)
            .ToList();
        foreach (var piece in Pieces)
        {
            yield return Repeat(piece) + "!";
            foreach (var word in words.Where(_ => piece.Length == 1 || piece is "Aa " or "1 " or "a "))
            {
                yield return word + " " + Repeat(piece) + "!";
                yield return Repeat(word + " " + string.Concat(Enumerable.Repeat(piece, 40)));
            }
        }

        foreach (var word in words)
        {
            yield return Repeat(word + " ");
            yield return Repeat(word);
            yield return Repeat("(" + word + " ");
        }
    }

    private static string Repeat(string piece) => string.Concat(Enumerable.Repeat(piece, Length / piece.Length));

    private static bool Slow(Regex regex, string trap, int shown)
    {
        // A tenth of it in a hundredth of the time: if its time grew with the square, the whole would still be in time. With the third
        // power a tenth takes minutes.
        var tenth = trap[..(Length / 10)] + "!";
        for (var tried = 0; tried < 2; tried++)
        {
            var clock = Stopwatch.StartNew();
            Read(regex, tenth, shown);
            if (clock.Elapsed < TimeSpan.FromMilliseconds(10))
            {
                return false;
            }
        }

        var start = ThreadTime.Spent();
        Read(regex, trap, shown);
        return ThreadTime.Spent() - start > TimeSpan.FromSeconds(1);
    }

    private static void Read(Regex regex, string trap, int shown)
    {
        for (var at = 0; at < trap.Length; at += shown)
        {
            Assert.InRange(regex.Count(trap.AsSpan(at, Math.Min(shown, trap.Length - at))), 0, trap.Length);
        }
    }

    private static IEnumerable<MethodInfo> Made() =>
        new[] { typeof(Pipeline), typeof(Diagnostics), typeof(Digest.Import.Importer), typeof(Digest.Output.TextReport) }
            .SelectMany(t => t.Assembly.GetTypes())
            .SelectMany(t => t.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType == typeof(Regex) && m.GetParameters().Length == 0);

    [GeneratedRegex(@"new Regex\(|Regex\.(?:IsMatch|Match|Matches|Count|Replace|Split|Enumerate\w+)\(", RegexOptions.None, 1000)]
    private static partial Regex AtRunTime();

    [GeneratedRegex(@"(?<!\\)\p{L}[\p{L} ]{1,30}", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
