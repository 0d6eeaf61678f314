using System.Globalization;
using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// The editor has the last word: lines of <c>remove:</c> go, lines of <c>keep:</c> stay. Each entry is the beginning of a block, or its
/// number.
/// </summary>
internal sealed class ObeyTheEditor : ICleaningRule
{
    /// <inheritdoc/>
    public string Name => RuleIds.Editor;

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        foreach (var wanted in page.Draft.Editor.Texts("remove"))
        {
            for (var i = 0; i < page.Count; i++)
            {
                if (Means(page[i], wanted))
                {
                    page.Remove(i, Name);
                }
            }
        }

        foreach (var wanted in page.Draft.Editor.Texts("keep"))
        {
            for (var i = 0; i < page.Count; i++)
            {
                if (Means(page[i], wanted))
                {
                    page.Keep(i);
                }
            }
        }
    }

    private static bool Means(Block block, string wanted)
    {
        if (int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var n))
        {
            return block.N == n;
        }

        var key = Normal.Key(wanted);
        return key.Length > 0 && block.Layer.Key.StartsWith(key, StringComparison.Ordinal);
    }
}
