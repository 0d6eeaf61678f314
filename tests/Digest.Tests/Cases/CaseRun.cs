using System.Collections.Concurrent;
using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Cases;

/// <summary>A case carried out: its input built once, in a folder of its own, and what came of it.</summary>
internal sealed class CaseRun
{
    // A page as it is read aloud: output/read/speakers/ada.txt is that of speakers/ada/.
    private const string Read = "output/read/";

    private static readonly ConcurrentDictionary<string, Lazy<CaseRun>> Runs = new(StringComparer.Ordinal);

    private CaseRun(CaseFile file)
    {
        Case = file;
        using var folder = new TempFolder();
        foreach (var part in file.Parts.Where(p => !p.Path.StartsWith("output/", StringComparison.Ordinal) && p.Path != "options"))
        {
            folder.Write(
                part.Path.StartsWith("before/", StringComparison.Ordinal) ? "site/" + part.Path["before/".Length..] : part.Path,
                part.Bytes()
            );
        }

        Directory.CreateDirectory(folder["input"]);
        var options = Options(file, folder);
        var diagnostics = new Diagnostics();
        var known = Pipeline.Read(options, diagnostics);
        (Editor, Stories) = (known.Editor, known.Stories);
        Diagnostics = diagnostics.Sorted();
        Inputs =
        [
            .. file
                .Parts.Where(p => p.Path.StartsWith("input/", StringComparison.Ordinal))
                .Select(p => (p.Path["input/".Length..], p.Bytes())),
        ];

        // Most cases ask about what is known, not about pages: the site is made for those that ask for a file of it or for what rendering
        // tells.
        if (file.Parts.Any(p => IsOfSite(p.Path)) || file.Name.StartsWith('7') || file.Name.StartsWith('8'))
        {
            var whole = new Diagnostics();
            try
            {
                Pipeline.Run(options, whole);
            }
            catch (ThemeException e)
            {
                whole.Add(e.ToDiagnostic());
                Failure = string.Create(CultureInfo.InvariantCulture, $"{e.Path}({e.Line},{e.Column}): {e.Message}");
            }

            Diagnostics = whole.Sorted();
        }

        if (file.Parts.Any(p => p.Path == "output/exit.txt"))
        {
            Exit = Command.Run(folder.Path, ["build", "--input", "input", "--output", "site-of-command", .. Words(file).ToArray()]).Exit;
        }

        Site = Directory.Exists(folder["site"])
            ? Directory
                .EnumerateFiles(folder["site"], "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
                .ToImmutableSortedDictionary(
                    f => Path.GetRelativePath(folder["site"], f).Replace('\\', '/'),
                    f => File.ReadAllBytes(f),
                    StringComparer.Ordinal
                )
            : ImmutableSortedDictionary<string, byte[]>.Empty;
        DataFile = File.Exists(folder["data.json"]) ? File.ReadAllText(folder["data.json"]) : null;
    }

    /// <summary>The case.</summary>
    public CaseFile Case { get; }

    /// <summary>The files of its input folder.</summary>
    public ImmutableArray<(string Path, byte[] Bytes)> Inputs { get; }

    /// <summary>The editor's files as read.</summary>
    public EditorFiles Editor { get; }

    /// <summary>Everything known before rendering.</summary>
    public ImmutableArray<AnnotatedStory> Stories { get; }

    /// <summary>Everything told, sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Files of the built site; empty when the case asks for none.</summary>
    public ImmutableSortedDictionary<string, byte[]> Site { get; }

    /// <summary>The <c>--data</c> file; null when the case asks for no file of the site.</summary>
    public string? DataFile { get; }

    /// <summary>A theme's mistake that ended the run.</summary>
    public string? Failure { get; }

    /// <summary>Exit code of the command; null when the case does not ask for it.</summary>
    public int? Exit { get; }

    /// <summary>All articles with their repeats marked where folding has been there, sorted by path.</summary>
    public IEnumerable<Article> Articles =>
        Stories
            .SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Year.Articles.Select(a => y.Folded.Reports.FirstOrDefault(r => r.Article.Id == a.Id)?.Article ?? a))
            .OrderBy(a => a.Order, StringComparer.Ordinal);

    /// <summary>The run of a case; every case is run once.</summary>
    public static CaseRun Of(string name) => Runs.GetOrAdd(name, n => new Lazy<CaseRun>(() => new CaseRun(CaseFile.Read(n)))).Value;

    /// <summary>What an output part should say.</summary>
    public string Output(string path) =>
        CaseViews.Of(path) is { } view ? view(this)
        : Failure is not null ? "nothing written: " + Failure + "\n"
        : path == "output/data.json" && DataFile is not null && !Site.ContainsKey("data.json") ? DataFile
        : path.StartsWith(Read, StringComparison.Ordinal)
            ? Site.TryGetValue(PageOf(path[Read.Length..^".txt".Length]), out var page) ? ReadAloud.Of(page)
                : "(no such page)\n"
        : Site.TryGetValue(path["output/".Length..], out var bytes) ? Repo.Utf8.GetString(bytes)
        : "(no such file)\n";

    private static bool IsOfSite(string path) =>
        path.StartsWith("output/", StringComparison.Ordinal) && (CaseViews.Of(path) is null || path == "output/files.txt");

    private static ImmutableArray<string> Words(CaseFile file) =>
        [.. file.Parts.Where(p => p.Path == "options").SelectMany(p => p.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];

    private static BuildOptions Options(CaseFile file, TempFolder folder)
    {
        var words = Words(file);
        string? After(string name) => words.IndexOf(name) is >= 0 and var i && i + 1 < words.Length ? words[i + 1] : null;
        return new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            Data = folder["data.json"],
            Theme = file.Parts.Any(p => p.Path.StartsWith("theme/", StringComparison.Ordinal)) ? folder["theme"] : null,
            BaseUrl = After("--base-url"),
            Drafts = words.Contains("--drafts"),
            AllowEmpty = words.Contains("--allow-empty"),
            AsOf = PartialDate.TryParse(After("--as-of"), out var day) ? day : null,
            Jobs = 2,
        };
    }

    // output/read/index.txt is the front page.
    private static string PageOf(string name) => name == "index" ? "index.html" : name + "/index.html";
}
