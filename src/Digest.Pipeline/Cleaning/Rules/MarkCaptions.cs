using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Marks captions: a short line in title case, without a verb's punctuation, between headline and body, as a picture's words stand there
/// ("The Mayor Of Harbour Town Anna Reed"), or a name there with nothing but appositions and places behind it ("Anna Reed, the mayor, in
/// the town hall"). They stay, as a kind of their own: neither byline nor body.
/// </summary>
internal sealed class MarkCaptions : ICleaningRule
{
    private static readonly System.Buffers.SearchValues<char> NotInTitles = System.Buffers.SearchValues.Create(",:;|/?!\"“”@");
    private static readonly System.Buffers.SearchValues<char> NotInCaptions = System.Buffers.SearchValues.Create(":;|/?!\"“”@");
    private const int ShortestCaption = 4;
    private const int LongestCaption = 14;
    private const int LongestHeadline = 24;
    private const int ShortestBody = 20;

    /// <inheritdoc/>
    public string Name => RuleIds.Caption;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        // Only the line right below a headline, with a body paragraph following it.
        var kept = Enumerable.Range(0, page.Count).Where(page.IsKept).Take(3).ToArray();
        if (kept.Length < 3)
        {
            return;
        }

        var (head, line, body) = (kept[0], kept[1], kept[2]);
        var beside =
            page.Words(head) <= LongestHeadline && !page.IsSentence(head) && page.Words(body) >= ShortestBody && page.IsSentence(body);
        if (
            beside
            && page[line].Kind == BlockKind.Paragraph
            && page.Words(line) is >= ShortestCaption and <= LongestCaption
            && !page.IsSentence(line)
            && (IsTitle(page[line].Layer) || IsNameWithAppositions(page[line].Layer))
        )
        {
            page.Make(line, BlockKind.Caption);
        }
    }

    // Every word has a capital, no digit anywhere (a date line), no "By" in front (a byline).
    private static bool IsTitle(TextLayer layer)
    {
        var (text, words) = (layer.Text, layer.Words);
        return words.Length > 0
            && words[0].Key is not ("by" or "from" or "von" or "par" or "por")
            && words.All(w => w.Capital)
            && !text.Any(char.IsDigit)
            && text.AsSpan().IndexOfAny(NotInTitles) < 0;
    }

    // A name of two to four words, then what is parted from it by commas, each part opening with a small word ("the", "in"): who tells of
    // something says it with a verb there, and a byline names an office without an article.
    private static bool IsNameWithAppositions(TextLayer layer)
    {
        var (text, words) = (layer.Text, layer.Words);
        var parts = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var opens = i > 0 && text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End) is ", ";
            parts += opens ? 1 : 0;
            if (opens ? words[i].Capital || !Weights.IsStop(words[i].Key) : parts == 0 && !words[i].Capital)
            {
                return false;
            }

            if (opens && parts == 1 && (i < 2 || i > 4))
            {
                return false;
            }
        }

        return parts > 0 && !text.Any(char.IsDigit) && text.AsSpan().IndexOfAny(NotInCaptions) < 0;
    }
}
