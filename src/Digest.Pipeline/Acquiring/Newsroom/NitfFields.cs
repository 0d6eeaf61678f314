using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// What an NITF report declares. Its dates: <c>date.publication</c> is the publication; else the day of issue, then that of release; the
/// day in the dateline gives
/// way to all of them.
/// </summary>
/// <remarks>IPTC, NITF 3.6 (https://iptc.org/standards/nitf/).</remarks>
internal static partial class NitfFields
{
    /// <summary>The declarations, best first; <paramref name="below"/> is added to their ranks, where an envelope knows better.</summary>
    public static ImmutableArray<Declared> Of(NitfNode nitf, OddCharacters odd, int below = 0)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank)
        {
            if (value is not null && Normal.Space(odd.Clean(value)) is { Length: > 0 and <= DeclaredValues.MaxLength } text)
            {
                found.Add(new Declared(field, text, "NITF " + method, rank + below));
            }
        }

        void Attribute(DeclaredField field, string element, string attribute, string method, int rank)
        {
            foreach (var node in nitf.All(element))
            {
                Add(field, field == DeclaredField.Published ? Extended(node[attribute]) : node[attribute], method, rank);
            }
        }

        Add(DeclaredField.Headline, nitf.All("hl1").FirstOrDefault()?.Text(), "hl1", 0);
        Add(DeclaredField.Headline, nitf.All("title").FirstOrDefault()?.Text(), "title", 4);
        Writers(nitf, Add);
        Attribute(DeclaredField.Published, "pubdata", "date.publication", "date.publication", 0);
        Attribute(DeclaredField.Published, "date.issue", "norm", "date.issue", 1);
        Attribute(DeclaredField.Published, "date.release", "norm", "date.release", 2);
        Attribute(DeclaredField.Published, "story.date", "norm", "story.date", MetaNames.Entered);
        Attribute(DeclaredField.Outlet, "pubdata", "name", "pubdata name", 0);
        foreach (var dateline in nitf.All("dateline").Take(1))
        {
            Add(DeclaredField.Dateline, dateline.All("location").FirstOrDefault()?.Text() ?? dateline.Text("story.date"), "dateline", 0);
        }

        foreach (var copyright in nitf.All("doc.copyright"))
        {
            Add(
                DeclaredField.Rights,
                copyright["holder"] is { } holder ? (copyright["year"] is { } year ? $"© {year} {holder}" : "© " + holder) : null,
                "doc.copyright",
                0
            );
        }

        Attribute(DeclaredField.Rights, "doc.rights", "owner", "doc.rights", 1);
        foreach (var distributor in nitf.All("distributor"))
        {
            Add(DeclaredField.Credit, distributor.All("org").FirstOrDefault()?.Text() ?? distributor.Text(), "distributor", 0);
        }

        Add(DeclaredField.Language, nitf["lang"] ?? nitf.Nodes.Find(static n => n.Name == "body")?["lang"], "xml:lang", 0);
        foreach (var id in nitf.All("doc-id"))
        {
            Add(
                DeclaredField.Url,
                id["id-string"] is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase)
                    ? FollowedAddress.Safe(address)
                    : null,
                "doc-id",
                3
            );
        }

        Attribute(DeclaredField.Status, "docdata", "management-status", "management-status", 0);
        Attribute(DeclaredField.Status, "doc.copyright", "mgt-status", "mgt-status", 0);
        Attribute(DeclaredField.ItemId, "doc-id", "id-string", "doc-id", 0);
        Attribute(DeclaredField.Slug, "du-key", "key", "du-key", 0);
        Attribute(DeclaredField.Version, "du-key", "version", "du-key version", 0);
        Attribute(DeclaredField.EditorialNote, "ed-msg", "info", "ed-msg", 0);
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

    // "20180403T101500Z" is what norm holds; the pipeline reads the form with signs between.
    internal static string? Extended(string? norm) =>
        norm is not null && Basic().Match(norm.Trim()) is { Success: true } m
            ? $"{m.Groups["y"]}-{m.Groups["m"]}-{m.Groups["d"]}"
                + (
                    m.Groups["h"].Success
                        ? $"T{m.Groups["h"]}:{m.Groups["i"]}:{(m.Groups["s"].Success ? m.Groups["s"].Value : "00")}"
                            + (m.Groups["o"].Success ? $"{m.Groups["sign"]}{m.Groups["o"]}:{m.Groups["p"]}" : m.Groups["z"].Value)
                        : ""
                )
            : norm;

    private static void Writers(NitfNode nitf, Action<DeclaredField, string?, string, int> add)
    {
        foreach (var byline in nitf.All("body.head").SelectMany(static h => h.Nodes).Where(static n => n.Name == "byline"))
        {
            var people = byline.All("person").ToList();
            foreach (var person in people)
            {
                add(DeclaredField.Byline, person.Text("function"), "byline", 0);
            }

            foreach (var name in people.Count > 0 ? [] : NewsWriters.Of(byline.Text("byttl")))
            {
                add(
                    DeclaredField.Byline,
                    name,
                    byline.All("org").Any(static o => o.Nodes.Count > 0) ? "byline, an organisation" : "byline",
                    0
                );
            }
        }
    }

    [GeneratedRegex(
        @"^(?<y>\d{4})-?(?<m>\d{2})-?(?<d>\d{2})(?:T(?<h>\d{2}):?(?<i>\d{2})(?::?(?<s>\d{2}))?(?:[.,]\d+)?(?:(?<z>Z)"
            + @"|(?<sign>[+-])(?<o>\d{2}):?(?<p>\d{2}))?)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Basic();
}
