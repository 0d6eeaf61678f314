using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Names the source of a draft before anything is described: what the editor or the markup says, else its host. Only for counting lines.
/// </summary>
internal static class Sources
{
    /// <summary>The source, lower case; empty when nothing says one.</summary>
    public static string Of(Draft draft)
    {
        var name = draft.Editor.Text("outlet") ?? draft.Declared.FirstOrDefault(d => d.Field == DeclaredField.Outlet)?.Value;
        if (name is not null)
        {
            return name.ToLowerInvariant();
        }

        var url = draft.Editor.Text("url") ?? draft.Declared.FirstOrDefault(d => d.Field == DeclaredField.Url)?.Value;
        return WebAddress.Parse(url) is { } uri ? WebAddress.Host(uri) : "";
    }
}
