namespace Digest.Rendering.Engine;

/// <summary>The words of the site in its language: <c>i18n/en.yml</c> of the theme, over it the files of the site's language (<c>de.yml</c>, then <c>de-AT.yml</c>).</summary>
internal sealed class Strings
{
    private readonly ImmutableDictionary<string, Phrase> _phrases;

    private Strings(string language, ImmutableDictionary<string, Phrase> phrases) => (Language, _phrases) = (language, phrases);

    /// <summary>BCP 47 tag of the site.</summary>
    public string Language { get; }

    /// <summary>Reads the words of a theme for a language.</summary>
    /// <exception cref="ThemeException">A file does not parse.</exception>
    public static Strings Read(Theme theme, string language)
    {
        var phrases = ImmutableDictionary.CreateBuilder<string, Phrase>(StringComparer.Ordinal);
        foreach (var name in new[] { "en", Languages.Primary(language), language }.Distinct(StringComparer.Ordinal))
        {
            Add(phrases, ThemeYaml.Read(theme, "i18n/" + name + ".yml"), "");
        }

        return new Strings(language, phrases.ToImmutable());
    }

    /// <summary>True when there is such a sentence.</summary>
    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>The sentence of this key with its values.</summary>
    /// <exception cref="ThemeException">The theme has no such sentence.</exception>
    public string Say(string key, params ReadOnlySpan<object?> values) =>
        _phrases.TryGetValue(key, out var phrase) ? phrase.With(Language, values) : throw new ThemeException("i18n/en.yml", 0, 0, $"there is no sentence \"{key}\"");

    private static void Add(ImmutableDictionary<string, Phrase>.Builder phrases, YamlMap map, string prefix)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlMap inner)
            {
                Add(phrases, inner, prefix + entry.Key + ".");
            }
            else if (entry.Value is YamlScalar scalar)
            {
                phrases[prefix + entry.Key] = Phrase.Parse(scalar.Text);
            }
        }
    }
}
