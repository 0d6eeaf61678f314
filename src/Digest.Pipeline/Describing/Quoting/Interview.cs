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
            .ToDictionary(l => l, l => IsAsking(l, cast, outlet) ? null : cast.Labelled(l), StringComparer.Ordinal);
        var labelled = _turns.Exists(t => t is { Part: Part.Question, IsLabelled: true }) && _turns.Exists(t => t.Part == Part.Answer);
        var transcript = IsTranscript(_turns) || labelled;
        var asked = _turns.Exists(t => t.Part == Part.Question || (t.Part == Part.Named && IsAsking(t.Label, cast, outlet)));
        var named = people.Values.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var addressed = Addressed(cast);
        var guest =
            named.Count == 1 ? named[0]
            : named.Count > 1 ? null
            : addressed ?? cast.OnlyBefore(_turns.Find(t => t.Part != Part.Plain)!.Q.Block.N) ?? cast.OnlyBefore(int.MaxValue);
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
                        && (turn.Q.Spans.IsEmpty || turn.Q.Words.Length > 0)
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

    private static Quote Said(Turn turn, string speaker, string? mention) =>
        new()
        {
            Block = turn.Q.Block.N,
            Start = turn.From,
            End = turn.Q.Text.TrimEnd().Length,
            Text = turn.Q.Text[turn.From..].TrimEnd(),
            Kind = QuoteKind.Direct,
            Speaker = speaker,
            Mention = mention,
            Cue = mention is null ? null : ":",
            Basis = turn.Part == Part.Named ? Basis.Stated : Basis.Inferred,
        };

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
        return new Turn(q, asks ? Part.Question : Part.Plain, "", 0);
    }

    /// <summary>The label that opens a paragraph, and where the words behind it begin; empty for none.</summary>
    private static (string Label, int From) LabelOf(QuoteText q)
    {
        var text = q.Text;
        var at = text.AsSpan(0, Math.Min(text.Length, 44)).IndexOf(':');
        if (at <= 0 && text.Length > 3 && text[1] == '.' && text[2] == ' ' && char.IsUpper(text[0]))
        {
            at = 1; // "Q. And the passengers?"
        }

        if (at <= 0 || at + 2 >= text.Length || !char.IsWhiteSpace(text[at + 1]))
        {
            return ("", 0);
        }

        var label = text[..at].TrimEnd();
        var from = at + 1;
        while (from < text.Length && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        var parts = label.Split(' ');
        var single = text[at] == '.' || label.Length == 1;
        return
            from < text.Length
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
