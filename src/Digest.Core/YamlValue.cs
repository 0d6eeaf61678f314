namespace Digest;

/// <summary>A value of an editor's YAML file with its place. Lines and columns count from 1 in the file it stands in.</summary>
public abstract record YamlValue
{
    /// <summary>Line, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Column, from 1.</summary>
    public required int Column { get; init; }
}

/// <summary>A scalar, always as typed: <c>no</c>, <c>1e3</c> and <c>010</c> stay text.</summary>
public sealed record YamlScalar : YamlValue
{
    /// <summary>The text; empty for an empty value.</summary>
    public required string Text { get; init; }

    /// <summary>True for a plain (unquoted) empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull { get; init; }
}

/// <summary>A sequence.</summary>
public sealed record YamlList : YamlValue
{
    /// <summary>The items in file order.</summary>
    public required ImmutableArray<YamlValue> Items { get; init; }
}

/// <summary>A mapping with unique text keys, in file order.</summary>
public sealed record YamlMap : YamlValue
{
    /// <summary>The entries in file order.</summary>
    public required ImmutableArray<YamlEntry> Entries { get; init; }

    /// <summary>The entry with this key, compared ordinally; null when absent.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One entry of a mapping.</summary>
/// <param name="Key">The key as typed.</param>
/// <param name="Value">Its value.</param>
/// <param name="Line">Line of the key, from 1.</param>
/// <param name="Column">Column of the key, from 1.</param>
public sealed record YamlEntry(string Key, YamlValue Value, int Line, int Column);
