namespace Digest.Folding;

/// <summary>
/// Folds each year of a story: repeats, passages, differences, echoes, what is new, who said what, who credits whom, who and what is named.
/// Changes no word of any report.
/// </summary>
public static class FoldingStage
{
    /// <summary>The figures it decides by.</summary>
    public static ImmutableArray<Parameter> Parameters => FoldingParameters.All;

    /// <summary>Folds one story, all its years. Dated reports carry the same passage within so many days of each other.</summary>
    public static Result<FoldedStory> Fold(Story story, int windowDays) => Result.Of(diagnostics => Fold(story, windowDays, diagnostics));

    private static FoldedStory Fold(Story story, int windowDays, Diagnostics diagnostics)
    {
        var lives = story.Years.Select(y => ReportLives.Of(y, windowDays)).ToImmutableArray();
        var laid = story.Years.Select((y, i) => (Year: y, Sheets: FoldYear.Lay(y, story.Base, lives[i]))).ToImmutableArray();
        var folded = laid.Select(
                (l, i) =>
                    FoldYear.Of(
                        l.Year,
                        l.Sheets,
                        lives[i],
                        windowDays,
                        JudgedPlaces.Of(Of(story.Verdicts, l.Year), l.Sheets, diagnostics),
                        diagnostics
                    )
            )
            .ToImmutableArray();
        for (var i = 0; i < folded.Length; i++)
        {
            lives[i].Tell(folded[i].Year, folded[i].Lines, diagnostics);
            SuggestWordings.Tell(folded[i], diagnostics);
        }

        var echoes = FindEchoes.Among(laid, windowDays);
        return new FoldedStory { Story = story, Years = FindNames.In([.. folded.Select((y, i) => y with { Echoes = echoes[i] })]) };
    }

    // The reports of a verdict all stand in one year.
    private static ImmutableArray<EditorVerdict> Of(ImmutableArray<EditorVerdict> verdicts, StoryYear year) =>
        verdicts.IsEmpty ? verdicts : [.. verdicts.Where(v => year.Articles.Any(a => a.Id == v.Places[0].Article))];
}
