namespace Digest.Rendering.Engine;

/// <summary>One member of a view, as the book for theme authors tells it.</summary>
/// <param name="Name">Its name in templates.</param>
/// <param name="Type">Its type in words, as in <c>list of LinkView</c>.</param>
/// <param name="Words">What it is, as Markdown.</param>
internal sealed record ViewEntryMember(string Name, string Type, string Words);

/// <summary>One view.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">What it is, as Markdown.</param>
/// <param name="Members">Its members in the order written.</param>
internal sealed record ViewEntry(string Name, string Words, ImmutableArray<ViewEntryMember> Members);

/// <summary>Every view that templates can see, from the view records themselves: the book for theme authors is made of it.</summary>
internal static partial class ViewCatalogue
{
    /// <summary>The views by name.</summary>
    public static ImmutableArray<ViewEntry> All => Made();

    private static partial ImmutableArray<ViewEntry> Made();
}
