namespace Digest.Acquiring;

/// <summary>Words for where a declaration stood.</summary>
internal static class DeclaredNames
{
    /// <summary>An author that the markup calls an organisation.</summary>
    public const string Organisation = "JSON-LD author, an organisation";

    /// <summary>An element near the headline that is named after bylines; its text is more than names.</summary>
    public const string BylineElement = "byline element";

    /// <summary>An element near the headline that says only that it holds a date.</summary>
    public const string DateElement = "element called date";

    /// <summary>The state that a page carries for its scripts.</summary>
    public const string State = "state of the page";
}
