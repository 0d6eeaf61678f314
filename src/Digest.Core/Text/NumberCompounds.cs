using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Digest.Text;

/// <summary>
/// Reads numbers that a language writes as one word: "zweiundvierzig", "dreihunderttausend", "centoventi", "trettiosju". A word counts
/// only where number words make up the whole of it, in an order that gives a number.
/// </summary>
internal sealed class NumberCompounds
{
    private const int Least = 6;
    private const int Longest = 64;
    private const int MostParts = 12;

    private readonly FrozenDictionary<string, NumberToken> _parts;
    private readonly FrozenSet<string> _joints;
    private readonly FrozenSet<(char, char)> _openings;
    private readonly FrozenSet<(char, char)> _ends;
    private readonly int _longest;

    private NumberCompounds(Dictionary<string, NumberToken> parts, FrozenSet<string> joints)
    {
        _parts = parts.ToFrozenDictionary(StringComparer.Ordinal);
        _joints = joints;
        _openings = parts.Keys.Select(p => (p[0], p[1])).ToFrozenSet();
        _ends = parts.Keys.Select(p => (p[^2], p[^1])).ToFrozenSet();
        _longest = parts.Keys.Max(p => p.Length);
    }

    /// <summary>
    /// The compounds of one language: of its number words and the lines <c>value = part</c> of its section <c>number-compounds</c>, where
    /// a value from 100 on multiplies what stands before it (so does <c>x10</c>), and <c>and</c> joins a unit to the tens behind it.
    /// </summary>
    public static NumberCompounds Of(Lexicon lexicon, string language)
    {
        var parts = new Dictionary<string, NumberToken>(StringComparer.Ordinal);
        var joints = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, word) in Pairs("number-compounds"))
        {
            if (key == "and")
            {
                joints.Add(word);
                continue;
            }

            var times = key[0] == 'x';
            var value = int.Parse(times ? key.AsSpan(1) : key, CultureInfo.InvariantCulture);
            parts[word] = new NumberToken(value, times || value >= 100);
        }

        foreach (var (key, word) in Pairs("numbers").Where(p => p.Value.Length > 1))
        {
            parts.TryAdd(word, new NumberToken(int.Parse(key, CultureInfo.InvariantCulture), false));
        }

        return new NumberCompounds(parts, joints.ToFrozenSet(StringComparer.Ordinal));

        IEnumerable<(string Key, string Value)> Pairs(string section) =>
            lexicon.Sections(section).Where(s => s.Language == language).SelectMany(s => s.Entries).Select(e => e.Pair());
    }

    /// <summary>The number a word in lower case is; null where it is none, or larger than two thousand million.</summary>
    public int? ValueOf(string key)
    {
        if (key.Length is < Least or > Longest || !_openings.Contains((key[0], key[1])) || !_ends.Contains((key[^2], key[^1])))
        {
            return null;
        }

        return Cut(key, 0, []) is { } value and <= int.MaxValue ? (int)value : null;
    }

    // The longest parts first; a unit and what joins it to the tens are one step, since the tens must follow.
    private decimal? Cut(string key, int at, List<NumberToken> tokens)
    {
        if (at == key.Length)
        {
            return tokens.Count > 1 || (tokens.Count == 1 && tokens[0].Value > 20)
                ? NumberToken.ValueOf(CollectionsMarshal.AsSpan(tokens))
                : null;
        }

        var parts = _parts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(_longest, key.Length - at); length > 1 && tokens.Count < MostParts; length--)
        {
            if (!parts.TryGetValue(key.AsSpan(at, length), out var part))
            {
                continue;
            }

            var count = tokens.Count;
            foreach (var (token, next) in Steps(key, part, at + length))
            {
                tokens.Add(token);
                if (Cut(key, next, tokens) is { } value)
                {
                    return value;
                }

                tokens.RemoveRange(count, tokens.Count - count);
            }
        }

        return null;
    }

    private List<(NumberToken Token, int Next)> Steps(string key, NumberToken part, int at)
    {
        var steps = new List<(NumberToken, int)>();
        if (part is { Times: false, Value: < 10 })
        {
            foreach (var joint in _joints.Where(j => string.CompareOrdinal(key, at, j, 0, j.Length) == 0))
            {
                foreach (var (word, tens) in _parts)
                {
                    var from = at + joint.Length;
                    if (tens is { Times: false, Value: >= 20 and < 100 } && string.CompareOrdinal(key, from, word, 0, word.Length) == 0)
                    {
                        steps.Add((new NumberToken(part.Value + tens.Value, false), from + word.Length));
                    }
                }
            }
        }

        steps.Add((part, at));
        return steps;
    }
}
