using System.Globalization;
using Digest.Tests.Support;

namespace Digest.Tests.Properties;

/// <summary>Same input, same bytes: whatever the threads, the culture, the order of the files, the folder they stand in.</summary>
public sealed class SameBytesTests(FirstBuild first) : IClassFixture<FirstBuild>, IDisposable
{
    private static readonly CultureInfo Before = CultureInfo.CurrentCulture;
    private readonly TempFolder _folder = first.Folder;
    private readonly ImmutableSortedDictionary<string, string> _first = first.Hashes;

    [Fact]
    public void Four_threads_give_the_bytes_of_one() => Assert.Equal(_first, Corpora.Build(_folder, "input", "second", jobs: 4));

    [Fact]
    public void A_second_build_over_the_first_changes_nothing() => Assert.Equal(_first, Corpora.Build(_folder, "input", "first", jobs: 2));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    [InlineData("fa-IR")]
    public void The_culture_changes_nothing(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        Assert.Equal(_first, Corpora.Build(_folder, "input", "second"));
    }

    [Fact]
    public void The_order_in_which_files_came_and_the_folder_change_nothing()
    {
        SampleSite.Input(_folder["moved/elsewhere"]);
        Corpora.AllCases(_folder["moved/elsewhere"], backwards: true);
        Assert.Equal(_first, Corpora.Build(_folder, "moved/elsewhere", "second"));
    }

    /// <inheritdoc/>
    public void Dispose() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Before;
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
