using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The sample site, built once by the command, with its pages parsed.</summary>
public sealed class Site : IDisposable
{
    private readonly TempFolder _folder = new();

    public Site()
    {
        Built = SampleSite.Build(_folder, SampleSite.BaseUrl);
        Assert.True(Directory.Exists(Root), Built.All);
        Files = [.. TempFolder.Hashes(Root).Keys];
        var parser = new HtmlParser();
        Pages = Files
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal))
            .ToImmutableSortedDictionary(f => f, f => (IDocument)parser.ParseDocument(File.ReadAllText(FileOf(f))), StringComparer.Ordinal);
        Assert.True(Pages.Count >= 15, $"only {Pages.Count} pages: {Built.All}");
    }

    /// <summary>The built folder.</summary>
    public string Root => _folder["site"];

    /// <summary>The <c>--data</c> file.</summary>
    public string DataFile => _folder["data.json"];

    /// <summary>How the command ended.</summary>
    internal Ended Built { get; }

    /// <summary>All files, relative, sorted.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>All pages by file.</summary>
    public ImmutableSortedDictionary<string, IDocument> Pages { get; }

    /// <summary>Full path of a file of the site.</summary>
    public string FileOf(string file) => Path.Combine(Root, file);

    /// <summary>Every page but the stubs that lead on to a moved one.</summary>
    public IEnumerable<KeyValuePair<string, IDocument>> RealPages =>
        Pages.Where(p => p.Value.QuerySelector("meta[http-equiv=refresh]") is null);

    /// <summary>Gathers what is wrong with the pages, page by page.</summary>
    public static IEnumerable<string> Wrong(
        IEnumerable<KeyValuePair<string, IDocument>> pages,
        Func<IDocument, IEnumerable<string?>> look
    ) => pages.SelectMany(p => look(p.Value).OfType<string>().Select(w => $"{p.Key}: {w}"));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}

/// <summary>The tests that look at the one built site.</summary>
[CollectionDefinition(nameof(Site))]
public sealed class SiteTests : ICollectionFixture<Site>;
