using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Makes bylines of the writers that a page declares: names of people. The outlet's own name signs nothing, nobody's account is nobody
/// ("admin"), an organisation
/// only where no person is named. A meta element often holds whoever set up the site: a visible line that names somebody knows better.
/// </summary>
internal sealed class DeclaredWriters(ArticleLayout sheet)
{
    /// <summary>A plain meta element.</summary>
    private const int Meta = 2;

    /// <summary>An element that is named after bylines, and what knows less: only names of people count.</summary>
    private const int Element = 4;

    private static readonly FrozenSet<string> NoWriterWords = Lexicon.Shared.Words("no-writer-words");

    private static readonly FrozenSet<string> Nobody = Lexicon.Shared.Words("no-writers");

    private static readonly FrozenSet<string> Legal = Lexicon.Shared.Words("words-of-organisations");

    private static readonly ImmutableArray<string> Labels = Lexicon.Shared.Phrases("declared-labels");

    // The best of the outlets declared; one after it that is a person's name is a person's.
    private readonly Declared? _outlet = sheet.Draft.Declared.FirstOrDefault(static d => d.Field == DeclaredField.Outlet);

    private readonly List<(int Rank, List<string> Names, Evidence Evidence)> _people = [];
    private readonly List<(string Name, int Rank, Evidence Evidence)> _bodies = [];

    /// <summary>Takes one declared value: a name, or a whole byline.</summary>
    public void Add(string value, Declared declared, Evidence evidence)
    {
        if (
            value.Contains("://", StringComparison.Ordinal)
            || (value.Contains('@', StringComparison.Ordinal) && !value.Contains(' ', StringComparison.Ordinal))
        )
        {
            return;
        }

        var rank = Math.Clamp(declared.Rank, 0, 15);
        foreach (var name in rank >= Element ? Surely(value, rank == Element) : Loosely(value))
        {
            if (name.Length < 2 || Nobody.Contains(name) || IsOutlet(name) || name.Split(' ', '-').Any(NoWriterWords.Contains))
            {
                continue;
            }

            // Nobody sees a meta element: only what surely names a person counts.
            if (rank == Meta && !PersonNames.Is(name) && !EasternNames.Is(name))
            {
                continue;
            }

            if (IsBody(name) || declared.Method.Contains("organisation", StringComparison.Ordinal))
            {
                _bodies.Add((name, rank, evidence));
                continue;
            }

            var list = _people.Find(p => p.Rank == rank && p.Evidence.Method == evidence.Method);
            if (list.Names is null)
            {
                _people.Add(list = (rank, [], evidence));
            }

            list.Names.Add(name);
        }
    }

    private ImmutableArray<string> Loosely(string value)
    {
        if ((BylineReader.Read(value, out _) is { Length: > 0 } read ? read : BylineReader.Names(value)) is { IsEmpty: false } names)
        {
            return names;
        }

        var parts = value
            .Split([" | ", " - ", " – ", " / ", " · "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(p => !IsOutlet(p))
            .ToList();
        return value.Contains(": ", StringComparison.Ordinal) || DateScanner.Scan(value).Length > 0 ? []
            : parts.Count == 1 && parts[0].Length <= 60 ? [Bare(parts[0])]
            : value.Length <= 60 ? [Bare(value)]
            : [];
    }

    // The names of a line that holds more than names, or names of people and nothing else.
    private ImmutableArray<string> Surely(string value, bool near)
    {
        var line = HeadLine.Read(value, sheet.Outlets);
        if (line is { Labelled: true, Names.IsEmpty: false })
        {
            return line.Names;
        }

        if (ReadEasternByline.Names(value) is { IsEmpty: false } eastern)
        {
            return eastern;
        }

        var names = BylineReader.Names(line.Source ?? value);
        return near && names is [var lone] && lone == value && IsLoneName(lone) ? names
            : names.All(n => PersonNames.Is(n, shouted: true) || EasternNames.Is(n)) ? names
            : [];
    }

    private static bool IsLoneName(string word) =>
        word.Length > 2 && char.IsUpper(word[0]) && word.All(char.IsLetter) && !SectionNames.Is(word);

    /// <summary>Tells what was found.</summary>
    public void Tell(Clues found)
    {
        foreach (var (rank, names, evidence) in _people.OrderBy(static p => p.Rank))
        {
            // Markup around the visible name is the visible name.
            var worth =
                rank < Meta ? Ranks.Declared + rank
                : rank == Meta ? Ranks.LabelledLine + 6
                : rank <= Element + 1 ? Ranks.LabelledLine + rank
                : Ranks.LabelledLine + 7;
            found.Byline.Add(new Clue<NameList>(new NameList(Distinct(names)), Basis.Stated, worth, evidence));
        }

        foreach (var (name, _, evidence) in _bodies.OrderBy(b => b.Rank).Take(1))
        {
            found.Byline.Add(new Clue<NameList>(new NameList([name]), Basis.Stated, Ranks.Line + 9, evidence));
        }
    }

    // "Ann Lee", and "Ann LeeReporter" from the element around it, are one.
    private static ImmutableArray<string> Distinct(List<string> names) =>
        [
            .. names
                .Distinct(StringComparer.Ordinal)
                .Where(n =>
                    !names.Exists(m =>
                        m.Length < n.Length && m.Contains(' ', StringComparison.Ordinal) && n.StartsWith(m, StringComparison.Ordinal)
                    )
                ),
        ];

    // "Von Ann Lee" in an attribute; the label is no part of the name.
    private static string Bare(string name)
    {
        foreach (var label in Labels)
        {
            if (
                name.Length > label.Length + 1
                && name.StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && !char.IsLower(name[label.Length])
            )
            {
                return name[label.Length..].Trim();
            }
        }

        return name.Trim(' ', ',', ';', ':', '|', '-', '–');
    }

    private bool IsOutlet(string name)
    {
        var key = Normal.Key(name);
        return key.Length == 0
            || sheet.Outlets.Find(name) is not null
            || sheet.Draft.Declared.Any(d =>
                (d.Field == DeclaredField.Outlet && Normal.Key(d.Value) == key && (ReferenceEquals(d, _outlet) || !PersonNames.Is(name)))
                || (
                    d.Field == DeclaredField.Url
                    && key.Length >= 4
                    && AddressReader.Host(d.Value) is { } host
                    && (Normal.Key(host) == key || host.Split('.').Any(label => label.Length >= 4 && Normal.Key(label) == key))
                )
            );
    }

    private static bool IsBody(string name) =>
        name.Split(' ').Any(w => Legal.Contains(w.Trim(',')))
        || MediaNames.IsPress(name)
        || (
            name.LastIndexOf('.') is > 1 and var dot
            && dot < name.Length - 2
            && !name.Contains(' ', StringComparison.Ordinal)
            && name[(dot + 1)..].All(char.IsAsciiLetterLower)
            && name.Length - dot <= 5
        );
}
