using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Import;

/// <summary>Writes the sidecar of an imported file: only what the file does not say of itself.</summary>
internal static class SidecarLines
{
    private const int HashLength = 64;

    /// <summary>The sidecar's bytes.</summary>
    /// <param name="item">What was taken in.</param>
    /// <param name="sha256">Hash of the raw file that is kept.</param>
    /// <param name="charset">Its charset, where only the server said it.</param>
    /// <param name="saved">When the file says it was saved, where nothing else says when it was fetched.</param>
    public static ReadOnlyMemory<byte> Of(ImportItem item, string sha256, string? charset, string? saved)
    {
        var yaml = new StringBuilder();
        Add("url", item.Address is { } address ? ImportItem.Called(address) : null);
        Add("requested_url", item.Requested is { } requested ? ImportItem.Called(requested) : null);
        Add("retrieved", Moment(item.Retrieved) ?? saved);
        Add("imported_from", item.From);
        Add("charset", charset);
        Add("sha256", sha256);
        return Encoding.UTF8.GetBytes(yaml.ToString());

        void Add(string key, string? value)
        {
            if (value is not null)
            {
                yaml.Append(key).Append(": ").Append(YamlQuoted.Of(value)).Append('\n');
            }
        }
    }

    /// <summary>A sidecar that says the charset and nothing else; empty for none.</summary>
    public static ReadOnlyMemory<byte> Of(string? charset) =>
        charset is null ? default : Encoding.UTF8.GetBytes($"charset: {YamlQuoted.Of(charset)}\n");

    /// <summary>The hash of the raw file that a sidecar of an import names; null where it does not.</summary>
    public static string? HashIn(ReadOnlySpan<byte> sidecar)
    {
        var begin = sidecar.LastIndexOf("sha256: \""u8);
        var hash = begin < 0 ? [] : sidecar[(begin + "sha256: \"".Length)..];
        return hash.IndexOf("\"\n"u8) == HashLength ? Encoding.ASCII.GetString(hash[..HashLength]) : null;
    }

    // To the second: a web server counts no finer.
    private static string? Moment(DateTimeOffset? moment) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
