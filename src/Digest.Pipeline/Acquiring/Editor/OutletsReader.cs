namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>outlets.yml</c>.</summary>
internal static class OutletsReader
{
    /// <summary>The outlet; null, and told, without a name.</summary>
    public static Outlet? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Outlet, path, diagnostics) is not { } f)
        {
            return null;
        }

        if (f.Text("name") is { } name)
        {
            return new Outlet
            {
                Name = name,
                Aliases = f.Texts("aliases"),
                Domains = [.. f.Texts("domains").Select(Host)],
                Owner = f.Text("owner"),
                Type = f.Text("type"),
                Country = f.Text("country"),
                Source = f.Text("source"),
                Line = f.Line,
            };
        }

        f.Missing("name", "the name to show");
        return null;
    }

    // Editors paste addresses: only the host counts.
    private static string Host(string typed)
    {
        var s = typed.ToLowerInvariant();
        var scheme = s.IndexOf("://", StringComparison.Ordinal);
        s = scheme < 0 ? s : s[(scheme + 3)..];
        var slash = s.IndexOf('/', StringComparison.Ordinal);
        s = slash < 0 ? s : s[..slash];
        return s.StartsWith("www.", StringComparison.Ordinal) ? s[4..] : s;
    }
}
