using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>What a known key's value must be.</summary>
internal enum KeyShape
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Text or a list of texts.</summary>
    Texts,

    /// <summary>A date that can mean only one day.</summary>
    Date,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of a few words.</summary>
    Choice,

    /// <summary>A list of notes.</summary>
    Notes,

    /// <summary>A mapping of texts to text or texts.</summary>
    Map,
}

/// <summary>The keys of front matter and sidecars: canonical names, the synonyms editors bring along from other generators, shapes.</summary>
internal static class KeyCatalogue
{
    /// <summary>Words a <see cref="KeyShape.Choice"/> key may hold, the most guarded one last.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Choices = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal)
    {
        ["display"] = ["full", "excerpt", "none"],
        ["translation"] = ["human", "machine", "unknown"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, KeyShape> Shapes = new Dictionary<string, KeyShape>(StringComparer.Ordinal)
    {
        ["title"] = KeyShape.Text, ["headline"] = KeyShape.Text, ["published"] = KeyShape.Date, ["updated"] = KeyShape.Date, ["draft"] = KeyShape.Flag,
        ["slug"] = KeyShape.Text, ["aliases"] = KeyShape.Texts, ["tags"] = KeyShape.Texts, ["summary"] = KeyShape.Text, ["byline"] = KeyShape.Texts,
        ["weight"] = KeyShape.Number, ["language"] = KeyShape.Text, ["outlet"] = KeyShape.Text, ["outlet_url"] = KeyShape.Text, ["dateline"] = KeyShape.Text,
        ["url"] = KeyShape.Text, ["archived_url"] = KeyShape.Text, ["retrieved"] = KeyShape.Date, ["translated_from"] = KeyShape.Text,
        ["translation"] = KeyShape.Choice, ["credit"] = KeyShape.Texts, ["credit_text"] = KeyShape.Text, ["story"] = KeyShape.Text, ["event"] = KeyShape.Text,
        ["year"] = KeyShape.Number, ["rights"] = KeyShape.Text, ["license"] = KeyShape.Text, ["display"] = KeyShape.Choice, ["index"] = KeyShape.Flag,
        ["notes"] = KeyShape.Notes, ["remove"] = KeyShape.Texts, ["keep"] = KeyShape.Texts, ["speaker_aliases"] = KeyShape.Map,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["date"] = "published", ["publishdate"] = "published", ["publish_date"] = "published", ["pubdate"] = "published", ["issued"] = "published", ["datepublished"] = "published",
        ["modified"] = "updated", ["lastmod"] = "updated", ["datemodified"] = "updated", ["last_modified"] = "updated", ["author"] = "byline", ["authors"] = "byline",
        ["lang"] = "language", ["description"] = "summary", ["categories"] = "tags", ["keywords"] = "tags", ["alias"] = "aliases", ["redirect_from"] = "aliases",
        ["licence"] = "license", ["copyright"] = "rights", ["source_url"] = "url", ["original_url"] = "url", ["archive_url"] = "archived_url", ["accessed"] = "retrieved",
        ["credits"] = "credit", ["note"] = "notes", ["publisher"] = "outlet", ["source"] = "outlet", ["site_name"] = "outlet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names an editor may type, sorted.</summary>
    public static readonly ImmutableArray<string> Names = [.. Shapes.Keys.Concat(Synonyms.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The canonical name of a key as typed (case and <c>-</c> for <c>_</c> forgiven); null when nobody knows it.</summary>
    public static string? Canonical(string typed)
    {
        var key = typed.Trim().ToLowerInvariant().Replace('-', '_');
        return Shapes.ContainsKey(key) ? key : Synonyms.GetValueOrDefault(key);
    }

    /// <summary>The shape of a canonical key.</summary>
    public static KeyShape Shape(string canonical) => Shapes[canonical];
}
