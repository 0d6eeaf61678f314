using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out comment boxes: counters, calls to comment, log-in lines. The thread below a counter in the last third of a page goes with it
/// only where it is short lines.
/// </summary>
internal sealed class TakeOutCommentBoxes : ICleaningRule
{
    private static readonly Phrases Lines = Phrases.Of(RuleIds.CommentBox);

    private static readonly FrozenSet<string> Counted = Lexicon.Shared.Set("comment-counts");

    /// <inheritdoc/>
    public string Name => RuleIds.CommentBox;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i) || (page[i].Text.Length <= 40 && IsCounter(page.Plain(i))))
            {
                page.Remove(i, Name);
            }
        }
    }

    // "0 Comments:", "12 comments", "Comments (3)", "3 Kommentare".
    private static bool IsCounter(string plain)
    {
        var words = plain.Replace("(", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words.Any(Counted.Contains) && words.Any(w => w.Length > 0 && (char.IsAsciiDigit(w[0]) || w is "no"));
    }
}
