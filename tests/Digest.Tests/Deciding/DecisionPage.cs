using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Digest.Acquiring;
using Digest.Cleaning;
using Digest.Describing;
using Digest.Tests.Architecture;

namespace Digest.Tests.Deciding;

/// <summary>Sets the page on what is decided and how it is overruled, of the comments and constants of the code.</summary>
internal static partial class DecisionPage
{
    private const string Head =
        "# What Digest decides, and how you overrule it\n\n"
        + "Made of the code: of what speaks for each fact, of the comments of the types that decide, of the figures in force and of the "
        + "keys that editors may write; `DIGEST_ACCEPT=1` and the class `DecisionTests` write it anew.\n\n"
        + "What you write has the last word over everything here. A key without a file stands in the front matter of a report or in its "
        + "sidecar ([input/README.md](../input/README.md)); `digest explain ARTICLE` says of one report how each of its facts is known."
        + "\n\nEach value carries how it is known, in one word: *stated* by the page, *matched* with another report, *inferred* by "
        + "reasoning, said by the *editor*, or *none*, which the site writes as \"not stated\". Of what speaks for a fact the better "
        + "witness wins, then the earlier found; what agrees and what loses stays as evidence. The tables name the witnesses, the best "
        + "first.\n";

    /// <summary>The forms of the editor's files by what they are called here.</summary>
    public static readonly ImmutableArray<(string Name, EditorForm Form)> Forms =
    [
        ("digest.yml", EditorForms.Site),
        ("stories.yml", EditorForms.Story),
        ("verdicts.yml", EditorForms.Verdict),
        ("a place", EditorForms.Place),
        ("outlets.yml", EditorForms.Outlet),
        ("people.yml", EditorForms.Person),
        ("a role", EditorForms.Role),
        ("chronology.yml", EditorForms.Happening),
        ("a correction", EditorForms.Correction),
        ("a note", EditorForms.Note),
    ];

    private static readonly Lazy<ImmutableSortedDictionary<string, string>> Summaries = new(ReadSummaries);

    /// <summary>The lists of what speaks for something.</summary>
    public static ImmutableArray<string> Lists => [.. typeof(Clues).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal)];

    /// <summary>Every key that an editor may write.</summary>
    public static ImmutableArray<string> Keys =>
        [.. KeyCatalogue.Canonicals, .. Forms.SelectMany(f => f.Form.Keys.Select(k => $"{f.Name}: {k.Name}"))];

    /// <summary>The page.</summary>
    public static string Text()
    {
        var page = new StringBuilder(Head);
        foreach (var decision in Decision.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {decision.Name}\n");
            foreach (var type in decision.Types)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n{Summary(type)}\n");
            }

            Table(page, "what speaks for it | at best as good a witness as", Witnesses(decision));
            Table(
                page,
                "rule, in the order they run | in the data",
                decision.HasRules ? CleaningRules.All.Select(r => $"{Summary(r.GetType().Name)} | {RuleIdsOf(r.GetType().Name)}") : []
            );
            Table(
                page,
                "figure | what is decided by it",
                Pipeline.Parameters.Where(p => p.Stage == decision.Figures).Select(p => $"{p.Value:0.####} | {p.Words}")
            );
            Table(page, "to overrule it, write | meaning", decision.Keys.Select(k => $"{Typed(k)} | {Meaning(k)}"));
        }

        return page.ToString();
    }

    private static void Table(StringBuilder page, string head, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        if (all.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n| {head} |\n|---|---|\n");
            all.ForEach(r => page.Append(CultureInfo.InvariantCulture, $"| {r} |\n"));
        }
    }

    // A type speaks for a fact where it adds to its list, or hands the list on to be added to.
    private static IEnumerable<string> Witnesses(Decision decision)
    {
        var lists = string.Join('|', decision.Clues);
        return decision.Clues.IsEmpty
            ? []
            : Source
                .Files("src/Digest.Pipeline/Describing", ".cs")
                .Select(file => (Type: Path.GetFileNameWithoutExtension(file), Text: Source.Text(file)))
                .Where(f => f.Type != nameof(DescribingStage) && !decision.Types.Contains(f.Type))
                .Select(f =>
                    (
                        f.Type,
                        f.Text,
                        Adds: Regex
                            .Matches(f.Text, $@"found\s*\.(?:{lists})(?:\s*\.Add(?:Range)?\(|\s*[,)]| (?:\?\?)?= )[^;]*;")
                            .Select(m => m.Value)
                            .ToList()
                    )
                )
                .Where(w => w.Adds.Count > 0)
                .Select(w => (w.Type, Rank: w.Adds.Select(a => Best(a) ?? Best(w.Text)).OfType<FieldInfo>().MinBy(Value)))
                .OrderBy(w => w.Rank is null ? int.MaxValue : Value(w.Rank))
                .ThenBy(w => w.Type, StringComparer.Ordinal)
                .Select(w => $"{Summary(w.Type)} | {(w.Rank is null ? "" : Lower(Comment(w.Rank.Name)))}");

        static FieldInfo? Best(string text) =>
            Rank().Matches(text).Select(m => typeof(Ranks).GetField(m.Groups[1].Value)).OfType<FieldInfo>().MinBy(Value);
        static int Value(FieldInfo rank) => (int)rank.GetRawConstantValue()!;
    }

    private static string RuleIdsOf(string rule) =>
        string.Join(
            ", ",
            RuleId()
                .Matches(Source.Text($"src/Digest.Pipeline/Cleaning/Rules/{rule}.cs"))
                .Select(m => typeof(Identity.RuleIds).GetField(m.Groups[1].Value)?.GetRawConstantValue())
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(id => $"`{id}`")
        );

    private static string Typed(string key)
    {
        if (key.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            var (file, name) = (key[..colon], key[(colon + 2)..]);
            return file.StartsWith("a ", StringComparison.Ordinal) ? $"`{name}` of {file}" : $"`{name}` in `{file}`";
        }

        var others = KeyCatalogue.Others.Where(o => o.Value == key).Select(o => $"`{o.Key}`").ToList();
        return $"`{key}`{(others.Count == 0 ? "" : $" (or {string.Join(", ", others)})")}";
    }

    private static string Meaning(string key)
    {
        if (key.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
        {
            var form = Forms.First(f => f.Name == key[..colon]).Form;
            return form.Keys.First(k => k.Name == key[(colon + 2)..]).Meaning;
        }

        return KeyCatalogue.Meaning(key);
    }

    /// <summary>What a type's comment says it does.</summary>
    public static string Summary(string type) =>
        Summaries.Value.TryGetValue(type, out var words)
            ? words
            : throw new InvalidOperationException($"no type {type} with a comment stands in a file of its name");

    private static ImmutableSortedDictionary<string, string> ReadSummaries() =>
        Source
            .Files("src/Digest.Pipeline", ".cs")
            .Select(f => (Name: Path.GetFileNameWithoutExtension(f), Text: Source.Text(f)))
            .Select(f => (f.Name, Match: Regex.Match(f.Text, TypeComment.Replace("NAME", Regex.Escape(f.Name), StringComparison.Ordinal))))
            .Where(f => f.Match.Success)
            .GroupBy(f => f.Name, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(g => g.Key, g => Plain(g.First().Match.Groups[1].Value), StringComparer.Ordinal);

    private const string TypeComment =
        @"/// <summary>((?:(?!</summary>)[\s\S])*)</summary>\s*(?:///[^\n]*\n|\[[^\n]*\n)*[a-z ]*(?:class|record) NAME\b";

    private static string Comment(string field) =>
        Plain(
            Regex
                .Match(
                    Source.Text("src/Digest.Pipeline/Describing/Clue.cs"),
                    $@"/// <summary>((?:(?!</summary>)[\s\S])*)</summary>\s*public const int {Regex.Escape(field)} "
                )
                .Groups[1]
                .Value
                is { Length: > 0 } words
                ? words
                : throw new InvalidOperationException($"Ranks.{field} has no comment")
        );

    // A comment as Markdown in one line.
    private static string Plain(string comment)
    {
        var text = Slashes().Replace(comment, " ");
        text = See().Replace(text, m => $"`{m.Groups[1].Value.Split('.')[^1].Split('(')[0]}`");
        text = Code().Replace(text, m => $"`{m.Groups[1].Value}`");
        return Spaces().Replace(WebUtility.HtmlDecode(text), " ").Trim().Replace("|", "\\|", StringComparison.Ordinal);
    }

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..].TrimEnd('.');

    [GeneratedRegex(@"Ranks\.(\w+)")]
    private static partial Regex Rank();

    [GeneratedRegex(@"RuleIds\.(\w+)")]
    private static partial Regex RuleId();

    [GeneratedRegex(@"\s*\n\s*///\s*")]
    private static partial Regex Slashes();

    [GeneratedRegex("<(?:see|paramref)\\s+(?:cref|name)=\"([^\"]+)\"\\s*/>")]
    private static partial Regex See();

    [GeneratedRegex("<c>([^<]*)</c>")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
