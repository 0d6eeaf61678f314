using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Everybody a report names: full names by surname, the roles they are introduced with ("Kremlin spokesman Dmitry Peskov"), and the people
/// of <c>people.yml</c>.
/// Built in one pass before quotations are attributed. A role that two people bear resolves to nobody.
/// </summary>
internal sealed class PersonIndex
{
    /// <summary>Words of the press that other bodies, which do speak, bear as well.</summary>
    private static readonly HashSet<string> NotPress = new(
        ["Agency", "Research", "Network", "Report", "Nation", "Voice", "Standard", "Register"],
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, List<(string Name, int Block)>> _bySurname = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(ImmutableArray<string> Role, string Name, int Block)> _roles = [];
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly OutletBook _outlets;

    /// <summary>Gathers the cast of a report.</summary>
    public PersonIndex(IReadOnlyList<QuoteText> texts, Knowledge knowledge, EditorKeys editor, PartialDate? published)
    {
        _outlets = OutletBook.Of(knowledge);
        foreach (var person in knowledge.People)
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
            Gather(text);
        }

        // Once all full names are known: people who have but one name here.
        foreach (var text in texts)
        {
            GatherSingle(text);
        }

        foreach (var person in knowledge.People.Where(p => _known.Contains(p.Name)))
        {
            foreach (var role in person.Roles.Where(r => Holds(r, published)))
            {
                _roles.Add(([.. Words.Of(role.Role).Select(w => w.Key)], person.Name, 0));
            }
        }
    }

    /// <summary>
    /// The name a printed name stands for: the editor's alias, the full name of that surname introduced before (or anywhere), else itself.
    /// </summary>
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

    /// <summary>
    /// The person a role names ("the Russian leader", "the minister"); null when nobody here bears it or more than one does.
    /// </summary>
    public string? ByRole(string words, int block)
    {
        if (_aliases.TryGetValue(words, out var alias))
        {
            return alias;
        }

        var wanted = Words
            .Of(words)
            .Select(w => w.Key)
            .Where(k => !CueWords.Determiners.Contains(k) && !CueWords.Passing.Contains(k))
            .ToList();
        if (
            wanted.Count == 0
            || words.StartsWith("a ", StringComparison.OrdinalIgnoreCase)
            || words.StartsWith("an ", StringComparison.OrdinalIgnoreCase)
            || wanted.Exists(CueWords.Prepositions.Contains)
        )
        {
            return null;
        }

        var bearers = _roles
            .Where(r => r.Block <= block && wanted.TrueForAll(w => r.Role.Any(x => SameRole(x, w))))
            .Select(r => r.Name)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return bearers.Count == 1 ? bearers[0] : null;
    }

    /// <summary>
    /// The first person named in a stretch of a paragraph outside quotation marks, possessives and places left out, and whom a pronoun
    /// cannot mean; null when none is.
    /// </summary>
    public string? FirstPerson(QuoteText q, int from, int to, string? pronoun = null)
    {
        foreach (var run in q.Names)
        {
            // "Trump's return": whose it is does not act.
            if (
                run.Start < from
                || run.End > to
                || run.Placed
                || q.IsQuoted(run.Start)
                || (run.End < q.Text.Length - 1 && q.Text[run.End] is '\'' or '’' && q.Text[run.End + 1] == 's')
            )
            {
                continue;
            }

            var resolved = Resolve(q.Text[run.Start..run.End], q.Block.N);
            if (_known.Contains(resolved) && (pronoun is null || Fits(resolved, pronoun)))
            {
                return resolved;
            }
        }

        return null;
    }

    /// <summary>Whether a pronoun can mean a person: nothing in the report gives the person the other one.</summary>
    public bool Fits(string name, string pronoun) =>
        (_pronouns.TryGetValue(name, out var known) ? known : Genders.OfName(name)) is not { } own || own == pronoun;

    /// <summary>Remembers that a pronoun was read as a person.</summary>
    public void Learn(string name, string pronoun) => _pronouns.TryAdd(name, pronoun);

    /// <summary>Whether a name is that of a medium: listed by the editor, an agency, or with a word of the press at its end.</summary>
    public bool IsMedium(string name) =>
        !_known.Contains(name)
        && (
            _outlets.Find(name) is not null
            || Agencies.Find(name) is not null
            || (MediaNames.IsPress(name) && !NotPress.Contains(name[(name.LastIndexOf(' ') + 1)..]))
        );

    private void Gather(QuoteText q)
    {
        var (text, block) = (q.Text, q.Block.N);
        foreach (var (start, end, role, placed) in q.Names)
        {
            var name = text[start..end];
            var words = Words.Of(name);
            if (
                words.Length is < 2 or > 4
                || (start > 0 && text[start - 1] == '.')
                || words.Any(w => CueWords.Between.Contains(w.Key))
                || CueWords.Titles.Contains(words[^1].Key)
                || (
                    !HasAge(text, end)
                    && (
                        placed
                        || words.Any(w => CueWords.Bodies.Contains(w.Key) || w.Digit)
                        || MediaNames.IsPress(name)
                        || _outlets.Find(name) is not null
                    )
                )
            )
            {
                continue;
            }

            name = _aliases.GetValueOrDefault(name, name);
            var surname = name[(name.LastIndexOf(' ') + 1)..];
            if (!_bySurname.TryGetValue(surname, out var people))
            {
                _bySurname[surname] = people = [];
            }

            if (_known.Add(name))
            {
                people.Add((name, block));
            }

            Mark(name, Genders.OfRole(role) ?? Genders.OfRole(Honorific(text, start)));
            var roles = Words.Of(role).Select(w => w.Key).ToImmutableArray();
            if (roles.Length > 0)
            {
                _roles.Add((roles, name, block));
            }

            if (TitleBefore(text, start) is { Length: > 0 } title)
            {
                _roles.Add((title, name, block));
                Mark(name, Genders.OfRole(title[^1]));
            }

            if (Apposition(text, end) is { Length: > 0 } after)
            {
                _roles.Add((after, name, block));
                Mark(name, after.Select(Genders.OfRole).FirstOrDefault(g => g is not null));
            }
        }
    }

    /// <summary>
    /// People with one name: "Mrs. Threlkeld", "her grandson, Dell," and "Dell, 34," are persons; so is a name that <c>people.yml</c>
    /// knows.
    /// </summary>
    private void GatherSingle(QuoteText q)
    {
        var (text, block) = (q.Text, q.Block.N);
        foreach (var (start, end, role, placed) in q.Names)
        {
            var name = text[start..end];
            if (
                name.Contains(' ', StringComparison.Ordinal)
                || name.Length < 3
                || placed
                || CueWords.Titles.Contains(name.ToLowerInvariant())
            )
            {
                continue;
            }

            if (_aliases.TryGetValue(name, out var person))
            {
                _known.Add(person);
                continue;
            }

            var (title, kin) = (Honorific(text, start), Kin(text, start, end));
            var pronoun = Genders.OfRole(title) ?? Genders.OfRole(kin) ?? Genders.OfRole(role);
            if (_bySurname.TryGetValue(name, out var people))
            {
                // Of two people with one surname the title is nobody's.
                Mark(people[0].Name, people.Count == 1 ? pronoun : null);
            }
            else if (title.Length > 0 || kin.Length > 0 || HasAge(text, end))
            {
                var full = title.Length > 0 ? title + " " + name : name;
                _bySurname[name] = [(full, block)];
                _known.Add(full);
                Mark(full, pronoun);
            }
        }
    }

    /// <summary>Whether somebody bears a role on a day; one that may hold does, and two who may bear it make it nobody's.</summary>
    private static bool Holds(PersonRole role, PartialDate? on) =>
        on is null || ((role.From is null || role.From.First <= on.Last) && (role.To is null || role.To.Last >= on.First));

    private void Mark(string name, string? pronoun)
    {
        if (pronoun is not null)
        {
            _pronouns.TryAdd(name, pronoun);
        }
    }

    /// <summary>The "Mr." or "Mrs." right before a name, as printed; empty when there is none.</summary>
    private static string Honorific(string text, int start)
    {
        var end = start - 1;
        if (end < 2 || text[end] != ' ')
        {
            return "";
        }

        var from = text.LastIndexOf(' ', end - 1) + 1;
        return text[from..end] is "Mr" or "Mr." or "Mrs" or "Mrs." or "Ms" or "Ms." or "Miss" or "Sir" or "Lady" or "Lord" or "Dame"
            ? text[from..end]
            : "";
    }

    /// <summary>The word of kin right before a name, a comma between or not: "her grandson, Dell,"; empty when there is none.</summary>
    private static string Kin(string text, int start, int end)
    {
        var at = start - 1;
        if (at < 3 || text[at] != ' ' || (text[at - 1] == ',' && (end >= text.Length || text[end] is not (',' or '.'))))
        {
            return "";
        }

        at -= text[at - 1] == ',' ? 1 : 0;
        var from = text.LastIndexOf(' ', at - 1) + 1;
        return Genders.IsKin(text[from..at]) ? text[from..at] : "";
    }

    /// <summary>Whether an age between commas follows a name: "Tam Orrick, 61,".</summary>
    private static bool HasAge(string text, int end)
    {
        if (end + 3 >= text.Length || text[end] != ',' || text[end + 1] != ' ')
        {
            return false;
        }

        var at = end + 2;
        while (at < text.Length && at - end < 5 && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at - end is 3 or 4 or 5 && at < text.Length && text[at] is ',' or '.' && text[end + 2] != '0';
    }

    /// <summary>The role that a comma parts from the name after it: "Russia's President, Vladimir Putin".</summary>
    private static ImmutableArray<string> TitleBefore(string text, int start)
    {
        if (start < 5 || text[start - 1] != ' ' || text[start - 2] != ',')
        {
            return [];
        }

        var from = text.LastIndexOfAny([',', '.', ';', '”', '"'], start - 3) + 1;
        var words = Words.Of(text[from..(start - 2)]);
        return words.Length is > 0 and <= 6 && CueWords.Offices.Contains(words[^1].Key)
            ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k))]
            : [];
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
        return
            words.Length is > 0 and <= 10
            && (
                words[0].Key is "the" or "a" or "an"
                || CueWords.Titles.Contains(words[0].Key)
                || (words.Length > 1 && CueWords.Titles.Contains(words[1].Key))
            )
            && words.Any(w => CueWords.Titles.Contains(w.Key))
            ? [.. words.Select(w => w.Key).Where(k => !CueWords.Determiners.Contains(k))]
            : [];
    }

    /// <summary>
    /// Whether two words of roles mean one: "spokesperson" and "spokesman", "Russian" and "Russia", "leader" and the heads of states and
    /// governments.
    /// </summary>
    private static bool SameRole(string a, string b) =>
        a == b
        || (a.StartsWith("spokes", StringComparison.Ordinal) && b.StartsWith("spokes", StringComparison.Ordinal))
        || (b == "leader" && a is "president" or "premier" or "chancellor" or "minister" or "leader")
        || (
            a.Length >= 5
            && b.Length >= 5
            && (a.StartsWith(b[..^1], StringComparison.Ordinal) || b.StartsWith(a[..^1], StringComparison.Ordinal))
        );
}
