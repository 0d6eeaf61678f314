using Digest.Rendering.Engine;
using Digest.Text;

namespace Digest.Rendering;

/// <summary>
/// Tells what of a theme nobody reads: files in the wrong place or of a name that nothing asks for, keys that say nothing, sentences with
/// places for values they are not given. All of it is a slip that changes nothing on the site, and would be looked for long.
/// </summary>
internal sealed class ThemeCheck(Theme theme, ImmutableHashSet<string> used, Diagnostics diagnostics)
{
    private const string English = "i18n/en.yml";

    // What a build might read if it stood elsewhere; a README or a picture of the look is nobody's slip.
    private static readonly ImmutableArray<string> Kinds = [".html", ".css", ".js", ".yml", ".yaml"];
    private static readonly ImmutableArray<string> ThemeKeys = ["name", "params"];
    private static readonly ImmutableArray<string> AboutTheme = ["description", "version", "author", "license", "licence", "url"];

    // Groups whose keys are names from elsewhere: ways of reading, figures, rules, languages, months.
    private static readonly ImmutableArray<string> Open =
    [
        "how.",
        "parameter.",
        "rule.",
        "language.",
        "method.stage_",
        "date.months_alone.",
    ];

    private readonly ImmutableSortedDictionary<string, Phrase> _english = Sentences(ThemeYaml.One(theme.BuiltIn(English), English))
        .ToImmutableSortedDictionary(s => s.Key, s => Phrase.Parse(s.Text), StringComparer.Ordinal);

    private readonly string _asked = string.Concat(theme.TemplatePaths().Select(p => theme.Text(p)));

    /// <summary>Looks through the files of the theme above the built-in one.</summary>
    /// <param name="theme">The theme; what does not parse has been told.</param>
    /// <param name="used">Templates that reports and pages name.</param>
    /// <param name="diagnostics">Where to tell.</param>
    /// <exception cref="ThemeException">A YAML file does not parse.</exception>
    public static void Tell(Theme theme, ImmutableHashSet<string> used, Diagnostics diagnostics)
    {
        if (theme.Above.All(l => l.IsEmpty))
        {
            return;
        }

        var check = new ThemeCheck(theme, used, diagnostics);
        foreach (var (path, bytes) in theme.Above.SelectMany(l => l))
        {
            if (!check.IsRead(path))
            {
                check.Stray(path);
            }
            else if (path == "theme.yml")
            {
                check.Parameters(ThemeYaml.One(Theme.TextOf(path, bytes.Span), path));
            }
            else if (path.StartsWith("i18n/", StringComparison.Ordinal))
            {
                check.Words(ThemeYaml.One(Theme.TextOf(path, bytes.Span), path), path);
            }
        }
    }

    private bool IsRead(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return path.StartsWith("assets/", StringComparison.Ordinal)
            || theme.IsBuiltIn(path)
            || !Kinds.Contains(Path.GetExtension(path).ToLowerInvariant())
            || path.Split('/') switch
            {
                ["theme.yml"] => true,
                ["i18n", _] => path.EndsWith(".yml", StringComparison.Ordinal),
                ["templates", _] when path.EndsWith(".html", StringComparison.Ordinal) => used.Contains(name) || Includes(name),
                ["templates", .. var below] when path.EndsWith(".html", StringComparison.Ordinal) => Includes(
                    string.Join('/', below)[..^".html".Length]
                ),
                _ => false,
            };
    }

    // By its name in quotation marks, as in include "parts/own".
    private bool Includes(string template) =>
        _asked.Contains('"' + template + '"', StringComparison.Ordinal)
        || _asked.Contains('\'' + template + '\'', StringComparison.Ordinal);

    private void Stray(string path)
    {
        var name = path.Split('/')[^1];
        var plain = path.EndsWith(".yaml", StringComparison.Ordinal) ? path[..^".yaml".Length] + ".yml" : null;
        var places = theme.Files.Keys.Where(theme.IsBuiltIn).ToList();
        var near = plain ?? places.Find(p => p.EndsWith("/" + name, StringComparison.Ordinal)) ?? Nearest.To(path, places);
        diagnostics.Warn(
            DiagnosticCodes.StrayFile,
            path,
            0,
            0,
            "Nobody reads this file of the theme",
            near is null ? null : $"\"{near}\" may be meant",
            near is not null ? $"Rename it to {near}"
                : path.StartsWith("templates/", StringComparison.Ordinal)
                    ? "Include it in a template, or name it under template: in the front matter of a page or a report"
                : "\"digest theme eject --list\" lists the files that a theme may have; what pages link to stands in assets/"
        );
    }

    private void Parameters(YamlMap map)
    {
        foreach (var entry in map.Entries.Where(e => !ThemeKeys.Contains(e.Key) && !AboutTheme.Contains(e.Key)))
        {
            Unknown("theme.yml", entry, entry.Key, Nearest.To(entry.Key, ThemeKeys), "Parameters stand under params:");
        }
    }

    private void Words(YamlMap map, string path)
    {
        foreach (var (key, text, entry) in Sentences(map))
        {
            if (!_english.TryGetValue(key, out var known))
            {
                if (!Open.Any(o => key.StartsWith(o, StringComparison.Ordinal)) && !Includes(key))
                {
                    Unknown(path, entry, key, Nearest.To(key, _english.Keys), "Take the line out, or say the sentence in a template");
                }
            }
            else if (text.Length > 0)
            {
                Places(Phrase.Parse(text), known, path, entry, key);
            }
        }
    }

    private void Unknown(string path, YamlEntry entry, string key, string? near, string remedy) =>
        diagnostics.Warn(
            DiagnosticCodes.UnknownThemeKey,
            path,
            entry.Line,
            entry.Column,
            $"Nobody reads the key \"{key}\"",
            near is null ? null : $"\"{near}\" may be meant",
            near is null ? remedy : $"Write {near}"
        );

    private void Places(Phrase own, Phrase known, string path, YamlEntry entry, string key)
    {
        var (more, lost) = (own.Places.Except(known.Places), known.Shown.Except(own.Places));
        if (more.IsEmpty && lost.IsEmpty)
        {
            return;
        }

        string Named(IEnumerable<int> places) =>
            string.Join(", ", places.Order().Select(p => "{" + p.ToString(System.Globalization.CultureInfo.InvariantCulture) + "}"));

        diagnostics.Warn(
            DiagnosticCodes.WrongPlaces,
            path,
            entry.Line,
            entry.Column,
            more.IsEmpty
                ? $"The sentence \"{key}\" has no place {Named(lost)}"
                : $"The sentence \"{key}\" has a place {Named(more)} that nothing is said for",
            more.IsEmpty ? "What belongs there is not on the page" : "It stays empty",
            known.Places.IsEmpty
                ? "It takes no values: write it without places"
                : $"Its places are {Named(known.Places)}, in whatever order"
        );
    }

    private static IEnumerable<(string Key, string Text, YamlEntry Entry)> Sentences(YamlMap map, string prefix = "") =>
        map.Entries.SelectMany(e =>
            e.Value switch
            {
                YamlMap inner => Sentences(inner, prefix + e.Key + "."),
                YamlScalar scalar => [(prefix + e.Key, scalar.Text, e)],
                _ => [],
            }
        );
}
