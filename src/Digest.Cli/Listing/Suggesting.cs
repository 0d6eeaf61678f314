using System.Globalization;
using System.Text.Json;
using Digest.Output;
using static Digest.Output.TerminalWriter;

namespace Digest.Listing;

/// <summary>Says what an editor might merge or split, why, and what to write for it.</summary>
internal static class Suggesting
{
    /// <summary>Writes them for people; nothing where there are none.</summary>
    public static void Write(ImmutableArray<Suggestion> suggestions, TerminalWriter paper)
    {
        if (suggestions.IsEmpty)
        {
            return;
        }

        paper.Heading("What you might merge or split");
        foreach (var s in suggestions)
        {
            paper.Text("  ", $"{Bold(What(s))} ({s.Score.ToString("0.00", CultureInfo.InvariantCulture)})");
            if (s.Reason is { } reason)
            {
                paper.Text("    ", string.Join("; ", Reasons(s, reason)));
            }

            paper.Text("    to do it: ", Yaml(s));
        }
    }

    /// <summary>Writes them as a member of the JSON object.</summary>
    public static void Write(ImmutableArray<Suggestion> suggestions, Utf8JsonWriter json) =>
        json.Objects(
            "suggestions",
            suggestions,
            s =>
            {
                json.WriteString("kind", s.Kind == SuggestionKind.Merge ? "merge" : "split");
                json.WriteString("story", s.Story);
                json.Number("year", s.Year);
                json.WriteString("other", s.Other);
                json.Number("otherYear", s.OtherYear);
                json.WriteString("article", s.Article);
                json.WriteNumber("score", s.Score);
                json.WriteString("yaml", Yaml(s));
                json.Texts("words", s.Reason?.Words ?? []);
                json.Texts("quotations", s.Reason?.Quotations ?? []);
                json.Texts("against", s.Reason?.Against ?? []);
            }
        );

    private static string What(Suggestion s) =>
        s.Kind == SuggestionKind.Merge
            ? $"{s.Story}, {Year(s.Year)} and {s.Other}, {Year(s.OtherYear)} may be one"
            : $"{s.Article} of {s.Story}, {Year(s.Year)} may belong "
                + $"{(s.Other is null ? "to no other report" : $"to {s.Other}, {Year(s.OtherYear)}")}";

    private static IEnumerable<string> Reasons(Suggestion s, Nearness reason)
    {
        yield return $"{s.Article} and {reason.Article} both speak of {string.Join(", ", reason.Words)}";
        if (!reason.Quotations.IsEmpty)
        {
            yield return $"both quote {string.Join(" · ", reason.Quotations)}";
        }

        if (!reason.Against.IsEmpty)
        {
            yield return Yellow("against: ") + string.Join(", ", reason.Against);
        }
    }

    // What stands in stories.yml then; an address that moves with it is kept by check --fix.
    private static string Yaml(Suggestion s) =>
        s switch
        {
            { Kind: SuggestionKind.Merge } => $"in stories.yml {{ id: {s.Story}, members: [{s.Article}] }}, then digest check --fix",
            { Other: { } other } => $"in stories.yml {{ id: {other}, members: [{s.Article}] }}, then digest check --fix",
            _ => $"in stories.yml {{ id: {s.Story}, not: [{s.Article}] }}",
        };

    private static string Year(int? year) => year?.ToString("0000", CultureInfo.InvariantCulture) ?? "undated";
}
