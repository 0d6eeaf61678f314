using Digest.Acquiring;

namespace Digest.Tests.Acquiring;

/// <summary>What a file is to blame for costs the file; what the machine is to blame for stops the build.</summary>
public sealed class FaultTests
{
    [Theory]
    [InlineData(5, "EIO")]
    [InlineData(12, "ENOMEM")]
    [InlineData(23, "ENFILE")]
    [InlineData(24, "EMFILE")]
    [InlineData(116, "ESTALE")]
    public void A_failure_of_the_machine_stops(int number, string name)
    {
        var diagnostics = new Diagnostics();
        Faults.Tell(
            new IOException($"{name} : '/somewhere/articles/a.txt'", number),
            "articles/a.txt",
            "The file cannot be read",
            diagnostics
        );
        var d = Assert.Single(diagnostics.Sorted());
        Assert.True(d.Stops && diagnostics.Stopped);
        Assert.Equal(("articles/a.txt", $"The system says: {name}"), (d.Path, d.Cause));
    }

    [Fact]
    public void A_fault_of_the_file_is_an_error_of_its_own()
    {
        Exception[] faults =
        [
            new UnauthorizedAccessException(),
            new FileNotFoundException(),
            new DirectoryNotFoundException(),
            new PathTooLongException(),
            new IOException("Not a directory", 20),
            new IOException("Too many links", Faults.Loop),
        ];
        foreach (var fault in faults)
        {
            var diagnostics = new Diagnostics();
            Faults.Tell(fault, "articles/a.txt", "The file cannot be read", diagnostics);
            Assert.False(diagnostics.Stopped);
            Assert.Equal(DiagnosticLevel.Error, Assert.Single(diagnostics.Sorted()).Level);
        }
    }
}
