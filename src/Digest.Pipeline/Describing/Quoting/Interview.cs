using System.Buffers;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reads an interview or a transcript: paragraphs that a label opens ("Q:", "Frage:", "DUNN:"), and questions in a paragraph of their own
/// with the answers behind them. The answers are the words of whoever is asked, where the page names just one; the questions are nobody's.
/// </summary>
internal sealed class Interview
{
    private static readonly SearchValues<char> NoLabel = SearchValues.Create("0123456789,;!?()“”\"«»");

    private const int LongestQuestion = 60;
    private const int FewestQuestions = 3;
    private const int Enough = 2;

    private readonly List<Turn> _turns;

    private Interview(List<Turn> turns) => _turns = turns;

    /// <summary>What a paragraph is in an interview.</summary>
    private enum Part
    {
        Plain,
        Question,
        Answer,
        Named,
    }

    /// <summary>A paragraph laid out for it.</summary>
    /// <param name="Q">The paragraph.</param>
    /// <param name="Part">What it is.</param>
    /// <param name="Label">The words before its colon; empty when there are none.</param>
    /// <param name="From">Where its own words begin.</param>
    private sealed record Turn(QuoteText Q, Part Part, string Label, int From)
    {
        public bool Asks => Q.Text.TrimEnd()[^1] == '?';

        public bool IsLabelled => Label.Length > 0;
    }

    /// <summary>Whether the paragraphs have the form of one.</summary>
    public bool IsOne { get; private init; }

    /// <summary>Lays out the paragraphs of a report.</summary>
    public static Interview In(IReadOnlyList<QuoteText> texts)
    {
        var turns = texts.Where(t => t.Text.Length > 0).Select(Of).ToList();
        var asked = turns.Count(t => t.Part == Part.Question);
        var labelled =
            turns.Exists(t => t is { Part: Part.Question, IsLabelled: true })
            && turns.Exists(t => t is { Part: Part.Answer, IsLabelled: true });
        return new Interview(turns) { IsOne = labelled || asked >= 2 || IsTranscript(turns) };
    }

    /// <summary>
    /// The answers by the number of their paragraph, each one quotation; null for a question. Empty where the page is no interview or does
    /// not say who is asked.
    /// </summary>
    public Dictionary<int, Quote?> Answers(PersonIndex cast, string? outlet)
    {
        var found = new Dictionary<int, Quote?>();
        if (!IsOne)
        {
            return found;
        }

        var people = _turns
            .Where(t => t.Part == Part.Named)
            .Select(t => t.Label)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(l => l, l => IsAsking(l, cast, outlet) ? null : Speaker(l, cast), StringComparer.Ordinal);
        var labelled = _turns.Exists(t => t is { Part: Part.Question, IsLabelled: true }) && _turns.Exists(t => t.Part == Part.Answer);
        var transcript = IsTranscript(_turns) || labelled;
        var asked = _turns.Exists(t => t.Part == Part.Question || (t.Part == Part.Named && IsAsking(t.Label, cast, outlet)));
        var named = people.Values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var addressed = Addressed(cast);
        var guest =
            named.Count == 1 ? named[0]
            : named.Count > 1 ? null
            : addressed ?? cast.OnlyBefore(_turns.Find(t => t.Part != Part.Plain)!.Q.Block.N) ?? cast.OnlyBefore(int.MaxValue);
        // Questions and answers about a matter look the same, and are the writer's: only who speaks of himself is asked.
        var talk = named.Count == 1 || addressed is not null ? Enough : InterviewLabels.Signs(Before(), Questions(), Replies());
        guest = talk >= (labelled ? Enough - 1 : Enough) ? guest : null;
        var unlabelled =
            guest is not null && (labelled || addressed is not null || _turns.Count(t => t.Part == Part.Question) >= FewestQuestions);
        var last = _turns.FindLastIndex(t => t.Part != Part.Plain);
        string? speaking = null;
        string? mention = null;
        for (var i = 0; i < _turns.Count; i++)
        {
            var turn = _turns[i];
            switch (turn.Part)
            {
                case Part.Named when transcript || asked:
                    (speaking, mention) = (people[turn.Label], turn.Label);
                    break;
                case Part.Answer when labelled:
                    (speaking, mention) = (guest, turn.Label);
                    break;
                case Part.Question when unlabelled || labelled:
                    found[turn.Q.Block.N] = null;
                    (speaking, mention) = (guest, null);
                    continue;
                case Part.Plain
                    when speaking is not null
                        && (Follows(i) || i < last)
                        && turn.Q.Block.Kind == BlockKind.Paragraph
                        && !TellsOfSaying(turn.Q)
                        && !Names(turn.Q, speaking):
                    break;
                default:
                    speaking = null;
                    continue;
            }

            found[turn.Q.Block.N] = speaking is null ? null : Said(turn, speaking, mention);
        }

        return found;

        bool Follows(int i) => i > 0 && _turns[i - 1].Part == Part.Question;
    }

    private IEnumerable<QuoteText> Before() => _turns.TakeWhile(t => t.Part == Part.Plain).Select(t => t.Q);

    private IEnumerable<QuoteText> Questions() => _turns.Where(t => t.Part == Part.Question).Select(t => t.Q);

    private IEnumerable<QuoteText> Replies() =>
        _turns
            .Where((t, i) => t.Part == Part.Answer || (t.Part == Part.Plain && i > 0 && _turns[i - 1].Part == Part.Question))
            .Select(t => t.Q);

    private static Quote Said(Turn turn, string speaker, string? mention) =>
        new()
        {
            Block = turn.Q.Block.N,
            Start = turn.From,
            End = End(turn),
            Text = turn.Q.Text[turn.From..End(turn)],
            Kind = QuoteKind.Direct,
            Speaker = speaker,
            Mention = mention,
            Cue = mention is null ? null : ":",
            Basis = turn.Part == Part.Named ? Basis.Stated : Basis.Inferred,
        };

    /// <summary>Where the words of a turn end, the mark that closes them left out.</summary>
    private static int End(Turn turn)
    {
        var text = turn.Q.Text.TrimEnd();
        var marked = Opening(text) > 0 && text.Length - 1 > turn.From && Quotations.IsMark(text[^1]);
        return marked ? text.Length - 1 : text.Length;
    }

    /// <summary>Whether a paragraph reports what somebody said, and so is told by the writer.</summary>
    private static bool TellsOfSaying(QuoteText q) =>
        !q.Spans.IsEmpty && q.Words.Any(w => !w.Capital && (CueWords.Verbs.Contains(w.Key) || q.Speech?.Verbs.Contains(w.Key) == true));

    /// <summary>How long the mark is that opens a paragraph.</summary>
    private static int Opening(string text) => Quotations.IsMark(text[0]) ? 1 : 0;

    /// <summary>Whose turns a label opens: somebody whom the report names, else the name in the label, printed as names are.</summary>
    private string? Speaker(string label, PersonIndex cast)
    {
        if (cast.Labelled(label) is { } person)
        {
            return person;
        }

        var again = _turns.Count(t => t.Part == Part.Named && t.Label == label) > 1;
        return again && IsTranscript(_turns) && label.Length > 2 && !cast.IsNamed(label) && label.All(char.IsUpper)
            ? label[0] + label[1..].ToLowerInvariant()
            : null;
    }

    private static Turn Of(QuoteText q)
    {
        if (q.Block.Kind is not (BlockKind.Paragraph or BlockKind.Heading))
        {
            return new Turn(q, Part.Plain, "", 0);
        }

        var (label, from) = LabelOf(q);
        if (label.Length > 0)
        {
            return new Turn(
                q,
                InterviewLabels.Asks(label, q.Language) ? Part.Question
                    : InterviewLabels.Answers(label, q.Language) ? Part.Answer
                    : from < 0 || label[^1] == '.' ? Part.Plain
                    : Part.Named,
                label,
                Math.Max(from, 0)
            );
        }

        var asks = q.Text[^1] == '?' && q.Spans.IsEmpty && q.Dash == DashSpeech.None && q.Block.Layer.Count is >= 2 and <= LongestQuestion;
        return new Turn(q, asks ? Part.Question : Part.Plain, "", q.Words.IsEmpty ? Opening(q.Text) : 0);
    }

    /// <summary>The label that opens a paragraph, and where the words behind it begin; empty for none.</summary>
    private static (string Label, int From) LabelOf(QuoteText q)
    {
        var text = q.Text;
        var open = Opening(text); // a transcript may stand in marks: “WALLACE: …
        var at = text.AsSpan(0, Math.Min(text.Length, 44)).IndexOf(':');
        if (at <= 0 && text.Length > 3 && text[1] == '.' && text[2] == ' ' && char.IsUpper(text[0]))
        {
            at = 1; // "Q. And the passengers?"
        }

        if (at <= 0 || at + 2 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
        {
            return ("", 0);
        }

        var label = text[Math.Min(open, at)..at].Trim();
        var from = at + 1;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var parts = label.Split(' ');
        var single = text[at] == '.' || label.Length == 1;
        return
            from < text.Length
            && label.Length > 0
            && parts.Length <= 4
            && Array.TrueForAll(parts, p => p.Length > 0 && (char.IsUpper(p[0]) || p.Length <= 3))
            && char.IsUpper(label[0])
            && !label.AsSpan().ContainsAny(NoLabel)
            && (!single || InterviewLabels.Asks(label, q.Language) || InterviewLabels.Answers(label, q.Language))
            ? (label, from)
            : ("", 0);
    }

    /// <summary>
    /// Whether paragraphs with names before a colon are turns of a talk and no list of people: one of the names comes again beside others,
    /// or a question is answered; and they are sentences.
    /// </summary>
    private static bool IsTranscript(List<Turn> turns)
    {
        var named = turns.Where(t => t.Part == Part.Named).ToList();
        return named.Count >= 2
            && named.Count(t => t.Q.Text[^1] is '.' or '?' or '!' or '…') * 2 > named.Count
            && named.Exists(t => t.Asks)
            && named.Select(t => t.Label).Distinct(StringComparer.Ordinal).Count() is var labels
            && (labels > 1 || turns.Exists(t => t.Part == Part.Question))
            && (labels < named.Count || named.Exists(t => !t.Asks));
    }

    /// <summary>Whether who bears a label only asks: the paper itself, or somebody all of whose turns are questions.</summary>
    private bool IsAsking(string label, PersonIndex cast, string? outlet) =>
        (outlet is not null && Normal.Key(outlet).EndsWith(Normal.Key(label), StringComparison.Ordinal))
        || cast.IsMedium(label)
        || _turns.Where(t => t.Part == Part.Named && t.Label == label).All(t => t.Asks);

    /// <summary>Whom the questions speak to by name: "Ms Dunn, how old are they?"; null for nobody or for several.</summary>
    private string? Addressed(PersonIndex cast)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var turn in _turns.Where(t => t.Part == Part.Question || (t.Part == Part.Named && t.Asks)))
        {
            var comma = turn.Q.Text.IndexOf(',', turn.From);
            if (
                comma > 0
                && comma - turn.From < 40
                && Words.Of(turn.Q.Text[turn.From..comma]) is { Length: >= 1 and <= 4 } words
                && words[^1].Capital
                && words[^1].Printed(turn.Q.Text[turn.From..comma]) is var name
                && cast.Labelled(name) is { } person
            )
            {
                found.Add(person);
            }
        }

        return found.Count == 1 ? found.First() : null;
    }

    private static bool Names(QuoteText q, string speaker)
    {
        var surname = Words.Of(speaker) is { Length: > 0 } name ? name[^1].Key : speaker;
        return q.Block.Layer.Words.Any(w => w.Key == surname && w.Capital);
    }
}
