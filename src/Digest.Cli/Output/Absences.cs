namespace Digest.Output;

/// <summary>
/// Joins what is told of one report that is not there: it went once, however many pins, notes and corrections speak of it.
/// </summary>
internal static class Absences
{
    /// <summary>The same, with one message for each report that is missed in several places, at the first of them.</summary>
    public static ImmutableArray<Diagnostic> Joined(ImmutableArray<Diagnostic> all)
    {
        var missed = all.Where(d => d.Absent is not null && !d.Stops)
            .GroupBy(d => d.Absent!, StringComparer.Ordinal)
            .Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
        return missed.Count == 0
            ? all
            :
            [
                .. all.Where(d => d.Absent is not { } id || d.Stops || !missed.TryGetValue(id, out var of) || of[0] == d)
                    .Select(d => d.Absent is { } id && !d.Stops && missed.TryGetValue(id, out var of) ? Of(id, of) : d),
            ];
    }

    private static Diagnostic Of(string id, ImmutableArray<Diagnostic> missed)
    {
        var near = missed.Select(d => d.Remedy).FirstOrDefault(r => r?.StartsWith("Did you mean", StringComparison.Ordinal) == true);
        var places = missed.Where(d => d.Path is not null).Select(d => TextReport.Place(d, d.Path!)).Distinct(StringComparer.Ordinal);
        var addresses = missed.Where(d => d.Path is null).Select(d => d.Message).Distinct(StringComparer.Ordinal);
        return missed[0] with
        {
            Code = FindingCodes.Absent,
            Level = missed.Max(d => d.Level),
            Message = $"there is no report '{id}' any more, or none is published: {string.Join(", ", places.Concat(addresses))}",
            Cause = "It was renamed, taken away, or left out, and these places speak of it still",
            Remedy =
                near
                ?? "Put it back, write its new id there, or take out what is said of it; 'digest check --fix' does so in stories.yml and "
                    + "verdicts.yml",
        };
    }
}
