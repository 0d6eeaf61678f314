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

    /// <summary>The lines of a draft: all that counting needs of it.</summary>
    public static DraftLines Of(Draft draft)
    {
        var source = Sources.Of(draft);
        var seed = Hash64.Of(source);
        return new DraftLines
        {
            Subject = (long)Hash64.Of(SubjectOf(draft)),
            Lines =
            [
                .. draft.Blocks.Select(block => new DraftLine(
                    Hash(seed, block.Text),
                    block.Text.Length > LongestLine ? 0 : KeyOf(source, block),
                    block.Layer.Count,
                    UnseenRules.Took(block)
                )),
            ],
        };
    }

    /// <summary>The line of a block of a source: its <see cref="DraftLine.Key"/>.</summary>
    public static long KeyOf(string source, Block block) => (long)Hash64.Of(source, block.Layer.Key);

    /// <summary>The index of lines that stand in at least <see cref="Fewest"/> unrelated articles of one source.</summary>
    public static LineIndex Count(ImmutableArray<DraftLines> drafts)
    {
        var counts = new Dictionary<long, int>();
        var seen = new HashSet<long>();
        foreach (var draft in drafts)
        {
            seen.Clear();
            foreach (var line in draft.Lines)
            {
                if (!line.Unseen && line.Coarse is { } hash && seen.Add(hash))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, hash, out _)++;
                }
            }
        }

        var subjects = new Dictionary<long, HashSet<long>>();
        foreach (var draft in drafts)
        {
            long? subject = null;
            foreach (var line in draft.Lines)
            {
                if (!line.Unseen && line.Coarse is { } hash && counts[hash] >= Fewest)
                {
                    subject ??= Retold(draft, counts) ?? draft.Subject;
                    (CollectionsMarshal.GetValueRefOrAddDefault(subjects, line.Key, out _) ??= []).Add(subject.Value);
                }
            }
        }

        return new LineIndex
        {
            Articles = subjects.Where(s => s.Value.Count >= Fewest).ToImmutableDictionary(s => s.Key, s => s.Value.Count),
        };
    }

    /// <summary>Of the counts of a corpus those of one draft's lines.</summary>
    public static LineIndex Of(DraftLines draft, LineIndex corpus)
    {
        if (corpus.Articles.IsEmpty)
        {
            return LineIndex.Empty;
        }

        ImmutableDictionary<long, int>.Builder? own = null;
        foreach (var line in draft.Lines)
        {
            if (line.Key != 0 && corpus.Articles.TryGetValue(line.Key, out var count))
            {
                (own ??= ImmutableDictionary.CreateBuilder<long, int>())[line.Key] = count;
            }
        }

        return own is null ? LineIndex.Empty : new LineIndex { Articles = own.ToImmutable() };
    }

    // Letters and digits only: coarser than Normal.Key, which has the last word, and no key is made.
    private static long? Hash(ulong seed, string text)
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

        return n == 0 ? null : (long)h;
    }

    // What articles have in common that are mostly made of the same sentences: the first of these.
    private static long? Retold(DraftLines draft, Dictionary<long, int> counts)
    {
        var (all, shared, sentences) = (0, 0, 0);
        long? first = null;
        foreach (var line in draft.Lines)
        {
            if (line.Unseen || line.Words < Sentence)
            {
                continue;
            }

            all += line.Words;
            if (line.Coarse is { } hash && counts[hash] >= Fewest)
            {
                shared += line.Words;
                sentences++;
                first ??= line.Key;
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
