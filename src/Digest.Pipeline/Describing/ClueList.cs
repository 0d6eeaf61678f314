namespace Digest.Describing;

/// <summary>
/// The clues in the order they are looked at. What the editor and the markup say comes first, so that later ones can compare; lines that
/// are surely metadata are lifted before
/// the headline is sought among the rest; what needs the headline, the address or the date comes last.
/// </summary>
internal static class ClueList
{
    /// <summary>All clues.</summary>
    public static readonly ImmutableArray<IClue> All =
    [
        new ReadEditorKeys(),
        new ReadDeclared(),
        new ReadStanding(),
        new ReadEmbargo(),
        new ReadUrgent(),
        new ReadAddress(),
        new ReadCreditLines(),
        new ReadSignOff(),
        new ReadRights(),
        new ReadTranslation(),
        new ReadByline(),
        new ReadDateLines(),
        new ReadOutletLine(),
        new ReadHeadline(),
        new ReadDeck(),
        new ReadLooseByline(),
        new ReadEasternByline(),
        new ReadPageHead(),
        new ReadOpeningDate(),
        new ReadFootDates(),
        new ReadMasthead(),
        new ReadSavedAge(),
        new ReadDateline(),
        new ReadOpeningCredit(),
        new ReadSelfReference(),
        new ReadFurniture(),
        new ReadFileName(),
        new ReadPassageCredits(),
        new ReadReportDays(),
        new ReadAges(),
        new ReadHappenings(),
        new ReadAlmanacAges(),
        new ReadAlmanacHappenings(),
        new ReadNotice(),
        new ReadCorrections(),
        new ReadLanguage(),
    ];
}
