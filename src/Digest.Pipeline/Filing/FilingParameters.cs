namespace Digest.Filing;

/// <summary>
/// Every weight and threshold of filing, in one place; the method page shows them. Fixed figures, the same for every corpus.
/// </summary>
[Parameters(
    "filing",
    "tuned on three public sets: rumours of 2014–15 in many outlets (Fake News Challenge), local incidents of one kind (Gun Violence "
        + "Corpus), news of 2016–18 with what followed weeks later (Giveme5W1H)"
)]
internal sealed partial record FilingParameters
{
    /// <summary>The scale in force.</summary>
    public static readonly FilingParameters Default = new();

    /// <summary>How much a term of the headline counts against one of the body.</summary>
    public float Headline { get; init; } = 1.5f;

    /// <summary>How much a term of the first two paragraphs counts against one of the body.</summary>
    public float Lead { get; init; } = 1.6f;

    /// <summary>How much a name counts against a plain word.</summary>
    public float Name { get; init; } = 0.8f;

    /// <summary>How much a number counts against a plain word.</summary>
    public float Number { get; init; } = 2f;

    /// <summary>How many imagined reports the fixed shares weigh against the reports at hand.</summary>
    public float Prior { get; init; } = 100f;

    /// <summary>Power of the inverse share: above 1, rare words count for more.</summary>
    public float Rarity { get; init; } = 1.5f;

    /// <summary>Mean likeness from which two happenings are one.</summary>
    public float Same { get; init; } = 0.12f;

    /// <summary>
    /// Share of their own inner likeness that two large groups want of each other to be one: look-alikes are each more like themselves than
    /// like each other.
    /// </summary>
    public float GroupToGroup { get; init; } = 0.6f;

    /// <summary>That share for groups of any size when a weekday or place is in conflict too often (the next figure).</summary>
    public float InConflict { get; init; } = 0.6f;

    /// <summary>Conflicts for every accord that a group of reports bears.</summary>
    public float Conflicts { get; init; } = 0.2f;

    /// <summary>That share where days and places of a dated happening and of undated reports gainsay each other.</summary>
    public float Gainsaid { get; init; } = 1f;

    /// <summary>Pairs with a conflict that it takes to gainsay; for every accord besides as many as the next figure says.</summary>
    public int GainsaidBy { get; init; } = 4;

    /// <summary>Conflicts that outweigh an accord there.</summary>
    public float Outweighs { get; init; } = 3f;

    /// <summary>What is added to that share when both groups carry quotations within and none across.</summary>
    public float OtherQuotations { get; init; } = 0.15f;

    /// <summary>Share of the usual likeness in plain words that two large groups want.</summary>
    public float PlainBar { get; init; } = 0.7f;

    /// <summary>Reports, beyond the first, at which a group counts as half large.</summary>
    public float HalfLarge { get; init; } = 2f;

    /// <summary>Inner likeness that counts at most: copies of one agency report say little about how alike other reports must be.</summary>
    public float Tight { get; init; } = 0.5f;

    /// <summary>Cosine below which a pair isn't looked at closely.</summary>
    public float Worth { get; init; } = 0.03f;

    /// <summary>What the first quotation in common adds to a pair's likeness; every further one adds half of the one before.</summary>
    public float Quotation { get; init; } = 0.10f;

    /// <summary>Factor for a pair that have no name in common.</summary>
    public float OtherNames { get; init; } = 0.02f;

    /// <summary>Cosine of the names of two reports of one happening, on average.</summary>
    public float NamesShared { get; init; } = 0.5f;

    /// <summary>Share of that cosine from which the factor is 1.</summary>
    public float NamesAgree { get; init; } = 0.6f;

    /// <summary>Factor for reports or groups that have no figure in common: counts, ages, magnitudes, weekdays.</summary>
    public float OtherFigures { get; init; } = 0.75f;

    /// <summary>Cosine of the figures of two reports of one happening, on average.</summary>
    public float FiguresShared { get; init; } = 0.4f;

    /// <summary>Share of that cosine from which the factor is 1.</summary>
    public float FiguresAgree { get; init; } = 0.4f;

    /// <summary>Cosine of the plain words of two reports of one happening, on average.</summary>
    public float PlainShared { get; init; } = 0.24f;

    /// <summary>How many pairs of reports those averages count for beside the pairs within a group.</summary>
    public float Usual { get; init; } = 3f;

    /// <summary>What the words in common must tell, in nats, before they speak for one happening at all.</summary>
    public float TellsNothing { get; init; } = 12.5f;

    /// <summary>What they must tell to count in full.</summary>
    public float TellsEnough { get; init; } = 13.5f;

    /// <summary>Factor for two reports of one day.</summary>
    public float SameDay { get; init; } = 1f;

    /// <summary>What that factor loses with every day between two reports.</summary>
    public float EachDay { get; init; } = 0.01f;

    /// <summary>Factor for a pair whose report days fall on different weekdays.</summary>
    public float OtherWeekday { get; init; } = 0.7f;

    /// <summary>Factor for a pair whose datelines name different places, neither of which the other report names.</summary>
    public float OtherPlace { get; init; } = 0.85f;

    /// <summary>Neighbours kept of each article.</summary>
    public int Neighbours { get; init; } = 64;

    /// <summary>Terms of an article by which candidates are found, weightiest first.</summary>
    public int Keys { get; init; } = 40;

    /// <summary>Postings read for one article, rarest term first.</summary>
    public int Budget { get; init; } = 20000;

    /// <summary>Members of a happening, newest first, that a dated article is compared with.</summary>
    public int Members { get; init; } = 32;

    /// <summary>Days between dated reports beyond which they are of one happening only where one follows up the others.</summary>
    public int WindowDays { get; init; } = 21;

    /// <summary>Days between two reports within which the same headline makes them of one happening.</summary>
    public int HeadlineDays { get; init; } = 3;

    /// <summary>
    /// Cosine of a report, or of its headline and lead, with what the reports of a happening have in common, from which it joins them.
    /// </summary>
    public float SameCore { get; init; } = 0.20f;

    /// <summary>Cosine of its names with theirs that it needs besides.</summary>
    public float CoreNames { get; init; } = 0.15f;

    /// <summary>
    /// The same cosine for a report that follows up a happening of more than the window ago, and does not name it in its headline.
    /// </summary>
    public float FollowCore { get; init; } = 0.25f;

    /// <summary>Cosine of the names that a report needs which follows up a happening of more than the window ago.</summary>
    public float FollowNames { get; init; } = 0.35f;

    /// <summary>Days after the middle one of a happening's reports within which another one can follow it up.</summary>
    public int FollowDays { get; init; } = 90;

    /// <summary>Reports of a happening from which it can be followed up.</summary>
    public int FollowReports { get; init; } = 3;

    /// <summary>Cosine from which what two groups of undated reports have in common makes them one happening.</summary>
    public float CoreToCore { get; init; } = 0.35f;

    /// <summary>Cosine of the names in common that it takes besides.</summary>
    public float CoreToCoreNames { get; init; } = 0.30f;

    /// <summary>Likeness of names, 0–1, from which happenings of different years can be one recurring story.</summary>
    public float SameNames { get; init; } = 0.25f;

    /// <summary>
    /// Likeness of the plain words of headline and lead, 0–1, from which happenings of different years can be one recurring story.
    /// </summary>
    public float SameKind { get; init; } = 0.15f;

    /// <summary>The factor for reports or groups whose names have this share of the cosine that those of one happening have.</summary>
    public float NameFactor(float share) => OtherNames + ((1 - OtherNames) * Math.Clamp(share / NamesAgree, 0, 1));

    /// <summary>The factor for reports or groups whose figures have this share of the cosine that those of one happening have.</summary>
    public float FigureFactor(float share) => OtherFigures + ((1 - OtherFigures) * Math.Clamp(share / FiguresAgree, 0, 1));
}
