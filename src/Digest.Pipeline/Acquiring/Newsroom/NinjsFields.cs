using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// What a ninjs item declares. Its dates: <c>published</c> (an extension that agencies write) is the publication. The standard itself has
/// none: the making of the first version (<c>firstcreated</c>, and <c>versioncreated</c> where there is but one) is the nearest thing, and
/// gives way to a date that the text prints; a later version's making is an update. When the content was made (<c>contentcreated</c>) says
/// nothing about publication, nor does the end of an embargo, which is a fact of its own.
/// </summary>
/// <remarks>https://iptc.org/std/ninjs/ (schemas 1.0 to 3.3).</remarks>
internal static class NinjsFields
{
    /// <summary>The declarations of an item, best first.</summary>
    public static ImmutableArray<Declared> Of(NewsValue item, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, NewsString? value, string method, int rank)
        {
            if (
                value is not null
                && Normal.Space(odd.Clean(value.Text, value.Start)) is { Length: > 0 and <= DeclaredValues.MaxLength } text
            )
            {
                found.Add(new Declared(field, text, "ninjs " + method, rank));
            }
        }

        void Web(NewsString? value, string method, int rank) =>
            Add(
                DeclaredField.Url,
                value is not null && FollowedAddress.Safe(value.Text) is { } safe && safe.StartsWith("http", StringComparison.Ordinal)
                    ? value
                    : null,
                method,
                rank
            );

        Add(DeclaredField.Headline, Headline(item), "headline", 0);
        foreach (var writer in Writers(item))
        {
            foreach (
                var name in NewsWriters
                    .Of(odd.Clean(writer.Text, writer.Start))
                    .Where(static n => n.Length is > 0 and <= DeclaredValues.MaxLength)
            )
            {
                found.Add(new Declared(DeclaredField.Byline, name, "ninjs byline", 0));
            }
        }

        Dates(item, Add);
        Add(DeclaredField.Dateline, item.Text("dateline", "located"), item["dateline"] is null ? "located" : "dateline", 0);
        Add(DeclaredField.Language, item.Text("language"), "language", 0);
        Add(
            DeclaredField.Rights,
            item.Text("copyrightnotice", "copyrightholder"),
            item["copyrightnotice"] is null ? "copyrightholder" : "copyrightnotice",
            0
        );
        Add(DeclaredField.Rights, item.Text("usageterms"), "usageterms", 1);
        Add(DeclaredField.Summary, item.Text("description_text", "summary") ?? Main(item, "descriptions", IsPublished), "description", 0);
        foreach (var source in item.List("infosources").Concat(item.List("infosource")))
        {
            var said = source.Text("role", "rel") is { } role ? Normal.Space(odd.Clean(role.Text)) : null;
            var publisher = said?.StartsWith("publisher", StringComparison.OrdinalIgnoreCase) == true;
            Add(
                publisher ? DeclaredField.Outlet : DeclaredField.Credit,
                source.Text("name", "literal"),
                "infosource" + (said is null ? "" : ", " + said),
                0
            );
        }

        // The uri names the item; only where nothing better is known, and it is an address, it is taken for the page's.
        foreach (
            var other in item.List("altids")
                .Where(static a =>
                    a.Text("role", "rel")?.Text is { } role
                    && (
                        role.Contains("url", StringComparison.OrdinalIgnoreCase) || role.Contains("web", StringComparison.OrdinalIgnoreCase)
                    )
                )
        )
        {
            Web(other.Text("value"), "altid", 1);
        }

        Web(item.Text("uri"), "uri", 3);
        Add(DeclaredField.ItemId, item.Text("guid", "uri"), item["guid"] is null ? "uri" : "guid", 0);
        Add(DeclaredField.Slug, item.Text("slugline", "slug"), "slugline", 0);
        Add(DeclaredField.Version, item.Text("version"), "version", 0);
        Add(DeclaredField.Status, item.Text("pubstatus"), "pubstatus", 0);
        Add(DeclaredField.EditorialNote, item.Text("ednote"), "ednote", 0);
        return
        [
            .. found
                .Distinct()
                .Select(static (d, i) => (d, i))
                .OrderBy(static x => x.d.Rank)
                .ThenBy(static x => x.i)
                .Select(static x => x.d),
        ];
    }

    /// <summary>The main headline, of any version.</summary>
    public static NewsString? Headline(NewsValue item) =>
        item.Text("headline") ?? Main(item, "headlines") ?? Main(item, "headline") ?? item.Text("headline_main", "headline_text");

    /// <summary>All headlines in file order, the main one too.</summary>
    public static IEnumerable<NewsString> Headlines(NewsValue item) =>
        item.Members!.Where(static m => m.Key.StartsWith("headline", StringComparison.OrdinalIgnoreCase))
            .SelectMany(static m => m.Value.String is { } one ? [one] : m.Value.Items?.Select(static i => i.Text("value")) ?? [])
            .OfType<NewsString>();

    /// <summary>Of texts with roles the main one, else the first; never those that are something else.</summary>
    public static NewsString? Main(NewsValue item, string list, Predicate<NewsValue>? but = null)
    {
        var texts = item.List(list).Where(t => but?.Invoke(t) != true).ToList();
        return (texts.Find(static t => t.Text("role")?.Text is null or "main" or "headline") ?? texts.FirstOrDefault())?.Text("value");
    }

    private static IEnumerable<NewsString> Writers(NewsValue item) =>
        (
            item.Text("byline", "by") is { } one
                ? [one]
                : item.List("bylines").Select(static b => b.String ?? b.Text("byline", "value", "name", "by"))
        ).OfType<NewsString>();

    // A day, which no member of the standard takes.
    private static bool IsPublished(NewsValue description) =>
        description.Text("role")?.Text.StartsWith("published", StringComparison.OrdinalIgnoreCase) == true;

    private static void Dates(NewsValue item, Action<DeclaredField, NewsString?, string, int> add)
    {
        foreach (var day in item.List("descriptions").Where(IsPublished))
        {
            add(DeclaredField.Published, day.Text("value"), "description, " + day.Text("role")!.Text, 0);
        }

        var published = item.Text("published", "firstpublished", "datepublished");
        add(DeclaredField.Published, published, "published", 0);
        var (first, version, embargo) = (item.Text("firstcreated"), item.Text("versioncreated"), item.Text("embargoed", "embargoeduntil"));
        add(DeclaredField.Embargo, embargo, "embargoed", 0);
        var later = first is not null && version is not null && !SameMoment(first.Text, version.Text);
        if (later)
        {
            add(DeclaredField.Updated, version, "versioncreated", 0);
        }

        if (published is null)
        {
            var made = later || version is null ? first : version;
            add(DeclaredField.Published, made, made == version ? "versioncreated" : "firstcreated", MetaNames.Entered);
        }
        else if (!later)
        {
            add(DeclaredField.Published, version, "versioncreated", MetaNames.Entered);
        }
    }

    private static bool SameMoment(string a, string b) =>
        a == b
        || (
            DateTimeOffset.TryParse(a, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var x)
            && DateTimeOffset.TryParse(b, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var y)
            && x == y
        );
}
