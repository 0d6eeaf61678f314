namespace Digest.Writing;

/// <summary>Says which addresses of the replaced site the new one no longer has. Told on the console only: it is about the old folder, not about the corpus.</summary>
internal static class Vanished
{
    private const int Named = 10;

    private static readonly ImmutableArray<(string Kind, string Words)> Remedies =
    [
        ("articles", "keep the address of an article alive with 'aliases:' in its front matter or sidecar"),
        ("stories", "keep that of a story or a year alive with 'was:' in stories.yml"),
        ("outlets", "the page of an outlet comes back when outlets.yml calls it by its former name, with the new one under 'aliases:'"),
        ("speakers", "the page of a speaker comes back when people.yml calls them by the former name, with the new one under 'aliases:'"),
        ("pages", "keep that of a page of your own alive with 'aliases:' in the front matter of a page in pages/"),
        ("site", "the site's own pages come and go with its settings: there is nothing to do"),
    ];

    /// <summary>Compares the pages of the old folder, as a build made it, with the new ones.</summary>
    public static void Tell(Place place, ImmutableArray<Page> pages, Diagnostics told)
    {
        if (!File.Exists(Path.Combine(place.Target, Place.Marker)))
        {
            return;
        }

        var kept = pages.Select(p => p.Path).ToHashSet(StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var file in Acts.Do("list", place.Target, () => Directory.EnumerateFiles(place.Target, "index.html", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }).ToList()))
        {
            var path = Path.GetRelativePath(place.Target, file).Replace('\\', '/');
            if (!kept.Contains(path))
            {
                lost.Add(path[..^"index.html".Length]);
            }
        }

        if (lost.Count == 0)
        {
            return;
        }

        lost.Sort(StringComparer.Ordinal);
        var names = string.Join(", ", lost.Take(Named)) + (lost.Count > Named ? $" and {lost.Count - Named} more" : "");
        told.Warn(
            DiagnosticCodes.VanishedAddresses, null, 0, 0,
            lost.Count == 1 ? $"a published address is gone: {names}" : $"{lost.Count} published addresses are gone: {names}",
            "What stood there was renamed, refiled or taken away", Remedy(lost));
    }

    // What keeps an address alive, kind by kind, for the kinds that are gone.
    private static string Remedy(List<string> lost)
    {
        string Kind(string address) => address.Split('/') switch
        {
            ["articles", not "", ..] => "articles",
            ["stories", not "", ..] or ["years", not "", ..] => "stories",
            ["outlets", not "", ..] => "outlets",
            ["speakers", not "", ..] => "speakers",
            ["" or "articles" or "stories" or "years" or "outlets" or "speakers" or "about" or "data", ..] => "site",
            _ => "pages",
        };
        var kinds = lost.Select(Kind).ToHashSet(StringComparer.Ordinal);
        var remedies = Remedies.Where(r => kinds.Contains(r.Kind)).Select(r => r.Words).ToList();
        var fix = kinds.Overlaps(["articles", "stories"])
            ? "; 'digest check --fix' writes 'aliases:' of articles and 'was:' when it is run before a build, or with --against and a "
            + "former copy" : "";
        var words = string.Join("; ", remedies) + fix;
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
