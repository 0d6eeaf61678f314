namespace Digest.Acquiring;

/// <summary>YAML that is refused at a place; caught at <see cref="YamlReader"/>'s door and told. Lines count within the YAML.</summary>
#pragma warning disable CA1032, CA1064, RCS1194 // never leaves the reader, always has a place
internal sealed class YamlRefusal(int line, int column, string message, string? cause, string remedy) : Exception(message)
{
    /// <summary>Line in the YAML, from 1.</summary>
    public int Line => line;

    /// <summary>Column, from 1.</summary>
    public int Column => column;

    /// <summary>Likely cause, if there is more to say.</summary>
    public string? Cause => cause;

    /// <summary>What to do about it.</summary>
    public string Remedy => remedy;
}
