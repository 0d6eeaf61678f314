using System.Text.Json;
using Digest.Shared;
using Digest.Text;

namespace Digest.Checking;

/// <summary>An article as a former site had it.</summary>
/// <param name="Address">Address of its page.</param>
/// <param name="Story">Id of its story.</param>
/// <param name="Segment">Year of its story, or <c>undated</c>.</param>
/// <param name="Url">Address of its original, where known.</param>
/// <param name="Words">Hash of all its text, whatever became of each line.</param>
internal sealed record Filed(string Address, string Story, string Segment, string? Url, string Words)
{
    /// <summary>The articles as they are filed today, by id.</summary>
    public static Dictionary<string, Filed> Of(Known known) =>
        known
            .Stories.SelectMany(s =>
                s.Years.SelectMany(y =>
                    y.Folded.Reports.Select(r =>
                        (
                            r.Article,
                            Filed: new Filed(
                                r.Article.Address,
                                s.Story.Id,
                                y.Folded.Year.Segment,
                                r.Article.Url.Value,
                                TextHash.Of(r.Article.Blocks.Select(b => b.Text))
                            )
                        )
                    )
                )
            )
            .ToDictionary(a => a.Article.Id, a => a.Filed, StringComparer.Ordinal);
}

/// <summary>
/// What an earlier build published: its pages with their ids, its redirects, and where its articles were filed. Read from its folder, from
/// its <c>--data</c> file, or from its <c>data/index.json</c>.
/// </summary>
internal sealed class FormerSite
{
    /// <summary>Pages by file, with the ids of passages and notes on them.</summary>
    public Dictionary<string, ImmutableHashSet<string>> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>Pages that sent their reader on, with the file they led to.</summary>
    public Dictionary<string, string> Moved { get; } = new(StringComparer.Ordinal);

    /// <summary>Its articles by id.</summary>
    public Dictionary<string, Filed> Articles { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads what stands at a path.</summary>
    /// <exception cref="IOException">It cannot be read, or is neither; the message is for the user.</exception>
    public static FormerSite Read(string path)
    {
        var former = new FormerSite();
        try
        {
            if (Directory.Exists(path))
            {
                former.Folder(path);
            }
            else if (!File.Exists(path))
            {
                throw new IOException($"there is no former site '{path}'");
            }
            else
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                former.Data(json.RootElement, path);
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or UnauthorizedAccessException)
        {
            throw new IOException($"'{path}' is neither the folder of a site nor its data: {Why(e)}", e);
        }

        return former;
    }

    private static string Why(Exception e) =>
        e switch
        {
            JsonException { LineNumber: { } line } => string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"its JSON cannot be read from line {line + 1} on"
            ),
            JsonException => "its JSON cannot be read",
            UnauthorizedAccessException => "there is no permission to read it",
            _ => "it does not hold what a build writes",
        };

    private void Folder(string root)
    {
        var within = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        };
        foreach (var file in Directory.EnumerateFiles(root, "*.html", within))
        {
            var name = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (name == "404.html")
            {
                continue;
            }

            var page = PageMarks.Of(File.ReadAllText(file));
            Pages[name] = [.. page.Ids.Where(IsKept)];
            if (page.MovedTo is { } to && SiteAddressBook.Target(name, to) is var (target, _))
            {
                Moved[name] = target;
            }
        }

        foreach (
            var file in Directory.Exists(Path.Join(root, "stories"))
                ? Directory.EnumerateFiles(Path.Join(root, "stories"), "data.json", within)
                : []
        )
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            Placed(json.RootElement);
        }
    }

    private void Data(JsonElement root, string path)
    {
        if (root.TryGetProperty("files", out var files))
        {
            // The index of the published data: the site it belongs to stands beside it, or only its story-years are known.
            var site = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(path)));
            if (site is not null && File.Exists(Path.Join(site, "index.html")))
            {
                Folder(site);
                return;
            }

            foreach (
                var file in files
                    .EnumerateArray()
                    .Select(f => f.GetProperty("path").GetString()!)
                    .Where(f => f.EndsWith("/data.json", StringComparison.Ordinal))
            )
            {
                Pages[file.Replace("data.json", "index.html", StringComparison.Ordinal)] = [];
                Pages[string.Join('/', file.Split('/')[..^2]) + "/index.html"] = [];
            }

            return;
        }

        Placed(root);
        foreach (var story in root.GetProperty("stories").EnumerateArray())
        {
            var id = story.GetProperty("id").GetString()!;
            Pages[$"stories/{id}/index.html"] = [];
            foreach (var year in story.GetProperty("years").EnumerateArray())
            {
                var segment = Segment(year.GetProperty("year"));
                var witnesses = year.GetProperty("passages")
                    .EnumerateArray()
                    .SelectMany(p => p.GetProperty("witnesses").EnumerateArray())
                    .ToList();
                var notes = year.TryGetProperty("notes", out var n) ? n.EnumerateArray().Select(x => x.GetProperty("id").GetString()!) : [];
                Pages[$"stories/{id}/{segment}/index.html"] =
                [
                    .. witnesses.Select(w => w.GetProperty("id").GetString()!).Concat(notes).Where(IsKept),
                ];
                Pages[$"years/{segment}/index.html"] = [];
                foreach (var own in witnesses.GroupBy(w => w.GetProperty("article").GetString()!, StringComparer.Ordinal))
                {
                    Pages[Articles[own.Key].Address + "index.html"] = [.. own.Select(w => w.GetProperty("id").GetString()!)];
                }
            }
        }
    }

    private void Placed(JsonElement root)
    {
        // The file of one story-year says only once where its articles are filed, and gives their words as a hash.
        var story = root.GetProperty("stories").EnumerateArray().FirstOrDefault();
        foreach (var article in root.GetProperty("articles").EnumerateArray())
        {
            var url = article.TryGetProperty("url", out var u) ? u.GetString() : null;
            Articles[article.GetProperty("id").GetString()!] = new Filed(
                article.GetProperty("address").GetString()!,
                (article.TryGetProperty("story", out var own) ? own : story.GetProperty("id")).GetString()!,
                Segment(article.TryGetProperty("year", out var filed) ? filed : story.GetProperty("years")[0].GetProperty("year")),
                url,
                Words(article)
            );
            Pages.TryAdd(article.GetProperty("address").GetString()! + "index.html", []);
        }
    }

    private static string Words(JsonElement article) =>
        article.TryGetProperty("words", out var words)
            ? words.GetString()!
            : TextHash.Of(
                article
                    .GetProperty("blocks")
                    .EnumerateArray()
                    .Select(b => b.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "")
            );

    private static string Segment(JsonElement year) =>
        year.ValueKind == JsonValueKind.Number
            ? year.GetInt32().ToString("0000", System.Globalization.CultureInfo.InvariantCulture)
            : "undated";

    /// <summary>
    /// Whether an id is promised to last: those of passages and notes are, those of headings and of reports in the order of a page are not.
    /// </summary>
    public static bool IsKept(string id) =>
        id.Length >= 10
        && id[..2] is "p-" or "n-"
        && id[2..10].All(char.IsAsciiHexDigitLower)
        && !id.Contains("-x", StringComparison.Ordinal);
}
