using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// The addresses of the standing site that a new one would no longer have. Told on the console only: it is about the old folder, not about
/// the corpus.
/// </summary>
/// <param name="Pages">Their pages by file, sorted.</param>
/// <param name="Articles">Those of them that are pages of articles, by address, sorted: redirects are none.</param>
/// <param name="Published">How many pages of articles the standing site has.</param>
internal sealed record Vanished(ImmutableArray<string> Pages, ImmutableArray<string> Articles, int Published)
{
    private const string Index = "index.html";
    private const string Shelf = "articles/";

    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
    };

    private static readonly ImmutableArray<(string Kind, string Words)> Remedies =
    [
        ("articles", "keep the address of an article alive with 'aliases:' in its front matter or sidecar"),
        ("stories", "keep that of a story or a year alive with 'was:' in stories.yml"),
        ("outlets", "the page of an outlet comes back when outlets.yml calls it by its former name, with the new one under 'aliases:'"),
        ("speakers", "the page of a speaker comes back when people.yml calls them by the former name, with the new one under 'aliases:'"),
        ("pages", "keep that of a page of your own alive with 'aliases:' in the front matter of a page in pages/"),
        ("site", "the site's own pages come and go with its settings: there is nothing to do"),
    ];

    /// <summary>
    /// Compares the pages of the standing folder, as a build made it, with the new ones; nothing is lost where no build has made one.
    /// </summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public static Vanished Of(OutputPlace place, ImmutableArray<Page> pages)
    {
        if (!File.Exists(Path.Combine(place.Target, OutputPlace.Marker)))
        {
            return new Vanished([], [], 0);
        }

        var kept = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var old = Acts.Do(
            "list",
            place.Target,
            () =>
                Directory
                    .EnumerateFiles(place.Target, Index, Within)
                    .Select(f => Path.GetRelativePath(place.Target, f).Replace('\\', '/'))
                    .ToList()
        );
        ImmutableArray<string> lost = [.. old.Where(p => !kept.Contains(p)).Order(StringComparer.Ordinal)];

        // Nearly every build takes no article away: then no page is opened.
        if (!lost.Any(IsShelved))
        {
            return new Vanished(lost, [], 0);
        }

        var articles = old.Where(p => IsShelved(p) && !IsRedirect(Path.Combine(place.Target, p))).ToHashSet(StringComparer.Ordinal);
        return new Vanished(lost, [.. lost.Where(articles.Contains).Select(Address)], articles.Count);
    }

    /// <summary>Says which addresses are gone, all of them.</summary>
    public void Tell(Diagnostics diagnostics)
    {
        if (!Pages.IsEmpty)
        {
            diagnostics.Warn(
                DiagnosticCodes.VanishedAddresses,
                null,
                0,
                0,
                $"{(Pages.Length == 1 ? "a published address is" : $"{Pages.Length} published addresses are")} gone: "
                    + $"{string.Join(", ", Pages.Select(Address))}",
                "What stood there was renamed, refiled or taken away",
                Remedy([.. Pages.Select(Address)])
            );
        }
    }

    // What keeps an address alive, kind by kind, for the kinds that are gone.
    private static string Remedy(ImmutableArray<string> lost)
    {
        var kinds = lost.Select(KindOf).ToHashSet(StringComparer.Ordinal);
        var words = string.Join("; ", Remedies.Where(r => kinds.Contains(r.Kind)).Select(r => r.Words));
        var fix = kinds.Overlaps(["articles", "stories"])
            ? "; 'digest check --fix' writes 'aliases:' of articles and 'was:' when it is run before a build, or with "
                + "--against and a former copy"
            : "";
        return char.ToUpperInvariant(words[0]) + words[1..] + fix;
    }

    private static string KindOf(string address) =>
        address.Split('/') switch
        {
            ["articles", not "", ..] => "articles",
            ["stories", not "", ..] or ["years", not "", ..] => "stories",
            ["outlets", not "", ..] => "outlets",
            ["speakers", not "", ..] => "speakers",
            ["" or "articles" or "stories" or "years" or "outlets" or "speakers" or "about" or "data" or "feeds", ..] => "site",
            _ => "pages",
        };

    private static bool IsShelved(string page) =>
        page.StartsWith(Shelf, StringComparison.Ordinal) && page.Length > Shelf.Length + Index.Length;

    private static string Address(string page) => page[..^Index.Length];

    private static bool IsRedirect(string file) => PageMarks.Of(Acts.Do("read", file, () => File.ReadAllText(file))).MovedTo is not null;
}
