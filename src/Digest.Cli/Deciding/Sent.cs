using Digest.Beginning;
using Digest.Explaining;
using Digest.Listing;

namespace Digest.Deciding;

/// <summary>What a form of the desk asks for: something to be written, or why it cannot be.</summary>
/// <param name="Wishes">What is to be written; none where it was refused.</param>
/// <param name="Refusal">Why not, and what to do.</param>
/// <param name="Doubt">What may not have been meant; null where nothing is odd.</param>
internal sealed record Sent(ImmutableArray<FileEdit> Wishes, string? Refusal, string? Doubt = null)
{
    /// <summary>Longest field of a form of the desk, in UTF-16 units.</summary>
    [Limit("nothing is written", "a page of the desk")]
    public const int MaxLength = 4000;

    /// <summary>
    /// The keys that the desk sets, each of one line. What a value may be is known to whoever reads it from the file, and is asked then.
    /// </summary>
    public static ImmutableArray<(string Key, string Hint)> Keys { get; } =
    [
        ("headline", "as the page prints it"),
        ("outlet", "The Evening Lamp"),
        ("date", "YYYY-MM-DD, YYYY-MM or YYYY"),
        ("byline", "Ada Pell"),
        ("dateline", "PELLWORTH"),
        ("url", "https://example.org/report"),
        ("language", "en"),
        ("story", "id of a story"),
        ("year", "YYYY"),
    ];

    /// <summary>Reads a form: its fields in order, as sent.</summary>
    public static Sent Read(IReadOnlyList<KeyValuePair<string, string>> form, Known known, string input)
    {
        string? Field(string name) =>
            form.FirstOrDefault(f => f.Key == name).Value?.ReplaceLineEndings(" ").Trim() is { Length: > 0 } text ? text : null;
        if (form.Any(f => f.Value.Length > MaxLength))
        {
            return No("What is written here is longer than 4,000 characters; write it into the file itself");
        }

        ImmutableArray<string> ids = [.. form.Where(f => f.Key == "article").Select(f => f.Value)];
        var found = ids.Select(id => known.Articles.FirstOrDefault(a => a.Id == id)).ToList();
        if (found.Contains(null))
        {
            return No("There is no such report any more; go back, and look again");
        }

        var articles = found.OfType<Article>().ToImmutableArray();
        return (Field("kind"), articles, Field("story")) switch
        {
            ("fact", [var one], _) => Fact(one, Field("key"), Field("value") ?? Field("choice")),
            ("member", [_, ..], { } story) => Member(story, articles),
            ("apart", [_, ..], { } story) => Yes(new StoryWish { Id = Pipeline.NameOf(story), Not = [.. articles.Select(a => a.Id)] }),
            ("note", [var one], _) => Note(one, Field("quote"), Field("prefix"), Field("suffix"), Field("note")),
            ("verdict", [_, _, ..], _) => Verdict(Field("verdict"), articles, form, known),
            ("pin", [], { } story) => Pin(story, known),
            ("person", [], _) => Person(Field("name"), Field("role")),
            _ => No("This form cannot be understood; go back, and send it again"),
        };

        Sent Fact(Article article, string? key, string? value) =>
            key is null || !Keys.Any(k => k.Key == key) ? No("The desk does not set this key; write it into the file itself")
            : value is null ? No($"Nothing is written for {key}; fill it in")
            : new Sent(
                [new FactWish(article.Path + (article.Part.Number > 0 ? article.Part.Name : ""), key, value)],
                null,
                key switch
                {
                    "outlet" => Near(value, "outlet", known.Articles.Select(a => a.Outlet.Value).OfType<string>()),
                    "story" => known.Stories.Any(s => s.Story.Id == Pipeline.NameOf(value))
                        ? null
                        : $"There is no story “{Pipeline.NameOf(value)}” yet: it is made",
                    _ => null,
                }
            );

        Sent Member(string story, ImmutableArray<Article> those)
        {
            var held = those.FirstOrDefault(a =>
                a.StoryKey is not null || known.Editor.Pins.Stories.Any(p => p.Id != story && p.Members.Contains(a.Id))
            );
            return held is null
                ? Yes(new StoryWish { Id = Pipeline.NameOf(story), Members = [.. those.Select(a => a.Id)] })
                : No($"{held.Id} is held in another story; change it in {(held.StoryKey is null ? "stories.yml" : Shelf.Of(held, input))}");
        }
    }

    private static Sent Note(Article article, string? quote, string? prefix, string? suffix, string? note)
    {
        if (note is null)
        {
            return No("The note says nothing; fill it in");
        }

        if (quote is not null)
        {
            // Words beside the quoted ones are written only where they are needed.
            (prefix, suffix) =
                QuotedPlace.Fault(article, quote, null, null) is null ? (null, null)
                : prefix is not null && QuotedPlace.Fault(article, quote, prefix, null) is null ? (prefix, null)
                : (prefix, suffix);
            if (QuotedPlace.Fault(article, quote, prefix, suffix) is var (fault, remedy))
            {
                return No(
                    fault + ". " + remedy.Replace("with --prefix or --suffix", "by words before or behind them", StringComparison.Ordinal)
                );
            }
        }

        return Yes(Entries.Note(article.Id, quote, prefix, suffix, note));
    }

    // Each place has its own fields, in the order of the articles.
    private static Sent Verdict(
        string? said,
        ImmutableArray<Article> articles,
        IReadOnlyList<KeyValuePair<string, string>> form,
        Known known
    )
    {
        string[] Each(string name) => [.. form.Where(f => f.Key == name).Select(f => f.Value.ReplaceLineEndings(" ").Trim())];
        var (quotes, prefixes, suffixes) = (Each("quote"), Each("prefix"), Each("suffix"));
        if (
            said is not ("same" or "apart" or "differ" or "agree")
            || quotes.Length != articles.Length
            || prefixes.Length != articles.Length
            || suffixes.Length != articles.Length
        )
        {
            return No("This form cannot be understood; go back, and send it again");
        }

        static string? Some(string text) => text.Length > 0 ? text : null;
        var places = articles.Select((a, i) => new VerdictPlace(a.Id, quotes[i], Some(prefixes[i]), Some(suffixes[i]))).ToList();
        var reports = known
            .Stories.SelectMany(s => s.Years)
            .SelectMany(y => y.Folded.Reports)
            .ToDictionary(r => r.Article.Id, r => r.Article);
        return places.Find(p => !Quoting.Fits(reports[p.Article], p)) is { } gone
                ? No($"“{gone.Quote}” stands in {gone.Article} no more as it was shown; go back, and look again")
            : known.Editor.Pins.Verdicts.Any(v => v.Places.SequenceEqual(places))
                ? No("verdicts.yml says something of these words already; change it there")
            : Yes(Entries.Verdict(said, places));
    }

    private static Sent Pin(string story, Known known)
    {
        var id = Pipeline.NameOf(story);
        var wishes = Pinning.Of(known.Stories.Where(s => s.Story.Id == id), known.Editor.Pins);
        return known.Stories.All(s => s.Story.Id != id) ? No("There is no such story any more; go back, and look again")
            : wishes.IsEmpty ? No("This story is pinned: every report of it is held already")
            : new Sent(wishes, null);
    }

    private static Sent Person(string? name, string? role) =>
        name is null ? No("The person has no name; fill it in") : Yes(Entries.Person(name, null, [], role is null ? [] : [role]));

    // A name that is nearly another.
    private static string? Near(string value, string what, IEnumerable<string> known)
    {
        var names = known.Distinct(StringComparer.Ordinal).ToList();
        return names.Contains(value) || Text.Nearest.To(value, names) is not { } near
            ? null
            : $"The {what} “{value}” is new. Was “{near}” meant?";
    }

    private static Sent Yes(FileEdit wish) => new([wish], null);

    private static Sent No(string why) => new([], why);
}
