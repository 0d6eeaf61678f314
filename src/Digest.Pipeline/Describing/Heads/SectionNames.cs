using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Names of the sections papers are made of, as they stand in menus, breadcrumbs and above headlines. A line of nothing else is no
/// headline, no outlet and no name.
/// </summary>
internal static class SectionNames
{
    private static readonly FrozenSet<string> Sections = Lexicon.Shared.Set("paper-sections");

    /// <summary>Whether a line is made of section names only, at most eight words.</summary>
    public static bool Is(string line)
    {
        if (line.Length > 90)
        {
            return false;
        }

        var words = line.Split([' ', '|', '/', '>', '›', '»', '&', ',', '·', '•', '-', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= 8 && words.All(w => Sections.Contains(w.ToLowerInvariant()));
    }
}
