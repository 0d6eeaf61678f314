namespace Digest.Rendering.Engine;

/// <summary>
/// Markup that may be written as it is. The only way past the escaping writer, so it is made in few places: <see
/// cref="Digest.Rendering.Making.Prose"/> from escaped parts,
/// <see cref="JsonScript"/>, and the engine's own results of includes and of a page before its layout.
/// </summary>
/// <param name="Text">The markup.</param>
internal sealed record Html(string Text)
{
    /// <summary>No markup.</summary>
    public static readonly Html Empty = new("");

    /// <inheritdoc/>
    public override string ToString() => Text;
}
