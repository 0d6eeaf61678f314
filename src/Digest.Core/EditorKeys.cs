namespace Digest;

/// <summary>One key that an editor set in front matter or a sidecar.</summary>
/// <param name="Name">Canonical name: <c>published</c> for <c>date</c>, <c>pubdate</c> and the like.</param>
/// <param name="Value">The value, already of the right shape for a known key.</param>
/// <param name="Path">The file it stands in, relative to the input folder.</param>
/// <param name="Line">Line of the key, from 1.</param>
/// <param name="Column">Column of the key, from 1.</param>
public sealed record EditorKey(string Name, YamlValue Value, string Path, int Line, int Column);

/// <summary>
/// What the editor says of one article: front matter and sidecar joined, the sidecar winning. Canonical names:
/// <c>title headline published updated draft slug aliases tags summary byline weight language outlet outlet_url dateline url archived_url
/// requested_url retrieved imported_from sha256 embargo status translated_from translation credit credit_text story event year rights
/// license display index notes remove keep speaker_aliases template charset</c>.
/// </summary>
public sealed record EditorKeys
{
    /// <summary>No keys at all.</summary>
    public static readonly EditorKeys None = new();

    /// <summary>Known keys by canonical name.</summary>
    public ImmutableSortedDictionary<string, EditorKey> Known { get; init; } =
        ImmutableSortedDictionary.Create<string, EditorKey>(StringComparer.Ordinal);

    /// <summary>Keys nobody knows, kept for the theme, by name as typed.</summary>
    public ImmutableSortedDictionary<string, EditorKey> Extra { get; init; } =
        ImmutableSortedDictionary.Create<string, EditorKey>(StringComparer.Ordinal);

    /// <summary>The known key of this canonical name; null when the editor did not set it.</summary>
    public EditorKey? this[string name] => Known.GetValueOrDefault(name);

    /// <summary>The text of a scalar key, trimmed; null when absent or empty.</summary>
    public string? Text(string name) =>
        this[name]?.Value is YamlScalar { IsNull: false } s && s.Text.Trim() is { Length: > 0 } t ? t : null;

    /// <summary>The texts of a list key, a single scalar counting as a list of one; empty when absent.</summary>
    public ImmutableArray<string> Texts(string name) =>
        this[name]?.Value switch
        {
            YamlList list => [.. list.Items.OfType<YamlScalar>().Select(s => s.Text.Trim()).Where(t => t.Length > 0)],
            YamlScalar { IsNull: false } s when s.Text.Trim().Length > 0 => [s.Text.Trim()],
            _ => [],
        };

    /// <summary>
    /// True or false as the editor wrote it (<c>true</c>/<c>yes</c>/<c>on</c>, <c>false</c>/<c>no</c>/<c>off</c>); <paramref
    /// name="fallback"/> when absent.
    /// </summary>
    public bool Flag(string name, bool fallback) =>
        Text(name)?.ToLowerInvariant() switch
        {
            "true" or "yes" or "on" => true,
            "false" or "no" or "off" => false,
            _ => fallback,
        };
}
