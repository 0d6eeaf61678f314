using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// How the reports of a story-year carry each step of its telling: worked out once a step, for the pages, the table and the feed that ask.
/// Any thread may ask: of two that ask at once each works it out, and gets the same.
/// </summary>
internal sealed class StepStates(YearIndex index)
{
    // Share of the words of the longer paragraph that both have, from which few words differ; and of the words of a piece.
    private const double FewDiffer = 0.75;
    private const double NearlyAll = 0.85;

    private readonly Dictionary<string, string>?[] _states = new Dictionary<string, string>?[index.Year.Folded.Tellings.Length];

    /// <summary>The states of the reports that carry a step, by article id: base, same, near, wording, part.</summary>
    public Dictionary<string, string> Of(int telling) =>
        Volatile.Read(ref _states[telling]) is { } known ? known : Made(index.Year.Folded.Tellings[telling], ref _states[telling]);

    /// <summary>
    /// How a wording stands to the shown one: <c>near</c> where few words differ in the whole paragraphs, <c>part</c> where it is a piece
    /// of the shown one in nearly its words, else <c>wording</c>: also where it has these words and as many again.
    /// </summary>
    public static string Of(YearIndex index, StoryStep telling, BlockRef at)
    {
        var any = false;
        foreach (var id in telling.Passages)
        {
            foreach (var witness in index.Passage(id)?.Witnesses ?? [])
            {
                if (witness.At == at)
                {
                    if (witness.Relation == Relation.Wording)
                    {
                        return "wording";
                    }

                    any = true;
                }
            }
        }

        if (!any)
        {
            return "wording";
        }

        var (shown, other) = (Words(index, telling.Shown), Words(index, at));
        var common = Common(shown, other);
        return common >= FewDiffer * Math.Max(shown.Length, other.Length) ? "near"
            : common >= NearlyAll * other.Length ? "part"
            : "wording";
    }

    private Dictionary<string, string> Made(StoryStep telling, ref Dictionary<string, string>? to)
    {
        var states = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in telling.Passages)
        {
            foreach (var witness in index.Passage(id)?.Witnesses ?? [])
            {
                states.TryAdd(witness.At.Article, "part");
            }
        }

        foreach (var at in telling.Wordings)
        {
            states[at.Article] = Of(index, telling, at);
        }

        foreach (var at in telling.Same)
        {
            states[at.Article] = "same";
        }

        states[telling.Shown.Article] = "base";
        Volatile.Write(ref to, states);
        return states;
    }

    private static ImmutableArray<Word> Words(YearIndex index, BlockRef at) =>
        index.Report(at.Article)!.Article.Block(at.Block).Layer.Words;

    // Each word as often as both have it.
    private static int Common(ImmutableArray<Word> a, ImmutableArray<Word> b)
    {
        var left = new Dictionary<string, int>(a.Length, StringComparer.Ordinal);
        foreach (var word in a)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(left, word.Key, out _)++;
        }

        var common = 0;
        foreach (var word in b)
        {
            if (left.TryGetValue(word.Key, out var n) && n > 0)
            {
                left[word.Key] = n - 1;
                common++;
            }
        }

        return common;
    }
}
