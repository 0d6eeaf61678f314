using System.Collections.Frozen;
using System.Globalization;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Bounds the date by ages: a person of <c>people.yml</c> who is "72" or "72-year-old" in the text is so from one birthday to the day
/// before the next.
/// </summary>
internal sealed class ReadAges : IClue
{
    private static readonly ImmutableArray<string> Years = [.. Lexicon.Shared.Entries("years-of-age").Select(e => e.Text)];

    private static readonly FrozenSet<string> TitlesBefore = Lexicon.Shared.Set("titles-beside-ages");

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var born = sheet.Knowledge.People.Where(p => p.Born?.Date is not null).ToList();
        if (born.Count == 0)
        {
            return;
        }

        foreach (var i in sheet.Body)
        {
            if (!sheet.IsKept(i) || sheet[i].Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            {
                continue;
            }

            foreach (var (person, age, words) in Read(sheet[i].Layer, born))
            {
                var birth = person.Born!.Date!.Value;
                if (Days.Birthday(birth, age) is not { } first)
                {
                    continue; // an age that nobody born then reaches in this calendar bounds nothing
                }

                var last = Days.Birthday(birth, age + 1) is { } next ? Days.Add(next, -1) : DateOnly.MaxValue;
                var reason =
                    $"“{words}”: {person.Name}, born {person.Born} "
                    + $"(people.yml:{person.Line.ToString(CultureInfo.InvariantCulture)}), was "
                    + $"{age.ToString(CultureInfo.InvariantCulture)} from {PartialDate.Of(first)} to "
                    + $"{PartialDate.Of(last)}";
                found.Dates.Add(
                    new DateClue
                    {
                        Role = DateClueRole.Bound,
                        Evidence = new Evidence(reason, "age and people.yml", Block: sheet[i].N),
                        NotBefore = first,
                        NotAfter = last,
                    }
                );
            }
        }
    }

    /// <summary>Ages of known people in a text, with the words that say them.</summary>
    public static IEnumerable<(Person Person, int Age, string Words)> Read(TextLayer layer, List<Person> people)
    {
        var (text, words) = (layer.Text, layer.Words);
        foreach (var person in people)
        {
            var read = new HashSet<int>();
            foreach (var name in person.Aliases.Prepend(person.Name))
            {
                var parts = Words.Of(name);
                for (var w = 0; parts.Length > 0 && w + parts.Length <= words.Length; w++)
                {
                    if (!Matches(text, words, w, name, parts) || IsSomebodyElse(text, words, w, person))
                    {
                        continue;
                    }

                    if (AgeAfter(text, words, w + parts.Length) is { } after && read.Add(after.End))
                    {
                        yield return (person, after.Age, text[words[w].Start..after.End]);
                    }
                    else if (AgeBefore(text, words, w) is { } before && read.Add(before.Start))
                    {
                        yield return (person, before.Age, text[before.Start..words[w + parts.Length - 1].End]);
                    }
                }
            }
        }
    }

    private static bool Matches(string text, ImmutableArray<Word> words, int at, string name, ImmutableArray<Word> parts)
    {
        for (var k = 0; k < parts.Length; k++)
        {
            var (a, b) = (words[at + k], parts[k]);
            if (
                a.Key != b.Key
                || !text.AsSpan(a.Start, b.End - b.Start).Equals(name.AsSpan(b.Start, b.End - b.Start), StringComparison.Ordinal)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A capitalised word right before an alias, neither a title nor part of the person's names, makes it another person of that surname.
    /// </summary>
    private static bool IsSomebodyElse(string text, ImmutableArray<Word> words, int at, Person person)
    {
        if (at == 0 || !words[at - 1].Capital || words[at - 1].End + 1 != words[at].Start || text[words[at - 1].End] != ' ')
        {
            return false;
        }

        var before = words[at - 1].Key;
        return !TitlesBefore.Contains(before) && !person.Aliases.Prepend(person.Name).Any(n => Words.Of(n).Any(w => w.Key == before));
    }

    /// <summary>"Putin, 72," or "Putin (72)" or "Putin, aged 72".</summary>
    internal static (int Age, int End)? AgeAfter(string text, ImmutableArray<Word> words, int next)
    {
        if (next >= words.Length)
        {
            return null;
        }

        var aged = words[next].Key is "aged" or "age" && next + 1 < words.Length ? 1 : 0;
        var word = words[next + aged];
        var between = text[words[next - 1].End..words[next].Start];
        var end = AfterYears(text, word.End) is var at && at < text.Length ? text[at] : '.';
        var closed = between.Contains('(', StringComparison.Ordinal)
            ? end == ')'
            : between.StartsWith(',') && (end is ',' or '.' or ';' or ')' || (aged == 1 && end == ' '));
        return
            word.Digit
            && word.End - word.Start is 1 or 2 or 3
            && closed
            && int.TryParse(word.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
            && age is > 0 and < 120
            ? (age, word.End)
            : null;
    }

    // "72 ans," says no more than "72,".
    private static int AfterYears(string text, int end)
    {
        if (end + 1 < text.Length && text[end] is ' ' or '\u00A0' && char.IsLetter(text[end + 1]))
        {
            foreach (var years in Years)
            {
                var after = end + 1 + years.Length;
                if (
                    text.AsSpan(end + 1).StartsWith(years, StringComparison.Ordinal)
                    && (after >= text.Length || text[after] is ',' or '.' or ';' or ')')
                )
                {
                    return after;
                }
            }
        }

        return end;
    }

    /// <summary>"72-year-old Putin" or "the 72-year-old President Putin".</summary>
    internal static (int Age, int Start)? AgeBefore(string text, ImmutableArray<Word> words, int at)
    {
        for (var k = at - 3; k >= 0 && k >= at - 7; k--)
        {
            if (
                words[k].Digit
                && words[k + 1].Key == "year"
                && words[k + 2].Key == "old"
                && text[words[k].End] == '-'
                && text.AsSpan(words[k].Start, words[at].Start - words[k].Start).IndexOfAny(',', '.', ';') < 0
                && int.TryParse(words[k].Key, NumberStyles.None, CultureInfo.InvariantCulture, out var age)
                && age is > 0 and < 120
            )
            {
                return (age, words[k].Start);
            }
        }

        return null;
    }
}
