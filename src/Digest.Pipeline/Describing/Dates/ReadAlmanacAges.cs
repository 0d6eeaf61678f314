using System.Globalization;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Bounds the date of a report that bears none by the ages of people of the almanac, as <see cref="ReadAges"/> does by those of
/// <c>people.yml</c>. Ages that contradict one another, or what the editor's people say, bound nothing; nor does one behind a year in its
/// sentence, which looks back.
/// </summary>
internal sealed class ReadAlmanacAges : IClue
{
    /// <summary>Words between "72-year-old" and the end of the name, at most.</summary>
    private const int Behind = 9;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (!sheet.Knowledge.UsesAlmanac || IsDated(found))
        {
            return;
        }

        var clues = new List<DateClue>();
        AlmanacCast? cast = null;
        foreach (var i in sheet.Body)
        {
            if (!sheet.IsKept(i) || sheet[i].Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            var layer = sheet[i].Layer;
            foreach (var (last, age, from, to) in Ages(layer))
            {
                cast ??= new AlmanacCast(sheet);
                if (cast.Find(layer, last, age) is { } name && !LooksBack(layer, name.Start))
                {
                    var words = layer.Text[Math.Min(from, layer.Words[name.Start].Start)..to];
                    clues.Add(Clue(name.Person, age, words, sheet[i].N));
                }
            }
        }

        var bounds = found.Dates.Where(c => c.Role == DateClueRole.Bound).Concat(clues).ToList();
        if (clues.Count > 0 && (bounds.Max(b => b.NotBefore) ?? DateOnly.MinValue) <= (bounds.Min(b => b.NotAfter) ?? DateOnly.MaxValue))
        {
            found.Dates.AddRange(clues.DistinctBy(c => (c.NotBefore, c.NotAfter)));
        }
    }

    /// <summary>Whether the page or the editor says the day already: then nothing is to be reckoned.</summary>
    public static bool IsDated(Clues found) => found.Published.Exists(c => c.Basis is Basis.Stated or Basis.Editor);

    private static DateClue Clue(AlmanacPerson person, int age, string words, int block)
    {
        var (first, last) = AlmanacCast.Span(person, age);
        var years = age.ToString(CultureInfo.InvariantCulture);
        return new DateClue
        {
            Role = DateClueRole.Bound,
            Evidence = new Evidence(
                $"“{words}”: {person.Names[0].Text}, born {PartialDate.Of(person.Born)} (almanac: {person.Source}), was {years} from "
                    + $"{PartialDate.Of(first)} to {PartialDate.Of(last)}",
                EvidenceMethods.AgeAndAlmanac,
                Block: block
            ),
            NotBefore = first,
            NotAfter = last,
        };
    }

    /// <summary>
    /// Ages beside capitalised words, each with the last word of what may be a name, and where age and name begin and end.
    /// </summary>
    private static IEnumerable<(int Last, int Age, int From, int To)> Ages(TextLayer layer)
    {
        var (text, words) = (layer.Text, layer.Words);
        for (var w = 0; w + 1 < words.Length; w++)
        {
            if (words[w].Capital && (words[w + 1].Digit || words[w + 1].Key is "aged" or "age"))
            {
                if (ReadAges.AgeAfter(text, words, w + 1) is { } after)
                {
                    yield return (w, after.Age, words[w].Start, after.End);
                }
            }
            else if (words[w].Digit && words[w].End < text.Length && text[words[w].End] == '-' && words[w + 1].Key == "year")
            {
                for (var at = w + 3; at < words.Length && at <= w + Behind; at++)
                {
                    if (words[at].Capital && ReadAges.AgeBefore(text, words, at) is { } before && before.Start == words[w].Start)
                    {
                        yield return (at, before.Age, before.Start, words[at].End);
                    }
                }
            }
        }
    }

    private static bool LooksBack(TextLayer layer, int start)
    {
        var at = layer.Words[start].Start;
        var sentence = Sentences.Of(layer.Text).First(s => s.End > at);
        for (var w = start - 1; w >= 0 && layer.Words[w].Start >= sentence.Start; w--)
        {
            if (layer.Words[w].Digit && layer.Words[w].Key.Length == 4)
            {
                return true;
            }
        }

        return false;
    }
}
