namespace Digest.Rendering.Engine;

/// <summary>Several things in words, and how many they are: a phrase prints the words and chooses its plural form by the number.</summary>
/// <param name="Text">The words.</param>
/// <param name="Count">How many.</param>
internal readonly record struct Counted(string Text, int Count)
{
    /// <summary>The words.</summary>
    public override string ToString() => Text;
}
