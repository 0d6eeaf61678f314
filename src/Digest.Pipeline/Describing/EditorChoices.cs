using System.Globalization;

namespace Digest.Describing;

/// <summary>
/// Reads the editor's keys that have a fixed choice of values. A value nobody knows was told where the key was read; here the safe side is
/// taken.
/// </summary>
internal static class EditorChoices
{
    /// <summary>How much may be shown; what is not understood shows nothing, since rights are at stake.</summary>
    public static Display Display(EditorKeys keys) =>
        keys.Text("display")?.ToLowerInvariant() switch
        {
            null or "full" => Digest.Display.Full,
            "excerpt" => Digest.Display.Excerpt,
            _ => Digest.Display.None,
        };

    /// <summary>The year the editor files it under.</summary>
    public static int? Year(EditorKeys keys) =>
        int.TryParse(keys.Text("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000
            ? year
            : null;

    /// <summary>Whether it is a human's or a machine's translation.</summary>
    public static Fact<string> Translation(Fact<string> fact) =>
        fact.Value?.ToLowerInvariant() is "human" or "machine" or "unknown"
            ? fact with
            {
                Value = fact.Value.ToLowerInvariant(),
            }
            : Fact<string>.NotStated;
}
