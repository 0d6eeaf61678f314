using Digest.Keeping;

namespace Digest.Filing;

/// <summary>The headline that a story is called by.</summary>
/// <param name="Place">Place of its report among those that have a headline.</param>
/// <param name="Clean">The headline as it is said.</param>
internal sealed record TitleChoice(int Place, string Clean)
{
    /// <summary>The choice as bytes.</summary>
    public static byte[] Write(TitleChoice choice) =>
        Kept.Bytes(to =>
        {
            to.Int(choice.Place);
            to.Text(choice.Clean);
        });

    /// <summary>The choice of some bytes.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static TitleChoice Read(ReadOnlySpan<byte> bytes)
    {
        var from = new KeptReader(bytes, null);
        return new TitleChoice(from.Int(), from.Text());
    }
}
