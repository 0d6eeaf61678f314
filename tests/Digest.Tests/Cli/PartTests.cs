using Digest.Output;

namespace Digest.Tests.Cli;

/// <summary>A report of a file that holds several is asked for by its number, and has a sidecar of its own.</summary>
public sealed class PartTests : IDisposable
{
    private const string Two = """
        [
          {"uri": "urn:x:1", "headline": "Otter takes the bus", "body_text": "An otter rode the bus from Upper Tarn to the weir."},
          {"uri": "urn:x:2", "headline": "Bus gets an otter stop", "body_text": "The bus company put up a stop for the otter."}
        ]
        """;

    private readonly Newsroom _room = new();

    public PartTests() => _room.Write("articles/otters.json", Two);

    public void Dispose() => _room.Dispose();

    [Theory]
    [InlineData("otters", "otters", "Otter takes the bus")]
    [InlineData("otters#1", "otters", "Otter takes the bus")]
    [InlineData("articles/otters.json", "otters", "Otter takes the bus")]
    [InlineData("otters#2", "otters#2", "Bus gets an otter stop")]
    [InlineData("articles/otters.json#2", "otters#2", "Bus gets an otter stop")]
    [InlineData("articles/otters-2/", "otters#2", "Bus gets an otter stop")]
    public void A_report_is_found_by_its_file_and_number(string asked, string id, string headline)
    {
        var (code, output, error) = _room.Run("explain", asked);
        Assert.Equal("", error);
        Assert.Equal(ExitCodes.Clean, code);
        Assert.StartsWith(id + "  ", output, StringComparison.Ordinal);
        Assert.Contains(headline, output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_be_said_of_it_stands_in_a_sidecar_of_its_own()
    {
        Assert.Contains("otters#2.yml", _room.Run("explain", "otters#2", "--format", "json").Output, StringComparison.Ordinal);
        _room.Write("articles/otters#2.yml", "date: 2019-05-07\n");
        Assert.Matches(@"date +2019-05-07 \(editor\)", _room.Run("explain", "otters#2").Output);
        Assert.Matches(@"date +not stated", _room.Run("explain", "otters").Output);
    }
}
