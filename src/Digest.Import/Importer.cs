using Digest.Text;

namespace Digest.Import;

/// <summary>How far an import has come.</summary>
/// <param name="Source">What is taken now.</param>
/// <param name="IsNamed">Whether that is one of the sources that the editor named.</param>
/// <param name="Imported">Reports taken in.</param>
/// <param name="Skipped">Passed over.</param>
/// <param name="Refused">Refused.</param>
public sealed record ImportStep(string Source, bool IsNamed, int Imported, int Skipped, int Refused);

/// <summary>
/// Takes reports into a newsroom. The recipe: each source is opened, what holds many is taken apart, and each page is handed to the intake.
/// What goes wrong costs the page it is about.
/// </summary>
public sealed class Importer : IDisposable
{
    /// <summary>Most sitemaps that name one another in a row.</summary>
    [Limit("the last is refused", ImportRefusal.Told)]
    public const int MaxSitemaps = 3;

    /// <summary>Most times that a file may be packed by gzip.</summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public const int MaxPacked = 2;

    private readonly ImportOptions _options;
    private readonly IProgress<ImportStep> _progress;
    private readonly Intake _intake;
    private readonly Validators _validators;
    private readonly Fetcher _fetcher;
    private readonly List<ImportResult> _results = [];
    private readonly int[] _counts = new int[3];

    private Importer(ImportOptions options, TimeProvider time, IProgress<ImportStep> progress)
    {
        (_options, _progress) = (options, progress);
        _intake = new Intake(options, Holdings.Of(options.Input, options.Jobs));
        _validators = Validators.In(options.Cache, options.Input);
        var settings = Pipeline.SettingsOf(options.Input);
        _fetcher = new Fetcher(options, time, settings.BaseUrl ?? settings.Contact.Errors);
    }

    /// <summary>Takes all sources, in their order. Gives what became of each report, in the order it was come upon.</summary>
    public static async Task<ImmutableArray<ImportResult>> Run(
        ImportOptions options,
        TimeProvider time,
        IProgress<ImportStep> progress,
        CancellationToken stop
    )
    {
        using var import = new Importer(options, time, progress);
        foreach (var source in options.Sources)
        {
            await import.Guard(source, isNamed: true, () => import.Source(source, stop));
        }

        if (!options.DryRun)
        {
            import._validators.Save();
        }

        return [.. import._results];
    }

    private async Task Source(string source, CancellationToken stop)
    {
        if (WebAddress.Parse(source) is { } address && source.Contains("://", StringComparison.Ordinal))
        {
            await Address(address, stop);
        }
        else if (Directory(source))
        {
            foreach (var file in LocalFiles.In(source))
            {
                await Guard(Shown(file.Path), isNamed: false, () => Take(file, stop));
            }
        }
        else
        {
            await Take(LocalFiles.One(source), stop);
        }
    }

    private static bool Directory(string source) => new DirectoryInfo(source).Exists;

    private async Task Address(Uri address, CancellationToken stop)
    {
        var source = ImportItem.Called(address);
        if (_intake.Known(address, source) is { } here)
        {
            Tell(here);
            return;
        }

        // A page that was thrown away since must come again; a feed that did not change has nothing new.
        var known = _options.Again && !_intake.Has(address) ? Validator.None : _validators.Of(address);
        var page = await _fetcher.Get(address, known, stop);
        if (page.IsUnchanged)
        {
            Tell(
                _intake.Has(address)
                    ? _intake.Unchanged(address, source)
                    : new ImportResult(ImportState.Skipped, source)
                    {
                        Message = "It has not changed since the last import; --again takes it all the same",
                    }
            );
            return;
        }

        var refused = Refused;
        await Sort(ItemOf(page, address, null), 0, stop);
        if (Refused == refused)
        {
            _validators.Keep(address, page.Validator);
        }
    }

    private async Task Take(LocalFile file, CancellationToken stop)
    {
        if (!new FileInfo(file.Path).Exists)
        {
            throw new ImportRefusal(
                "There is no such file or folder",
                null,
                "Give a file, a folder, or an address that begins with https://"
            );
        }

        var name = Path.GetFileName(file.Path);
        using (var stream = LocalFiles.Open(file.Path))
        {
            if (WarcPages.IsWarc(stream))
            {
                await Archive(stream, name);
                return;
            }
        }

        await Sort(
            new ImportItem
            {
                Source = Shown(file.Path),
                Bytes = LocalFiles.Read(file.Path, _options.MaxBytes),
                FileName = name,
                From = name,
                IsNamed = true,
                Sidecar = file.Sidecar is { } sidecar ? LocalFiles.Read(sidecar, _options.MaxBytes) : default,
            },
            0,
            stop
        );
    }

    // What a file is decides what becomes of it, whatever it is called.
    private async Task Sort(ImportItem item, int depth, CancellationToken stop)
    {
        switch (FileKinds.Of(item.Bytes, item.MediaType, item.FileName))
        {
            case FileKind.Gzip when depth < MaxPacked:
                var name = item.FileName is { } n && n.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? n[..^3] : item.FileName;
                var plain = ContentCodings.Gzip(item.Bytes, _options.MaxBytes);
                await Sort(item with { Bytes = plain, FileName = name, MediaType = null }, depth + 1, stop);
                break;
            case FileKind.Gzip:
                throw new ImportRefusal(
                    $"It is packed more than {MaxPacked} times over",
                    "A file made to stop programs",
                    "Unpack it first"
                );
            case FileKind.Warc:
                using (var stream = new MemoryStream(item.Bytes.ToArray(), writable: false))
                {
                    await Archive(stream, item.Source);
                }

                break;
            case FileKind.Feed:
                await Feed(FeedXml.Read(item.Bytes, item.Address), item, stop);
                break;
            case FileKind.JsonFeed:
                await Feed(FeedJson.Read(item.Bytes, item.Address), item, stop);
                break;
            case FileKind.Sitemap:
                var pages = new Dictionary<string, Uri>(StringComparer.Ordinal);
                await Collect(SitemapText.Read(item.Bytes, item.Address), pages, 0, stop);
                await Pages([.. pages.Values.Select(p => (p, (FeedItem?)null))], item, null, stop);
                break;
            default:
                Tell(_intake.Take(item));
                break;
        }
    }

    private async Task Archive(Stream stream, string name)
    {
        var taken = 0;
        foreach (var found in WarcPages.In(stream, name, _options.MaxBytes))
        {
            if (found.Item is { } item && taken++ < _options.Limit)
            {
                await Guard(item.Source, isNamed: false, () => Task.FromResult(_intake.Take(item)));
            }
            else if (found.Told is { } told)
            {
                Tell(told);
            }
        }

        TellLimit(name, taken);
    }

    private async Task Feed(FeedText feed, ImportItem item, CancellationToken stop)
    {
        if (feed.Entries.IsEmpty)
        {
            Tell(new ImportResult(ImportState.Skipped, item.Source) { Message = "The feed has no entries" });
        }

        await Pages([.. feed.Entries.Select(e => (e.Link, (FeedItem?)e))], item, feed, stop);
    }

    private async Task Collect(SitemapText map, Dictionary<string, Uri> pages, int depth, CancellationToken stop)
    {
        foreach (var page in map.Pages)
        {
            pages.TryAdd(page.AbsoluteUri, page);
        }

        foreach (var address in map.Sitemaps.Take(pages.Count > _options.Limit ? 0 : _options.Limit))
        {
            await Guard(ImportItem.Called(address), isNamed: false, Further);

            async Task Further()
            {
                if (depth >= MaxSitemaps)
                {
                    throw new ImportRefusal("Sitemaps name one another too deeply", "They name themselves", "Import it by its address");
                }

                var found = await _fetcher.Get(address, Validator.None, stop);
                var bytes = ContentCodings.IsGzip(found.Bytes.Span) ? ContentCodings.Gzip(found.Bytes, _options.MaxBytes) : found.Bytes;
                await Collect(SitemapText.Read(bytes, found.Address), pages, depth + 1, stop);
            }
        }
    }

    private async Task Pages(
        ImmutableArray<(Uri? Address, FeedItem? Entry)> pages,
        ImportItem container,
        FeedText? feed,
        CancellationToken stop
    )
    {
        var taken = 0;
        foreach (var (address, entry) in pages)
        {
            var source = address is null ? $"{container.Source}, \"{entry?.Title ?? entry?.Id}\"" : ImportItem.Called(address);
            if (address is not null && _intake.Known(address, source) is { } here)
            {
                Tell(here);
            }
            else if (taken++ < _options.Limit)
            {
                await Guard(source, isNamed: false, Page);
            }

            async Task<ImportResult> Page() =>
                address is not null && !(_options.EntriesOnly && entry is not null)
                    ? await Fetched(address, container.Source, stop)
                    : OwnWords(entry!, feed!, source, container);
        }

        TellLimit(container.Source, taken);
    }

    private async Task<ImportResult> Fetched(Uri address, string from, CancellationToken stop)
    {
        var page = await _fetcher.Get(address, _intake.Has(address) ? _validators.Of(address) : Validator.None, stop);
        if (page.IsUnchanged)
        {
            return _intake.Unchanged(address, ImportItem.Called(address));
        }

        var result = _intake.Take(ItemOf(page, address, from));
        _validators.Keep(address, page.Validator);
        return result;
    }

    private ImportResult OwnWords(FeedItem entry, FeedText feed, string source, ImportItem container) =>
        EntryPage.HasWords(entry)
            ? _intake.Take(
                new ImportItem
                {
                    Source = source,
                    Bytes = EntryPage.Of(entry, feed),
                    MediaType = "text/html; charset=utf-8",
                    Address = entry.Link,
                    Retrieved = container.Retrieved,
                    From = container.From ?? container.Source,
                    IsNamed = true,
                }
            )
            : throw new ImportRefusal(
                "The entry has no words of its own",
                entry.Link is null ? "It leads to no page either" : "The feed says titles only",
                entry.Link is null ? "Leave it out" : "Import it without --entries-only"
            );

    private static ImportItem ItemOf(FetchedPage page, Uri asked, string? from) =>
        new()
        {
            Source = ImportItem.Called(asked),
            Bytes = page.Bytes,
            MediaType = page.MediaType,
            FileName = page.Address.AbsolutePath.Split('/')[^1],
            Address = page.Address,
            Requested = page.Address.AbsoluteUri == asked.AbsoluteUri ? null : asked,
            Retrieved = page.Retrieved,
            From = from,
            IsNamed = from is null,
        };

    private async Task Guard(string source, bool isNamed, Func<Task<ImportResult>> work) =>
        await Guard(source, isNamed, async () => Tell(await work()));

    private async Task Guard(string source, bool isNamed, Func<Task> work)
    {
        _progress.Report(new ImportStep(source, isNamed, Count(ImportState.Imported), Count(ImportState.Skipped), Refused));
        try
        {
            await work();
        }
        catch (ImportRefusal e)
        {
            Tell(
                new ImportResult(ImportState.Refused, WebAddress.Hidden(source))
                {
                    Message = e.Message,
                    Cause = e.Cause,
                    Remedy = e.Remedy,
                }
            );
        }
    }

    private void TellLimit(string source, int found)
    {
        if (found > _options.Limit)
        {
            Tell(
                new ImportResult(ImportState.Refused, source)
                {
                    Message = $"{found - _options.Limit} more pages of it are not taken",
                    Cause = $"At most {_options.Limit} are taken of one source",
                    Remedy = "Allow more with --limit, or import it again: what is here already is passed over",
                }
            );
        }
    }

    private int Refused => Count(ImportState.Refused);

    private int Count(ImportState state) => _counts[(int)state];

    private void Tell(ImportResult result)
    {
        _results.Add(result);
        _counts[(int)result.State]++;
    }

    private static string Shown(string path) => path.Replace('\\', '/');

    /// <inheritdoc/>
    public void Dispose() => _fetcher.Dispose();
}
