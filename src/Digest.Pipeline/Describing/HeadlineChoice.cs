using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Weighs the clues to the headline. On a saved page the visible heading is the headline, as a reader would copy it; the declared ones say
/// which heading that is, and where a
/// kicker was run into it. A page's <c>title</c>, which carries the site's name, comes last.
/// </summary>
internal static class HeadlineChoice
{
    /// <summary>A declared headline must be this much of a visible one, to be the visible one without its kicker.</summary>
    private const double WithoutKicker = 0.45;

    private const double Shared = 0.5;

    /// <summary>So many words do not name a section or a site.</summary>
    private const int WholeTitle = 5;

    private const string SoftHyphen = "\u00AD";
    private static readonly string[] Marks = [" | ", " » ", " « ", " :: ", " • ", " · ", " - ", " – ", " — ", " : ", ": "];
    private const int LongEnough = 12;

    /// <summary>The headline.</summary>
    public static Fact<string> Weigh(ArticleLayout sheet, Clues found)
    {
        var clues = found.Headline.ToList();
        if (sheet.Draft.Format == "html" && clues.Find(c => c.Evidence.Block is not null) is { } visible && visible.Rank != Ranks.Editor)
        {
            var declared = clues.Where(c => c.Rank != Ranks.Editor && c.Evidence.Block is null).OrderBy(c => c.Rank).ToList();
            clues = [.. clues.Select(c => ReferenceEquals(c, visible) ? Judge(visible, declared) : c)];
        }

        // Where a word may be broken is for the screen.
        clues =
        [
            .. clues.Select(static c =>
                c.Value.Contains(SoftHyphen, StringComparison.Ordinal)
                    ? c with
                    {
                        Value = c.Value.Replace(SoftHyphen, "", StringComparison.Ordinal),
                    }
                    : c
            ),
        ];

        // The title of the window after everything that is a headline by name.
        return Adjudicator.Weigh(
            [.. clues.Select(c => c.Evidence.Method == "title" ? c with { Rank = Math.Max(c.Rank, Ranks.Line + 8) } : c)],
            HeadlineLines.Agrees
        );
    }

    private static Clue<string> Judge(Clue<string> visible, List<Clue<string>> declared)
    {
        var best = visible with { Rank = Ranks.Declared - 1 };
        if (declared.Count == 0)
        {
            return best;
        }

        var key = Normal.Key(visible.Value);
        if (AfterDay(visible.Value, declared) is { } undated)
        {
            return best with { Value = undated };
        }

        if (declared.TrueForAll(static d => d.Evidence.Method == "title") && SiteName(visible.Value, declared[0].Value) is { } rest)
        {
            return best with { Value = rest, Evidence = declared[0].Evidence with { Method = "title without the site's name" } };
        }

        foreach (var said in declared.Where(static d => d.Evidence.Method != "title"))
        {
            var other = Normal.Key(said.Value);
            if (other == key)
            {
                return best with { Value = AfterKicker(visible.Value, said.Value) ?? visible.Value };
            }

            // "Dispute over fees Hospital closes ward": the declared one is the visible one without what stands before or behind it, unless
            // the page prints both as one line.
            // One that ends in dots was cut to fit a card.
            if (
                other.Length >= LongEnough
                && !said.Value.EndsWith("...", StringComparison.Ordinal)
                && !said.Value.EndsWith('…')
                && other.Length >= WithoutKicker * key.Length
                && (
                    key.StartsWith(other, StringComparison.Ordinal)
                    || (key.EndsWith(other, StringComparison.Ordinal) && !IsOneLine(visible.Value, said.Value))
                )
            )
            {
                return best with { Value = said.Value };
            }
        }

        if (
            declared.Exists(d =>
                Normal.Key(d.Value) is var other
                && (
                    (key.Length >= LongEnough && other.Contains(key, StringComparison.Ordinal))
                    || (other.Length >= LongEnough && key.Contains(other, StringComparison.Ordinal))
                )
            )
            || declared.Exists(d => Common(visible.Value, d.Value) >= Shared)
            || declared.Exists(d => Holds(visible.Value, d.Value))
            || Words.Count(visible.Value) >= WholeTitle
        )
        {
            return best;
        }

        // A heading that nothing else on the page speaks of names a section or the site, unless only the window's title contradicts it.
        return declared.TrueForAll(static d => d.Evidence.Method == "title") && Words.Count(visible.Value) > 1
            ? best
            : visible with
            {
                Rank = Ranks.Line + 7,
            };
    }

    // The page sets the day into the heading, apart by its style: the headline stands behind it, as a declared one says.
    private static string? AfterDay(string heading, List<Clue<string>> declared)
    {
        if (
            heading.Length < LongEnough
            || !char.IsAsciiDigit(heading[0])
            || DateScanner.Scan(heading) is not [{ Start: 0, Day: not null } day, ..]
        )
        {
            return null;
        }

        var rest = heading[day.End..].TrimStart(' ', '-', '–', '—', '|', ':', ',', '.');
        var key = Normal.Key(rest);
        return key.Length >= LongEnough && declared.Exists(d => Normal.Key(d.Value).StartsWith(key, StringComparison.Ordinal))
            ? rest
            : null;
    }

    // The window's title puts the site's name last: a heading that says just that is the site's, and the headline is what stands before it.
    private static string? SiteName(string heading, string title)
    {
        foreach (var mark in Marks)
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at >= LongEnough && Normal.Key(title[(at + mark.Length)..]) == Normal.Key(heading))
            {
                return title[..at].Trim();
            }
        }

        return null;
    }

    // The page sets a kicker apart by its style, the markup by a mark: the headline stands behind it.
    private static string? AfterKicker(string visible, string said)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" - ", ": ", " – ", " | ", " — ", " / "])
        {
            var at = said.IndexOf(mark, StringComparison.Ordinal);
            if (
                at > 0
                && !visible.Contains(mark, StringComparison.Ordinal)
                && !visible.Contains(mark.Trim(), StringComparison.Ordinal)
                && Words.Count(said[(at + mark.Length)..]) >= 3
            )
            {
                return said[(at + mark.Length)..].Trim();
            }
        }

        return null;
    }

    private static bool IsOneLine(string visible, string said) =>
        visible.LastIndexOf(said[..1], Math.Max(0, visible.Length - said.Length + 2), StringComparison.Ordinal) is > 1 and var at
        && visible[..at].TrimEnd() is [.., var before, ':' or '–' or '—']
        && before != ' ';

    // "Work" declared, "We fight for good work" shown: the one word stands among several.
    private static bool Holds(string visible, string declared) =>
        Keys(declared) is { Count: 1 } one && Keys(visible) is { Count: >= 3 } many && many.IsSupersetOf(one);

    // Share of the words of the shorter that stand in the longer.
    private static double Common(string a, string b)
    {
        var (x, y) = (Keys(a), Keys(b));
        return x.Count == 0 || y.Count == 0 || Math.Min(x.Count, y.Count) < 2
            ? 0
            : (double)x.Intersect(y, StringComparer.Ordinal).Count() / Math.Min(x.Count, y.Count);
    }

    private static HashSet<string> Keys(string text) =>
        Words.Of(text).Where(w => w.Key.Length > 2).Select(w => w.Key).ToHashSet(StringComparer.Ordinal);
}
