namespace Digest.Rendering.Engine;

/// <summary>What a page needs to know of a BCP 47 tag.</summary>
internal static class Languages
{
    /// <summary>The primary subtag, lower case: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag)
    {
        var cut = tag.AsSpan().IndexOfAny('-', '_');
        return (cut < 0 ? tag : tag[..cut]).ToLowerInvariant();
    }

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string Direction(string tag) =>
        Primary(tag) is "ar" or "he" or "iw" or "fa" or "ur" or "ps" or "yi" or "dv" or "ug" or "sd" or "ckb" or "syr"
        && !tag.Contains("Latn", StringComparison.OrdinalIgnoreCase)
            ? "rtl"
            : "ltr";
}
