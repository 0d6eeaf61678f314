using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Folding;

/// <summary>The words of a block, each known as held by another block or not.</summary>
internal sealed class LaidBlock
{
    private const int ShortRun = 3;

    private static readonly FrozenSet<string> Speech = Lexicon.Shared.Set("speech-verbs");
    private static readonly FrozenSet<string> Participles = Lexicon.Shared.Set("speech-participles");
    private static readonly FrozenSet<string> Joints = Lexicon.Shared.Set("between-subject-and-verb");
    private static readonly FrozenSet<string> Prepositions = Lexicon.Shared.Set("prepositions");
    private static readonly FrozenSet<string> And = Lexicon.Shared.Set("joining-words");
    private static readonly FrozenSet<string> Auxiliaries = Lexicon.Shared.Set("auxiliaries");

    private readonly ImmutableArray<Term> _terms;
    private readonly string _text;
    private readonly bool[] _content;
    private readonly bool[] _held;
    private readonly bool[] _quoted;

    // In headlines and in German a capital tells no name.
    private readonly bool _manyCapitals;

    public LaidBlock(Segment block, Segment other, ImmutableArray<SegmentedReport> sheets)
    {
        (Words, _terms, _text) = (block.BlockWords, block.Plain.Terms, block.Block.Text);
        (_content, _held, _quoted) = (new bool[Words.Length], new bool[Words.Length], new bool[Words.Length]);
        var spans = Quotations.Of(_text);
        var own = sheets[block.Report].Known;
        var numbers = block.Mentions.FindAll(m => m.Kind == DifferenceKind.Number && other.Mentions.Exists(o => o.SameNumber(m)));
        var dates = block.Mentions.FindAll(m =>
            m.Kind == DifferenceKind.Date && other.Mentions.Exists(o => o.Kind == m.Kind && o.Day == m.Day && o.Weekday == m.Weekday)
        );
        for (var i = 0; i < Words.Length; i++)
        {
            var word = Words[i];
            _quoted[i] = IsIn(spans, word);
            _content[i] =
                _terms[i].Kind != TermKind.Small
                && (!Speech.Contains(word.Key) || (i > 0 && Auxiliaries.Contains(Words[i - 1].Key)))
                && !Participles.Contains(word.Key)
                && !Joints.Contains(word.Key)
                && !Prepositions.Contains(word.Key)
                && !own.Contains(_terms[i].Stem);
            _held[i] =
                _content[i]
                && (
                    other.Plain.Has(_terms[i].Stem)
                    || numbers.Exists(m => m.From <= i && i < m.To)
                    || (word.Capital && _terms[i].Kind == TermKind.Name && sheets[other.Report].Says(_terms[i].Stem, word.Key))
                    || (!word.Digit && HasCognate(other.BlockWords, word.Key))
                    || dates.Exists(m => m.From <= i && i < m.To)
                    || Initials(Words, i, other.BlockWords)
                );
            Missing += Lacks(i) ? 1 : 0;
        }

        foreach (var sentence in block.Block.Layer.Sentences)
        {
            var (content, missing, _, _, _) = Count(sentence);
            Beside += 2 * missing <= content ? missing : 0;
        }

        _manyCapitals = 5 * Enumerable.Range(0, Words.Length).Count(i => _content[i] && Words[i].Capital) > 3 * _content.Count(c => c);
    }

    public ImmutableArray<Word> Words { get; }

    /// <summary>How many words of the whole block the other has not.</summary>
    public int Missing { get; }

    /// <summary>How many of them stand in sentences that the other has at least half of.</summary>
    public int Beside { get; }

    public bool Lacks(int i) => _content[i] && !_held[i];

    public bool Holds(int i) => _held[i];

    /// <summary>Whether a word is a figure or a name.</summary>
    public bool IsFact(int i) =>
        IsFigure(i) || (_terms[i].Kind == TermKind.Name && Words[i].Capital && Words[i].Key.Length > 2 && !_manyCapitals);

    // "The two countries" are "both countries".
    private bool IsFigure(int i) =>
        (Words[i].Digit || NumberWords.ValueOf(Words[i].Key) is not null) && Words[i].Key != "2" && NumberWords.ValueOf(Words[i].Key) != 2;

    /// <summary>
    /// Whether a run has a figure, or, where nothing stands in its place, a name that is not the rest of a name both have.
    /// </summary>
    public bool HasFact(int from, int to, bool inserted)
    {
        for (var i = from; i < to; i++)
        {
            if (Lacks(i) && (IsFigure(i) || (inserted && IsFact(i) && !Named(i - 1) && !Named(i + 1))))
            {
                return true;
            }
        }

        return false;
    }

    private bool Named(int i) => i >= 0 && i < Words.Length && _held[i] && Words[i].Capital;

    /// <summary>Whether a short run says no more than who says it: "the canal office said".</summary>
    public bool OnlyTells(int from, int to) =>
        Count(from, to).Missing <= ShortRun
        && (
            (to < Words.Length && Speech.Contains(Words[to].Key))
            || (from > 0 && Enumerable.Range(Math.Max(0, from - 2), 2).Any(i => i < from && Speech.Contains(Words[i].Key)))
        );

    /// <summary>As below, of a stretch of the text.</summary>
    public (int Content, int Missing, int Plain, int PlainMissing, int Quoted) Count(Span span)
    {
        var (from, to) = Range(span);
        return Count(from, to);
    }

    public (int From, int To) Range(Span span) => Digest.Text.Words.In(Words, span);

    public (int Content, int Missing, int Plain, int PlainMissing, int Quoted) Count(int from, int to)
    {
        var (content, missing, plain, plainMissing, quoted) = (0, 0, 0, 0, 0);
        for (var i = from; i < to; i++)
        {
            var (has, lacks, isPlain) = (_content[i], Lacks(i), _terms[i].Kind == TermKind.Plain);
            content += has ? 1 : 0;
            missing += lacks ? 1 : 0;
            plain += has && isPlain ? 1 : 0;
            plainMissing += lacks && isPlain ? 1 : 0;
            quoted += lacks && _quoted[i] ? 1 : 0;
        }

        return (content, missing, plain, plainMissing, quoted);
    }

    public ulong? HeldBefore(int from, int at)
    {
        for (var i = at - 1; i >= from; i--)
        {
            if (_held[i])
            {
                return _terms[i].Stem;
            }
        }

        return null;
    }

    public ulong? HeldAfter(int at, int to)
    {
        for (var i = at; i < to; i++)
        {
            if (_held[i])
            {
                return _terms[i].Stem;
            }
        }

        return null;
    }

    /// <summary>
    /// What stands in the place between two words: behind the one or before the other, whichever is more, up to what both blocks have.
    /// </summary>
    public (int Missing, bool Name, bool Turns) Opposite(ulong? before, ulong? after)
    {
        var best = (Missing: 0, Name: false, Turns: false);
        for (var i = -1; i <= Words.Length; i++)
        {
            if (i < 0 ? before is null : i < Words.Length && _terms[i].Stem == before)
            {
                best = More(best, Gather(i + 1, 1));
            }

            if (i == Words.Length ? after is null : i >= 0 && _terms[i].Stem == after)
            {
                best = More(best, Gather(i - 1, -1));
            }
        }

        return best;
    }

    private static (int, bool, bool) More((int Missing, bool Name, bool Turns) a, (int Missing, bool Name, bool Turns) b) =>
        (Math.Max(a.Missing, b.Missing), a.Name || b.Name, a.Turns || b.Turns);

    private (int Missing, bool Name, bool Turns) Gather(int at, int step)
    {
        var (missing, name, turns) = (0, false, false);
        for (; at >= 0 && at < Words.Length && !_held[at]; at += step)
        {
            missing += Lacks(at) ? 1 : 0;
            name |= Lacks(at) && IsFact(at);
            turns |= SaysOtherwise(at, at + 1);
        }

        return (missing, name, turns);
    }

    /// <summary>Whether a run is added with an "and".</summary>
    public bool Joins(int from)
    {
        for (var i = from - 1; i >= Math.Max(0, from - 3) && !_content[i]; i--)
        {
            if (Words[i].Key.Length > 1 && And.Contains(Words[i].Key) && Words[from].Key.Length > 3)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a run is what is said of something: a plain word behind an auxiliary, or one with the ending of what was done.
    /// </summary>
    public bool SaysOtherwise(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (
                Lacks(i)
                && _terms[i].Kind == TermKind.Plain
                && NegationAndModality.ModeOf(Words[i].Key) is null
                && (
                    Words[i].Key.EndsWith("ed", StringComparison.Ordinal)
                    || (i > 0 && Auxiliaries.Contains(Words[i - 1].Key))
                    || (i > 1 && Auxiliaries.Contains(Words[i - 2].Key))
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what a run lacks is one plain word (two characters in scripts that part no words). In a frame that is else the same it says
    /// another thing in any language: of endings and auxiliaries only some languages tell.
    /// </summary>
    public bool IsOtherWord(int from, int to)
    {
        var missing = 0;
        var most = 1;
        for (var i = from; i < to; i++)
        {
            if (!Lacks(i))
            {
                continue;
            }

            missing++;
            most = Digest.Text.Words.IsUnspaced(_text[Words[i].Start]) ? 2 : most;
            if (_terms[i].Kind != TermKind.Plain || Words[i].Capital || IsFigure(i))
            {
                return false;
            }
        }

        return missing > 0 && missing <= most;
    }

    /// <summary>
    /// Whether a word is the initials of a name that the other gives in full ("UN"), or part of a name of which it gives these.
    /// </summary>
    private static bool Initials(ImmutableArray<Word> words, int i, ImmutableArray<Word> others)
    {
        if (!words[i].Capital)
        {
            return false;
        }

        for (var at = 0; at < others.Length; at++)
        {
            if (Spell(words[i].Key, others, at) || (others[at].Capital && SpellsAround(others[at].Key, words, i)))
            {
                return true;
            }
        }

        return false;
    }

    // Whether a word is one of those whose initials these are.
    private static bool SpellsAround(string initials, ImmutableArray<Word> words, int i)
    {
        for (var at = Math.Max(0, i - initials.Length + 1); at <= i; at++)
        {
            if (Spell(initials, words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Spell(string initials, ImmutableArray<Word> words, int at)
    {
        if (initials.Length is < 2 or > 5 || at + initials.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < initials.Length; i++)
        {
            if (!words[at + i].Capital || words[at + i].Key[0] != initials[i])
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(ImmutableArray<Span> spans, Word word)
    {
        foreach (var span in spans)
        {
            if (span.Start <= word.Start && word.End <= span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasCognate(ImmutableArray<Word> words, string key)
    {
        foreach (var word in words)
        {
            if (Cognate(word.Key, key))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Cognate(string a, string b)
    {
        if (a.Length > 4 && b.Length > 4 && SameNames.Are(a, b))
        {
            return true;
        }

        var least = Math.Min(a.Length, b.Length);
        if (least < 5)
        {
            return false;
        }

        var same = 0;
        while (same < least && a[same] == b[same])
        {
            same++;
        }

        return same >= 4 && 5 * same >= 3 * Math.Max(a.Length, b.Length);
    }
}
