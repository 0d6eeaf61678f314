namespace Digest.Writing;

/// <summary>Says which addresses of the replaced site the new one no longer has. Told on the console only: it is about the old folder, not about the corpus.</summary>
internal static class Vanished
{
    private const int Named = 10;

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
            "An article, story or year was renamed, refiled or taken away",
            "Keep links alive with 'aliases:' in an article or 'was:' in stories.yml; 'digest check --fix' writes these lines when it is run before a build, or with --against and a former copy");
    }
}
