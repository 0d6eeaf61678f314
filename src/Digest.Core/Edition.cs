namespace Digest;

/// <summary>One file of the site. Its bytes are made when Writing asks for them, once, on any thread.</summary>
/// <param name="Path">Path relative to the output folder, with <c>/</c>: <c>stories/a/2016/index.html</c>.</param>
/// <param name="Content">Makes the bytes (UTF-8, LF). May throw <see cref="ThemeException"/>.</param>
public sealed record Page(string Path, Func<ReadOnlyMemory<byte>> Content)
{
    /// <summary>
    /// True for a file that describes others (an index with sizes): its bytes are asked for after those of all other files.
    /// </summary>
    public bool Last { get; init; }

    /// <summary>What it is made of; null where it must be made in every build.</summary>
    public IOrigin? Origin { get; init; }

    /// <summary>
    /// Told of the file when its bytes are not asked for, since the one that stands was made of the same; null where nobody needs to know.
    /// Such a file is kept with its SHA-256.
    /// </summary>
    public Action<SiteFile>? Stands { get; init; }

    /// <summary>
    /// How much there is to make, in any unit; 0 by default. Heavy pages are begun first, so that no thread is left alone with one at the
    /// end.
    /// </summary>
    public int Weight { get; init; }

    /// <summary>
    /// Id of the story that it shows, where it is one: pages of a story are made one after the other, while its reports are in memory.
    /// </summary>
    public string? Story { get; init; }
}

/// <summary>A whole site, ready to be written.</summary>
public sealed record Edition
{
    /// <summary>All files, paths unique under case-folding and NFC, sorted by path.</summary>
    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>
    /// The files of one folder whose names show only when all is worked out, where whoever asked for the edition can wait for them; null
    /// where they stand among the pages.
    /// </summary>
    public LatePages? Late { get; init; }

    /// <summary>
    /// The order in which pages are made: story by story, those with the heaviest page first, heavy pages first in each, else page order;
    /// those that describe others last.
    /// </summary>
    public static ImmutableArray<Page> InTurn(ImmutableArray<Page> pages) =>
        [
            .. pages
                .GroupBy(p => (p.Last, p.Story))
                .OrderBy(s => s.Key.Last)
                .ThenByDescending(s => s.Max(p => p.Weight))
                .ThenBy(s => s.Key.Story, StringComparer.Ordinal)
                .SelectMany(s => s.OrderByDescending(p => p.Weight)), // stable
        ];

    /// <summary>The whole corpus as one JSON file (schema 1), for <c>--data</c>.</summary>
    public required Func<ReadOnlyMemory<byte>> Data { get; init; }
}

/// <summary>Files that are not laid out before somebody asks for one of them.</summary>
/// <param name="Folder">Their folder, with a slash at the end.</param>
/// <param name="Pages">The files.</param>
public sealed record LatePages(string Folder, Lazy<ImmutableArray<Page>> Pages);

/// <summary>
/// A theme's mistake: a template that does not parse, names what is not there, or runs too long. Ends the run with nothing written.
/// </summary>
#pragma warning disable CA1032, RCS1194 // a theme mistake always has a place: the place-less constructors would lose it
public sealed class ThemeException : Exception
{
    /// <summary>A mistake at a place of the theme.</summary>
    public ThemeException(string path, int line, int column, string message, Exception? inner = null)
        : base(message, inner) => (Path, Line, Column) = (path, line, column);

    /// <summary>Template or theme file, relative to the theme.</summary>
    public string Path { get; }

    /// <summary>Line, from 1; 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>Column, from 1; 0 when unknown.</summary>
    public int Column { get; }

    /// <summary>The mistake as a diagnostic.</summary>
    public Diagnostic ToDiagnostic() =>
        new()
        {
            Code = DiagnosticCodes.ThemeMistake,
            Level = DiagnosticLevel.Error,
            Path = Path,
            Line = Line,
            Column = Column,
            Message = Message,
            Remedy = "Mend the theme; nothing was written",
        };
}
