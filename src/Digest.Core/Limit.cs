namespace Digest;

/// <summary>
/// Marks a constant, or an option, that bounds what input may ask of the program: how long, how deep, how many. Its comment says of what,
/// and in which unit; LIMITS.md is made of them all. Such a constant is called Max…, and no other is: figures by which something is judged
/// have other names.
/// </summary>
/// <param name="over">What becomes of what is over it.</param>
/// <param name="told">
/// Where that is told: the code of a diagnostic, or who else says so. Null where nobody needs to hear, since no word of a text is lost.
/// </param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class LimitAttribute(string over, string? told = null) : Attribute
{
    /// <summary>What becomes of what is over it.</summary>
    public string Over => over;

    /// <summary>Where that is told; null for nowhere.</summary>
    public string? Told => told;
}
