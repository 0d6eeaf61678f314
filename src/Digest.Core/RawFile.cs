namespace Digest;

/// <summary>One input file as found on disk, with its sidecar. Knows nothing of what the bytes mean.</summary>
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
}
