using System.Text;

namespace Digest.Generators;

/// <summary>
/// Works out, of the pieces of a section of patterns, words of which each match has one: a text that holds none of them need not be
/// tried. Of each piece the run of letters, or the group of alternatives by the letters each begins with, whose shortest member is longest
/// is taken; what is optional or a class is passed over.
/// </summary>
internal static class NeededWords
{
    private const int Shortest = 3;

    /// <summary>The words, none twice; empty where some piece has none of three letters.</summary>
    public static List<string> Of(IEnumerable<string> pieces)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var piece in pieces)
        {
            var best = Sets(piece).OrderByDescending(s => s.Min(w => w.Length)).FirstOrDefault();
            if (best is null || best.Min(w => w.Length) < Shortest)
            {
                return [];
            }

            all.UnionWith(best);
        }

        return [.. all];
    }

    // The sets of words of which one must stand in what the piece matches, in the order of the piece.
    private static IEnumerable<List<string>> Sets(string piece)
    {
        if (HasChoice(piece))
        {
            yield break;
        }

        var run = new StringBuilder();
        for (var at = 0; at < piece.Length; )
        {
            var (end, words) = Node(piece, at);
            var optional = end < piece.Length && piece[end] is '?' or '*' or '{';
            var isLetter = words is { Count: 1 } && words[0].Length == 1 && !optional;
            if (isLetter)
            {
                run.Append(words![0]);
            }

            // A letter that may come again ends a run: what follows it need not stand right behind the first.
            if (!isLetter || (end < piece.Length && piece[end] == '+'))
            {
                if (run.Length > 0)
                {
                    yield return [run.ToString()];
                    run.Clear();
                }

                if (!isLetter && words is not null && !optional)
                {
                    yield return words;
                }
            }

            at = AfterQuantifier(piece, end);
        }

        if (run.Length > 0)
        {
            yield return [run.ToString()];
        }
    }

    // Where what begins here ends, and the words it may be; null for anything that is more than letters.
    private static (int End, List<string>? Words) Node(string piece, int at) =>
        piece[at] switch
        {
            '(' => Closing(piece, at, '(', ')') is var end && Alternatives(piece.Substring(at, end - at)) is { } words
                ? (end, words)
                : (end, null),
            '[' => (Closing(piece, at, '[', ']'), null),
            '\\' => (AfterEscape(piece, at), null),
            var c when IsSpecial(c) => (at + 1, null),
            var c => (at + 1, [c.ToString()]),
        };

    // Of each alternative the letters it begins with.
    private static List<string>? Alternatives(string group)
    {
        if (!group.StartsWith("(?:", StringComparison.Ordinal))
        {
            return null;
        }

        var words = new List<string>();
        for (var at = 3; at < group.Length; at++)
        {
            var from = at;
            while (at < group.Length - 1 && !IsSpecial(group[at]))
            {
                at++;
            }

            // A letter that may be left out or repeated is not one of them.
            var end = group[at] is '?' or '*' or '{' ? at - 1 : at;
            if (end <= from)
            {
                return null;
            }

            words.Add(group.Substring(from, end - from));
            while (at < group.Length - 1 && group[at] != '|')
            {
                at = Math.Max(at + 1, Node(group, at).End);
            }
        }

        return words;
    }

    // Whether the whole piece is a choice: then it has no word that must be there.
    private static bool HasChoice(string piece)
    {
        for (var at = 0; at < piece.Length; )
        {
            if (piece[at] == '|')
            {
                return true;
            }

            at = Node(piece, at).End;
        }

        return false;
    }

    private static int Closing(string piece, int at, char open, char close)
    {
        var depth = 0;
        for (var i = at; i < piece.Length; i++)
        {
            if (piece[i] == '\\')
            {
                i++;
            }
            else if (piece[i] == open)
            {
                depth++;
            }
            else if (piece[i] == close && --depth == 0)
            {
                return i + 1;
            }
        }

        return piece.Length;
    }

    private static bool IsSpecial(char c) =>
        c is '.' or '[' or ']' or '(' or ')' or '{' or '}' or '?' or '*' or '+' or '|' or '^' or '$' or '\\';

    // \d, and \p{Lu}.
    private static int AfterEscape(string piece, int at) =>
        at + 2 < piece.Length && piece[at + 1] is 'p' or 'P' && piece[at + 2] == '{'
            ? Closing(piece, at + 2, '{', '}')
            : Math.Min(piece.Length, at + 2);

    private static int AfterQuantifier(string piece, int at)
    {
        if (at < piece.Length && piece[at] == '{')
        {
            at = Closing(piece, at, '{', '}');
        }
        else if (at < piece.Length && piece[at] is '?' or '*' or '+')
        {
            at++;
        }

        return at < piece.Length && piece[at] == '?' ? at + 1 : at;
    }
}
