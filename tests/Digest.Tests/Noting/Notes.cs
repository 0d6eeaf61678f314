using System.Globalization;
using Digest.Noting;
using Digest.Tests.Folding;

namespace Digest.Tests.Noting;

/// <summary>What one rule notes on a small year, as text: kind, phrase and arguments of each note, none of its words.</summary>
internal static class Notes
{
    /// <summary>A paragraph that is long enough to be a copy.</summary>
    public const string Long =
        "The evening ferry from Velden ran onto the sandbank off Norvik on Sunday, "
        + "and its forty passengers were taken ashore in fishing boats before the tide came back in.";

    /// <summary>The notes of a rule on the first of these years.</summary>
    public static ImmutableArray<string> Of(Func<NotedYear, IEnumerable<DraftNote>> rule, params (int? Year, Article[] Articles)[] years)
    {
        var story = Fold.Years(years);
        return [.. rule(new NotedYear(story, story.Years[0])).Select(n => $"{n.Kind} {Shown(n.Says)}")];
    }

    /// <summary>The notes of a rule on a year of these reports.</summary>
    public static ImmutableArray<string> Of(Func<NotedYear, IEnumerable<DraftNote>> rule, params Article[] articles) =>
        Of(rule, (2021, articles));

    /// <summary>A report of an outlet.</summary>
    public static Article By(string id, string outlet, params string[] paragraphs) =>
        Fold.Report(id, "2021-03-0" + (id[0] - 'a' + 1).ToString(CultureInfo.InvariantCulture), paragraphs) with
        {
            Outlet = Fact<string>.Of(outlet, Basis.Stated),
        };

    /// <summary>A phrase as text: <c>key(argument, argument)</c>.</summary>
    public static string Shown(NotePhrase phrase) => $"{phrase.Key}({string.Join(", ", phrase.Args.Select(Shown))})";

    private static string Shown(NoteArg arg) =>
        arg switch
        {
            ReportArg a => a.Article,
            KeyArg a => "key of " + a.Article,
            WordsArg { Article: null } a => $"“{a.Text}”",
            WordsArg a => $"“{a.Text}” of {a.Article}",
            TextArg { Text: "" } => "-",
            TextArg a => $"'{a.Text}'",
            SentenceArg a => $"sentence '{a.Text}'",
            NumberArg a => a.Number.ToString(CultureInfo.InvariantCulture),
            DateArg a => a.Date.ToString(),
            LanguageArg a => "language " + a.Tag,
            RuleArg a => "rule " + a.Rule,
            MethodArg a => "by " + a.Method,
            ListArg a => $"[{string.Join(", ", a.Items.Select(Shown))}]",
            ClausesArg a => $"[{string.Join("; ", a.Items.Select(Shown))}]",
            ChainArg a => string.Join("→", a.Names),
            RunsArg a => "runs " + string.Join(' ', a.Runs.Select(r => $"{r.First}-{r.Last}")),
            PhraseArg a => Shown(a.Phrase),
            _ => throw new ArgumentException(arg.GetType().Name, nameof(arg)),
        };
}
