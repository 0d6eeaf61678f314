using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Cleaning;

/// <summary>
/// Stock lines of <c>furniture.txt</c>: whole lines, and openings of lines that are short enough. Compared in lower case, straight
/// apostrophes, trailing
/// arrows, colons and dots cut. What a line must not be is as important as what it says: openings never match a line longer than their
/// limit.
/// </summary>
internal sealed class Phrases
{
    private static readonly ImmutableArray<FurnitureEntry> All = Read();

    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·");
    private static readonly SearchValues<char> Separators = SearchValues.Create("|•·:");

    private readonly FrozenDictionary<string, string> _whole;
    private readonly FrozenDictionary<string, FurnitureEntry[]> _openings;

    private Phrases(IEnumerable<FurnitureEntry> entries)
    {
        var groups = entries.ToLookup(e => e.Longest < 0);
        _whole = groups[true]
            .DistinctBy(e => e.Text, StringComparer.Ordinal)
            .ToFrozenDictionary(e => e.Text, e => e.Rule, StringComparer.Ordinal);
        _openings = groups[false]
            .GroupBy(e => FirstWord(e.Text), StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The lines of some groups; a line in two groups is the first one's.</summary>
    public static Phrases Of(params ReadOnlySpan<string> rules)
    {
        var wanted = rules.ToArray();
        return new Phrases(All.Where(e => wanted.Contains(e.Rule, StringComparer.Ordinal)).OrderBy(e => Array.IndexOf(wanted, e.Rule)));
    }

    /// <summary>Whether the block is one of these lines.</summary>
    public bool Match(CleaningPage page, int i) => RuleOf(page, i) is not null;

    /// <summary>The group of the line the block is; null when it is none.</summary>
    public string? RuleOf(CleaningPage page, int i)
    {
        if (page.IsLong(i))
        {
            return null;
        }

        var line = page.Plain(i);
        if ((_whole.GetValueOrDefault(line.TrimEnd('?', '…', ' ')) ?? RuleOfPieces(line)) is { } rule)
        {
            return rule;
        }

        if (_openings.Count > 0 && _openings.TryGetValue(FirstWord(line), out var some))
        {
            foreach (var opening in some)
            {
                if (Opens(line, opening.Text) && page.Words(i) <= opening.Longest)
                {
                    return opening.Rule;
                }
            }
        }

        return null;
    }

    // "Follow us: Facebook | Twitter | RSS": a bar of several stock lines in one, all of one group.
    private string? RuleOfPieces(string line)
    {
        if (!line.AsSpan().ContainsAny(Bars))
        {
            return null;
        }

        string? rule = null;
        foreach (var range in line.AsSpan().SplitAny(Separators))
        {
            var piece = line[range].Trim();
            // One letter ("X") says nothing for or against it.
            if (piece.Length > 1 && (!_whole.TryGetValue(piece, out var its) || (rule ??= its) != its))
            {
                return null;
            }
        }

        return rule;
    }

    private static bool Opens(string line, string opening) =>
        line.StartsWith(opening, StringComparison.Ordinal)
        && (line.Length == opening.Length || !char.IsLetterOrDigit(line[opening.Length]) || !char.IsLetterOrDigit(opening[^1]));

    private static string FirstWord(string line)
    {
        var end = line.AsSpan().IndexOfAny(" :,'");
        return end < 0 ? line : line[..end];
    }

    private static ImmutableArray<FurnitureEntry> Read()
    {
        using var stream = typeof(Phrases).Assembly.GetManifestResourceStream("cleaning/furniture.txt")!;
        using var reader = new StreamReader(stream);
        var all = ImmutableArray.CreateBuilder<FurnitureEntry>();
        var (rule, longest) = ("", 0);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                var head = line.Trim('[', ']').Split(' ');
                (rule, longest) = (head[0], int.Parse(head[1], CultureInfo.InvariantCulture));
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                all.Add(line[^1] == '…' ? new FurnitureEntry(rule, line[..^1], longest) : new FurnitureEntry(rule, line, -1));
            }
        }

        return all.ToImmutable();
    }

    /// <summary>A line, or an opening of lines of at most so many words; -1 for a whole line.</summary>
    private sealed record FurnitureEntry(string Rule, string Text, int Longest);
}
