namespace Digest.Cleaning;

/// <summary>The rules in the order they run.</summary>
internal static class CleaningRules
{
    /// <summary>
    /// First what belongs together and would be torn apart by later rules (cards, comment threads), then single lines by their words, then
    /// lines by
    /// their company (an outlet's habits, lists of links, the tail of the page), at last what only changes kind. The editor's own keep and
    /// remove end it.
    /// </summary>
    public static readonly ImmutableArray<ICleaningRule> All =
    [
        new TakeOutMarkupResidue(),
        new TakeOutOrnaments(),
        new TakeOutGalleryCards(),
        new TakeOutCommentBoxes(),
        new TakeOutPaywalls(),
        new TakeOutPostSignatures(),
        new TakeOutStockLines(),
        new TakeOutVideoLabels(),
        new TakeOutTimeStamps(),
        new TakeOutReadAlso(),
        new TakeOutAddresses(),
        new TakeOutPictureLabels(),
        new TakeOutPhotoCredits(),
        new TakeOutCopyright(),
        new TakeOutDisclaimers(),
        new TakeOutNavigation(),
        new TakeOutBoxHeads(),
        new TakeOutCorpusLines(),
        new TakeOutAuthorBios(),
        new TakeOutTeasers(),
        new TakeOutTails(),
        new TakeOutEndMarks(),
        new MarkPictureWords(),
        new MarkCaptions(),
        new ObeyTheEditor(),
    ];
}
