namespace Digest.Describing;

/// <summary>A value somebody or something speaks for.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Basis">How it would be known.</param>
/// <param name="Rank">How good the witness is, lower is better: see <see cref="Ranks"/>.</param>
/// <param name="Evidence">The proof.</param>
internal sealed record Clue<T>(T Value, Basis Basis, int Rank, Evidence Evidence)
    where T : class;

/// <summary>How good each kind of witness is; a lower rank beats a higher one.</summary>
internal static class Ranks
{
    /// <summary>The editor's YAML.</summary>
    public const int Editor = 0;

    /// <summary>Declared in the page's markup; the declaration's own rank is added.</summary>
    public const int Declared = 10;

    /// <summary>A line that says what it is ("Published …", "By …").</summary>
    public const int LabelledLine = 30;

    /// <summary>A visible line recognised by its shape and place.</summary>
    public const int Line = 40;

    /// <summary>The address of the page.</summary>
    public const int Address = 50;

    /// <summary>Words inside the text that speak of the page itself.</summary>
    public const int SelfReference = 60;

    /// <summary>Copyright lines and other furniture.</summary>
    public const int Furniture = 70;

    /// <summary>File and folder names.</summary>
    public const int FileName = 80;

    /// <summary>Reasoning.</summary>
    public const int Reasoning = 90;

    /// <summary>What holds when nothing else speaks.</summary>
    public const int Default = 100;
}
