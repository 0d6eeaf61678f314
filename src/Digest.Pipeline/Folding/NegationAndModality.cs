using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>
/// Words that turn a statement: into its contrary, into a possibility, a duty, a hearsay. English, German, French, Spanish, Italian,
/// Portuguese, Dutch,
/// Polish, Czech, Russian, Ukrainian and Turkish in one table, since a word that turns statements in one of them seldom means anything else
/// in another;
/// those that do ("ne", "plus", "personne", "soll") are left out.
/// </summary>
internal static class NegationAndModality
{
    private static readonly FrozenSet<string> Denying = Lexicon.Shared.Set("negation");

    private static readonly FrozenDictionary<string, string> Turning = Lexicon.Shared.Map("modality", mode => mode);

    /// <summary>Whether a word denies; contractions ("isn't", French "n'a") do.</summary>
    public static bool Denies(string key) =>
        Denying.Contains(key)
        || key.EndsWith("n't", StringComparison.Ordinal)
        || (key.Length > 2 && key.StartsWith("n'", StringComparison.Ordinal));

    /// <summary>How a word turns a statement: "possible", "must", "should" or "alleged"; null when it does not.</summary>
    public static string? ModeOf(string key) =>
        Turning.TryGetValue(key, out var mode) ? mode
        : key.Length > 6 && (key.EndsWith("abilir", StringComparison.Ordinal) || key.EndsWith("ebilir", StringComparison.Ordinal))
            ? "possible"
        : null;
}
