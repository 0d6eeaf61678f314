namespace Digest.Cleaning;

/// <summary>
/// Recognises one kind of page furniture and puts it into the ledger. Precision before recall: a dropped line loses news, a kept one only
/// looks untidy.
/// Rules see the page as earlier rules left it.
/// </summary>
internal interface ICleaningRule
{
    /// <summary>Name in the ledger, as in <c>comment-box</c>.</summary>
    string Name { get; }

    /// <summary>Marks what it recognises.</summary>
    void Apply(CleaningPage page);
}
