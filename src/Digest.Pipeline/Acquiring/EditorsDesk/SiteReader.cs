namespace Digest.Acquiring;

/// <summary>Reads <c>digest.yml</c>.</summary>
internal static class SiteReader
{
    /// <summary>The settings, each with its default where absent or told wrong.</summary>
    public static SiteSettings Read(YamlValue value, string path, Diagnostics told)
    {
        var site = new SiteSettings();
        if (YamlFields.Of(value, DeskForms.Site, path, told) is not { } f)
        {
            return site;
        }

        return new SiteSettings
        {
            Title = f.Text("title") ?? site.Title,
            Description = f.Text("description") ?? site.Description,
            BaseUrl = f.Text("base_url") is { } url ? Base(url, () => f.Wrong(f.Value("base_url")!, "base_url", "an absolute http or https address", "Write it as https://example.org/digest/")) : null,
            Language = f.Checked("language") ?? site.Language,
            OutletDefault = f.Text("outlet_default"),
            Theme = f.Text("theme"),
            FoldWindowDays = f.Number("fold_window_days") ?? site.FoldWindowDays,
            Params = f.Map("params"),
            Exports = Exports(f),
        };
    }

    private static ImmutableArray<string> Exports(YamlFields f)
    {
        var wanted = f.Texts("exports");
        var known = wanted.RemoveAll(static e => !SiteSettings.ExportNames.Contains(e, StringComparer.OrdinalIgnoreCase));
        if (known.Length < wanted.Length)
        {
            f.Wrong(f.Value("exports")!, "exports", "a list of names that are all known", $"The names are {string.Join(", ", SiteSettings.ExportNames)}");
        }

        return known;
    }

    /// <summary>The settings with the base address of the command line, if one is given.</summary>
    public static SiteSettings WithBase(SiteSettings site, string? baseUrl, Diagnostics told) =>
        baseUrl is null
            ? site
            : site with
            {
                BaseUrl = Base(baseUrl, () => told.Error(DiagnosticCodes.WrongValue, null, 0, 0, $"--base-url \"{baseUrl}\" is not an absolute http or https address", null, "Write it as https://example.org/digest/")) ?? site.BaseUrl,
            };

    private static string? Base(string url, Action wrong)
    {
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0)
        {
            var plain = uri.GetLeftPart(UriPartial.Path);
            return plain.EndsWith('/') ? plain : plain + "/";
        }

        wrong();
        return null;
    }
}
