namespace Digest.Rendering.Engine;

/// <summary>
/// The words of the site in its language: <c>i18n/en.yml</c> of the theme, over it the files of the site's language (<c>de.yml</c>, then
/// <c>de-AT.yml</c>).
/// </summary>
internal sealed class Strings
{
    private readonly Dictionary<string, Said> _phrases;

    private Strings(string language, Dictionary<string, Said> phrases) => (Language, _phrases) = (language, phrases);

    /// <summary>BCP 47 tag of the site.</summary>
    public string Language { get; }

    /// <summary>Reads the words of a theme for a language.</summary>
    /// <exception cref="ThemeException">A file does not parse.</exception>
    public static Strings Read(Theme theme, string language)
    {
        var phrases = new Dictionary<string, Said>(StringComparer.Ordinal);
        foreach (var name in new[] { "en", Languages.Primary(language), language }.Distinct(StringComparer.Ordinal))
        {
            Add(phrases, ThemeYaml.Read(theme, "i18n/" + name + ".yml"), "", name);
        }

        return new Strings(language, phrases);
    }

    /// <summary>True when there is such a sentence.</summary>
    public bool Has(string key) => _phrases.ContainsKey(key);

    /// <summary>The sentence of this key with its values.</summary>
    /// <exception cref="ThemeException">The theme has no such sentence.</exception>
    public string Say(string key, params ReadOnlySpan<object?> values) =>
        _phrases.TryGetValue(key, out var said)
            ? said.Phrase.With(said.Language, values)
            : throw new ThemeException("i18n/en.yml", 0, 0, $"there is no sentence \"{key}\"");

    /// <summary>The words for a way of reading (<c>how:</c> of the theme), else its own name.</summary>
    public string Method(string method) => Has("how." + method) ? Say("how." + method) : method;

    /// <summary>
    /// The language the sentence of this key is said in: English for one that the theme does not have in the site's language.
    /// </summary>
    public string LanguageOf(string key) => _phrases.TryGetValue(key, out var said) ? said.Language : Language;

    /// <summary>True when the theme says this sentence itself in the site's language, which is not English.</summary>
    public bool IsTranslated(string key) => _phrases.TryGetValue(key, out var said) && Languages.Primary(said.Language) != "en";

    private static void Add(Dictionary<string, Said> phrases, YamlMap map, string prefix, string language)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is YamlMap inner)
            {
                Add(phrases, inner, prefix + entry.Key + ".", language);
            }
            else if (entry.Value is YamlScalar scalar)
            {
                phrases[prefix + entry.Key] = new Said(Phrase.Parse(scalar.Text), language);
            }
        }
    }

    // A sentence that stays English takes the plural forms of English, whatever the site's language.
    private readonly record struct Said(Phrase Phrase, string Language);
}
