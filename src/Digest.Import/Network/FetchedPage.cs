namespace Digest.Import;

/// <summary>What a server said to remember of its answer, so that it need not send the same again (RFC 9110, section 8.8).</summary>
/// <param name="Tag">Its <c>ETag</c>; null for none.</param>
/// <param name="Changed">Its <c>Last-Modified</c>; null for none.</param>
internal sealed record Validator(string? Tag, string? Changed)
{
    /// <summary>Nothing to remember.</summary>
    public static readonly Validator None = new(null, null);

    /// <summary>Whether there is something to remember.</summary>
    public bool Says => Tag is not null || Changed is not null;
}

/// <summary>An answer to a question.</summary>
/// <param name="Address">Where it was found in the end.</param>
/// <param name="Status">The server's status: a success, or 304 where nothing has changed.</param>
/// <param name="Bytes">The body, unpacked.</param>
/// <param name="MediaType">The media type as the server names it; null for none.</param>
/// <param name="Validator">What to remember of it.</param>
/// <param name="Retrieved">When it came.</param>
internal sealed record FetchedPage(
    Uri Address,
    int Status,
    ReadOnlyMemory<byte> Bytes,
    string? MediaType,
    Validator Validator,
    DateTimeOffset Retrieved
)
{
    /// <summary>Whether the page is what it was when its validator was remembered.</summary>
    public bool IsUnchanged => Status == 304;
}
