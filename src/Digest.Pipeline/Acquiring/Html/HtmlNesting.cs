using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>
/// Counts how deep a page's elements nest, near enough to how a parser builds them: end tags close what stands above, items close items,
/// paragraphs close paragraphs.
/// </summary>
/// <param name="limit">The greatest depth.</param>
internal sealed class HtmlNesting(int limit)
{
    private const int LongestName = 32;

    private static readonly FrozenSet<string> Void = Set(
        "area",
        "base",
        "basefont",
        "bgsound",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "keygen",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
        "path",
        "circle",
        "rect",
        "line",
        "polygon",
        "polyline",
        "ellipse",
        "use",
        "stop"
    );
    private static readonly FrozenSet<string> Formatting = Set(
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u"
    );
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VoidSpans = Void.GetAlternateLookup<ReadOnlySpan<char>>();

    // What an opening tag closes, up to what stops the search.
    private static readonly FrozenDictionary<string, (string[] Closes, string[] Within)> Closing = new Dictionary<
        string,
        (string[], string[])
    >(StringComparer.Ordinal)
    {
        ["li"] = (["li"], ["ul", "ol", "menu", "dir"]),
        ["dt"] = (["dt", "dd"], ["dl"]),
        ["dd"] = (["dt", "dd"], ["dl"]),
        ["p"] = (["p"], ["div", "td", "th", "li", "section", "article", "button", "table"]),
        ["option"] = (["option"], ["select"]),
        ["tr"] = (["tr"], ["table"]),
        ["td"] = (["td", "th"], ["tr", "table"]),
        ["th"] = (["td", "th"], ["tr", "table"]),
        ["a"] = (["a"], ["table", "td"]),
        ["tbody"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["thead"] = (["tbody", "thead", "tfoot"], ["table"]),
        ["tfoot"] = (["tbody", "thead", "tfoot"], ["table"]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly List<string> _open = [];
    private readonly Dictionary<string, int> _count = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);
    private int _unclosed;

    /// <summary>How many formatting elements a parser opens anew because they were never closed.</summary>
    public long Reopened { get; private set; }

    /// <summary>Takes the next tag; false when it belongs to an element beyond the limit.</summary>
    public bool Take(ReadOnlySpan<char> tag, bool isEnd)
    {
        if (VoidSpans.Contains(tag))
        {
            return true;
        }

        var name = tag.Length <= LongestName ? Name(tag) : "long-name";
        return isEnd ? Close(name) : Open(name);
    }

    // One string a name: pages have few names and many tags.
    private string Name(ReadOnlySpan<char> tag)
    {
        var names = _names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!names.TryGetValue(tag, out var name))
        {
            name = tag.ToString().ToLowerInvariant();
            _names[name] = name;
        }

        return name;
    }

    private bool Open(string name)
    {
        if (Closing.TryGetValue(name, out var rule))
        {
            for (var i = _open.Count - 1; i >= 0 && i > _open.Count - 64 && !rule.Within.Contains(_open[i]); i--)
            {
                if (rule.Closes.Contains(_open[i]))
                {
                    Pop(i);
                    break;
                }
            }
        }

        Reopened += HtmlTags.Blocks.Contains(name) ? _unclosed : 0;
        _open.Add(name);
        _count[name] = _count.GetValueOrDefault(name) + 1;
        return _open.Count <= limit;
    }

    private bool Close(string name)
    {
        if (_count.GetValueOrDefault(name) == 0)
        {
            _unclosed = Math.Max(0, _unclosed - (Formatting.Contains(name) ? 1 : 0));
            return _open.Count <= limit;
        }

        var at = _open.LastIndexOf(name);
        Pop(at);
        return at < limit;
    }

    private void Pop(int to)
    {
        for (var i = _open.Count - 1; i >= to; i--)
        {
            _count[_open[i]]--;
            _unclosed += i > to && Formatting.Contains(_open[i]) ? 1 : 0;
        }

        _open.RemoveRange(to, _open.Count - to);
    }

    private static FrozenSet<string> Set(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
