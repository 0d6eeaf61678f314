using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Everybody a report names: full names by surname, the roles they are introduced with ("Kremlin spokesman Dmitry Peskov"), and the people
/// of <c>people.yml</c>.
/// Built in one pass before quotations are attributed. A role that two people bear resolves to nobody.
/// </summary>
internal sealed partial class PersonIndex
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
    private readonly List<(string Name, int Block, bool Opens)> _inOrder = [];
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

    /// <summary>Whether the report or the editor names somebody so, by the whole name or the last of it.</summary>
    public bool IsNamed(string name) => _known.Contains(name) || _bySurname.ContainsKey(name) || _aliases.ContainsKey(name);

    /// <summary>
    /// Whether words that name whose relative somebody is name a person of the report: by the whole name, or by the last of it.
    /// </summary>
    public bool IsPerson(string words) =>
        Words.Of(words) is [.., var last]
        && last.Capital
        && words[last.Start..] is var name
        && (IsNamed(name) || IsNamed(words) || People.Any(p => p.EndsWith(" " + name, StringComparison.Ordinal)));

    /// <summary>
    /// The person of two names with whose whole name a run of three capitals or more ends, the others being whom something is said to:
    /// "Судье Фальку |Вера Омова ответила"; null for none.
    /// </summary>
    public string? EndOf(string run) =>
        run.AsSpan().Count(' ') >= 2
            ? People.FirstOrDefault(p => p.Contains(' ', StringComparison.Ordinal) && run.EndsWith(" " + p, StringComparison.Ordinal))
            : null;

    /// <summary>Whether the editor knows a name.</summary>
    public bool IsAlias(string name) => _aliases.ContainsKey(name);

    /// <summary>Everybody of two names or more in the report, in the order they are first named.</summary>
    public IEnumerable<string> People => _inOrder.Select(p => p.Name);

    /// <summary>
    /// The one person whom the report names before a block, or the one of several with whose name or office a sentence opens; null for
    /// none and for several.
    /// </summary>
    public string? OnlyBefore(int block)
    {
        var before = _inOrder.FindAll(p => p.Block < block);
        var opening = before.Count > 1 ? before.FindAll(p => p.Opens) : before;
        return opening.Count == 1 ? opening[0].Name : null;
    }

    /// <summary>
    /// The person whose name stands in an oblique case: "по словам Павла Дельма" is Павел Дельм where the report has that form; null where
    /// it has none, or several.
    /// </summary>
    public string? Declined(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var found = People
            .Where(p => p != name && p[0] == name[0] | !name.Contains(' ', StringComparison.Ordinal))
            .Where(p => RolesBeside.IsDeclined(p[(p.LastIndexOf(' ') + 1)..], last))
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>
    /// The person a role names ("the Russian leader", "the minister"); null when nobody here bears it or more than one does.
    /// </summary>
    public string? ByRole(string words, QuoteText q)
    {
        var block = q.Block.N;
        if (_aliases.TryGetValue(words, out var alias))
        {
            return alias;
        }

        var wanted = Words
            .Of(words)
            .Select(w => w.Key)
            .Where(k => !CueWords.Determiners.Contains(k) && !CueWords.Passing.Contains(k) && q.Speech?.Articles.Contains(k) != true)
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
            .Where(r => r.Block <= block && wanted.TrueForAll(w => r.Role.Any(x => RolesBeside.SameRole(x, w))))
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

            var resolved = Resolve(NameIn(q, run.Start, run.End), q.Block.N);
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

    /// <summary>
    /// The name in a run of capitals: a role that opens a sentence has a capital in every language, and is no part of it.
    /// </summary>
    private string NameIn(QuoteText q, int start, int end)
    {
        var run = q.Text[start..end];
        var space = run.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            return run;
        }

        // "Engineer Paul Delm", once Paul Delm is known.
        if (_known.Contains(run[(space + 1)..]))
        {
            return run[(space + 1)..];
        }

        if (q.Speech is not { } speech)
        {
            return run.AsSpan().Count(' ') >= 2 && CueWords.OpeningRoles.Contains(run[..space].ToLowerInvariant())
                ? run[(space + 1)..]
                : run;
        }

        if (speech.Source(Words.Of(run), 0) is var source and > 0)
        {
            var words = Words.Of(run);
            return source < words.Length ? run[words[source].Start..] : run;
        }

        var first = run[..space].ToLowerInvariant();
        var role = run.AsSpan().Count(' ') >= 2 && (speech.IsRole(first) || (speech.NounsHaveCapitals && IsDetermined(q, start, speech)));
        return role || speech.IsSmall(first) ? run[(space + 1)..] : run;
    }

    /// <summary>Whether an article stands before a run of capitals.</summary>
    private static bool IsDetermined(QuoteText q, int start, SpeechWords speech)
    {
        var end = start - 1;
        return end > 1
            && q.Text[end] == ' '
            && speech.Articles.Contains(q.Text[(q.Text.LastIndexOf(' ', end - 1) + 1)..end].ToLowerInvariant());
    }

    private void Gather(QuoteText q)
    {
        var (text, block) = (q.Text, q.Block.N);
        foreach (var (start, end, role, placed) in q.Names)
        {
            var name = NameIn(q, start, end);
            var words = Words.Of(name);

            if (
                words.Length is < 2 or > 4
                || (start > 0 && text[start - 1] == '.')
                || words.Any(w => CueWords.Between.Contains(w.Key))
                || (q.Speech is { NounsHaveCapitals: true } && words.Any(w => !w.Capital && q.Speech.Articles.Contains(w.Key)))
                || CueWords.Titles.Contains(words[^1].Key)
                || (
                    !RolesBeside.HasAge(text, end)
                    && (
                        (placed && name.Length == end - start)
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
                _inOrder.Add((name, block, role.Length > 0 || start < 2 || text[start - 2] is '.' or '!' or '?'));
            }

            Mark(name, Genders.OfRole(role) ?? Genders.OfRole(RolesBeside.Honorific(text, start)));
            var roles = Words.Of(role).Select(w => w.Key).ToImmutableArray();
            if (roles.Length > 0)
            {
                _roles.Add((roles, name, block));
            }

            if (RolesBeside.TitleBefore(text, start) is { Length: > 0 } title)
            {
                _roles.Add((title, name, block));
                Mark(name, Genders.OfRole(title[^1]));
            }

            if (RolesBeside.Apposition(text, end, q.Speech) is { Length: > 0 } after)
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

            var (title, kin) = (RolesBeside.Honorific(text, start), RolesBeside.Kin(text, start, end));
            var pronoun = Genders.OfRole(title) ?? Genders.OfRole(kin) ?? Genders.OfRole(role);
            if (_bySurname.TryGetValue(name, out var people))
            {
                // Of two people with one surname the title is nobody's.
                Mark(people[0].Name, people.Count == 1 ? pronoun : null);
            }
            else if (title.Length > 0 || kin.Length > 0 || RolesBeside.HasAge(text, end))
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
}
