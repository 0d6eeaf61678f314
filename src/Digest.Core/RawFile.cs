namespace Digest;

/// <summary>One input file as found on disk, with its sidecars. Knows nothing of what the bytes mean.</summary>
public sealed record RawFile
{
    /// <summary>Path relative to the input folder, with <c>/</c> on every system, as in <c>articles/2016/a.txt</c>.</summary>
    public required string Path { get; init; }

    /// <summary>The file's bytes, untouched (byte-order mark included).</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>
    /// Path of <c>name.yml</c> or <c>name.yaml</c> beside the file, relative to the input folder; null when there is none.
    /// </summary>
    public string? SidecarPath { get; init; }

    /// <summary>The sidecar's bytes; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Sidecar { get; init; }

    /// <summary>The sidecars of single reports of the file (<c>name#2.yml</c>), by number.</summary>
    public ImmutableArray<PartSidecar> PartSidecars { get; init; } = [];
}

/// <summary>What an editor says of one report of a file that holds several.</summary>
/// <param name="Number">The report's number in the file, from 1.</param>
/// <param name="Path">Path of the sidecar, relative to the input folder.</param>
/// <param name="Bytes">Its bytes.</param>
public sealed record PartSidecar(int Number, string Path, ReadOnlyMemory<byte> Bytes);
