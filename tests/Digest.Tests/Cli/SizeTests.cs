using Digest.Text;

namespace Digest.Tests.Cli;

/// <summary>Lengths are said as people read them, and never as less than they are.</summary>
public sealed class SizeTests
{
    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(1, "1 byte")]
    [InlineData(9_999, "9,999 bytes")]
    [InlineData(10_240, "10 KiB")]
    [InlineData(10_241, "10.1 KiB")]
    [InlineData(64 * 1024 * 1024, "64 MiB")]
    [InlineData((64 * 1024 * 1024) + 1, "64.1 MiB")]
    [InlineData(5L * 1024 * 1024 * 1024, "5,120 MiB")]
    public void A_length_is_said_in_one_unit(long bytes, string said) => Assert.Equal(said, Sizes.Of(bytes));
}
