using Digest.Text;

namespace Digest.Explaining;

/// <summary>A passage with the story-year it stands in, and which of its witnesses was asked for.</summary>
/// <param name="Story">The story.</param>
/// <param name="Year">The year.</param>
/// <param name="Passage">The passage.</param>
/// <param name="Asked">The witness the id names.</param>
internal sealed record Found(AnnotatedStory Story, AnnotatedYear Year, Passage Passage, Witness Asked);

/// <summary>What a question is about: an article or a passage; else why it is neither, and what may be meant.</summary>
internal sealed record Target
{
    private const int Meant = 3;
    private const int Telling = 3;

    /// <summary>The article, as filed.</summary>
    public Article? Article { get; private init; }

    /// <summary>The passage.</summary>
    public Found? Passage { get; private init; }

    /// <summary>Why nothing was found: one sentence without a full stop.</summary>
    public string? Trouble { get; private init; }

    /// <summary>What to do then.</summary>
    public string Remedy { get; private init; } = "";

    /// <summary>
    /// Finds what is asked for: an article by id, file (with <c>#2</c> behind it the second report of that file), address, address of its
    /// original, or the last part of its id; a passage by its id
    /// or a link to it, or by a note on it.
    /// </summary>
    public static Target Of(string asked, Known known, string input)
    {
        var text = asked.Trim();
        var hash = text.LastIndexOf('#');
        var anchor = hash >= 0 ? text[(hash + 1)..] : text;
        if (Anchor(anchor, known) is { } passage)
        {
            return new Target { Passage = passage };
        }

        if (IsAnchor(anchor) && Carrying(Plain(anchor), known) is { } carrying)
        {
            return new Target { Article = carrying };
        }

        if (hash < 0 && IsAnchor(anchor))
        {
            return new Target
            {
                Trouble = $"no passage has the id “{anchor}” today",
                Remedy = "Its words or its report may have changed. Ask for the report it stands in",
            };
        }

        var articles = known
            .Stories.SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Reports)
            .Select(r => r.Article)
            .OrderBy(a => a.Order, StringComparer.Ordinal)
            .ToList();
        return (ArticleOf(text, articles, input) ?? (hash > 0 ? ArticleOf(text[..hash], articles, input) : null)) is { } article
            ? new Target { Article = article }
            : Missing(text, known, articles);
    }

    private static bool IsAnchor(string anchor) =>
        Plain(anchor) is var id && id.Length >= 10 && id[..2] is "p-" or "n-" && id[2..10].All(char.IsAsciiHexDigitLower);

    // An anchor of a page may bear a mark of its place before the id (w-, r-) and, where an id comes twice on a page, one behind it (-x2).
    private static string Plain(string anchor)
    {
        var id =
            anchor.StartsWith("w-", StringComparison.Ordinal) || anchor.StartsWith("r-", StringComparison.Ordinal) ? anchor[2..] : anchor;
        var again = id.LastIndexOf("-x", StringComparison.Ordinal);
        return again > 0 ? id[..again] : id;
    }

    private static Found? Anchor(string anchor, Known known)
    {
        if (!IsAnchor(anchor))
        {
            return null;
        }

        var id = Plain(anchor);
        foreach (var (story, year) in known.Stories.SelectMany(s => s.Years.Select(y => (s, y))))
        {
            var at = year.Notes.FirstOrDefault(n => n.Id == id)?.At ?? FirstCopy(id, year);
            foreach (var passage in year.Folded.Passages)
            {
                if (passage.Witnesses.FirstOrDefault(w => w.Id == id || w.At == at) is { } witness)
                {
                    return new Found(story, year, passage, witness);
                }
            }
        }

        return null;
    }

    // Of a repeat: the block it repeats, which carries the passage. Of a block that is no passage as a whole: itself, for its parts.
    private static BlockRef? FirstCopy(string id, AnnotatedYear year)
    {
        foreach (var report in year.Folded.Reports)
        {
            if (report.BlockIds.IndexOf(id) is >= 0 and var i)
            {
                return new BlockRef(report.Article.Id, report.Article.Blocks[i].RepeatOf ?? i + 1);
            }
        }

        return null;
    }

    // Headings, captions and what was taken out have an address but are no passages: their report answers.
    private static Article? Carrying(string id, Known known) =>
        known.Stories.SelectMany(s => s.Years).SelectMany(y => y.Folded.Reports).FirstOrDefault(r => r.BlockIds.Contains(id))?.Article;

    private static Article? ArticleOf(string asked, List<Article> articles, string input)
    {
        if (articles.Find(a => a.Id == asked || a.Path == asked || a.Url.Value == asked) is { } exact)
        {
            return exact;
        }

        // An address of the published site: whatever stands before articles/ is the base.
        var path = asked.Replace('\\', '/');
        var root = input.Replace('\\', '/').TrimEnd('/') + "/";
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
        var at = ("/" + path).LastIndexOf("/articles/", StringComparison.Ordinal);
        var below = at >= 0 ? path[(at + "articles/".Length)..] : path;
        var address =
            "articles/" + (below.EndsWith("index.html", StringComparison.Ordinal) ? below[..^"index.html".Length] : below).Trim('/') + "/";
        var bare = below.Trim('/');
        var (file, number) = FilePart.Read(bare);
        var id = Path.GetExtension(file) is { Length: > 1 } extension ? file[..^extension.Length] : file;
        if (number > 0)
        {
            return articles.Find(a => a.Part.Number == number && (a.Path == "articles/" + file || a.Id == id + a.Part.Suffix));
        }

        return articles.Find(a => a.Address == address || a.Id == bare || a.Id == id || a.Path == "articles/" + bare)
            ?? Only(articles.FindAll(a => string.Equals(a.Id, id, StringComparison.OrdinalIgnoreCase)))
            ?? Only(articles.FindAll(a => a.Id.EndsWith("/" + id, StringComparison.OrdinalIgnoreCase)));
    }

    private static Article? Only(List<Article> found) => found is [var one] ? one : null;

    private static Target Missing(string asked, Known known, List<Article> articles)
    {
        var path = asked.Trim('/').Split('/');
        var name =
            path.Length >= 2 && path.Contains("stories") ? path[Math.Min(path.Length - 1, Array.IndexOf(path, "stories") + 1)] : asked;
        if (known.Stories.FirstOrDefault(s => s.Story.Id == name) is { } story)
        {
            return new Target
            {
                Trouble = $"“{name}” is a story, neither an article nor a passage",
                Remedy =
                    "Its articles are "
                    + Listed(story.Years.SelectMany(y => y.Folded.Reports).Select(r => r.Article.Id))
                    + "; ask for one of them",
            };
        }

        var ends = articles.Where(a => a.Id.EndsWith("/" + asked, StringComparison.OrdinalIgnoreCase)).Select(a => a.Id).ToImmutableArray();
        var near =
            ends.Length > 0
                ? ends
                : Nearest.Of(
                    asked,
                    articles.SelectMany(a => new[] { a.Id, a.Id[(a.Id.LastIndexOf('/') + 1)..] }).Distinct(StringComparer.Ordinal),
                    Meant
                );
        if (near.IsEmpty && asked.Length >= Telling)
        {
            near = [.. articles.Select(a => a.Id).Where(id => id.Contains(asked, StringComparison.OrdinalIgnoreCase)).Take(Meant)];
        }

        return new Target
        {
            Trouble = ends.Length > 1 ? $"several articles end in “{asked}”" : $"no article and no passage is “{asked}”",
            Remedy =
                near.Length > 0
                    ? (ends.Length > 1 ? "Say which: " : "Did you mean ") + Listed(near) + (ends.Length > 1 ? "" : "?")
                    : "Give an article's id, its file or its address, or the id of a passage, such as p-1a2b3c4d; "
                        + "'digest stories' lists what there is",
        };
    }

    private static string Listed(IEnumerable<string> ids)
    {
        const int Most = 8;
        var all = ids.ToList();
        return string.Join(", ", all.Take(Most)) + (all.Count > Most ? $" and {all.Count - Most} more" : "");
    }
}
