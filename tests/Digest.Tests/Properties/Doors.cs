using System.Net;
using System.Text;

namespace Digest.Tests.Properties;

/// <summary>Every way by which a string comes into a build. A door makes the files that bring it in.</summary>
internal static class Doors
{
    private const string Report =
        "Harbour ferry strikes slip\n\nThe Evening Lamp, 14 May 2023\n\n"
        + "The harbour ferry struck the north slip on Friday evening with 39 people on board.\n";

    /// <summary>The doors by name.</summary>
    public static readonly ImmutableSortedDictionary<string, Func<int, string, IEnumerable<(string Path, string Text)>>> Own =
        new Dictionary<string, Func<int, string, IEnumerable<(string Path, string Text)>>>(StringComparer.Ordinal)
        {
            ["file name"] = static (i, s) => [($"articles/{i}{Name(s)}.txt", Report)],
            ["folder name"] = static (i, s) => [($"articles/{i}{Name(s)}/a.txt", Report)],
            ["front matter"] = static (i, s) => [($"articles/{i}.md", $"---\n{Keys(s, false)}---\n{Report}")],
            ["front matter with halves"] = static (i, s) => [($"articles/{i}.md", $"---\ntitle: {Odd.Quoted(s)}\n---\n{Report}")],
            ["sidecar"] = static (i, s) => [($"articles/{i}.txt", Report), ($"articles/{i}.yml", Keys(s, false))],
            ["JSON-LD"] = static (i, s) =>
                [
                    (
                        $"articles/{i}.html",
                        $"<html><head><script type=\"application/ld+json\">{Linked(s)}</script>"
                            + $"</head><body><article><h1>Ferry strikes slip</h1><p>{Report}</p></article></body></html>"
                    ),
                ],
            ["meta"] = static (i, s) =>
                [
                    (
                        $"articles/{i}.html",
                        $"<html lang=\"{Odd.Referred(s)}\"><head><title>{Odd.Referred(s)}</title>"
                            + $"{Metas(s)}</head><body><article><h1>Ferry strikes slip</h1><p>{Report}</p></article></body></html>"
                    ),
                ],
            ["ninjs"] = static (i, s) => [($"articles/{i}.json", Item(s))],
            ["NITF"] = static (i, s) => [($"articles/{i}.xml", Nitf(Xml(s)))],
            ["NITF with references"] = static (i, s) => [($"articles/{i}.xml", Nitf(Odd.Referred(s)))],
            ["text"] = static (i, s) =>
                [($"articles/{i}.txt", $"{s}\n\n{Report}\nAda Pell {s} won.\n\n“{s}” said Ada Pell, {s}.\n\n{s} {s}\n")],
            ["Markdown"] = static (i, s) =>
                [($"articles/{i}.md", $"# {s}\n\n{Report}\n[{s}](http://{s}.example/{s}) and <http://{s}>\n\n> {s}\n\n```\n{s}\n```\n")],
            ["Nexis"] = static (i, s) =>
                [
                    (
                        $"articles/{i}.txt",
                        $"          1 of 2 DOCUMENTS\n\n          {s}\n\n          March 4, 2011\n\n{s}\n\nBYLINE: {s}\n\n"
                            + $"LENGTH: 9 words\n\n{Report}\n{s}\n"
                    ),
                ],
            ["mail"] = static (i, s) =>
                [($"articles/{i}.eml", $"From: {s}\nTo: a@b.example\nSubject: {s}\nDate: {s}\nContent-Type: {s}\n\n{Report}\n{s}\n")],
            ["NewsML"] = static (i, s) =>
                [
                    (
                        $"articles/{i}.xml",
                        $"<newsItem guid=\"{Xml(s)}\"><contentMeta><headline>{Xml(s)}</headline><by>{Xml(s)}</by></contentMeta>"
                            + $"<inlineXML><html><body><p>{Report} {Xml(s)}</p></body></html></inlineXML></newsItem>"
                    ),
                ],
            ["HTML"] = static (i, s) =>
                [
                    (
                        $"articles/{i}.html",
                        $"<article><h1>{WebUtility.HtmlEncode(s)}</h1><p>{Report}</p>"
                            + $"<p>“{Odd.Referred(s)}” "
                            + $"said {s}</p><p><a href=\"http://{Odd.Referred(s)}/\">a {s}</a></p><pre>{s}</pre></article>"
                    ),
                ],
            ["page of the editor"] = static (i, s) =>
                [($"pages/{i}{Name(s)}.md", $"---\ntitle: {Odd.Quoted(s, false)}\n---\n{s}\n\nAn own page.\n")],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The editor's files: each makes one entry of a list.</summary>
    public static readonly ImmutableSortedDictionary<string, Func<int, string, string>> Lists = new Dictionary<
        string,
        Func<int, string, string>
    >(StringComparer.Ordinal)
    {
        ["outlets.yml"] = static (i, s) => $"- name: {s}\n  aliases: [{s}]\n  domains: [{s}]\n  owner: {s}\n  country: {s}\n",
        ["people.yml"] = static (i, s) =>
            $"- name: {s}\n  aliases: [{s}, Ada Pell]\n  born: {(i % 2 == 0 ? "9990-12-31" : "0001-01-01")}\n  roles: [{s}]\n",
        ["stories.yml"] = static (i, s) => $"- id: {s}\n  title: {s}\n  members: [{s}, \"{i}\"]\n  was: [{s}]\n",
        ["chronology.yml"] = static (i, s) =>
            $"- date: {(i % 2 == 0 ? "9999-12-31" : "0001-01-01")}\n  title: {s}\n  aliases: [{s}, harbour ferry]\n",
        ["corrections.yml"] = static (i, s) => $"- date: 2023-05-15\n  article: \"{i}\"\n  text: {s}\n",
        ["verdicts.yml"] = static (i, s) =>
            $"- {(i % 2 == 0 ? "same" : "agree")}:\n    - article: \"{i % 5}\"\n      quote: {s}\n      prefix: {s}\n"
            + "    - article: \"4\"\n      quote: 39 people\n",
        ["notes/a.yml"] = static (i, s) => $"- article: \"{i % 5}\"\n  quote: {s}\n  note: {s}\n  credit: [{s}]\n  url: {s}\n",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The settings: one mapping, one string.</summary>
    public static string Settings(string s) =>
        $"title: {Quoted(s)}\ndescription: {Quoted(s)}\nlanguage: {Quoted(s)}\n"
        + $"outlet_default: {Quoted(s)}\nbase_url: {Quoted("http://" + s + "/")}\nparams:\n  feed_authority: {Quoted(s)}\n"
        + $"contact:\n  errors: {Quoted("mailto:" + s)}\n  takedown: {Quoted("https://" + s)}\n";

    /// <summary>Files that a build has whatever comes through the door.</summary>
    public static IEnumerable<(string Path, string Text)> Always =>
        Enumerable
            .Range(0, 5)
            .Select(static i => ($"articles/{i}.txt", Report + $"\nIt is report {i}, and Ada Pell, 39, won the harbour ferry.\n"));

    /// <summary>The string as a YAML value.</summary>
    public static string Quoted(string s) => Odd.Quoted(s, halves: false);

    private static string Keys(string s, bool halves) =>
        string.Concat(
            new[]
            {
                "title",
                "outlet",
                "byline",
                "dateline",
                "url",
                "archived_url",
                "language",
                "credit",
                "rights",
                "summary",
                "story",
                "slug",
                "translated_from",
            }.Select(k => $"{k}: {Odd.Quoted(k == "url" ? "http://" + s + "/" : s, halves)}\n")
        )
        + $"tags: [{Odd.Quoted(s, halves)}]\nextra:\n  {Odd.Quoted("k" + s, halves)}: {Odd.Quoted(s, halves)}\n"
        + $"notes:\n  - quote: {Odd.Quoted(s, halves)}\n    note: {Odd.Quoted(s, halves)}\n";

    private static string Linked(string s)
    {
        var q = Odd.Quoted(s);
        return $$"""{"@type":"NewsArticle","headline":{{q}},"author":{"name":{{q}}},"publisher":{"name":{{q}}},"""
            + $$""" "url":{{Odd.Quoted("http://" + s)}},"datePublished":{{q}},"""
            + $$""" "inLanguage":{{q}},"description":{{q}},"articleBody":{{q}},{{Odd.Quoted("k" + s)}}:{{q}}}""";
    }

    private static string Metas(string s) =>
        string.Concat(
            new[]
            {
                "og:title",
                "og:url",
                "og:site_name",
                "og:locale",
                "author",
                "article:published_time",
                "article:modified_time",
                "description",
                "copyright",
            }.Select(n => $"<meta property=\"{n}\" content=\"{Odd.Referred(s)}\">")
        ) + $"<link rel=\"canonical\" href=\"http://{Odd.Referred(s)}/\"><base href=\"http://{Odd.Referred(s)}/\">";

    private static string Item(string s)
    {
        var q = Odd.Quoted(s);
        return $$"""{"uri":{{q}},"type":"text","versioncreated":{{q}},"headline":{{q}},"byline":{{q}},"""
            + $$""" "located":{{q}},"language":{{q}},"copyrightholder":{{q}},"""
            + $$""" "infosources":[{"name":{{q}},"role":{{q}}}],"body_text":{{Odd.Quoted(Report + "\n" + s)}},"""
            + $$""" "body_html":{{Odd.Quoted("<p>" + Report + "</p><p>" + s + "</p>")}}}""";
    }

    private static string Nitf(string s) =>
        $"<nitf><head><title>{s}</title><docdata><doc-id id-string=\"http://{s}\"/><date.issue norm=\"{s}\"/>"
        + $"</docdata></head><body><body.head><hedline><hl1>Ferry {s}</hl1></hedline>"
        + $"<byline>{s}</byline><dateline><location>{s}</location></dateline></body.head><body.content>"
        + $"<p>{Report}</p><p>{s}</p></body.content></body></nitf>";

    private static string Xml(string s) => WebUtility.HtmlEncode(s);

    // What a file system allows: no separators, no NUL, 255 bytes.
    private static string Name(string s)
    {
        var name = new StringBuilder();
        foreach (var rune in s.EnumerateRunes())
        {
            if (rune.Value is not (0 or '/' or '\\' or ':' or 0xFFFD) && Encoding.UTF8.GetByteCount(name.ToString()) < 200)
            {
                name.Append(rune.ToString());
            }
        }

        return OperatingSystem.IsWindows()
            ? string.Concat(name.ToString().Where(c => c > '\u001F' && !"<>:\"|?*".Contains(c, StringComparison.Ordinal))).TrimEnd(' ', '.')
            : name.ToString();
    }
}
