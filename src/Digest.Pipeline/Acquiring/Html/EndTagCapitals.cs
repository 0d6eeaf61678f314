using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// Gives back the capitals of what looks like an end tag in a title, a form field or a listing and ends nothing ("&lt;/Mill"). By the
/// standard such letters are text, as they were written; the parser makes them small.
/// </summary>
/// <param name="html">The page.</param>
/// <remarks>https://html.spec.whatwg.org/multipage/parsing.html#rcdata-end-tag-name-state</remarks>
internal sealed class EndTagCapitals(string html)
{
    private readonly List<(IText Text, int At, string Name)> _found = [];

    /// <summary>Looks at a run of text, at the beginning of which such letters stand if anywhere.</summary>
    /// <param name="text">The text that it went into.</param>
    /// <param name="words">The run, as the parser has it.</param>
    /// <param name="start">Where it begins in the page.</param>
    /// <param name="before">How many characters of earlier runs the text has.</param>
    public void Take(IText text, string words, int start, int before)
    {
        var letters = words.StartsWith("</", StringComparison.Ordinal) ? Letters(words.AsSpan(2)) : 0;
        var from = start + 2;
        if (letters == 0 || from < 2 || from + letters > html.Length)
        {
            return;
        }

        var small = words.AsSpan(2, letters);
        var name = html.Substring(from, letters);
        if (!small.SequenceEqual(name) && small.Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            _found.Add((text, before + 2, name));
        }
    }

    /// <summary>Writes them into their texts, each in one go: there may be as many as letters.</summary>
    /// <param name="length">How many characters of runs a text has, in all.</param>
    public void GiveBack(Func<IText, int> length)
    {
        foreach (var some in _found.GroupBy(static f => f.Text, ReferenceEqualityComparer.Instance))
        {
            var text = some.First().Text;
            var letters = text.Data.ToCharArray();

            // The first line break in a field is left out of its text.
            var left = letters.Length - length(text);
            foreach (var (_, at, name) in some)
            {
                var place = left + at >= 0 && left + at + name.Length <= letters.Length ? letters.AsSpan(left + at, name.Length) : [];
                if (name.AsSpan().Equals(place, StringComparison.OrdinalIgnoreCase))
                {
                    name.CopyTo(place);
                }
            }

            text.Data = new string(letters);
        }
    }

    private static int Letters(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && char.IsAsciiLetter(text[n]))
        {
            n++;
        }

        return n;
    }
}
