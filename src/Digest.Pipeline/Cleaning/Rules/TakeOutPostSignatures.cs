using System.Text.RegularExpressions;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Takes out the line under an embedded post that says who wrote it and when ("— Anna Reed (@annareed) June 1, 2024"), and what the
/// platform says around it ("View this post on …"). The post itself stays, and whose words it has is read from the line.
/// </summary>
internal sealed partial class TakeOutPostSignatures : ICleaningRule
{
    private const int Longest = 160;

    private static readonly ImmutableArray<string> Frames = Lexicon.Shared.Phrases("post-frames");

    /// <inheritdoc/>
    public string Name => RuleIds.PostSignature;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            var text = page[i].Text;
            if (
                text.Length <= Longest
                && page.IsKept(i)
                && (
                    (text.Contains("(@", StringComparison.Ordinal) && Signature().IsMatch(text))
                    || (page[i].Kind is BlockKind.Quote or BlockKind.Paragraph && IsFrame(page, i))
                )
            )
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsFrame(CleaningPage page, int i) => Frames.Any(f => page.Plain(i).StartsWith(f, StringComparison.Ordinal));

    // A name, a handle in brackets, and nothing more, or a day.
    [GeneratedRegex(
        @"^\W{0,3}[^()]{1,80}\s\(@[\w.@-]{1,80}\)(?:[\s,·•|-]{1,4}[^()]{0,30}\d[^()]{0,30})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Signature();
}
