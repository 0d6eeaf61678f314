using Scriban.Runtime;

namespace Digest.Rendering.Engine;

/// <summary>
/// The theme's parameters: the defaults of <c>theme.yml</c> under <c>params:</c>, over them those of digest.yml. A name the theme does not
/// know is kept, for themes of one's own.
/// </summary>
internal static class ThemeParams
{
    /// <summary>The parameters as templates see them.</summary>
    /// <exception cref="ThemeException"><c>theme.yml</c> does not parse.</exception>
    public static ScriptObject Read(Theme theme, YamlMap? own)
    {
        var all = new ScriptObject();
        if (ThemeYaml.Read(theme, "theme.yml").Find("params")?.Value is YamlMap defaults)
        {
            Fill(all, defaults);
        }

        if (own is not null)
        {
            Fill(all, own);
        }

        return Held(all);
    }

    /// <summary>What the editor wrote for the theme in front matter or a sidecar, as templates see it.</summary>
    public static ScriptObject Of(EditorKeys keys)
    {
        var all = new ScriptObject();
        foreach (var key in keys.Extra.Values.Concat(ForThemes.Select(name => keys[name]).OfType<EditorKey>()))
        {
            all.SetValue(key.Name, Value(key.Value), readOnly: false);
        }

        return Held(all);
    }

    // Known keys that nothing but a theme reads.
    private static readonly ImmutableArray<string> ForThemes = ["summary", "tags", "weight"];

    /// <summary>A whole number among the parameters; <paramref name="fallback"/> when it is none.</summary>
    public static int Number(ScriptObject all, string name, int fallback) =>
        all.TryGetValue(name, out var value) && value is int n ? n : fallback;

    /// <summary>A text among the parameters; null when it is none or empty.</summary>
    public static string? Text(ScriptObject all, string name) =>
        all.TryGetValue(name, out var value) && value is string { Length: > 0 } text ? text : null;

    private static void Fill(ScriptObject to, YamlMap map)
    {
        foreach (var entry in map.Entries)
        {
            to.SetValue(entry.Key, Value(entry.Value), readOnly: false);
        }
    }

    private static object? Value(YamlValue value) =>
        value switch
        {
            YamlScalar { IsNull: true } => null,
            YamlScalar { Text: "true" } => true,
            YamlScalar { Text: "false" } => false,
            YamlScalar s
                when int.TryParse(
                    s.Text,
                    System.Globalization.NumberStyles.AllowLeadingSign,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out var n
                ) => n,
            YamlScalar s => s.Text,
            YamlList list => list.Items.Select(Value).ToImmutableArray(),
            YamlMap map => Map(map),
            _ => null,
        };

    private static ScriptObject Map(YamlMap map)
    {
        var inner = new ScriptObject();
        Fill(inner, map);
        return Held(inner);
    }

    // All pages share it: what one set, another would see or not, as the threads come.
    private static ScriptObject Held(ScriptObject all)
    {
        all.IsReadOnly = true;
        return all;
    }
}
