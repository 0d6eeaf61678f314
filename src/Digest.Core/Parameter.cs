namespace Digest;

/// <summary>A figure by which something is decided, told to readers on the method page.</summary>
/// <param name="Stage">The stage that decides by it, as in <c>folding</c>.</param>
/// <param name="Name">Its name in the code, in snake_case: the key of its words in a theme's language.</param>
/// <param name="Value">The figure in force.</param>
/// <param name="Words">What is decided by it, as Markdown, in English.</param>
/// <param name="Source">Where the figure comes from, as Markdown, in English.</param>
public sealed record Parameter(string Stage, string Name, double Value, string Words, string Source);

/// <summary>
/// Marks a class whose constants, or a record whose properties, are parameters of a stage. The build lists them in its
/// <c>All</c> with the words of their comments: a summary says what is decided, remarks say where the figure comes from.
/// </summary>
/// <param name="stage">The stage, in lower case.</param>
/// <param name="source">Where those figures come from that have no remarks of their own.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ParametersAttribute(string stage, string source) : Attribute
{
    /// <summary>The stage, in lower case.</summary>
    public string Stage => stage;

    /// <summary>Where those figures come from that have no remarks of their own.</summary>
    public string Source => source;
}
