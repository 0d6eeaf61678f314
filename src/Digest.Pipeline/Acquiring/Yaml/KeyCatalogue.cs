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

    /// <summary>A list of texts, or of mappings of one text to another.</summary>
    Pairs,

    /// <summary>A list of entries with keys of their own, or of texts.</summary>
    Entries,

    /// <summary>A list of places in articles, each with its quote.</summary>
    Places,

    /// <summary>One mapping with keys of its own.</summary>
    Entry,
}

/// <summary>
/// The keys of front matter and sidecars: canonical names, the synonyms editors bring along from other generators, shapes.
/// </summary>
internal static class KeyCatalogue
{
    /// <summary>Words a <see cref="KeyShape.Choice"/> key may hold, the most guarded one last.</summary>
    public static readonly FrozenDictionary<string, ImmutableArray<string>> Choices = new Dictionary<string, ImmutableArray<string>>(
        StringComparer.Ordinal
    )
    {
        ["display"] = ["full", "excerpt", "none"],
        ["translation"] = ["human", "machine", "unknown"],
        ["status"] =
        [
            ItemStatus.Usable,
            "published",
            "publish",
            ItemStatus.Withheld,
            ItemStatus.Canceled,
            ItemStatus.Withdrawn,
            ItemStatus.Killed,
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (KeyShape Shape, string Meaning)> Shapes = new Dictionary<string, (KeyShape, string)>(
        StringComparer.Ordinal
    )
    {
        ["title"] = (KeyShape.Text, "Your own title for the report, if you want one"),
        ["headline"] = (KeyShape.Text, "The headline as it was printed"),
        ["published"] = (KeyShape.Date, "When it was published, as 2016-11-09"),
        ["updated"] = (KeyShape.Date, "When it was last changed"),
        ["draft"] = (KeyShape.Flag, "true keeps it out of the site"),
        ["slug"] = (KeyShape.Text, "Its address below articles/, instead of the path of its file"),
        ["aliases"] = (KeyShape.Texts, "Former addresses, that lead here"),
        ["tags"] = (KeyShape.Texts, "Words for the theme"),
        ["summary"] = (KeyShape.Text, "What it says, in a sentence or two"),
        ["byline"] = (KeyShape.Texts, "Who wrote it"),
        ["weight"] = (KeyShape.Number, "A number for the theme to sort by"),
        ["language"] = (KeyShape.Text, "Its language, as in en or de"),
        ["outlet"] = (KeyShape.Text, "Who published it"),
        ["outlet_url"] = (KeyShape.Text, "Address of the outlet's site"),
        ["dateline"] = (KeyShape.Text, "Where it was reported from"),
        ["url"] = (KeyShape.Text, "Address of the original"),
        ["archived_url"] = (KeyShape.Text, "Address of a kept copy"),
        ["requested_url"] = (KeyShape.Text, "Address that was asked for, where it led to another"),
        ["retrieved"] = (KeyShape.Date, "When you fetched it"),
        ["imported_from"] = (KeyShape.Text, "The feed, archive or file that digest import took it from"),
        ["sha256"] = (KeyShape.Text, "SHA-256 of the raw file as digest import took it, in hexadecimal digits"),
        ["charset"] = (KeyShape.Text, "In a sidecar: the charset of the file, where the file does not say it, as in windows-1251"),
        ["embargo"] = (KeyShape.Date, "Until when it is held back"),
        ["status"] = (KeyShape.Choice, "That it no longer stands, and why"),
        ["translated_from"] = (KeyShape.Text, "The language it was translated from"),
        ["translation"] = (KeyShape.Choice, "By whom it was translated"),
        ["credit"] = (KeyShape.Texts, "Whom it has its news from, the origin first"),
        ["credit_text"] = (KeyShape.Text, "The words that say so, as printed"),
        ["story"] = (KeyShape.Text, "Id of the story it belongs to"),
        ["event"] = (KeyShape.Text, "What happened, in a few words"),
        ["year"] = (KeyShape.Number, "The year it is filed under"),
        ["rights"] = (KeyShape.Text, "Who holds the rights"),
        ["license"] = (KeyShape.Text, "On which terms it may be used"),
        ["display"] = (KeyShape.Choice, "How much of it may be shown"),
        ["index"] = (KeyShape.Flag, "false keeps it out of search engines"),
        ["notes"] = (KeyShape.Notes, "Your notes on it"),
        ["remove"] = (KeyShape.Texts, "Lines to take out as page furniture, by their words"),
        ["keep"] = (KeyShape.Texts, "Lines to keep that look like page furniture, by their words"),
        ["template"] = (KeyShape.Text, "Template that the theme adds and that shows this page, as in longread"),
        ["speaker_aliases"] = (KeyShape.Map, "Who is meant, as in “the spokesman: Dmitry Peskov”"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["date"] = "published",
        ["publishdate"] = "published",
        ["publish_date"] = "published",
        ["pubdate"] = "published",
        ["issued"] = "published",
        ["datepublished"] = "published",
        ["modified"] = "updated",
        ["lastmod"] = "updated",
        ["datemodified"] = "updated",
        ["last_modified"] = "updated",
        ["author"] = "byline",
        ["authors"] = "byline",
        ["lang"] = "language",
        ["description"] = "summary",
        ["categories"] = "tags",
        ["keywords"] = "tags",
        ["alias"] = "aliases",
        ["redirect_from"] = "aliases",
        ["licence"] = "license",
        ["copyright"] = "rights",
        ["source_url"] = "url",
        ["original_url"] = "url",
        ["archive_url"] = "archived_url",
        ["accessed"] = "retrieved",
        ["embargoed"] = "embargo",
        ["embargoed_until"] = "embargo",
        ["pubstatus"] = "status",
        ["credits"] = "credit",
        ["note"] = "notes",
        ["publisher"] = "outlet",
        ["source"] = "outlet",
        ["site_name"] = "outlet",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Least and most of a <see cref="KeyShape.Number"/> key; all whole numbers where it is not named here.</summary>
    public static readonly FrozenDictionary<string, (int Least, int Most)> Bounds = new Dictionary<string, (int Least, int Most)>(
        StringComparer.Ordinal
    )
    {
        ["year"] = (1, 9999),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys whose mappings hold values for the theme, as Zola and Hugo name them.</summary>
    public static readonly ImmutableArray<string> Containers = ["extra", "params"];

    /// <summary>Canonical names.</summary>
    public static IEnumerable<string> Canonicals => Shapes.Keys.Order(StringComparer.Ordinal);

    /// <summary>Other names and what they stand for.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Others => Synonyms.OrderBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>All names an editor may type, sorted.</summary>
    public static readonly ImmutableArray<string> Names = [.. Shapes.Keys.Concat(Synonyms.Keys).Order(StringComparer.Ordinal)];

    /// <summary>The canonical name of a key as typed (case and <c>-</c> for <c>_</c> forgiven); null when nobody knows it.</summary>
    public static string? Canonical(string typed)
    {
        var key = typed.Trim().ToLowerInvariant().Replace('-', '_');
        return Shapes.ContainsKey(key) ? key : Synonyms.GetValueOrDefault(key);
    }

    /// <summary>The shape of a canonical key.</summary>
    public static KeyShape Shape(string canonical) => Shapes[canonical].Shape;

    /// <summary>What a canonical key says, in a line.</summary>
    public static string Meaning(string canonical) => Shapes[canonical].Meaning;
}
