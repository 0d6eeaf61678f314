using System.Runtime.InteropServices;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>
/// Counts in how many unrelated articles each source prints a line. Articles about one subject repeat background honestly, so an article
/// counts by its subject: the capitalised word it uses most. Those that are mostly made of the same sentences are tellings of one happening
/// and count as one. One linear pass by hash, a second one over the few lines that stand often enough.
/// </summary>
internal static class LineCounter
{
    /// <summary>Fewest unrelated articles that make a line a habit.</summary>
    public const int Fewest = 4;

    private const int LongestLine = 600;

    // Furniture is a small part of an article. Where several sentences, and more than half of all words, stand in others too, they are the
    // news; one line under a brief may be a habit.
    private const double MostShared = 0.5;
    private const int Several = 2;

    // Words of a paragraph that says something.
    private const int Sentence = 6;

    /// <summary>The index of lines that stand in at least <see cref="Fewest"/> unrelated articles of one source.</summary>
    public static LineIndex Count(ImmutableArray<Draft> drafts)
    {
        var counts = new Dictionary<ulong, int>();
        var seen = new HashSet<ulong>();
        foreach (var draft in drafts)
        {
            var source = Hash64.Of(Sources.Of(draft));
            seen.Clear();
            foreach (var block in draft.Blocks.Where(static b => !UnseenRules.Took(b)))
            {
                if (Hash(source, block.Text) is { } hash && seen.Add(hash))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
                }
            }
        }

        var subjects = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var source = Sources.Of(draft);
            var sourceHash = Hash64.Of(source);
            string? subject = null;
            string? told = Retold(draft, sourceHash, counts);
            foreach (var block in draft.Blocks.Where(static b => !UnseenRules.Took(b)))
            {
                if (Hash(sourceHash, block.Text) is { } hash && counts[hash] >= Fewest)
                {
                    var key = source + "\n" + block.Layer.Key;
                    (CollectionsMarshal.GetValueRefOrAddDefault(subjects, key, out _) ??= new HashSet<string>(StringComparer.Ordinal)).Add(
                        subject ??= told ?? SubjectOf(draft)
                    );
                }
            }
        }

        return new LineIndex
        {
            Articles = subjects
                .Where(s => s.Value.Count >= Fewest)
                .ToImmutableDictionary(s => s.Key, s => s.Value.Count, StringComparer.Ordinal),
        };
    }

    /// <summary>Of the counts of a corpus those of one draft's lines.</summary>
    public static LineIndex Of(Draft draft, LineIndex corpus)
    {
        if (corpus.Articles.IsEmpty)
        {
            return LineIndex.Empty;
        }

        var source = Sources.Of(draft);
        var own = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var block in draft.Blocks.Where(static b => b.Text.Length <= LongestLine))
        {
            var key = source + "\n" + block.Layer.Key;
            if (corpus.Articles.TryGetValue(key, out var count))
            {
                own[key] = count;
            }
        }

        return own.Count == 0 ? LineIndex.Empty : new LineIndex { Articles = own.ToImmutable() };
    }

    // Letters and digits only: coarser than Normal.Key, which has the last word, and no key is made.
    private static ulong? Hash(ulong seed, string text)
    {
        if (text.Length > LongestLine)
        {
            return null;
        }

        var (h, n) = (seed, 0);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                h = (h ^ char.ToLowerInvariant(c)) * 0x100000001B3UL;
                h ^= h >> 29;
                n++;
            }
        }

        return n == 0 ? null : h;
    }

    // What articles have in common that are mostly made of the same sentences: the first of these.
    private static string? Retold(Draft draft, ulong source, Dictionary<ulong, int> counts)
    {
        var (all, shared, sentences) = (0, 0, 0);
        string? first = null;
        foreach (var block in draft.Blocks.Where(static b => !UnseenRules.Took(b) && b.Layer.Count >= Sentence))
        {
            all += block.Layer.Count;
            if (Hash(source, block.Text) is { } hash && counts[hash] >= Fewest)
            {
                shared += block.Layer.Count;
                sentences++;
                first ??= "\n" + block.Layer.Key;
            }
        }

        return sentences >= Several && shared > MostShared * all ? first : null;
    }

    private static string SubjectOf(Draft draft)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var block in draft.Blocks.Where(static b => !UnseenRules.Took(b)))
        {
            foreach (var word in block.Layer.Words)
            {
                if (word.Capital && word.Key.Length > 3)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Key, out _)++;
                }
            }
        }

        return counts.Count == 0 ? draft.Id : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
    }
}
