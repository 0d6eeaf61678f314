using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Joins the credits of a sentence to chains: "X, citing Y" is Y before X; "told Y, X reported" too; "X, quoted by Z" is X before Z. Two
/// that only report stand each for itself.
/// </summary>
internal static class CreditJoin
{
    /// <summary>The chains of a paragraph with their sentences, in text order, origin first.</summary>
    public static IEnumerable<(Span Sentence, List<NamedCredit> Chain)> Of(string text, List<NamedCredit> credits)
    {
        if (credits.Count == 0)
        {
            yield break;
        }

        var sentences = Sentences.Of(text);
        foreach (var group in credits.GroupBy(c => SentenceOf(text, sentences, c)))
        {
            if (group.Key < 0)
            {
                continue;
            }

            foreach (var chain in Chains([.. group.OrderBy(c => c.Start).ThenBy(c => c.Role).DistinctBy(c => c.Name)]))
            {
                yield return (sentences[group.Key], chain);
            }
        }
    }

    /// <summary>The sentence a credit stands in; a parenthesis of its own belongs to the sentence before it.</summary>
    private static int SentenceOf(string text, ImmutableArray<Span> sentences, NamedCredit credit)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Start <= credit.Start && credit.Start < sentences[i].End)
            {
                return i > 0 && credit.Start == sentences[i].Start && text[credit.Start] is '(' or '[' ? i - 1 : i;
            }
        }

        return -1;
    }

    private static IEnumerable<List<NamedCredit>> Chains(List<NamedCredit> credits)
    {
        var says = credits.Where(c => c.Role == CreditRole.Says).ToList();
        var others = credits.Where(c => c.Role != CreditRole.Says).ToList();
        if (says.Count == 0)
        {
            // Told and carried, or cited and told, hang together; the same twice does not.
            return others.DistinctBy(c => c.Role).Count() == others.Count && others.Count > 0
                ?
                [
                    [.. others.OrderBy(c => c.Role)],
                ]
                : others.Select(c => new List<NamedCredit> { c });
        }

        var chains = says.ConvertAll(s => new List<NamedCredit> { s });
        foreach (var other in others)
        {
            // The nearest reporter before it, else the first one.
            var at = Math.Max(0, says.FindLastIndex(s => s.Start <= other.Start));
            chains[at].Add(other);
        }

        return chains.Select(c => c.OrderBy(x => x.Role).ToList());
    }
}
