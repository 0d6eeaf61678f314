using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Whether a text tells editors not to use an item.</summary>
internal static partial class KillOrders
{
    /// <summary>True where an order stands in it, or where it begins with the mark of one.</summary>
    public static bool IsOne(string text) => Order().IsMatch(text) || Mark().IsMatch(text);

    /// <summary>Whether an order stands in it.</summary>
    public static bool HasOrder(string text) => Order().IsMatch(text);

    /// <summary>Whether the mark of one stands anywhere in it.</summary>
    public static bool HasMark(string text) => AnyMark().IsMatch(text);

    [GeneratedRegex(@"(?<![\p{L}\d])(?:" + LexiconPatterns.KillMarks + @")(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex AnyMark();

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?:" + LexiconPatterns.KillOrders + @")(?!\p{L})",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Order();

    [GeneratedRegex(@"^\W{0,4}(?:" + LexiconPatterns.KillMarks + @")(?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
