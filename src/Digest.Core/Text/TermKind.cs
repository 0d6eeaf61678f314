namespace Digest.Text;

/// <summary>What a word does in its sentence, as far as its letters show.</summary>
public enum TermKind
{
    /// <summary>A stop word.</summary>
    Small,

    /// <summary>A plain word: what is said.</summary>
    Plain,

    /// <summary>A name, a title or a number: whom and what it is said of.</summary>
    Name,
}
