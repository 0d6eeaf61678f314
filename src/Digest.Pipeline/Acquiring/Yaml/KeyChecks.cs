using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>
/// Checks texts that must have a form to be of use: addresses that the site may link to, and language tags. What has not is told as a
/// warning.
/// </summary>
internal static class KeyChecks
{
    private static readonly ImmutableArray<string> Urls = ["url", "archived_url", "outlet_url"];
    private static readonly ImmutableArray<string> Tags = ["language", "translated_from"];

    /// <summary>
    /// Whether a value may stand. A refused address may: it is shown nowhere as a link. A language that is none may not: the key is left
    /// out, and told.
    /// </summary>
    /// <param name="name">Canonical name of the key.</param>
    /// <param name="typed">The key as typed.</param>
    /// <param name="value">Its value.</param>
    /// <param name="of">Words for what has the key, as in " of a note"; empty for an article.</param>
    /// <param name="path">Its file, relative to the input folder.</param>
    /// <param name="diagnostics">Hears it.</param>
    public static bool Holds(string name, string typed, YamlScalar value, string of, string path, Diagnostics diagnostics)
    {
        var text = value.Text.Trim();
        if (text.Length > 0 && Urls.Contains(name) && SafeUrl.External(text) is null)
        {
            diagnostics.Warn(
                DiagnosticCodes.WrongValue,
                path,
                value.Line,
                value.Column,
                $"{typed}: \"{Short(text)}\"{of} is no address that the site links to; no link is made of it",
                Cause(text),
                "Write the whole address, as in https://example.org/report"
            );
        }
        else if (text.Length > 0 && Tags.Contains(name) && LanguageTags.Valid(text) is null)
        {
            diagnostics.Warn(
                DiagnosticCodes.WrongValue,
                path,
                value.Line,
                value.Column,
                $"{typed}: \"{Short(text)}\"{of} is no language tag; the key is left out",
                text.Contains('_', StringComparison.Ordinal) ? "The parts of a tag are joined by a hyphen"
                    : text.All(char.IsLetter) && text.Length > 3 ? "A tag has the short form of the language's name"
                    : null,
                "Write it as en, de or pt-BR (BCP 47)"
            );
            return false;
        }

        return true;
    }

    private static string? Cause(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var scheme =
            colon > 0 && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
                ? text[..colon].ToLowerInvariant()
                : null;
        return text.Length > 2048 ? "It is longer than 2,048 characters"
            : scheme is "http" or "https" or "mailto" ? "It is not well-formed"
            : scheme is not null && !text[..colon].Contains('.', StringComparison.Ordinal)
                ? $"The site links to http, https and mailto addresses only, never to {scheme}:"
            : "It does not begin with https:// or http://";
    }

    private static string Short(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
