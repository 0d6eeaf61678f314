using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// What the envelope of NewsML-G2 or NewsML 1.2 declares of its item. As in ninjs the making of the first version is the nearest thing to a
/// day of publication that the standard has.
/// </summary>
internal static class NewsMlFields
{
    /// <summary>The declarations, best first.</summary>
    public static ImmutableArray<Declared> Of(NitfNode item, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank = 0)
        {
            if (value is not null && Normal.Space(odd.Clean(value)) is { Length: > 0 and <= DeclaredValues.MaxLength } text)
            {
                found.Add(new Declared(field, text, "NewsML " + method, rank));
            }
        }

        Add(DeclaredField.Headline, Headline(item)?.Text(), "headline");
        foreach (var by in First(item, "by", "ByLine"))
        {
            foreach (var name in NewsWriters.Of(by.Text()))
            {
                Add(DeclaredField.Byline, name, "by");
            }
        }

        Dates(item, Add);
        Add(DeclaredField.Embargo, Text(item, "embargoed"), "embargoed");
        Add(DeclaredField.Dateline, Text(item, "dateline", "DateLine"), "dateline");
        Add(DeclaredField.Dateline, First(item, "located").SelectMany(static l => l.All("name")).FirstOrDefault()?.Text(), "located", 1);
        Add(DeclaredField.Credit, Text(item, "creditline", "CreditLine"), "creditline");
        Add(DeclaredField.Credit, Party(item, "provider") ?? FormalName(item, "Provider"), "provider", 1);
        Add(DeclaredField.Credit, Party(item, "infoSource") ?? FormalName(item, "Source"), "infoSource", 1);
        Add(DeclaredField.Rights, Text(item, "copyrightNotice", "CopyrightLine"), "copyrightNotice");
        Add(DeclaredField.Rights, Party(item, "copyrightHolder"), "copyrightHolder", 1);
        Add(DeclaredField.Rights, Text(item, "usageTerms"), "usageTerms", 1);
        Add(
            DeclaredField.Language,
            First(item, "language").FirstOrDefault()?["tag"] ?? First(item, "Language").FirstOrDefault()?["FormalName"] ?? item["lang"],
            "language"
        );
        Add(DeclaredField.Summary, Text(item, "description"), "description");
        Add(DeclaredField.Slug, Text(item, "slugline", "SlugLine"), "slugline");
        Add(DeclaredField.EditorialNote, Text(item, "edNote"), "edNote");
        Add(DeclaredField.ItemId, item["guid"] ?? Text(item, "PublicIdentifier"), item["guid"] is null ? "PublicIdentifier" : "guid");
        Add(DeclaredField.Version, item["version"] ?? Text(item, "RevisionId"), item["version"] is null ? "RevisionId" : "version");
        Add(
            DeclaredField.Status,
            Bare(First(item, "pubStatus").FirstOrDefault()?["qcode"]) ?? First(item, "Status").FirstOrDefault()?["FormalName"],
            "pubStatus"
        );
        return [.. found.Distinct().OrderBy(static d => d.Rank)];
    }

    /// <summary>The headline of the envelope.</summary>
    public static NitfNode? Headline(NitfNode item) => First(item, "headline", "HeadLine").FirstOrDefault();

    private static void Dates(NitfNode item, Action<DeclaredField, string?, string, int> add)
    {
        var first = NitfFields.Extended(Text(item, "firstCreated", "FirstCreated"));
        var version = NitfFields.Extended(Text(item, "versionCreated", "ThisRevisionCreated"));
        var published = NitfFields.Extended(Text(item, "published", "FirstPublished"));
        add(DeclaredField.Published, published, "published", 0);
        if (published is null)
        {
            add(DeclaredField.Published, first ?? version, first is null ? "versionCreated" : "firstCreated", MetaNames.Entered);
        }

        if (first is not null && version is not null && first.Trim() != version.Trim())
        {
            add(DeclaredField.Updated, version, "versionCreated", 0);
        }
    }

    // The envelope is what stands outside of the content: a headline inside of it is the content's own.
    private static IEnumerable<NitfNode> First(NitfNode item, params string[] names)
    {
        var open = new Stack<NitfNode>(Enumerable.Reverse(item.Nodes));
        while (open.TryPop(out var node))
        {
            if (names.Contains(node.Name, StringComparer.Ordinal))
            {
                yield return node;
            }

            if (node.Name is not ("inlineXML" or "inlineData" or "DataContent" or "assert" or "subject" or "link" or "groupSet"))
            {
                for (var i = node.Nodes.Count - 1; i >= 0; i--)
                {
                    open.Push(node.Nodes[i]);
                }
            }
        }
    }

    private static string? Text(NitfNode item, params string[] names) =>
        First(item, names).Select(static n => n.Text()).FirstOrDefault(static t => !string.IsNullOrWhiteSpace(t));

    private static string? Party(NitfNode item, string name) =>
        First(item, name).FirstOrDefault() is { } party
            ? party.All("name").FirstOrDefault()?.Text() ?? party["literal"] ?? Bare(party["qcode"])
            : null;

    private static string? FormalName(NitfNode item, string name) =>
        First(item, name).SelectMany(static p => p.All("Party")).FirstOrDefault()?["FormalName"];

    // A qcode is a scheme's alias, a colon, and the code.
    private static string? Bare(string? qcode) => qcode?[(qcode.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
