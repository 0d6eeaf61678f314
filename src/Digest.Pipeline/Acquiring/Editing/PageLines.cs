namespace Digest.Acquiring;

/// <summary>Writes a Markdown file that begins with front matter.</summary>
internal static class PageLines
{
    /// <summary>Writes it. Gives why it cannot be written, as sentences: what a build would say of its keys.</summary>
    public static IEnumerable<string> Add(EditedFile file, PageWish wish)
    {
        string[] keys = [.. EntryLines.Keys(wish.Keys)];
        var told = new Diagnostics();
        if (YamlReader.Read(new YamlSource(wish.Path, string.Join('\n', keys) + "\n", 1, Sidecars.MaxBytes), told) is { } value)
        {
            KeyReader.Read(value, wish.Path, told);
        }

        var slug = wish.Keys.FirstOrDefault(k => k.Name == "slug")?.Values[0].Split('/')[0];
        string[] refused =
        [
            .. EntryLines.Sentences(told),
            .. slug is not null && PagesReader.Taken.Contains(slug)
                ? (string[])[$"the address {slug}/ belongs to the site itself; give the page another title or slug"]
                : [],
        ];
        if (refused.Length == 0)
        {
            file.Append(["---", .. keys, "---", .. wish.Text.Length > 0 ? (string[])["", wish.Text] : []]);
        }

        return refused;
    }

    /// <summary>Whether a text begins with the front matter that was wished.</summary>
    public static bool Holds(string after, PageWish wish)
    {
        var quiet = new Diagnostics();
        return FrontMatter.Cut(new SourceText(wish.Path, after, "utf-8"), quiet)?.Yaml is { } yaml
            && YamlReader.Read(yaml, quiet) is YamlMap map
            && wish.Keys.Where(k => k.Values.Length > 0).All(k => map.Find(k.Name) is not null);
    }
}
