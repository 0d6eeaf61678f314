using Digest.Shared;

namespace Digest;

/// <summary>A page that a mistake of the program keeps from being made.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // caught one file on, always has a page
internal sealed class PageException(string page, Exception inner) : Exception($"The page {page} cannot be made", inner)
{
    /// <summary>Its path in the site.</summary>
    public string Page => page;
}

/// <summary>
/// Pages are made when they are written. Where a mistake of the program keeps a page of a story from being made, the site is made again
/// without that story, whose
/// files are named; where it is a page of them all, nothing is written and the page is named.
/// </summary>
internal sealed class PageQuarantine(Diagnostics diagnostics, IProgress<string>? progress = null)
{
    /// <summary>
    /// Makes and writes a site, without the stories that cannot be rendered. Rendering is given what was told before; what it tells of a
    /// site that is not written is told only of the last one.
    /// </summary>
    public (BuildResult Result, SiteFiles? Files) Publish(
        ImmutableArray<AnnotatedStory> stories,
        string rendering,
        Func<ImmutableArray<AnnotatedStory>, ImmutableArray<Diagnostic>, Result<Edition>> render,
        string writing,
        Func<Edition, Result<SiteFiles?>> write
    )
    {
        progress?.Report(rendering);
        while (true)
        {
            var edition = render(stories, diagnostics.Sorted());
            try
            {
                progress?.Report(writing);
                var files = diagnostics.Take(edition.Then(e => write(Named(e))));
                return (files is null ? BuildResult.Nothing : BuildResult.Of(stories, files.All.Length), files);
            }
            catch (PageException e) when (stories.FirstOrDefault(s => Has(s.Story, e.Page)) is { } story)
            {
                Quarantine.Tell(
                    rendering,
                    "The article is left out, with its story",
                    story.Story.Articles.Select(a => a.Path),
                    e.InnerException!,
                    diagnostics
                );
                stories = stories.Remove(story);
            }
            catch (PageException e)
            {
                diagnostics.Add(edition.Diagnostics);
                diagnostics.Error(
                    DiagnosticCodes.OurMistake,
                    null,
                    0,
                    0,
                    e.Message + "; nothing was written",
                    $"This is a mistake in the program, not in the input ({Quarantine.Said(e.InnerException!)})",
                    "Report it; the old site stands"
                );
                return (BuildResult.Nothing, null);
            }
        }
    }

    private static Edition Named(Edition edition) => edition with { Pages = [.. edition.Pages.Select(Named)] };

    private static Page Named(Page page) =>
        page with
        {
            Content = () =>
            {
                try
                {
                    return page.Content();
                }
                catch (Exception e) when (Quarantine.IsMistake(e))
                {
                    throw new PageException(page.Path, e);
                }
            },
        };

    private static bool Has(Story story, string page) =>
        page.StartsWith("stories/" + story.Id + "/", StringComparison.Ordinal)
        || story.Articles.Any(a => page.StartsWith(a.Address, StringComparison.Ordinal));
}
