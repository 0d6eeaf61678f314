using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Knows what newspeople are called at work, so that "Ann Lee Political Editor" gives a name and a post, and "Chief Reporter" no name.
/// </summary>
internal static class JobTitles
{
    /// <summary>Words that say what somebody's work is.</summary>
    private static readonly FrozenSet<string> Posts = Lexicon.Shared.Set("posts");

    /// <summary>Words that stand before a post and belong to it.</summary>
    private static readonly FrozenSet<string> Before = Lexicon.Shared.Set("before-posts");

    /// <summary>Whether a line is nothing but a post: "Journalist", "Chief political correspondent".</summary>
    public static bool IsPost(string text)
    {
        var tokens = text.Split([' ', ',', '&', '/'], StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length is > 0 and <= 7
            && tokens.Any(t => Posts.Contains(Key(t)))
            && tokens.All(t =>
                Posts.Contains(Key(t))
                || Before.Contains(Key(t))
                || Key(t) is "and" or "of" or "for" or "und" or "de" or "in" or "at" or "the"
            );
    }

    /// <summary>Whether a word says what somebody's work is; of a compound ("arts-editor") its last part does.</summary>
    public static bool IsWord(string word)
    {
        var key = Key(word);
        return Posts.Contains(key)
            || (key.LastIndexOfAny(['-', '‑']) is > 0 and var hyphen && hyphen < key.Length - 3 && Posts.Contains(key[(hyphen + 1)..]));
    }

    /// <summary>
    /// The name behind the post that begins a text ("Ann Lee" of "our arts editor Ann Lee"); null where it begins with none, or no name
    /// follows.
    /// </summary>
    public static string? NameBehind(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (at, post) = (0, false);
        while (at < tokens.Length && at <= 5 && (IsWord(tokens[at]) || Before.Contains(Key(tokens[at]))))
        {
            post |= IsWord(tokens[at++]);
        }

        return post && at < tokens.Length && tokens.Length - at <= 5 ? string.Join(' ', tokens[at..]) : null;
    }

    /// <summary>Whether a word of the text says what somebody's work is.</summary>
    public static bool Names(string text) =>
        text.Split([' ', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(t => Posts.Contains(Key(t)));

    /// <summary>
    /// The name before the post that ends a text ("Ann Lee" of "Ann Lee Political Editor"); null where it has no post, or no name before
    /// it.
    /// </summary>
    public static string? NameBefore(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is < 3 or > 10 || !tokens.Skip(2).Any(t => Posts.Contains(Key(t))))
        {
            return null;
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            var key = Key(tokens[i]);
            if (Posts.Contains(key) || Before.Contains(key) || (char.IsLower(tokens[i][0]) && !Shapes.IsParticle(tokens[i])))
            {
                return i >= 2 && i <= 5 ? string.Join(' ', tokens[..i]).TrimEnd(',', '-', '–') : null;
            }
        }

        return null;
    }

    private static string Key(string token) => token.Trim('.', ',', '(', ')', ':').ToLowerInvariant();
}
