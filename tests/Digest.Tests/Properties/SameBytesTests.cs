using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>Same input, same bytes: whatever the threads, the culture, the order of the files, the folder they stand in.</summary>
public sealed class SameBytesTests(FirstBuild first) : IClassFixture<FirstBuild>, IDisposable
{
    private static readonly CultureInfo Before = CultureInfo.CurrentCulture;

    [Fact]
    public void Four_threads_give_the_bytes_of_one() => Same(Corpora.Build(first.Folder, "input", "second", jobs: 4));

    [Fact]
    public void A_second_build_over_the_first_changes_nothing() => Same(Corpora.Build(first.Folder, "input", "first", jobs: 2));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        Same(Corpora.Build(first.Folder, "input", "second"));
    }

    [Fact]
    public void The_order_in_which_files_came_and_the_folder_change_nothing()
    {
        SampleSite.Input(first.Folder["moved/elsewhere"]);
        Corpora.AllCases(first.Folder["moved/elsewhere"], backwards: true);
        Same(Corpora.Build(first.Folder, "moved/elsewhere", "second"));
    }

    /// <inheritdoc/>
    public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Before;

    // The first lines that differ say more than two hashes.
    private void Same(ImmutableSortedDictionary<string, string> second)
    {
        var changed = first
            .Hashes.Keys.Union(second.Keys)
            .Where(k => first.Hashes.GetValueOrDefault(k) != second.GetValueOrDefault(k))
            .Order(StringComparer.Ordinal)
            .ToList();
        var where = changed.Contains("(data)")
            ? Between(File.ReadAllText(first.Folder["first.json"]), File.ReadAllText(first.Folder["second.json"]))
            : "";
        Assert.True(changed.Count == 0, $"{changed.Count} files differ: {string.Join(", ", changed.Take(5))}\n{where}");
    }

    private static string Between(string a, string b)
    {
        var at = Math.Max(0, a.AsSpan().CommonPrefixLength(b) - 200);
        return $"{a[at..Math.Min(a.Length, at + 400)]}\n--- against ---\n{b[at..Math.Min(b.Length, at + 400)]}";
    }
}

/// <summary>The build that all others are held against: everything there is to read, on one thread.</summary>
public sealed class FirstBuild : IDisposable
{
    public FirstBuild()
    {
        Corpora.AllCases(Folder["input"]);
        SampleSite.Input(Folder["input"]);
        Hashes = Corpora.Build(Folder, "input", "first", jobs: 1);
        Assert.True(Hashes.Count > 10, "the site has hardly any file");
    }

    /// <summary>Where it stands.</summary>
    internal TempFolder Folder { get; } = new();

    /// <summary>Its files.</summary>
    internal ImmutableSortedDictionary<string, string> Hashes { get; }

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
