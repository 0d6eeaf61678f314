using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering;

/// <summary>
/// Addresses that have moved: <c>aliases:</c> of articles and pages, <c>was:</c> of stories and of their years. An alias that leaves the
/// site or is taken is told and left out.
/// </summary>
internal static class Redirects
{
    /// <summary>A page that has moved.</summary>
    /// <param name="From">File of the stub, relative to the output.</param>
    /// <param name="To">Address of the new page.</param>
    /// <param name="Title">Its title.</param>
    internal sealed record Moved(string From, string To, string Title);

    /// <summary>All of them; <paramref name="taken"/> holds the files of the site, case-folded, and grows.</summary>
    public static ImmutableArray<Moved> Of(Making.Site site, HashSet<string> taken, Diagnostics diagnostics)
    {
        var all = ImmutableArray.CreateBuilder<Moved>();
        foreach (var story in site.Stories)
        {
            foreach (var moved in story.Story.Moved)
            {
                // A year that the story has no longer leads to the page with all its years.
                var here = "stories/" + story.Story.Id + "/";
                var to = moved.To is { } segment && story.Story.Years.Any(y => y.Segment == segment) ? here + segment + "/" : here;
                Year(all, taken, diagnostics, "stories/" + moved.Story + "/" + moved.Segment + "/", to, site.Title(story));
            }
        }

        foreach (var year in site.Years)
        {
            foreach (var was in year.Story.Story.Was)
            {
                var from = "stories/" + was + "/" + year.Year.Folded.Year.Segment + "/";
                if (!taken.Contains(from + "index.html"))
                {
                    Year(all, taken, diagnostics, from, year.Address, site.Title(year.Story));
                }
            }
        }

        foreach (var story in site.Stories)
        {
            foreach (var was in story.Story.Was)
            {
                Add(
                    all,
                    taken,
                    diagnostics,
                    "stories/" + was + "/",
                    "stories/" + story.Story.Id + "/",
                    site.Title(story),
                    "stories.yml",
                    null
                );
            }
        }

        // The page of a year all of whose stories moved leads where the first of them went.
        foreach (var (story, moved) in site.Stories.SelectMany(s => s.Story.Moved.Select(m => (s, m))).Where(m => m.m.To is not null))
        {
            var (from, to) = ("years/" + moved.Segment + "/", "years/" + moved.To + "/");
            if (taken.Contains(to + "index.html") && !taken.Contains(from + "index.html"))
            {
                Add(all, taken, diagnostics, from, to, moved.To!, "stories.yml", null);
            }
        }

        foreach (var article in site.Reports.Select(r => r.Report.Article))
        {
            foreach (var alias in article.Editor.Texts("aliases"))
            {
                Add(
                    all,
                    taken,
                    diagnostics,
                    alias,
                    article.Address,
                    site.Title(article),
                    article.Editor["aliases"]?.Path ?? article.Path,
                    article.Editor["aliases"]
                );
            }
        }

        foreach (var page in site.Annotations.Pages)
        {
            foreach (var alias in page.Editor.Texts("aliases"))
            {
                Add(all, taken, diagnostics, alias, page.Slug + "/", page.Title, page.Path, page.Editor["aliases"]);
            }
        }

        return all.ToImmutable();
    }

    // The pages below that of a year go where the year goes.
    private static void Year(
        ImmutableArray<Moved>.Builder all,
        HashSet<string> taken,
        Diagnostics diagnostics,
        string from,
        string to,
        string title
    )
    {
        Add(all, taken, diagnostics, from, to, title, "stories.yml", null);
        foreach (var below in (ReadOnlySpan<string>)[StoryYear.Plain, StoryYear.Apparatus])
        {
            if (taken.Contains(to + below + "index.html") && !taken.Contains(from + below + "index.html"))
            {
                Add(all, taken, diagnostics, from + below, to + below, title, "stories.yml", null);
            }
        }
    }

    private static void Add(
        ImmutableArray<Moved>.Builder all,
        HashSet<string> taken,
        Diagnostics diagnostics,
        string alias,
        string to,
        string title,
        string path,
        EditorKey? key
    )
    {
        var clean = alias.Trim().Trim('/');
        if (clean.Length is 0 or > 400 || !clean.Split('/').All(IsSegment))
        {
            diagnostics.Warn(
                DiagnosticCodes.BadAlias,
                path,
                key?.Line ?? 0,
                key?.Column ?? 0,
                $"the old address \"{alias}\" cannot be an address of this site",
                "it leaves the site, is empty, or holds characters that addresses do not have",
                "write it as a path below the site, as in old/name/"
            );
            return;
        }

        if (clean.Split('/').FirstOrDefault(Slugs.IsDevice) is { } device)
        {
            diagnostics.Warn(
                DiagnosticCodes.BadAlias,
                path,
                key?.Line ?? 0,
                key?.Column ?? 0,
                $"the old address \"{alias}\" cannot be an address of this site",
                $"Windows keeps the name \"{device}\" for a device: a site with a folder of that name can be neither unpacked nor "
                    + "served there",
                "drop it, or write another name for it"
            );
            return;
        }

        var file = clean.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? clean : clean + "/index.html";
        if (!taken.Add(file.ToLowerInvariant()))
        {
            diagnostics.Warn(
                DiagnosticCodes.TakenAlias,
                path,
                key?.Line ?? 0,
                key?.Column ?? 0,
                $"the old address \"{alias}\" is the address of another page",
                "two pages claim it, or a page stands there now",
                "drop it from one of them"
            );
            return;
        }

        all.Add(new Moved(file, to, title));
    }

    private static bool IsSegment(string segment) =>
        segment.Length is > 0 and <= 120
        && segment[0] != '.'
        && segment.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '~')
        && Normal.Composed(segment) == segment
        && !segment.EndsWith('.');
}
