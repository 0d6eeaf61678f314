using System.Runtime.ExceptionServices;
using System.Text;
using Digest.Shared;

namespace Digest.Checking;

/// <summary>The pages of a site by file, each with its ids and links, and the files beside them.</summary>
internal sealed record SiteAddressBook
{
    /// <summary>Pages by file: <c>stories/a/2016/index.html</c>.</summary>
    public required ImmutableSortedDictionary<string, PageMarks> Pages { get; init; }

    /// <summary>All files, pages too.</summary>
    public required ImmutableHashSet<string> Files { get; init; }

    /// <summary>The addresses of an edition: every page of it is made, in the order in which a build makes them.</summary>
    /// <exception cref="ThemeException">The theme has a mistake; of several, the one that a build would tell.</exception>
    public static SiteAddressBook Of(Edition edition, int jobs)
    {
        var html = Edition.InTurn(edition.Pages).Where(p => p.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        var marks = new PageMarks[html.Length];
        var failed = new Exception?[html.Length];

        // Break lets every lower index finish: the failure told is the same whatever the number of threads.
        Parallel.For(
            0,
            html.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            (i, loop) =>
            {
                try
                {
                    marks[i] = PageMarks.Of(Encoding.UTF8.GetString(html[i].Content().Span));
                }
                catch (Exception e)
                {
                    failed[i] = e;
                    loop.Break();
                }
            }
        );

        if (Array.Find(failed, e => e is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return new SiteAddressBook
        {
            Pages = html.Select((p, i) => KeyValuePair.Create(p.Path, marks[i])).ToImmutableSortedDictionary(StringComparer.Ordinal),
            Files = [.. edition.Pages.Select(p => p.Path)],
        };
    }

    /// <summary>The address of a file: the folder for an index, else the file.</summary>
    public static string Address(string file) =>
        file == "index.html" ? ""
        : file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length]
        : file;

    /// <summary>The file that a link in a page leads to, and its fragment; null for one that leaves the site.</summary>
    public static (string File, string Fragment)? Target(string page, string link)
    {
        var hash = link.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash >= 0 ? link[(hash + 1)..] : "";
        var path = (hash >= 0 ? link[..hash] : link).Split('?')[0];
        var colon = path.IndexOf(':', StringComparison.Ordinal);
        if (
            path.StartsWith('/')
            || (colon > 0 && path.AsSpan(0, colon).IndexOf('/') < 0)
            || fragment.StartsWith(":~:", StringComparison.Ordinal)
        )
        {
            return null;
        }

        if (path.Length == 0)
        {
            return (page, Uri.UnescapeDataString(fragment));
        }

        var segments = new List<string>(page.Split('/')[..^1]);
        foreach (var segment in path.Split('/')[..^1])
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }

                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        var last = path.Split('/')[^1];
        segments.Add(last is "" or "." ? "index.html" : last);
        return (Uri.UnescapeDataString(string.Join('/', segments)), Uri.UnescapeDataString(fragment));
    }
}
