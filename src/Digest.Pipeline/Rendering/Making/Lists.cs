using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>Lists in words: "A", "A and B", "A, B and C".</summary>
internal static class Lists
{
    /// <summary>The items joined.</summary>
    public static string Of(Strings strings, IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => strings.Say("list.and", string.Join(strings.Say("list.comma"), items.Take(items.Count - 1)), items[^1]),
    };
}
