using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// Reads date and writers of the article out of the state that a page carries for its scripts: JSON in a script of its own
/// (<c>__NEXT_DATA__</c>), assigned to a variable (<c>window.__INITIAL_STATE__ = {…}</c>), or pushed to a layer for counters
/// (<c>dataLayer</c>). In a state only the object that bears the page's own headline or address speaks of its article; a layer speaks of
/// the page. What is no JSON, or says two things, says nothing.
/// </summary>
/// <param name="add">Takes what is found.</param>
/// <param name="own">Whether an address or a headline is the page's own.</param>
internal sealed class PageState(Action<DeclaredField, string?, string, int> add, Func<string, bool> own)
{
    /// <summary>Longest script that is looked through for what the page declares, in UTF-16 units.</summary>
    [Limit("it declares nothing")]
    private const int MaxLength = 1_500_000;

    /// <summary>Most values of scripts that are looked through.</summary>
    [Limit("those behind them declare nothing")]
    private const int MaxTexts = 12;

    /// <summary>Most members of the values of scripts.</summary>
    [Limit("those behind them declare nothing")]
    private const int MaxNodes = 20_000;

    /// <summary>Deepest nesting of the values of scripts.</summary>
    [Limit("what lies deeper declares nothing")]
    private const int MaxDepth = 40;

    private const int LayerDepth = 3;
    private const int MostPeople = 6;

    private static readonly string[] Layers = ["dataLayer", "utag_data", "digitalData", "__dataLayer", "adobeDataLayer", "pageData"];

    private static readonly FrozenSet<string> DateKeys = Keys(
        "datepublished publishedat publishdate publisheddate pubdate publicationdate datepublication publishedtime firstpublished "
            + "firstpublishedat firstpublisheddate publishtime publishedon articlepublishdate articlepublisheddate articlepublicationdate "
            + "contentpublishdate contentpublicationdate pagepublishdate publicationtime articlepublishedtime"
    );

    private static readonly FrozenSet<string> WriterKeys = Keys(
        "author authors byline bylines authorname authornames creator creators articleauthor articleauthors contentauthor "
            + "pageauthor writer writers"
    );

    private static readonly FrozenSet<string> TitleKeys = Keys(
        "headline title name url canonicalurl canonical seotitle pagetitle link shareurl"
    );

    private static readonly FrozenSet<string> NameKeys = Keys("name fullname displayname authorname title");

    private readonly List<string> _dates = [];
    private readonly List<string> _people = [];
    private int _nodes;

    /// <summary>Looks through the texts of a page's scripts; each with whether it is nothing but JSON.</summary>
    public void Read(IEnumerable<(string Text, bool IsJson)> scripts)
    {
        var read = 0;
        foreach (var (text, json) in scripts)
        {
            if (text.Length > MaxLength || !Speaks(text))
            {
                continue;
            }

            foreach (var (start, end, layer) in json ? [(0, text.Length, false)] : Values(text))
            {
                if (read++ >= MaxTexts)
                {
                    break;
                }

                try
                {
                    using var document = JsonDocument.Parse(
                        text.AsMemory(start, end - start),
                        new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }
                    );
                    Walk(document.RootElement, layer, 0);
                }
                catch (Exception e) when (e is JsonException or InvalidOperationException)
                {
                    // A script that is no JSON says nothing.
                }
            }
        }

        Tell();
    }

    private void Tell()
    {
        var days = _dates.Select(static d => d.Length < 10 ? d : d[..10]).Distinct(StringComparer.Ordinal).Count();
        if (days == 1)
        {
            add(DeclaredField.Published, _dates[0], DeclaredNames.State, MetaNames.State);
        }

        if (_people.Count is > 0 and <= MostPeople)
        {
            foreach (var person in _people)
            {
                add(DeclaredField.Byline, person, DeclaredNames.State, MetaNames.State);
            }
        }
    }

    private static bool Speaks(string text) =>
        text.Contains("ubli", StringComparison.Ordinal)
        || text.Contains("uthor", StringComparison.Ordinal)
        || text.Contains("yline", StringComparison.Ordinal)
        || text.Contains("pubdate", StringComparison.OrdinalIgnoreCase);

    // What is assigned, or handed to a call, and looks like JSON: from its first brace to the one that closes it.
    private static IEnumerable<(int Start, int End, bool Layer)> Values(string text)
    {
        for (var at = 0; at < text.Length; )
        {
            var brace = text.AsSpan(at).IndexOfAny('{', '[');
            if (brace < 0)
            {
                yield break;
            }

            at += brace;
            var before = text.AsSpan(0, at).TrimEnd();
            if (
                before.Length == 0
                || before[^1] is not ('=' or '(')
                || NextSolid(text, at + 1) is not ('"' or '{' or '[')
                || End(text, at) is not { } end
            )
            {
                at++;
                continue;
            }

            yield return (at, end, IsLayer(before));
            at = end;
        }
    }

    private static bool IsLayer(ReadOnlySpan<char> before)
    {
        var said = before[Math.Max(0, before.Length - 60)..];
        said = said[(said.LastIndexOfAny(';', '\n', '}') + 1)..];
        foreach (var layer in Layers)
        {
            if (said.Contains(layer, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static char NextSolid(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : ' ';
    }

    // One past the brace that closes the one at `start`; null where none does, or where strings are not those of JSON.
    private static int? End(string text, int start)
    {
        var depth = 0;
        var inside = false;
        for (var i = start; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\' when inside:
                    i++;
                    break;
                case '"':
                    inside = !inside;
                    break;
                case '\'' when !inside:
                    return null;
                case '{' or '[' when !inside:
                    depth++;
                    break;
                case '}' or ']' when !inside && --depth == 0:
                    return i + 1;
            }
        }

        return null;
    }

    private void Walk(JsonElement e, bool layer, int depth)
    {
        if (depth > MaxDepth || _nodes++ > MaxNodes)
        {
            return;
        }

        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray())
            {
                Walk(item, layer, depth + 1);
            }

            return;
        }

        if (e.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if ((layer && depth <= LayerDepth) || (!layer && IsOwn(e)))
        {
            Take(e);
        }

        foreach (var member in e.EnumerateObject())
        {
            if (member.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
            {
                Walk(member.Value, layer, depth + 1);
            }
        }
    }

    private bool IsOwn(JsonElement e)
    {
        foreach (var member in e.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.String && TitleKeys.Contains(Bare(member.Name)) && own(JsonText.Of(member.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(JsonElement e)
    {
        foreach (var member in e.EnumerateObject())
        {
            var key = Bare(member.Name);
            if (DateKeys.Contains(key) && Moment(member.Value) is { } moment && !_dates.Contains(moment, StringComparer.Ordinal))
            {
                _dates.Add(moment);
            }
            else if (WriterKeys.Contains(key))
            {
                People(member.Value, 0);
            }
        }
    }

    private static string? Moment(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return JsonText.Of(value) is { Length: >= 8 and <= 60 } text ? text : null;
        }

        // Seconds or milliseconds since 1970, of this century.
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number))
        {
            return null;
        }

        var seconds = number > 100_000_000_000 ? number / 1000 : number;
        return seconds is > 946_684_800 and < 4_102_444_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)
            : null;
    }

    private void People(JsonElement value, int depth)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                if (JsonText.Of(value) is { Length: > 2 and <= 120 } text && !_people.Contains(text, StringComparer.Ordinal))
                {
                    _people.Add(text);
                }

                break;
            case JsonValueKind.Array when depth < 3:
                foreach (var item in value.EnumerateArray())
                {
                    People(item, depth + 1);
                }

                break;
            case JsonValueKind.Object when depth < 3:
                foreach (var member in value.EnumerateObject())
                {
                    if (member.Value.ValueKind == JsonValueKind.String && NameKeys.Contains(Bare(member.Name)))
                    {
                        People(member.Value, depth + 1);
                        break;
                    }
                }

                break;
        }
    }

    // A key without the marks and capitals that parts of it are written with.
    private static string Bare(string key) => key.Length > 40 ? "" : string.Concat(key.Where(char.IsAsciiLetter)).ToLowerInvariant();

    private static FrozenSet<string> Keys(string keys) => keys.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
