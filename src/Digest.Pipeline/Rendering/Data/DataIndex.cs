using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Digest.Rendering.Data;

/// <summary>
/// Lists the data files of the site with size and SHA-256 (<c>data/index.json</c>). Sizes are taken while the files are made, so that
/// nothing
/// is made twice: the index itself asks to be made last.
/// </summary>
internal sealed class DataIndex
{
    private readonly ConcurrentDictionary<string, DataFileEntry> _done = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Title, Page Page)> _files = new(StringComparer.Ordinal);

    private sealed record DataFileEntry(int Bytes, string Sha256);

    /// <summary>
    /// Enters a data file. Give the site the page that comes back. Not thread-safe: called while the edition is laid out.
    /// </summary>
    /// <param name="page">The file.</param>
    /// <param name="title">What it holds, in a few words.</param>
    public Page Add(Page page, string title)
    {
        _files.Add(page.Path, (title, page));
        return page with
        {
            Content = () =>
            {
                var bytes = page.Content();
                Take(page.Path, bytes);
                return bytes;
            },
            Stands = file => _done.TryAdd(page.Path, new DataFileEntry((int)file.Length, file.Sha256!)),
        };
    }

    /// <summary>The index as a page.</summary>
    public Page Page(string path = "data/index.json") => new(path, Write) { Last = true };

    private DataFileEntry Take(string path, ReadOnlyMemory<byte> bytes) =>
        _done.GetOrAdd(path, static (_, b) => new DataFileEntry(b.Length, Convert.ToHexStringLower(SHA256.HashData(b.Span))), bytes);

    private ReadOnlyMemory<byte> Write()
    {
        using var json = new JsonLines();
        json.To.WriteStartObject();
        json.To.WriteNumber("schema", 1);
        json.To.WriteStartArray("files");
        foreach (var (path, (title, page)) in _files)
        {
            var entry = _done.TryGetValue(path, out var known) ? known : Take(path, page.Content());
            json.Line();
            json.To.WriteStartObject();
            json.To.WriteString("path", path);
            json.To.WriteString("title", title);
            json.To.WriteNumber("bytes", entry.Bytes);
            json.To.WriteString("sha256", entry.Sha256);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
        return json.End();
    }
}
