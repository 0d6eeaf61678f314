using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Digest.Shared;

/// <summary>
/// Says which reports of a folded year carry a block whole: those that stand in one step with it and have words of it. Two that carry one
/// half each of the shown paragraph do not carry each other. Blocks of one step in which the same passages have a witness have the same
/// carriers, who are found once: in a year of many copies every block has nearly all of them. Safe on any thread.
/// </summary>
/// <param name="stepOf">The step that a block stands in; null for none.</param>
/// <param name="passagesAt">The passages that have a witness in a block.</param>
internal sealed class WholeCarriers(Func<BlockRef, StoryStep?> stepOf, Func<BlockRef, IEnumerable<Passage>> passagesAt)
{
    private static readonly HashSet<string> Nobody = [];

    private readonly ConcurrentDictionary<Alike, HashSet<string>> _known = new();
    private readonly ConcurrentDictionary<HashSet<string>, HashSet<string>> _once = new(SameMembers.Instance);

    /// <summary>
    /// Ids of the articles that carry a block, its own among them where it has words in common with any: one set, never changed, for all
    /// blocks that have the same.
    /// </summary>
    public HashSet<string> Of(BlockRef at) =>
        stepOf(at) is { } step ? _known.GetOrAdd(new Alike(step, step.Wordings.IsEmpty ? [] : [.. passagesAt(at)]), Found) : Nobody;

    /// <summary>Whether any other report carries a block.</summary>
    public bool Any(BlockRef at) => Of(at) is var all && all.Count > (all.Contains(at.Article) ? 1 : 0);

    private HashSet<string> Found(Alike alike)
    {
        var with = alike.Passages.SelectMany(p => p.Witnesses).Select(w => w.At).ToHashSet();
        var all = alike
            .Step.AsShown.Concat(alike.Step.Wordings.Where(with.Contains))
            .Select(at => at.Article)
            .ToHashSet(StringComparer.Ordinal);
        return _once.GetOrAdd(all, all);
    }

    // Steps and passages of one year are the same where they are one object.
    private readonly struct Alike(StoryStep step, Passage[] passages) : IEquatable<Alike>
    {
        public StoryStep Step { get; } = step;

        public Passage[] Passages { get; } = passages;

        public bool Equals(Alike other) =>
            ReferenceEquals(Step, other.Step) && Passages.AsSpan().SequenceEqual(other.Passages, ReferenceEqualityComparer.Instance);

        public override bool Equals(object? obj) => obj is Alike other && Equals(other);

        public override int GetHashCode()
        {
            var hash = RuntimeHelpers.GetHashCode(Step);
            foreach (var passage in Passages)
            {
                hash = HashCode.Combine(hash, RuntimeHelpers.GetHashCode(passage));
            }

            return hash;
        }
    }

    private sealed class SameMembers : IEqualityComparer<HashSet<string>>
    {
        public static SameMembers Instance { get; } = new();

        public bool Equals(HashSet<string>? x, HashSet<string>? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.SetEquals(y));

        public int GetHashCode(HashSet<string> obj)
        {
            var hash = obj.Count;
            foreach (var id in obj)
            {
                hash ^= id.GetHashCode(StringComparison.Ordinal);
            }

            return hash;
        }
    }
}
