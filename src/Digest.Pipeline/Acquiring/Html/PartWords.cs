using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// The words that web pages call their parts by, in ids, class names and item properties: one word or two neighbouring ones. Collected from
/// the habits of
/// content systems (microformats, schema.org, WordPress and its like), not from single pages.
/// </summary>
internal static class PartWords
{
    private static readonly FrozenDictionary<string, PagePart> Known = Table();

    private static readonly FrozenDictionary<string, PagePart>.AlternateLookup<ReadOnlySpan<char>> Spans = Known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What one class name, id or item property says. State flags (<c>has-comments</c>, <c>no-sidebar</c>) say nothing.</summary>
    public static PagePart Of(ReadOnlySpan<char> name)
    {
        if (name.Length is < 2 or > 80)
        {
            return PagePart.None;
        }

        Span<char> words = stackalloc char[name.Length * 2];
        var length = Split(name, words);
        var found = PagePart.None;
        var first = true;
        (int Start, int End) before = (0, 0);
        for (var start = 0; start < length; )
        {
            var end = words[start..length].IndexOf('-');
            end = end < 0 ? length : start + end;
            if (
                words[start..end] is "has" or "no" or "not" or "with" or "without" or "show" or "hide" or "is"
                || (first && words[start..end] is "hover" or "js" or "elementor")
            )
            {
                return found;
            }

            found |= Spans.TryGetValue(words[start..end], out var one) ? one : PagePart.None;
            found |= !first && Spans.TryGetValue(words[before.Start..end], out var two) ? two : PagePart.None;
            (first, before, start) = (false, (start, end), end + 1);
        }

        return found;
    }

    // Words in lower case, parted by hyphens; a capital after a small letter begins one.
    private static int Split(ReadOnlySpan<char> name, Span<char> words)
    {
        var length = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (!char.IsLetter(c))
            {
                if (length > 0 && words[length - 1] != '-')
                {
                    words[length++] = '-';
                }

                continue;
            }

            if (i > 0 && char.IsUpper(c) && char.IsLower(name[i - 1]))
            {
                words[length++] = '-';
            }

            words[length++] = char.ToLowerInvariant(c);
        }

        return length > 0 && words[length - 1] == '-' ? length - 1 : length;
    }

    private static FrozenDictionary<string, PagePart> Table()
    {
        var all = new Dictionary<string, PagePart>(StringComparer.Ordinal);
        void Add(PagePart part, FrozenSet<string> words)
        {
            foreach (var word in words)
            {
                all[word] = all.GetValueOrDefault(word) | part;
            }
        }

        Add(PagePart.Body, Lexicon.Shared.Set("part-body"));
        Add(PagePart.Headline, Lexicon.Shared.Set("part-headline"));
        Add(PagePart.Byline, Lexicon.Shared.Set("part-byline"));
        Add(PagePart.Date, Lexicon.Shared.Set("part-date"));
        Add(PagePart.Deck, Lexicon.Shared.Set("part-deck"));
        Add(PagePart.Caption, Lexicon.Shared.Set("part-caption"));
        Add(PagePart.Navigation, Lexicon.Shared.Set("part-navigation"));
        Add(PagePart.Comments, Lexicon.Shared.Set("part-comments"));
        Add(PagePart.Related, Lexicon.Shared.Set("part-related"));
        Add(PagePart.Share, Lexicon.Shared.Set("part-share"));
        Add(PagePart.Newsletter, Lexicon.Shared.Set("part-newsletter"));
        Add(PagePart.Author, Lexicon.Shared.Set("part-author"));
        Add(PagePart.Tags, Lexicon.Shared.Set("part-tags"));
        Add(PagePart.Advert, Lexicon.Shared.Set("part-advert"));
        Add(PagePart.Cookies, Lexicon.Shared.Set("part-cookies"));
        Add(PagePart.Aside, Lexicon.Shared.Set("part-aside"));
        Add(PagePart.Assistive, Lexicon.Shared.Set("part-assistive"));
        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
