using System.Net;
using Digest.Import;
using Digest.Tests.Support;

namespace Digest.Tests.Importing;

/// <summary>An empty newsroom, and imports into it.</summary>
internal sealed class ImportRoom : IDisposable
{
    private readonly TempFolder _folder = new();

    public ImportRoom() => Directory.CreateDirectory(_folder["input/articles"]);

    public HurriedTime Time { get; } = new();

    public string this[string path] => _folder[path];

    /// <summary>The files below <c>articles/</c>, sorted.</summary>
    public IEnumerable<string> Files => TempFolder.Hashes(_folder["input/articles"]).Keys;

    public string Write(string path, string text) => _folder.Write(path, text);

    public string Write(string path, ReadOnlySpan<byte> bytes) => _folder.Write(path, bytes);

    public string Read(string path) => File.ReadAllText(_folder["input/articles/" + path]);

    /// <summary>Takes sources in; of the network only 127.0.0.1 may be reached.</summary>
    public ImmutableArray<ImportResult> Import(params ImmutableArray<string> sources) => Import(o => o, sources);

    /// <summary>The same with other options.</summary>
    public ImmutableArray<ImportResult> Import(Func<ImportOptions, ImportOptions> with, params ImmutableArray<string> sources) =>
        Importer
            .Run(
                with(
                    new ImportOptions
                    {
                        Input = _folder["input"],
                        Sources = sources,
                        Cache = _folder[".digest-cache"],
                        MayReach = a => a.Equals(IPAddress.Loopback),
                    }
                ),
                Time,
                new Silent(),
                CancellationToken.None
            )
            .GetAwaiter()
            .GetResult();

    /// <summary>The one result of an import, which must be of this state.</summary>
    public ImportResult One(ImportState state, params ImmutableArray<string> sources)
    {
        var result = Assert.Single(Import(sources));
        Assert.True(result.State == state, $"{result.State}: {result.Message}");
        return result;
    }

    /// <summary>A page of a report.</summary>
    public static string Page(string headline, string more = "") =>
        $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{headline} | The Tern</title></head>
            <body><nav><a href="/">Home</a></nav>
            <article><h1>{headline}</h1>
            <p>The harbour office at Saltreach said on Monday that {headline.ToLowerInvariant()}, and that nobody had
            been told before the morning tide.</p>
            <p>Harbour master Ines Okoro counted {headline.Length} boats at the quay. {more}</p></article>
            </body></html>
            """;

    public void Dispose() => _folder.Dispose();

    private sealed class Silent : IProgress<ImportStep>
    {
        public void Report(ImportStep value) { }
    }
}
