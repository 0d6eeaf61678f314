using System.Globalization;

namespace Digest.Text;

/// <summary>Says lengths in bytes as people read them.</summary>
public static class Sizes
{
    private const long Kibi = 1024;
    private const long Mebi = Kibi * Kibi;

    /// <summary>
    /// A length in bytes, KiB or MiB, as in <c>64 MiB</c>. What is no whole number is rounded up to a tenth, so that what is longer than a
    /// bound is never said to be as long.
    /// </summary>
    public static string Of(long bytes) =>
        bytes >= Mebi ? Said(bytes, Mebi, "MiB")
        : bytes >= 10 * Kibi ? Said(bytes, Kibi, "KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} {(bytes == 1 ? "byte" : "bytes")}");

    private static string Said(long bytes, long unit, string name) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(bytes * 10m / unit) / 10:#,0.#} {name}");
}
