using System.Text.Json;

namespace Digest.Tests.Whole;

/// <summary>The JSON-LD of every page keeps to schema.org: known types, members of the type, values of the kind asked for.</summary>
[Collection(nameof(Site))]
public sealed class SchemaOrgTests(Site site)
{
    // Of schema.org's types what the pages use: the member, then the kinds it takes (a type, Text, URL, Date), a star for a list.
    private static readonly Dictionary<string, (string[] Required, Dictionary<string, string> Members)> Types = new(StringComparer.Ordinal)
    {
        ["WebSite"] = (["name"], Members("name=Text description=Text inLanguage=Text url=URL")),
        ["CollectionPage"] = (["name"], Members("name=Text inLanguage=Text url=URL hasPart=NewsArticle|CollectionPage*")),
        ["NewsArticle"] = (
            [],
            Members(
                "headline=Text name=Text author=Person|Organization* publisher=Organization datePublished=Date dateModified=Date "
                    + "dateline=Text inLanguage=Text copyrightNotice=Text isBasedOn=URL archivedAt=URL creditText=Text url=URL "
                    + "sdPublisher=Organization"
            )
        ),
        ["Person"] = (["name"], Members("name=Text")),
        ["Organization"] = (["name"], Members("name=Text")),
    };

    [Fact]
    public void Types_members_and_values_are_those_of_the_vocabulary()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (page, document) in site.RealPages)
        {
            foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
            {
                using var json = JsonDocument.Parse(script.TextContent);
                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
                Thing(json.RootElement, page, seen);
            }
        }

        Assert.Equal(Types.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static void Thing(JsonElement thing, string page, HashSet<string> seen)
    {
        var type = thing.GetProperty("@type").GetString()!;
        seen.Add(type);
        var (required, members) = Types[type];
        Assert.All(required, r => Assert.True(thing.TryGetProperty(r, out _), $"{page}: {type} has no {r}"));
        Assert.True(
            type != "NewsArticle" || thing.TryGetProperty("headline", out _) || thing.TryGetProperty("name", out _),
            $"{page}: a report has neither headline nor name"
        );
        foreach (var member in thing.EnumerateObject().Where(m => m.Name[0] != '@'))
        {
            Assert.True(members.TryGetValue(member.Name, out var kinds), $"{page}: {type} has no member {member.Name}");
            var many = kinds!.EndsWith('*');
            Assert.Equal(many, member.Value.ValueKind == JsonValueKind.Array);
            foreach (var value in many ? member.Value.EnumerateArray() : Enumerable.Repeat(member.Value, 1))
            {
                Value(value, kinds.TrimEnd('*').Split('|'), $"{page}: {type}.{member.Name}", page, seen);
            }
        }
    }

    private static void Value(JsonElement value, string[] kinds, string where, string page, HashSet<string> seen)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            Assert.Contains(value.GetProperty("@type").GetString(), kinds);
            Thing(value, page, seen);
            return;
        }

        var text = value.GetString()!;
        Assert.False(string.IsNullOrWhiteSpace(text), where);
        Assert.True(
            kinds[0] switch
            {
                "Text" => true,
                "URL" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https",
                "Date" => PartialDate.TryParse(text, out _),
                _ => false,
            },
            $"{where}: {text}"
        );
    }

    private static Dictionary<string, string> Members(string all) =>
        all.Split(' ').Select(m => m.Split('=')).ToDictionary(m => m[0], m => m[1], StringComparer.Ordinal);
}
