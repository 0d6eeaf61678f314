using System.Globalization;

namespace Digest.Evaluation;

/// <summary>Days as the data writes them, <c>2016-11-09</c>.</summary>
internal static class Days
{
    /// <summary>Whether both are days and one is the day before the other: one moment by two clocks may be so.</summary>
    public static bool IsBeside(string? one, string? other) =>
        Read(one) is { } a && Read(other) is { } b && Math.Abs(a.DayNumber - b.DayNumber) == 1;

    private static DateOnly? Read(string? text) =>
        text is { Length: >= 10 }
        && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
