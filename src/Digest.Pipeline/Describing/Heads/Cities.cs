using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Cities that news is filed from all the time, as printed in the languages of the house. In ordinary case before a dash or a stop only
/// these make a dateline: any other word there may open a sentence.
/// </summary>
internal static class Cities
{
    private static readonly FrozenSet<string> Names = Lexicon.Shared.Set("cities-of-datelines");

    /// <summary>Whether a name, as printed, is one of them.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
