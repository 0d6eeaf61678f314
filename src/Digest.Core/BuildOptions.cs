namespace Digest;

/// <summary>What a build is asked to do. Paths are as the system takes them.</summary>
public sealed record BuildOptions
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>The output folder; swapped in whole.</summary>
    public required string Output { get; init; }

    /// <summary>A theme folder; null for the setting of <c>digest.yml</c>, else the built-in theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Overrides <c>base_url</c>.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>File to write the whole corpus to as JSON; null for none.</summary>
    public string? Data { get; init; }

    /// <summary>Articles with <c>draft: true</c> are published too.</summary>
    public bool Drafts { get; init; }

    /// <summary>The day, or moment, up to which embargoes are over; null for that of the newest dated report.</summary>
    public PartialDate? AsOf { get; init; }

    /// <summary>A site without articles, or without most of those published, is meant: it is written instead of refused.</summary>
    public bool AllowEmpty { get; init; }

    /// <summary>
    /// Makes everything anew: nothing is taken from the cache, and no unchanged file is linked from the folder it replaces.
    /// </summary>
    public bool Clean { get; init; }

    /// <summary>
    /// Folder in which what a build came to is kept for the next one; null for none. It saves time and changes nothing else.
    /// </summary>
    public string? Cache { get; init; }

    /// <summary>Where the cache of an input folder stands: beside it; null for the root of a volume.</summary>
    public static string? CacheBeside(string input) =>
        Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input))) is { } parent
            ? Path.Combine(parent, ".digest-cache")
            : null;

    /// <summary>Threads to use, at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

/// <summary>What a build did, in numbers for the closing summary.</summary>
public sealed record BuildResult
{
    /// <summary>Of a run that wrote nothing.</summary>
    public static readonly BuildResult Nothing = new()
    {
        Articles = 0,
        Stories = 0,
        Years = 0,
        Folded = 0,
        Notes = 0,
        Files = 0,
        Written = false,
    };

    /// <summary>Of a run that wrote these stories as so many files.</summary>
    public static BuildResult Of(ImmutableArray<AnnotatedStory> stories, int files)
    {
        var years = stories.SelectMany(s => s.Years).Select(y => (y.Folded, y.Notes)).ToList();
        return new BuildResult
        {
            Articles = years.Sum(y => y.Folded.Year.Articles.Length),
            Stories = stories.Length,
            Years = years.Count,
            Folded = years.Sum(y => y.Folded.Tellings.Sum(t => t.Repeats.Length + t.Same.Length + t.Wordings.Length)),
            Notes = years.Sum(y => y.Notes.Length),
            Files = files,
            Written = true,
        };
    }

    /// <summary>Articles published.</summary>
    public required int Articles { get; init; }

    /// <summary>Stories.</summary>
    public required int Stories { get; init; }

    /// <summary>Story-years.</summary>
    public required int Years { get; init; }

    /// <summary>
    /// Paragraphs that a reader is spared: repeats, and those shown only as the same as, or another wording of, one above.
    /// </summary>
    public required int Folded { get; init; }

    /// <summary>Notes.</summary>
    public required int Notes { get; init; }

    /// <summary>Files of the site; 0 when nothing was written.</summary>
    public required int Files { get; init; }

    /// <summary>False when nothing was written: the old site stands.</summary>
    public required bool Written { get; init; }
}
