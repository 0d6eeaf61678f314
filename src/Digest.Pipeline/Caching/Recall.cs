using System.Runtime.CompilerServices;

namespace Digest.Caching;

/// <summary>
/// What a stage has worked out about articles or stories, asked again in place of working it out: it is taken from the cache where all that
/// it was made of has a key and the key is the same. A process that builds again and again knows what it has worked out about an article
/// for as long as the article lives. Safe on any thread.
/// </summary>
public sealed class Recall
{
    private readonly BuildCache _cache;
    private readonly Func<Article, UInt128?> _keyOf;
    private readonly ConditionalWeakTable<object, object>? _alive;

    /// <summary>What is in a cache.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="keyOf">The key of an article; null where it has none.</param>
    internal Recall(BuildCache cache, Func<Article, UInt128?> keyOf) => (_cache, _keyOf, _alive) = (cache, keyOf, cache.Alive);

    /// <summary>What is known about one article; of one kind only.</summary>
    internal T About<T>(string kind, Article article, Func<Article, T> make, Func<T, byte[]> write, KeptReader<T> read)
        where T : class
    {
        if (_alive?.TryGetValue(article, out var known) == true)
        {
            return (T)known;
        }

        var made = About(kind, [article], () => make(article), write, read);
        return _alive is null ? made : (T)_alive.GetValue(article, _ => made);
    }

    /// <summary>What is known about some articles in this order, which nothing else bears on.</summary>
    internal T About<T>(string kind, IReadOnlyList<Article> articles, Func<T> make, Func<T, byte[]> write, KeptReader<T> read)
        where T : class
    {
        var key = new KeyBuilder(kind).Add(articles.Count);
        foreach (var article in articles)
        {
            if (_keyOf(article) is not { } own)
            {
                return make();
            }

            key.Add(own);
        }

        return Of(kind, key.End(), make, write, read);
    }

    /// <summary>What was made of all that a key is of. What <paramref name="write"/> gives null for is not kept.</summary>
    internal T Of<T>(string kind, UInt128 key, Func<T> make, Func<T, byte[]?> write, KeptReader<T> read)
        where T : class
    {
        if (_cache.Get(kind, key, read) is { } kept)
        {
            return kept;
        }

        var made = make();
        if (_cache.IsWritten && write(made) is { } bytes)
        {
            _cache.Put(key, () => bytes);
        }

        return made;
    }
}
