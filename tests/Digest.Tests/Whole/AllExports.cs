using Digest.Tests.Support;

namespace Digest.Tests.Whole;

/// <summary>The sample newsroom with every export there is, built once.</summary>
public sealed class AllExports : IDisposable
{
    private readonly TempFolder _folder = new();

    public AllExports()
    {
        SampleSite.Input(_folder["in"]);
        var settings = File.ReadAllLines(_folder["in/digest.yml"]).Where(l => !l.StartsWith("exports:", StringComparison.Ordinal));
        File.WriteAllText(
            _folder["in/digest.yml"],
            string.Join('\n', settings) + "\nexports: [" + string.Join(", ", Settings.ExportNames) + "]\n"
        );
        var options = new BuildOptions
        {
            Input = _folder["in"],
            Output = Root,
            BaseUrl = SampleSite.BaseUrl,
            Jobs = 2,
        };
        Articles = Pipeline
            .Read(options, new Diagnostics())
            .Stories.SelectMany(s => s.Years.SelectMany(y => y.Folded.Reports.Select(r => r.Article)))
            .ToDictionary(a => a.Id, StringComparer.Ordinal);
        Assert.True(Pipeline.Run(options, new Diagnostics()).Written);
    }

    /// <summary>The built folder.</summary>
    public string Root => _folder["out"];

    /// <summary>Its articles by id.</summary>
    internal IReadOnlyDictionary<string, Article> Articles { get; }

    /// <summary>Files whose path ends so, sorted.</summary>
    public ImmutableArray<string> Of(string end)
    {
        var files = Directory
            .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(f => f.Replace('\\', '/'))
            .Where(f => f.EndsWith(end, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        Assert.NotEmpty(files);
        return files;
    }

    /// <summary>The news items.</summary>
    public ImmutableArray<string> NewsItems() => Of(".json").RemoveAll(f => !f.Contains("/ninjs/", StringComparison.Ordinal));

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();
}
