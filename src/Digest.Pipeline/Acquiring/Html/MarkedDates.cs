using AngleSharp.Dom;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Of the dates that the markup of a page calls so, those that stand nearest to the main heading: by a name that says what they are, as
/// <c>time</c>, or by a name that says only that they are dates.
/// </summary>
internal sealed class MarkedDates(HeadGround ground, Action<DeclaredField, string?, string, int> add)
{
    private static readonly string[] Called = [.. Lexicon.Shared.Set("date-called")];

    /// <summary>
    /// Hands the dates to <c>add</c>: <paramref name="named"/> say that it is the day of publication or of a change,
    /// <paramref name="times"/> are <c>time</c> elements, <paramref name="called"/> say only that they are dates.
    /// </summary>
    public void Read(List<IElement> named, List<IElement> times, List<IElement> called)
    {
        var found = Named(named.FindAll(ground.IsHere));
        found |= Times(times.FindAll(ground.IsHere), MetaNames.Said);
        if (!found)
        {
            found = CalledDates(called.FindAll(e => ground.IsHere(e) && !ground.IsTeaser(e)));
        }

        if (!found)
        {
            _ = Times(times.FindAll(ground.IsBeside), MetaNames.Entered);
        }
    }

    /// <summary>Whether an element's name says that it holds a date.</summary>
    public static bool IsCalledDate(IElement e) => IsCalled(e.GetAttribute("class")) || IsCalled(e.GetAttribute("id"));

    /// <summary>The moment that an element tells: in an attribute, else in its words; null for none.</summary>
    public static string? Moment(IElement e) =>
        e.GetAttribute("content")
        ?? e.GetAttribute("datetime")
        ?? (e.LocalName is "abbr" or "span" ? e.GetAttribute("title") : null)
        ?? MarkedWriters.Short(e)
        ?? e.QuerySelector("time")?.GetAttribute("datetime");

    private static bool IsCalled(string? names)
    {
        if (string.IsNullOrEmpty(names))
        {
            return false;
        }

        foreach (var name in Called)
        {
            if (names.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool Named(List<IElement> named)
    {
        var near = ground.Near(named).Elements;
        foreach (var date in near)
        {
            var updated =
                date.ClassList.Any(static c => c.Contains("updat", StringComparison.OrdinalIgnoreCase))
                && !date.ClassList.Any(static c =>
                    c.Contains("publish", StringComparison.OrdinalIgnoreCase) || c is "entry-date" or "post-date"
                );
            add(
                updated ? DeclaredField.Updated : DeclaredField.Published,
                Moment(date),
                "time called "
                    + (
                        date.HasAttribute("pubdate") ? "pubdate"
                        : updated ? "updated"
                        : "published"
                    ),
                MetaNames.Said
            );
        }

        return near.Count > 0;
    }

    // Those that are called nothing only where they agree.
    private bool Times(List<IElement> all, int rank)
    {
        var times = ground.Near(all).Elements;
        var days = times
            .Select(static t => t.GetAttribute("datetime")!.Trim())
            .Select(static d => d.Length < 10 ? d : d[..10])
            .Distinct(StringComparer.Ordinal)
            .Count();
        if (days > (rank == MetaNames.Said ? 2 : 1))
        {
            return false;
        }

        foreach (var time in times)
        {
            var name = time.GetAttribute("class") ?? "";
            var updated =
                time.GetAttribute("itemprop") == "dateModified"
                || name.Contains("updat", StringComparison.OrdinalIgnoreCase)
                || name.Contains("modif", StringComparison.OrdinalIgnoreCase);
            add(
                updated ? DeclaredField.Updated : DeclaredField.Published,
                time.GetAttribute("datetime"),
                "time[datetime]",
                days == 1 ? rank : 4
            );
        }

        return times.Count > 0;
    }

    // Innermost ones; a page that shows several days under such names shows other articles'.
    private bool CalledDates(List<IElement> all)
    {
        var near = ground.Near(all).Elements;
        var texts = near.Where(e => !near.Exists(other => !ReferenceEquals(other, e) && e.Contains(other)))
            .Select(static e => Normal.Space(e.TextContent))
            .Where(static t => t.Any(char.IsAsciiDigit))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        if (texts.Count != 1)
        {
            return false;
        }

        add(DeclaredField.Published, texts[0], DeclaredNames.DateElement, MetaNames.Called);
        return true;
    }
}
