using Digest.Text;

namespace Digest.Rendering.Search;

/// <summary>A word of a text as it is looked for.</summary>
/// <param name="Key">Its letters, folded.</param>
/// <param name="At">Its place among the words of the text, from 0; that of its first part for one that stands joined.</param>
internal readonly record struct SearchTerm(string Key, int At);

/// <summary>
/// Cuts a text into the words it is found by. A word is a run of letters, marks and digits.
/// <list type="bullet">
/// <item>Parts with a hyphen or an apostrophe between them are words each, and stand joined as well: "semi-official" is semi, official and
/// semiofficial. An s behind the last apostrophe is no word ("Putin’s" is putin and putins).</item>
/// <item>Groups of three digits with one mark between them are one number ("2,000", "2.000", "2’000" are 2000), with spaces between them
/// also the groups; what follows a last mark is a fraction ("2,5" is 2.5).</item>
/// <item>In scripts without spaces, and in Hangul, every two characters that touch are a word, and the last one by itself (bigrams find as
/// much as dictionaries do: Nie, Gao, Zhang and Zhou 2000).</item>
/// </list>
/// The function <c>words</c> of <c>assets/search.js</c> has the same rules, in the same order; a test compares the two.
/// </summary>
internal sealed class SearchWords
{
    private const int Longest = 48;
    private const int MostJoined = 4;

    private readonly string _text;
    private readonly List<SearchTerm> _to;
    private readonly List<string> _parts = [];
    private int _at;

    private SearchWords(string text, List<SearchTerm> to) => (_text, _to) = (text, to);

    /// <summary>The words in text order; one that stands joined after its parts.</summary>
    public static ImmutableArray<SearchTerm> Of(string text)
    {
        var all = new List<SearchTerm>();
        Read(text, all);
        return [.. all];
    }

    /// <summary>Adds the words to a list; gives their number, joined ones not counted.</summary>
    public static int Read(string text, List<SearchTerm> to)
    {
        var words = new SearchWords(text, to);
        words.All();
        return words._at;
    }

    private void All()
    {
        for (var i = 0; i < _text.Length; )
        {
            i =
                !Is(i, LetterKinds.Part) ? Next(i)
                : Is(i, LetterKinds.Unspaced) ? Run(i)
                : Compound(i);
        }
    }

    private int Run(int from)
    {
        var end = Cluster(from);
        while (true)
        {
            var next = Is(end, LetterKinds.Unspaced) ? Cluster(end) : end;
            Add(Fold(from, next), _at++);
            if (next == end)
            {
                return end;
            }

            (from, end) = (end, next);
        }
    }

    private int Cluster(int i)
    {
        for (i = Next(i); Is(i, LetterKinds.Mark); )
        {
            i = Next(i);
        }

        return i;
    }

    private int Compound(int i)
    {
        _parts.Clear();
        var owner = false;
        for (i = Part(i); Is(i, LetterKinds.Hyphen | LetterKinds.Apostrophe) && IsPlain(Next(i)); i = Part(Next(i)))
        {
            owner = Is(i, LetterKinds.Apostrophe);
        }

        _parts.RemoveAll(static p => p.Length == 0);
        var joined = _parts.Count is > 1 and <= MostJoined ? string.Concat(_parts) : "";
        if (owner && _parts.Count > 1 && _parts[^1] == "s")
        {
            _parts.RemoveAt(_parts.Count - 1);
        }

        var first = _at;
        foreach (var part in _parts)
        {
            Add(part, _at++);
        }

        Add(joined, first);
        return i;
    }

    // One word or number, perhaps of several groups; where it ends.
    private int Part(int from)
    {
        var end = Piece(from);
        if (Digits(from) != end)
        {
            _parts.Add(Fold(from, end));
            return end;
        }

        var groups = new List<string> { Fold(from, end) };
        var marks = new List<char>();
        while (Is(end, LetterKinds.Point | LetterKinds.Apostrophe) && Group(Next(end)) is > 0 and var to)
        {
            marks.Add(_text[end]);
            groups.Add(Fold(Next(end), to));
            end = to;
        }

        if (groups.Count == 1 && _parts.Count == 0 && groups[0].Length <= 3)
        {
            while (Is(end, LetterKinds.Gap) && Group(Next(end)) is > 0 and var to && Fold(Next(end), to) is { Length: 3 } more)
            {
                groups.Add(more);
                end = to;
            }

            _parts.AddRange(groups);
            return end;
        }

        var last = groups.Count - 1;
        if (Thousands(groups, marks, last))
        {
            _parts.Add(string.Concat(groups));
        }
        else if (last > 0 && marks[^1] is '.' or ',' && (last == 1 || (marks[^1] != marks[0] && Thousands(groups, marks, last - 1))))
        {
            _parts.Add(string.Concat(groups.Take(last)) + "." + groups[last]);
        }
        else
        {
            _parts.AddRange(groups);
        }

        return end;
    }

    private static bool Thousands(List<string> groups, List<char> marks, int last)
    {
        for (var i = 1; i <= last; i++)
        {
            if (groups[i].Length != 3 || marks[i - 1] != marks[0])
            {
                return false;
            }
        }

        return last > 0 && groups[0].Length <= 3;
    }

    // Where a group of digits ends that no letter follows; 0 for none.
    private int Group(int from) => Digits(from) is var end && end > from && Piece(from) == end ? end : 0;

    private int Piece(int i)
    {
        while (IsPlain(i) || Is(i, LetterKinds.Unseen))
        {
            i = Next(i);
        }

        return i;
    }

    private int Digits(int i)
    {
        while (IsPlain(i) && Is(i, LetterKinds.Digit))
        {
            i = Next(i);
        }

        return i;
    }

    private void Add(string key, int at)
    {
        if (key.Length > 0)
        {
            _to.Add(new SearchTerm(key.Length <= Longest ? key : key[..(Longest - (char.IsHighSurrogate(key[Longest - 1]) ? 1 : 0))], at));
        }
    }

    private string Fold(int from, int end)
    {
        var word = _text.AsSpan(from, end - from);
        if (word.Length > KeyPool.Longest || !System.Text.Ascii.IsValid(word))
        {
            return SearchLetters.Fold(word.ToString());
        }

        Span<char> lower = stackalloc char[KeyPool.Longest];
        return KeyPool.Of(lower[..word.ToLowerInvariant(lower)]);
    }

    private bool Is(int i, LetterKinds kinds) => (SearchLetters.At(_text, i) & kinds) != LetterKinds.None;

    private bool IsPlain(int i) => (SearchLetters.At(_text, i) & (LetterKinds.Part | LetterKinds.Unspaced)) == LetterKinds.Part;

    private int Next(int i) => SearchLetters.Next(_text, i);
}
