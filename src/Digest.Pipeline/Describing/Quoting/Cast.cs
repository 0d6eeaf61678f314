using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Everybody a report names: full names by surname, the roles they are introduced with ("Kremlin spokesman Dmitry Peskov"), and the people of <c>people.yml</c>.
/// Built in one pass before quotations are attributed. A role that two people bear resolves to nobody.
/// </summary>
internal sealed class Cast
{
    private readonly Dictionary<string, List<(string Name, int Block)>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(ImmutableArray<string> Role, string Name, int Block)> _roles = [];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gathers the cast of a report.</summary>
    public Cast(IReadOnlyList<QuoteText> texts, Desk desk, EditorKeys editor)
    {
        foreach (var person in desk.People)
        {
            foreach (var alias in person.Aliases.Prepend(person.Name))
            {
                _aliases.TryAdd(alias, person.Name);
            }
        }

        if (editor["speaker_aliases"]?.Value is YamlMap map)
        {
            foreach (var entry in map.Entries)
            {
                if (entry.Value is YamlScalar { IsNull: false } name)
                {
                    _aliases[entry.Key] = name.Text.Trim();
                }
            }
        }

        foreach (var text in texts)
        {
            Gather(text.Text, text.Block.N);
        }

        foreach (var person in desk.People.Where(p => _bySurname.Values.Any(l => l.Exists(x => x.Name == p.Name))))
        {
            foreach (var role in person.Roles)
            {
                _roles.Add(([.. Words.Of(role.Role).Select(w => w.Key)], person.Name, 0));
            }
        }
    }

    /// <summary>The name a printed name stands for: the editor's alias, the full name of that surname introduced before (or anywhere), else itself.</summary>
    public string Resolve(string name, int block)
    {
        if (_aliases.TryGetValue(name, out var alias))
        {
            return alias;
        }

        if (name.Contains(' ', StringComparison.Ordinal) || !_bySurname.TryGetValue(name, out var people))
        {
            return name;
        }

        var before = people.FindLastIndex(p => p.Block <= block);
        return before >= 0 ? people[before].Name : people[0].Name;
    }

    /// <summary>The person a role names ("the Russian leader", "the minister"); null when nobody here bears it or more than one does.</summary>
    public string? ByRole(string words, int block)
    {
        if (_aliases.TryGetValue(words, out var alias))
        {
            return alias;
        }

        var wanted = Words.Of(words).Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k)).ToList();
        if (wanted.Count == 0 || words.StartsWith("a ", StringComparison.OrdinalIgnoreCase) || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase) || wanted.Exists(CueWords.Prepositions.Contains))
        {
            return null;
        }

        var bearers = _roles.Where(r => r.Block <= block && wanted.TrueForAll(w => r.Role.Any(x => SameRole(x, w)))).Select(r => r.Name).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    /// <summary>The first person named in a stretch of text, possessives left out; null when none is.</summary>
    public string? FirstPerson(string text, int from, int to, int block)
    {
        foreach (var (start, end, _) in NameRuns(text, from, to))
        {
            // "Trump's return": whose it is does not act.
            if (end < text.Length - 1 && text[end] is '\'' or '’' && text[end + 1] == 's')
            {
                continue;
            }

            var name = text[start..end];
            var resolved = Resolve(name, block);
            if (resolved.Contains(' ', StringComparison.Ordinal) && _bySurname.ContainsKey(resolved[(resolved.LastIndexOf(' ') + 1)..]))
            {
                return resolved;
            }
        }

        return null;
    }

    private void Gather(string text, int block)
    {
        foreach (var (start, end, role) in NameRuns(text, 0, text.Length))
        {
            var name = text[start..end];
            var words = Words.Of(name);
            if (words.Length is < 2 or > 4 || CueWords.Titles.Contains(words[^1].Key) || words.Any(w => CueWords.Bodies.Contains(w.Key) || w.Digit))
            {
                continue;
            }

            name = _aliases.GetValueOrDefault(name, name);
            var surname = name[(name.LastIndexOf(' ') + 1)..];
            if (!_bySurname.TryGetValue(surname, out var people))
            {
                _bySurname[surname] = people = [];
            }

            if (!people.Exists(p => p.Name == name))
            {
                people.Add((name, block));
            }

            var roles = Words.Of(role).Select(w => w.Key).ToImmutableArray();
            if (roles.Length > 0)
            {
                _roles.Add((roles, name, block));
            }

            if (TitleBefore(text, start) is { Length: > 0 } title)
            {
                _roles.Add((title, name, block));
            }

            if (Apposition(text, end) is { Length: > 0 } after)
            {
                _roles.Add((after, name, block));
            }
        }
    }

    /// <summary>Runs of capitals with the titles and lower-case roles before them cut off and returned as the role.</summary>
    private static IEnumerable<(int Start, int End, string Role)> NameRuns(string text, int from, int to)
    {
        var words = Words.Of(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Start < from || words[i].End > to || !words[i].Capital || words[i].Digit || (CueWords.Openers.Contains(words[i].Key) && (i == 0 || text[words[i].Start - 1] is not ' ' || text[Math.Max(0, words[i].Start - 2)] is '.' or '”' or '"' || words[i].Key.Length <= 3)))
            {
                continue;
            }

            var last = i;
            while (last + 1 < words.Length && last - i < 8 && words[last + 1].End <= to && text.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is " " or "-" or ". " && (words[last + 1].Capital || (words[last + 1].Key is "de" or "van" or "von" or "der" or "bin" or "al" && last + 2 < words.Length && words[last + 2].Capital)
                || (CueWords.Titles.Contains(words[last + 1].Key) && last + 2 < words.Length && (words[last + 2].Capital || CueWords.Titles.Contains(words[last + 2].Key)))))
            {
                if (text.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is ". " && words[last].End - words[last].Start > 3)
                {
                    break;
                }

                last++;
            }

            var core = i;
            for (var k = i; k < last; k++)
            {
                // Titles and owners ("Utrecht's") stand before the name.
                core = CueWords.Titles.Contains(words[k].Key) || words[k].End - words[k].Start > words[k].Key.Length ? k + 1 : core;
            }

            if (core <= last && words[core].Capital)
            {
                var end = words[last].End;
                end -= text.AsSpan(0, end).EndsWith("'s") || text.AsSpan(0, end).EndsWith("’s") ? 2 : 0;
                // A lower-case role right before the run: "spokesman Dmitry Peskov".
                var roleStart = i;
                while (core == i && roleStart > 0 && !words[roleStart - 1].Capital && text[words[roleStart].Start - 1] == ' ' && words[roleStart - 1].End + 1 == words[roleStart].Start && (CueWords.Titles.Contains(words[roleStart - 1].Key) || (roleStart == i && last > i && IsAgent(words[roleStart - 1].Key))))
                {
                    roleStart--;
                }

                yield return (words[core].Start, end, core > i ? text[words[i].Start..words[core - 1].End] : roleStart < i ? text[words[roleStart].Start..words[i - 1].End] : "");
            }

            i = last;
        }
    }

    /// <summary>Whether a lower-case word right before a full name has the form of a trade: "engineer", "activist", "historian".</summary>
    private static bool IsAgent(string word) =>
        word.Length > 4 && !CueWords.Prepositions.Contains(word) && !CueWords.Verbs.Contains(word) && word is not ("after" or "whether" or "rather" or "however" or "never" or "other" or "another" or "either" or "former" or "later" or "earlier")
        && (word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("or", StringComparison.Ordinal) || word.EndsWith("ist", StringComparison.Ordinal) || word.EndsWith("ian", StringComparison.Ordinal) || word.EndsWith("man", StringComparison.Ordinal) || word.EndsWith("ant", StringComparison.Ordinal));

    /// <summary>The role that a comma parts from the name after it: "Russia's President, Vladimir Putin".</summary>
    private static ImmutableArray<string> TitleBefore(string text, int start)
    {
        if (start < 5 || text[start - 1] != ' ' || text[start - 2] != ',')
        {
            return [];
        }

        var from = text.LastIndexOfAny([',', '.', ';', '”', '"'], start - 3) + 1;
        var words = Words.Of(text[from..(start - 2)]);
        return words.Length is > 0 and <= 6 && CueWords.Offices.Contains(words[^1].Key) ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k))] : [];
    }

    /// <summary>The role in an apposition after a name: "Ann Lee, the mayor of Utrecht,".</summary>
    private static ImmutableArray<string> Apposition(string text, int end)
    {
        if (end + 2 >= text.Length || text[end] != ',' || text[end + 1] != ' ')
        {
            return [];
        }

        var close = text.AsSpan(end + 2).IndexOfAny(',', '.', ';');
        if (close is < 3 or > 80)
        {
            return [];
        }

        var words = Words.Of(text[(end + 2)..(end + 2 + close)]);
        return words.Length is > 0 and <= 10 && (words[0].Key is "the" or "a" or "an" || CueWords.Titles.Contains(words[0].Key) || (words.Length > 1 && CueWords.Titles.Contains(words[1].Key))) && words.Any(w => CueWords.Titles.Contains(w.Key))
            ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k))]
            : [];
    }

    /// <summary>Whether two words of roles mean one: "spokesperson" and "spokesman", "Russian" and "Russia", "leader" and the heads of states and governments.</summary>
    private static bool SameRole(string a, string b) =>
        a == b || (a.StartsWith("spokes", StringComparison.Ordinal) && b.StartsWith("spokes", StringComparison.Ordinal))
        || (b == "leader" && a is "president" or "premier" or "chancellor" or "minister" or "leader")
        || (a.Length >= 5 && b.Length >= 5 && (a.StartsWith(b[..^1], StringComparison.Ordinal) || b.StartsWith(a[..^1], StringComparison.Ordinal)));
}
