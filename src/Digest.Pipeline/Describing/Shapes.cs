using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>The shapes of lines: prose, titles, captions, names. General to all languages with spaces between words.</summary>
internal static partial class Shapes
{
    // Characters that a headline in Chinese or Japanese has at most.
    private const int MostSigns = 70;

    // Words of a sentence in Chinese or Japanese that its full stop makes one.
    private const int FewestOfWide = 5;

    private static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create(":;!?\"“”()[]{}<>=|/\\…");

    /// <summary>Words that may stand in lower case inside a name.</summary>
    private static readonly FrozenSet<string> Particles = Lexicon.Shared.Set("small-in-names");

    /// <summary>Whether a word in lower case can be part of a name ("van", "de", "al-…").</summary>
    public static bool IsParticle(string word) =>
        Particles.Contains(word)
        || word.StartsWith("al-", StringComparison.Ordinal)
        || word.StartsWith("el-", StringComparison.Ordinal)
        || word is "'t" or "’t" or "d'" or "d’";

    /// <summary>
    /// Whether a block is a paragraph of running text: a sentence of eight words or more that is ended (a lone short question is none), or
    /// twenty-five words.
    /// </summary>
    public static bool IsProse(Block block)
    {
        if (block.Kind == BlockKind.Heading)
        {
            return false;
        }

        var words = Width(block.Layer);
        return words >= 25
            || (
                words >= (block.Text is [.., '。' or '។' or '။'] ? FewestOfWide : 8)
                && (EndsSentence(block.Text) || SignOffs.Of(block.Text) is not null)
                && !(words < 20 && IsTitleCase(block.Layer))
                && (!Asks(block.Text) || words >= 20 || block.Layer.Sentences.Length > 1)
            );
    }

    /// <summary>
    /// How many words a text has to the eye: of scripts that part no words by spaces, and of Hangul, three characters count as one.
    /// </summary>
    public static int Width(TextLayer layer)
    {
        var text = layer.Text.AsSpan();
        if (text.IndexOfAnyInRange('\u2E80', '\uD7AF') < 0 && text.IndexOfAnyInRange('\u0E00', '\u17FF') < 0)
        {
            return layer.Count;
        }

        var signs = 0;
        foreach (var word in layer.Words)
        {
            signs += Words.IsUnspaced(layer.Text[word.Start]) ? 1 : 0;
        }

        return layer.Count - signs + ((signs + 2) / 3);
    }

    /// <summary>As <see cref="Width(TextLayer)"/>, of a text that is no block's.</summary>
    public static int Width(string text) => Width(new TextLayer(text));

    /// <summary>
    /// Whether a line could be a headline: two to thirty words, at most 220 units, one sentence, not ended by a stop (unless allowed),
    /// colon, comma or semicolon.
    /// </summary>
    public static bool IsTitle(string text, bool stopAllowed = false)
    {
        if (text.Length is < 4 or > 220)
        {
            return false;
        }

        var last = text[^1];
        if (
            last is ':' or ',' or ';'
            || (!stopAllowed && EndsSentence(text) && !Asks(text) && !text.EndsWith("...", StringComparison.Ordinal))
        )
        {
            return false;
        }

        var words = Words.Count(text);
        return words >= 2
            && (words <= 30 || (words <= MostSigns && IsWideScript(text)))
            && Sentences.Of(text).Length <= 3
            && char.IsLetterOrDigit(FirstSolid(text));
    }

    /// <summary>
    /// Whether a line is written as English titles are: of at least five longer words four in five begin with a capital, and some letter is
    /// small.
    /// </summary>
    public static bool IsTitleCase(TextLayer layer)
    {
        var (longer, capital, small) = (0, 0, false);
        foreach (var word in layer.Words)
        {
            small |= char.IsLower(layer.Text[word.End - 1]);
            if (word.End - word.Start >= 4 && !word.Digit)
            {
                longer++;
                capital += word.Capital ? 1 : 0;
            }
        }

        return small && longer >= 5 && capital * 5 >= longer * 4;
    }

    /// <summary>
    /// Whether a line has the shape of a picture's caption: one sentence that ends with a full day, a word that says where in a picture
    /// somebody stands, a picture's credit.
    /// </summary>
    public static bool IsCaption(string text) =>
        text.Length <= 400 && Caption().IsMatch(text)
        || (
            text.Length <= 300
            && text.EndsWith('.')
            && DateScanner.Scan(text) is { IsEmpty: false } dates
            && dates[^1] is { Year: not null, Day: not null } last
            && last.End >= text.Length - 2
        );

    [System.Text.RegularExpressions.GeneratedRegex(
        @"\((?:AP |AFP |EPA |Reuters )?"
            + LexiconPatterns.CaptionOpenings
            + @"\b|(?:^|[.,(] ?)"
            + LexiconPatterns.CaptionLabels
            + @"(?: by)?(?: ?[:/)]|, |$| courtesy)"
            + @"|, (?:left|right|centre|center|second from (?:left|right)|far (?:left|right)), "
            + @"|^(?:Pictured|Above|Below|From left|Left|Right)[,:] |\bGetty Images\b",
        System.Text.RegularExpressions.RegexOptions.CultureInvariant
    )]
    private static partial System.Text.RegularExpressions.Regex Caption();

    /// <summary>Whether the last sign of a text asks or calls: headlines may end so.</summary>
    public static bool Asks(string text) => text is [.., '?' or '!' or '？' or '！'];

    /// <summary>Whether a text ends as sentences do, closing marks aside.</summary>
    public static bool EndsSentence(string text)
    {
        var end = text.Length;
        while (
            end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”' or '’' or '\'' or '»' or '“' or ')' or ']' or '」')
        )
        {
            end--;
        }

        return end > 0 && text[end - 1] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '।' or '។' or '။';
    }

    /// <summary>
    /// Whether a text could be the name of a person or an outlet: one to <paramref name="max"/> words, each with a capital but for
    /// particles, no sentence marks.
    /// </summary>
    public static bool IsName(string text, int max = 6)
    {
        if (text.Length is < 2 or > 70 || text.AsSpan().IndexOfAny(NotInNames) >= 0 || text[^1] == '.' && !IsAbbreviated(text))
        {
            return false;
        }

        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0 || tokens.Length > max)
        {
            return false;
        }

        var capitals = 0;
        foreach (var token in tokens)
        {
            var solid = token.Trim('.', ',', '\'', '’', '-', '–', '&');
            if (solid.Length == 0)
            {
                if (token != "&")
                {
                    return false;
                }
            }
            else if (
                char.IsUpper(solid[0])
                || (solid.Length > 1 && char.IsUpper(solid[1]))
                || char.GetUnicodeCategory(solid[0]) == System.Globalization.UnicodeCategory.OtherLetter
            )
            {
                capitals++;
            }
            else if (!(char.IsDigit(solid[0]) && capitals + tokens.Length > 1) && !IsParticle(solid))
            {
                return false;
            }
        }

        return capitals > 0;
    }

    private static bool IsAbbreviated(string text)
    {
        var at = text.LastIndexOf(' ') + 1;
        return text.Length - at <= 4;
    }

    private static char FirstSolid(string text)
    {
        foreach (var c in text)
        {
            if (
                c
                is not (
                    '"'
                    or '“'
                    or '‘'
                    or '\''
                    or '«'
                    or '»'
                    or '„'
                    or '‹'
                    or '›'
                    or '「'
                    or '『'
                    or '【'
                    or '《'
                    or '〈'
                    or '#'
                    or '¿'
                    or '¡'
                    or '('
                    or '['
                    or '$'
                    or '£'
                    or '€'
                    or '‚'
                )
            )
            {
                return c;
            }
        }

        return ' ';
    }

    private static bool IsWideScript(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return Words.IsUnspaced(c);
            }
        }

        return false;
    }
}
