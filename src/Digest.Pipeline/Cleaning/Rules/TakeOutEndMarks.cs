using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the mark by which a desk says that the report ends ("-30-", "ENDS", "(END)"): a line of nothing else, below the last sentence.
/// </summary>
internal sealed class TakeOutEndMarks : ICleaningRule
{
    private const int Longest = 12;
    private const int FewestSentences = 2;

    private static readonly FrozenSet<string> Marks = Lexicon.Shared.Words("end-marks");

    /// <inheritdoc/>
    public string Name => RuleIds.WireMark;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = page.Count - 1; i > 0; i--)
        {
            if (!page.IsKept(i))
            {
                continue;
            }

            var text = page[i].Text;
            if (text.Length > Longest || !IsMark(text))
            {
                return;
            }

            if (Enumerable.Range(0, i).Count(k => page.IsKept(k) && page.IsSentence(k)) >= FewestSentences)
            {
                page.Remove(i, Name);
            }
        }
    }

    // A number alone is none: the "30" of a desk stands between hyphens.
    private static bool IsMark(string text) =>
        text.AsSpan().Trim("-–—()[]*#. ") is { IsEmpty: false } word
        && Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
        && (!char.IsDigit(word[0]) || (text[0] is '-' or '–' or '—' && text[^1] is '-' or '–' or '—'));
}
