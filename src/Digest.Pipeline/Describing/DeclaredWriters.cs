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

    private static readonly FrozenSet<string> Nobody = Lexicon.Shared.Words("no-writers");

    private static readonly FrozenSet<string> Legal = Lexicon.Shared.Words("words-of-organisations");

    private static readonly ImmutableArray<string> Labels = Lexicon.Shared.Phrases("declared-labels");

    private readonly SortedDictionary<int, (List<string> Names, Evidence Evidence)> _people = [];
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

        var names = BylineReader.Read(value, out _) is { Length: > 0 } read ? read : BylineReader.Names(value);
        if (names.IsEmpty)
        {
            var parts = value
                .Split([" | ", " - ", " – ", " / ", " · "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(p => !IsOutlet(p))
                .ToList();
            names =
                parts.Count == 1 && parts[0].Length <= 60 ? [Bare(parts[0])]
                : value.Length <= 60 ? [Bare(value)]
                : [];
        }

        var rank = Math.Clamp(declared.Rank, 0, 15);
        foreach (var name in names)
        {
            if (name.Length < 2 || Nobody.Contains(name) || IsOutlet(name))
            {
                continue;
            }

            // Nobody sees a meta element: only what surely names a person counts.
            if (rank == Meta && !PersonNames.Is(name))
            {
                continue;
            }

            if (IsBody(name) || declared.Method.Contains("organisation", StringComparison.Ordinal))
            {
                _bodies.Add((name, rank, evidence));
                continue;
            }

            if (!_people.TryGetValue(rank, out var list))
            {
                _people[rank] = list = ([], evidence);
            }

            list.Names.Add(name);
        }
    }

    /// <summary>Tells what was found.</summary>
    public void Tell(Clues found)
    {
        foreach (var (rank, (names, evidence)) in _people)
        {
            // Markup around the visible name is the visible name.
            var worth = rank < Meta ? Ranks.Declared + rank : Ranks.LabelledLine + (rank == Meta ? 6 : 3);
            found.Byline.Add(new Clue<NameList>(new NameList([.. names.Distinct(StringComparer.Ordinal)]), Basis.Stated, worth, evidence));
        }

        foreach (var (name, _, evidence) in _bodies.OrderBy(b => b.Rank).Take(1))
        {
            found.Byline.Add(new Clue<NameList>(new NameList([name]), Basis.Stated, Ranks.Line + 9, evidence));
        }
    }

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
                (d.Field == DeclaredField.Outlet && Normal.Key(d.Value) == key)
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
