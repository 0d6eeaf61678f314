using Digest.Shared;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Reads <c>digest.yml</c>.</summary>
internal static class SettingsReader
{
    /// <summary>
    /// The settings, each with its default where absent or told wrong. Where the default of a wrong one would be on every page (title,
    /// addresses,
    /// language, theme), nothing is published.
    /// </summary>
    /// <param name="value">The file.</param>
    /// <param name="path">Its path, relative to the input folder.</param>
    /// <param name="based">Whether the command line gives the base address, so that the file's does not matter.</param>
    /// <param name="diagnostics">Where to tell.</param>
    public static Settings Read(YamlValue value, string path, bool based, Diagnostics diagnostics)
    {
        var site = new Settings();
        var grave = new Diagnostics();
        if (YamlFields.Of(value, EditorForms.Site, path, value is YamlMap ? diagnostics : grave) is not { } f)
        {
            Stop(grave, diagnostics);
            return site;
        }

        var everywhere = f.Telling(grave);
        var address = based ? f : everywhere;
        var settings = new Settings
        {
            Title = everywhere.Text("title") ?? site.Title,
            Description = f.Text("description"),
            BaseUrl = address.Text("base_url") is { } url
                ? Base(url, (wanted, cause, remedy) => address.Wrong(f.Value("base_url")!, "base_url", wanted, remedy, cause))
                : null,
            Language = everywhere.Text("language") is null ? site.Language : f.Checked("language") ?? site.Language,
            OutletDefault = f.Text("outlet_default"),
            Theme = everywhere.Text("theme"),
            FoldWindowDays = f.Number("fold_window_days") ?? site.FoldWindowDays,
            Almanac = f.Flag("almanac") ?? site.Almanac,
            Images = f.Flag("images") ?? site.Images,
            Params = f.Map("params"),
            Exports = Exports(f),
            Contact = ContactOf(f, path, diagnostics),
        };
        Stop(grave, diagnostics);
        return settings;
    }

    private static Contact ContactOf(YamlFields f, string path, Diagnostics diagnostics)
    {
        var value = f.Value("contact");
        if (value is YamlScalar { IsNull: false } or YamlList)
        {
            f.Wrong(value, "contact", "a mapping", "Write errors: and takedown: below it, each with an address");
        }

        return value is YamlMap && YamlFields.Of(value, EditorForms.Contact, path, diagnostics) is { } c
            ? new Contact(Reached(c, "errors", path, diagnostics), Reached(c, "takedown", path, diagnostics))
            : new Contact(null, null);
    }

    private static string? Reached(YamlFields contact, string key, string path, Diagnostics diagnostics)
    {
        if (contact.Text(key) is not { } text)
        {
            return null;
        }

        if (SafeUrl.External(text) is { } address)
        {
            if (WebAddress.Web(text) is { } uri && WebAddress.HasUser(uri))
            {
                diagnostics.Warn(
                    DiagnosticCodes.WrongValue,
                    path,
                    contact.Value(key)!.Line,
                    contact.Value(key)!.Column,
                    $"{key}: \"{WebAddress.Hidden(text)}\" of the contact has a user name or a password; readers are led there without it",
                    "Every page prints the address",
                    $"Write it without that: {address}"
                );
            }

            return address;
        }

        // The slip that nearly everybody makes: a mail address as it is said.
        var mail =
            text.Contains('@', StringComparison.Ordinal)
            && SafeUrl.External("mailto:" + text) is not null
            && !text.Contains(':', StringComparison.Ordinal);
        contact.Wrong(
            contact.Value(key)!,
            key,
            "an http, https or mailto address",
            mail ? $"Write mailto:{text}" : "Write it as mailto:desk@example.org or https://example.org/contact",
            mail ? "It is a mail address without mailto: before it" : null
        );
        return null;
    }

    private static void Stop(Diagnostics grave, Diagnostics diagnostics)
    {
        foreach (var d in grave.Sorted())
        {
            diagnostics.Add(d.Stopping());
        }
    }

    private static ImmutableArray<string> Exports(YamlFields f)
    {
        var wanted = f.Texts("exports");
        var known = wanted.RemoveAll(static e => !Settings.ExportNames.Contains(e, StringComparer.OrdinalIgnoreCase));
        if (known.Length < wanted.Length)
        {
            f.Wrong(
                f.Value("exports")!,
                "exports",
                "a list of names that are all known",
                $"The names are {string.Join(", ", Settings.ExportNames)}",
                string.Join("; ", wanted.Except(known).Select(Meant))
            );
        }

        return known;
    }

    private static string Meant(string name) =>
        $"“{name}” is none" + (Nearest.To(name, Settings.ExportNames) is { } near ? $", “{near}” may be meant" : "");

    /// <summary>The settings with the base address of the command line, if one is given.</summary>
    public static Settings WithBase(Settings site, string? baseUrl, Diagnostics diagnostics) =>
        baseUrl is null
            ? site
            : site with
            {
                BaseUrl =
                    Base(
                        baseUrl,
                        (wanted, cause, remedy) =>
                            diagnostics.Error(
                                DiagnosticCodes.WrongValue,
                                null,
                                0,
                                0,
                                $"--base-url \"{WebAddress.Hidden(baseUrl)}\" is not {wanted}",
                                cause,
                                remedy
                            )
                    ) ?? site.BaseUrl,
            };

    private static string? Base(string url, Action<string, string?, string> wrong)
    {
        var (address, cause, remedy) = SiteAddress.Read(url);
        if (address is null)
        {
            wrong(cause is null ? SiteAddress.Wanted : "an address that a site can have", cause, remedy);
        }

        return address;
    }
}
