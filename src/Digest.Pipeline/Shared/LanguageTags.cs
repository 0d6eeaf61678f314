namespace Digest.Shared;

/// <summary>Whether a text has the shape of a language tag (BCP 47): <c>en</c>, <c>pt-BR</c>, <c>zh-Hant-TW</c>.</summary>
internal static class LanguageTags
{
    private const int Longest = 35;

    /// <summary>
    /// The tag when it has the shape of one, else null: a wrong <c>lang</c> is worse than none. The language is two or three letters (or
    /// <c>x</c> or <c>i</c>
    /// before more), every further part one to eight letters or digits. Names of languages, as in “english”, are none.
    /// </summary>
    public static string? Valid(string? tag)
    {
        if (tag is not { Length: >= 2 and <= Longest })
        {
            return null;
        }

        var parts = tag.Split('-');
        var first =
            parts[0].All(char.IsAsciiLetter) && (parts[0].Length is 2 or 3 || (parts.Length > 1 && parts[0] is "x" or "X" or "i" or "I"));
        return first && parts[1..].All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit)) ? tag : null;
    }
}
