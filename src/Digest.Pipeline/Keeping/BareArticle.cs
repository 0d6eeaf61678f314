namespace Digest.Keeping;

/// <summary>
/// An article without its blocks, which are kept by themselves: all that filing, lists and counts need of one that has not changed.
/// </summary>
/// <param name="Key">The key of the article with its blocks: <see cref="Kept.KeyOf(Article)"/>.</param>
/// <param name="Article">The article; it has no blocks.</param>
/// <param name="Marks">The marks of its blocks.</param>
/// <param name="Told">What was told of it.</param>
internal sealed record BareArticle(UInt128 Key, Article Article, ImmutableArray<BlockMark> Marks, ImmutableArray<Diagnostic> Told)
{
    /// <summary>An article as it is kept without its blocks.</summary>
    public static BareArticle Of(UInt128 key, Article article, ImmutableArray<Diagnostic> told) =>
        new(key, article with { Blocks = [] }, article.Marks, told);

    /// <summary>It as bytes.</summary>
    public byte[] Write() =>
        Kept.Bytes(to =>
        {
            to.Hash(Key);
            WholeForm.WriteImmutableArrayOfBlockMark(to, Marks);
            WholeForm.WriteArticle(to, Article);
            WholeForm.WriteImmutableArrayOfDiagnostic(to, Told);
        });

    /// <summary>What such bytes say.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static BareArticle Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var from = new KeptReader(bytes, null);
            var (key, marks) = (from.Hash(), WholeForm.ReadImmutableArrayOfBlockMark(ref from));
            var (article, told) = (WholeForm.ReadArticle(ref from), WholeForm.ReadImmutableArrayOfDiagnostic(ref from));
            return from.At == bytes.Length ? new BareArticle(key, article, marks, told) : throw KeptReader.Damaged();
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(KeptReader.Damaged().Message, e); // a date that is none, a key that stands twice
        }
    }
}
