using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Gives a speaker whose name reports spell in several ways one name, where it is proved that one person is meant: another script, the
/// transcription of another language, or the same words given to both. What is likely and no more is told to the editor. Two entries of
/// <c>people.yml</c> stay two.
/// </summary>
internal static class JoinSpellings
{
    private const int FewestWords = 5;
    private const int ShortestName = 6;

    /// <summary>A name in one spelling, with the reports that have it.</summary>
    private sealed class Spelled(string name)
    {
        public string Name => name;

        public List<Article> Articles { get; } = [];

        public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

        public bool IsLatin { get; } = NameSpelling.IsLatin(name);
    }

    /// <summary>The articles, quotations of one person under one name.</summary>
    public static ImmutableArray<Article> In(ImmutableArray<Article> articles, ImmutableArray<Person> people, Diagnostics diagnostics)
    {
        var spelled = new Dictionary<string, Spelled>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var quote in article.Quotes)
            {
                if (quote.Named is not { } name)
                {
                    continue;
                }

                if (!spelled.TryGetValue(name, out var one))
                {
                    spelled[name] = one = new Spelled(name);
                }

                if (one.Articles.Count == 0 || one.Articles[^1] != article)
                {
                    one.Articles.Add(article);
                }
            }
        }

        var known = people.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var names = new Dictionary<string, (string Name, SpellingProof Proof)>(StringComparer.Ordinal);
        foreach (
            var group in spelled
                .Values.GroupBy(s => NameSpelling.Key(s.Name), StringComparer.Ordinal)
                .Where(g => g.Key.Length >= ShortestName && g.Skip(1).Any())
                .OrderBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var ranked = group
                .OrderByDescending(s => known.Contains(s.Name))
                .ThenByDescending(s => s.Articles.Count)
                .ThenByDescending(s => s.IsLatin)
                .ThenBy(s => s.Articles.Min(a => a.Published.Value?.First ?? DateOnly.MaxValue))
                .ThenBy(s => s.Articles.Min(a => a.Order), StringComparer.Ordinal)
                .ThenBy(s => s.Name, StringComparer.Ordinal)
                .ToList();
            foreach (var other in ranked.Skip(1).Where(s => !known.Contains(s.Name)))
            {
                if (Proof(group.Key, ranked[0], other) is { } proof)
                {
                    names[other.Name] = (ranked[0].Name, proof);
                }
                else
                {
                    Tell(ranked[0], other, diagnostics);
                }
            }
        }

        return names.Count == 0 ? articles : [.. articles.Select(a => Named(a, names))];
    }

    private static SpellingProof? Proof(string key, Spelled one, Spelled other)
    {
        var whole = key.Contains(' ', StringComparison.Ordinal);
        if (whole && one.IsLatin != other.IsLatin)
        {
            return SpellingProof.Script;
        }

        // A report that has both spellings means two people, or is careless: nobody can tell.
        if (one.Articles.Intersect(other.Articles).Any())
        {
            return null;
        }

        return whole
            && (NameSpelling.IsTranscribed(key) || Languages(one).Intersect(Languages(other), StringComparer.Ordinal).Any() == false)
                ? SpellingProof.Letters
            : Said(one).Overlaps(Said(other)) ? SpellingProof.Words
            : null;
    }

    private static HashSet<string> Said(Spelled spelled)
    {
        if (spelled.Words.Count == 0)
        {
            foreach (var quote in spelled.Articles.SelectMany(a => a.Quotes).Where(q => q.Named == spelled.Name))
            {
                if (Words.Count(quote.Text) >= FewestWords)
                {
                    spelled.Words.Add(Normal.Key(quote.Text));
                }
            }
        }

        return spelled.Words;
    }

    private static IEnumerable<string> Languages(Spelled spelled) =>
        spelled.Articles.Select(a => a.Language.Value?.Split('-')[0] ?? "").Distinct(StringComparer.Ordinal);

    private static Article Named(Article article, Dictionary<string, (string Name, SpellingProof Proof)> names) =>
        article.Quotes.Any(q => q.Named is { } name && names.ContainsKey(name))
            ? article with
            {
                Quotes =
                [
                    .. article.Quotes.Select(q =>
                        q.Named is { } name && names.TryGetValue(name, out var joined)
                            ? q with
                            {
                                Speaker = joined.Name,
                                Spelling = name,
                                SpellingProof = joined.Proof,
                                Basis = Basis.Matched,
                            }
                            : q
                    ),
                ],
            }
            : article;

    private static void Tell(Spelled one, Spelled other, Diagnostics diagnostics)
    {
        var (first, second) = (Earliest(one), Earliest(other));
        diagnostics.Info(
            DiagnosticCodes.PerhapsOnePerson,
            second.Path,
            0,
            0,
            $"“{other.Name}” here and “{one.Name}” in {first.Path} may be one person in two spellings; they are shown as two.",
            "The names sound alike, but nothing else shows that one person is meant.",
            $"If they are one, write in people.yml: - {{ name: {one.Name}, aliases: [{other.Name}] }}. If they are two, give each an entry."
        );

        static Article Earliest(Spelled spelled) => spelled.Articles.MinBy(a => a.Order, StringComparer.Ordinal)!;
    }
}
