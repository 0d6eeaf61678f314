using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Digest.Text;

namespace Digest.Import;

/// <summary>What the newsroom holds already: by address, by bytes, by text, and which names are taken.</summary>
internal sealed class Holdings
{
    // Of a shorter text many reports could be the same.
    private const int LeastText = 120;

    /// <summary>Longest sidecar that a broken-off import may have left, in bytes.</summary>
    [Limit("the article gets another name")]
    private const int MaxSidecar = 64 * 1024;

    private readonly ConcurrentDictionary<string, string> _addresses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _bytes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentBag<(string Path, string? Host)>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _begun = new(StringComparer.Ordinal);

    /// <summary>Reads a newsroom.</summary>
    public static Holdings Of(string input, int jobs)
    {
        var holdings = new Holdings();
        Parallel.ForEach(
            Pipeline.ArticleFiles(input, jobs),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, jobs) },
            raw => holdings.Add(raw, Pipeline.Draft(raw).Value)
        );
        holdings.TakeNames(input);
        return holdings;
    }

    /// <summary>Adds a file and the reports in it.</summary>
    public void Add(RawFile raw, ImmutableArray<Draft> drafts)
    {
        _bytes.TryAdd(Hash(raw.Bytes.Span), raw.Path);
        foreach (var draft in drafts)
        {
            // Of a text made of a PDF, and of a file that was mended since, the sidecar knows what came in.
            if (draft.Editor.Text("sha256") is { } came)
            {
                _bytes.TryAdd(came.ToLowerInvariant(), raw.Path);
            }

            foreach (var address in Addresses(draft))
            {
                _addresses.TryAdd(Key(address), raw.Path);
            }

            if (TextHash(draft) is { } text)
            {
                _texts.GetOrAdd(text, static _ => []).Add((raw.Path, Host(AddressOf(draft))));
            }

            _names.TryAdd(draft.Slug, 0);
        }
    }

    /// <summary>Takes an address for a file, for addresses that its text does not say.</summary>
    public void Add(Uri address, string path) => _addresses.TryAdd(Key(address.AbsoluteUri), path);

    /// <summary>The file that has an address; null for none.</summary>
    public string? At(Uri address) => _addresses.GetValueOrDefault(Key(address.AbsoluteUri));

    /// <summary>The file of the same bytes; null for none.</summary>
    public string? OfBytes(string hash) => _bytes.GetValueOrDefault(hash);

    /// <summary>
    /// The file whose text is the same; null for none. What two outlets print word for word is two reports: the address of the one must be
    /// of the other's site, or not known.
    /// </summary>
    public string? OfText(Draft draft, Uri? address)
    {
        var host = Host(address?.AbsoluteUri ?? AddressOf(draft));
        return TextHash(draft) is { } text && _texts.TryGetValue(text, out var there)
            ? there
                .Where(t => t.Host is null || host is null || t.Host == host)
                .Select(t => t.Path)
                .Order(StringComparer.Ordinal)
                .FirstOrDefault()
            : null;
    }

    /// <summary>Whether a name is free: below <c>articles/</c>, without an extension, as an address.</summary>
    public bool Take(string slug) => _names.TryAdd(slug, 0);

    /// <summary>
    /// Where an import was broken off when of an article only the sidecar stood: the article's path below <c>articles/</c>, without an
    /// extension, by the hash of the file that was taken in, or of the sidecar itself. Null for none.
    /// </summary>
    public string? Begun(string hash) => _begun.GetValueOrDefault(hash);

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    // Files that are no articles have names, too: a PDF beside no text, a sidecar without its article.
    private void TakeNames(string input)
    {
        var articles = new DirectoryInfo(Path.Combine(input, "articles"));
        if (!articles.Exists)
        {
            return;
        }

        foreach (
            var file in articles.EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
        )
        {
            var path = Path.GetRelativePath(articles.FullName, file.FullName).Replace('\\', '/');
            var id = path[..^Path.GetExtension(path).Length];
            if (
                _names.TryAdd(string.Join('/', id.Split('/').Select(Pipeline.NameOf)), 0)
                && path.EndsWith(".yml", StringComparison.Ordinal)
                && file.Length is > 0 and <= MaxSidecar
            )
            {
                AddBegun(file.FullName, id);
            }
        }
    }

    // Sidecars are read that no article of their name stands beside.
    private void AddBegun(string file, string id)
    {
        try
        {
            var bytes = File.ReadAllBytes(file);
            _begun.TryAdd(Hash(bytes), id);
            if (SidecarLines.HashIn(bytes) is { } came)
            {
                _begun.TryAdd(came, id);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is not gone on with: the article gets another name.
        }
    }

    private static IEnumerable<string> Addresses(Draft draft) =>
        draft
            .Declared.Where(d => d.Field == DeclaredField.Url && d.Rank <= 2)
            .Select(d => d.Value)
            .Concat(((string?[])[draft.Editor.Text("url"), draft.Editor.Text("requested_url")]).OfType<string>())
            .Where(a => WebAddress.Web(a) is not null);

    private static string? AddressOf(Draft draft) => draft.Editor.Text("url") ?? Addresses(draft).FirstOrDefault();

    private static string? Host(string? address) =>
        WebAddress.Web(address) is { } uri
            ? WebAddress.AsciiHost(uri) is var h && h.StartsWith("www.", StringComparison.Ordinal)
                ? h[4..]
                : h
            : null;

    // A front page has no key of its own.
    private static string Key(string address) => Pipeline.AddressKey(address) ?? address.TrimEnd('/').ToLowerInvariant();

    private static string? TextHash(Draft draft)
    {
        var text = new StringBuilder();
        foreach (var block in draft.Blocks.Where(b => b.Status != BlockStatus.Removed))
        {
            text.Append(Normal.Key(block.Text)).Append('\n');
        }

        return text.Length < LeastText ? null : Hash(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
