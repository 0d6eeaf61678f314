namespace Digest.Describing;

/// <summary>
/// Weighs clues: the best rank wins, then the earlier found; agreeing clues and losers stay behind as evidence. Invents nothing.
/// </summary>
internal static class Adjudicator
{
    /// <summary>Marks the method of a clue that lost.</summary>
    public const string Lost = ", not taken";

    /// <summary>The fact the clues make. <paramref name="same"/> tells whether two values agree; by default when they are equal.</summary>
    public static Fact<T> Weigh<T>(List<Clue<T>> clues, Func<T, T, bool>? same = null, Func<T, string>? show = null)
        where T : class
    {
        if (clues.Count == 0)
        {
            return Fact<T>.NotStated;
        }

        var ranked = clues.OrderBy(c => c.Rank).ToList();
        var best = ranked[0];
        same ??= static (a, b) => a.Equals(b);
        show ??= static v => v.ToString() ?? "";
        var proof = ImmutableArray.CreateBuilder<Evidence>();
        proof.Add(best.Evidence);
        proof.AddRange(ranked.Skip(1).Where(c => same(best.Value, c.Value)).Select(c => c.Evidence));
        proof.AddRange(
            ranked
                .Skip(1)
                .Where(c => !same(best.Value, c.Value))
                .Select(c =>
                    c.Evidence with
                    {
                        Text = c.Evidence.Text.Contains(show(c.Value), StringComparison.Ordinal)
                            ? c.Evidence.Text
                            : show(c.Value) + ": " + c.Evidence.Text,
                        Method = c.Evidence.Method + Lost,
                    }
                )
        );
        return new Fact<T>
        {
            Value = best.Value,
            Basis = best.Basis,
            Evidence = [.. proof.Distinct()],
        };
    }
}
