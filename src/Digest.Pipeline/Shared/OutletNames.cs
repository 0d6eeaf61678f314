using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Shared;

/// <summary>
/// Names of outlets as keys to compare by: a paper in print and its pages online are one outlet, and an article before the name says
/// nothing.
/// </summary>
internal static partial class OutletNames
{
    /// <summary>The key of a name. Never shown.</summary>
    public static string Key(string name)
    {
        var bare = Edition().Replace(Opening().Replace(name.Trim(), ""), "").Trim(' ', ',', '-', '–', '—', '(', ')');
        var key = Normal.Key(bare);
        return key.Length > 0 ? key : Normal.Key(name);
    }

    [GeneratedRegex("^(?:" + LexiconPatterns.ArticlesBeforeOutlets + ")[ ](?=.)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    // "The Echo (print edition)", "The Echo, online", "Echo Online".
    [GeneratedRegex(@"[\s,(–—-]+(?:" + LexiconPatterns.Editions + @")\)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edition();
}
