using Digest.Text;

namespace Digest.Import;

/// <summary>Bytes that may become an article, and what is known of where they come from.</summary>
internal sealed record ImportItem
{
    /// <summary>What it is called in messages: an address, a path, or a place in a file.</summary>
    public required string Source { get; init; }

    /// <summary>The bytes, untouched.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Media type as its server or container names it, parameters and all; null where nothing does.</summary>
    public string? MediaType { get; init; }

    /// <summary>File name, for its ending; null where there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the page was found in the end; null for files.</summary>
    public Uri? Address { get; init; }

    /// <summary>The address that was asked for, where it led to another.</summary>
    public Uri? Requested { get; init; }

    /// <summary>When it was fetched; null where nobody knows.</summary>
    public DateTimeOffset? Retrieved { get; init; }

    /// <summary>The file, feed, sitemap or archive it comes from; null where that is its own address.</summary>
    public string? From { get; init; }

    /// <summary>Whether the editor named it, and not a feed, sitemap or archive.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The editor's sidecar that stands beside the file; empty for none.</summary>
    public ReadOnlyMemory<byte> Sidecar { get; init; }

    /// <summary>The file whose text this is, kept beside it; empty for none.</summary>
    public ReadOnlyMemory<byte> Kept { get; init; }

    /// <summary>Extension of <see cref="Kept"/>, with the dot.</summary>
    public string KeptExtension { get; init; } = "";

    /// <summary>A page of an address.</summary>
    public static string Called(Uri address) => WebAddress.Plain(address);
}
