namespace Digest.Keeping;

/// <summary>
/// On a static partial class: <c>KeptGenerator</c> gives it a method to write and one to read each of these types and every type they
/// lead to, but for those that it has such methods of by hand.
/// </summary>
/// <param name="first">The types to begin with.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeptNounsAttribute(params Type[] first) : Attribute
{
    /// <summary>The types to begin with.</summary>
    public IReadOnlyList<Type> First => first;
}
