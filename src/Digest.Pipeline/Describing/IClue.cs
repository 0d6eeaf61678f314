namespace Digest.Describing;

/// <summary>
/// One place to look for facts about a report. Adds what it finds to the clues and lifts the lines that turn out to be metadata; never
/// weighs.
/// </summary>
internal interface IClue
{
    /// <summary>Looks at one report.</summary>
    void Look(ArticleLayout sheet, Clues found);
}
