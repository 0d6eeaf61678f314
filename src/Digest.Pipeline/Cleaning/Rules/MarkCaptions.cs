using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Marks captions: a short line in title case, without a verb's punctuation, between headline and body, as a picture's words stand there
/// ("The Mayor Of Harbour Town Anna Reed"). They stay, as a kind of their own: neither byline nor body.
/// </summary>
internal sealed class MarkCaptions : ICleaningRule
{
    private static readonly System.Buffers.SearchValues<char> NotInTitles = System.Buffers.SearchValues.Create(",:;|/?!\"“”@");
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
            && IsTitle(page[line].Layer)
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
}
