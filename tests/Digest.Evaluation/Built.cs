using System.Diagnostics;
using System.Text.Json;

namespace Digest.Evaluation;

/// <summary>What a build wrote as data: the same file that other programs read.</summary>
internal sealed record Built(
    ImmutableArray<Report> Reports,
    ImmutableDictionary<string, Report> ByName,
    ImmutableArray<StoryYear> Years,
    double Seconds
)
{
    /// <summary>Builds a site of an input folder and reads its data.</summary>
    /// <exception cref="InvalidOperationException">The build wrote nothing.</exception>
    public static Built Of(Inputs inputs)
    {
        var diagnostics = new Diagnostics();
        var clock = Stopwatch.StartNew();
        var result = Pipeline.Run(
            new BuildOptions
            {
                Input = inputs.Folder,
                Output = inputs.Site,
                Data = inputs.Data,
            },
            diagnostics
        );
        var seconds = clock.Elapsed.TotalSeconds;
        if (!result.Written)
        {
            throw new InvalidOperationException(
                "the build wrote nothing: " + string.Join("; ", diagnostics.Sorted().Take(3).Select(d => $"{d.Code} {d.Path} {d.Message}"))
            );
        }

        using var stream = File.OpenRead(inputs.Data);
        using var data = JsonDocument.Parse(stream);
        ImmutableArray<Report> reports = [.. data.RootElement.GetProperty("articles").EnumerateArray().Select(Report.Read)];
        var years = data
            .RootElement.GetProperty("stories")
            .EnumerateArray()
            .SelectMany(s => s.GetProperty("years").EnumerateArray())
            .Select(StoryYear.Read);
        return new Built(reports, reports.ToImmutableDictionary(r => r.Name, StringComparer.Ordinal), [.. years], seconds);
    }
}

/// <summary>An article of the data.</summary>
internal sealed record Report(
    string Name,
    string Id,
    string Story,
    string Year,
    string? Headline,
    string? Published,
    string? Byline,
    ImmutableArray<string> Credit,
    ImmutableArray<Part> Parts,
    ImmutableArray<Said> Quotes
)
{
    /// <summary>The blocks that stand on the page.</summary>
    public IEnumerable<Part> Kept => Parts.Where(p => p.IsKept);

    /// <summary>The day of publication, <c>2016-11-09</c>; null where less is known.</summary>
    public string? Day => Published is { Length: >= 10 } p ? p[..10] : null;

    /// <summary>Reads one.</summary>
    public static Report Read(JsonElement a) =>
        new(
            Path.GetFileNameWithoutExtension(a.Must("path")),
            a.Must("id"),
            a.Text("story") ?? "",
            a.Text("year") ?? "",
            Value(a, "headline"),
            Value(a, "published"),
            Value(a, "byline"),
            a.Texts("credit"),
            [
                .. a.GetProperty("blocks")
                    .EnumerateArray()
                    .Select(b => new Part(
                        b.GetProperty("n").GetInt32(),
                        b.Must("kind"),
                        b.Must("text"),
                        b.Must("status"),
                        b.Text("rule") ?? "",
                        b.GetProperty("start").GetInt32(),
                        b.GetProperty("end").GetInt32()
                    )),
            ],
            [
                .. a.GetProperty("quotes")
                    .EnumerateArray()
                    .Select(q => new Said(
                        q.GetProperty("start").GetInt32(),
                        q.GetProperty("end").GetInt32(),
                        q.Text("speaker") ?? "",
                        q.Text("mention") ?? ""
                    )),
            ]
        );

    private static string? Value(JsonElement a, string fact) =>
        a.TryGetProperty(fact, out var f) && f.Text("value") is { Length: > 0 } v ? v : null;
}

/// <summary>A block of the data; positions in code points of the file.</summary>
internal sealed record Part(int N, string Kind, string Text, string Status, string Rule, int Start, int End)
{
    /// <summary>Whether it stands on the page, folded or not.</summary>
    public bool IsKept => Status is "kept" or "repeat";
}

/// <summary>A quotation of the data.</summary>
internal sealed record Said(int Start, int End, string Speaker, string Mention);

/// <summary>A story-year of the data: its articles, and the blocks that each passage joins.</summary>
internal sealed record StoryYear(ImmutableArray<string> Articles, ImmutableArray<ImmutableArray<(string Article, int Block)>> Passages)
{
    /// <summary>Reads one.</summary>
    public static StoryYear Read(JsonElement y) =>
        new(
            y.Texts("articles"),
            [
                .. y.GetProperty("passages")
                    .EnumerateArray()
                    .Select(static p =>
                        p.GetProperty("witnesses")
                            .EnumerateArray()
                            .Select(static w => (w.Must("article"), w.GetProperty("block").GetInt32()))
                            .ToImmutableArray()
                    ),
            ]
        );
}
