using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>The labels of questions and answers, by language: "O:" answers in Polish and asks in Czech.</summary>
internal static class InterviewLabels
{
    private const string English = "en";
    private const int WholeWord = 4;

    private static readonly FrozenDictionary<string, FrozenSet<string>> Questions = By("interview-questions");

    private static readonly FrozenDictionary<string, FrozenSet<string>> Replies = By("interview-answers");

    /// <summary>Whether a label opens a question.</summary>
    public static bool Asks(string label, string? language) => Has(Questions, label, language);

    /// <summary>Whether a label opens an answer.</summary>
    public static bool Answers(string label, string? language) => Has(Replies, label, language);

    private static bool Has(FrozenDictionary<string, FrozenSet<string>> sets, string label, string? language)
    {
        var at = language?.IndexOf('-', StringComparison.Ordinal) ?? -1;
        var primary = (at < 0 ? language : language![..at])?.ToLowerInvariant() ?? English;
        var key = label.ToLowerInvariant();
        // A whole word means the same wherever it stands; a letter does not.
        return key.Length >= WholeWord
            ? sets.Values.Any(s => s.Contains(key))
            : (sets.GetValueOrDefault(primary is "nb" or "nn" ? "no" : primary) ?? sets[English]).Contains(key);
    }

    private static FrozenDictionary<string, FrozenSet<string>> By(string section) =>
        Lexicon
            .Shared.Sections(section)
            .ToFrozenDictionary(
                s => s.Language,
                s => s.Entries.Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal),
                StringComparer.Ordinal
            );
}
