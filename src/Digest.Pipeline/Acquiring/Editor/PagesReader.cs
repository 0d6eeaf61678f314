using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>Reads the editor's own pages, <c>pages/**.md</c>.</summary>
internal static class PagesReader
{
    /// <summary>First segments of addresses that the site uses itself, or may come to use: a new page of the site joins here.</summary>
    public static readonly ImmutableArray<string> Taken =
    [
        "stories",
        "articles",
        "outlets",
        "years",
        "speakers",
        "search",
        "feeds",
        "data",
        "assets",
    ];

    /// <summary>The pages by path. One without a title takes its first heading, else its file name.</summary>
    public static ImmutableArray<EditorPage> Read(InputFolder folder, Diagnostics diagnostics)
    {
        var pages = ImmutableArray.CreateBuilder<EditorPage>();
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in folder.Under("pages", ".md", ".markdown", diagnostics))
        {
            if (
                Quarantine.One("Acquiring", "The page is left out", path, 0, () => One(folder, path, diagnostics), diagnostics)
                is not { } page
            )
            {
                continue;
            }

            if (Taken.Contains(page.Slug.Split('/')[0]))
            {
                diagnostics.Error(
                    DiagnosticCodes.TwinArticles,
                    path,
                    0,
                    0,
                    $"The page's address /{page.Slug}/ belongs to the site itself; the page is left out",
                    null,
                    "Rename the file or give it a slug:"
                );
            }
            else if (slugs.TryAdd(page.Slug, path))
            {
                pages.Add(page);
            }
            else
            {
                diagnostics.Error(
                    DiagnosticCodes.TwinArticles,
                    path,
                    0,
                    0,
                    $"{path} and {slugs[page.Slug]} have one address, /{page.Slug}/; the first is published",
                    null,
                    "Rename one, or give it a slug:"
                );
            }
        }

        return pages.ToImmutable();
    }

    private static EditorPage? One(InputFolder folder, string path, Diagnostics diagnostics)
    {
        if (
            folder.Read(path, ArticleReader.MaxBytes, diagnostics) is not { } bytes
            || Charsets.Decode(path, bytes.Span, false, diagnostics) is not { } source
        )
        {
            return null;
        }

        var odd = new OddCharacters();
        if (ArticleReader.FrontMatterOf(source, diagnostics) is not { } front)
        {
            return null;
        }

        var reading = MarkdownReader.Page(source, front.Body, odd, diagnostics);
        odd.Tell(source, diagnostics);
        var oddName = new OddCharacters();
        var blocks = ArticleReader.Numbered(reading.Blocks);
        var name = oddName.Clean(path["pages/".Length..path.LastIndexOf('.')]);
        oddName.Tell(path, 0, 0, diagnostics, " of the file's name");
        var heading = blocks.FirstOrDefault(b => b.Kind == BlockKind.Heading)?.Text;
        var title = front.Keys.Text("title") ?? heading ?? name.Split('/')[^1];
        return new EditorPage(path, ArticleReader.SlugOf(name, front.Keys.Text("slug")), title, blocks, front.Keys);
    }
}
