using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Gives each story what the editor decided about its reports. What is about reports that are not there, or that no year brings together,
/// is told and given to none.
/// </summary>
internal static class HoldVerdicts
{
    /// <summary>The stories with their verdicts.</summary>
    public static ImmutableArray<Story> In(ImmutableArray<Story> stories, ImmutableArray<EditorVerdict> verdicts, Diagnostics diagnostics)
    {
        if (verdicts.IsEmpty)
        {
            return stories;
        }

        var years = stories
            .SelectMany(s => s.Years.SelectMany(y => y.Articles.Select(a => (a.Id, Year: (s.Id, y.Segment)))))
            .ToDictionary(x => x.Id, x => x.Year, StringComparer.Ordinal);
        var held = new Dictionary<string, ImmutableArray<EditorVerdict>.Builder>(StringComparer.Ordinal);
        foreach (var verdict in verdicts)
        {
            var gone = verdict.Places.Select(p => p.Article).Where(a => !years.ContainsKey(a)).Distinct(StringComparer.Ordinal).ToList();
            gone.ForEach(a => TellGone(verdict, a, years.Keys, diagnostics));
            if (gone.Count > 0)
            {
                continue;
            }

            var of = verdict.Places.Select(p => years[p.Article]).Distinct().ToList();
            if (of.Count > 1)
            {
                TellApart(verdict, of[0], of[1], diagnostics);
                continue;
            }

            if (!held.TryGetValue(of[0].Item1, out var own))
            {
                held.Add(of[0].Item1, own = ImmutableArray.CreateBuilder<EditorVerdict>());
            }

            own.Add(verdict);
        }

        return [.. stories.Select(s => held.TryGetValue(s.Id, out var own) ? s with { Verdicts = own.ToImmutable() } : s)];
    }

    private static void TellGone(EditorVerdict verdict, string article, IEnumerable<string> ids, Diagnostics diagnostics) =>
        diagnostics.Add(
            new Diagnostic
            {
                Code = DiagnosticCodes.VerdictWithoutArticle,
                Level = DiagnosticLevel.Warning,
                Path = verdict.Path,
                Line = verdict.Line,
                Column = verdict.Column,
                Message = $"This verdict is about an article that is not published: “{article}”",
                Cause = "The report was renamed or taken away, is a draft, or its id has a slip in it",
                Remedy = Nearest.To(article, ids.Order(StringComparer.Ordinal)) is { } near
                    ? $"Did you mean “{near}”?"
                    : "Write its id as it is now, or take the entry out ('digest check --fix' does when it is gone); nothing is decided "
                        + "until then",
                Absent = article,
            }
        );

    private static void TellApart(
        EditorVerdict verdict,
        (string Story, string Segment) a,
        (string Story, string Segment) b,
        Diagnostics told
    ) =>
        told.Warn(
            DiagnosticCodes.VerdictAcrossYears,
            verdict.Path,
            verdict.Line,
            verdict.Column,
            $"This verdict is about reports that are not compared: one stands in {a.Story}, {a.Segment}, another in {b.Story}, {b.Segment}",
            "A report was filed elsewhere since, or another one was meant",
            "File them together, or take the entry out; nothing is decided until then"
        );
}
