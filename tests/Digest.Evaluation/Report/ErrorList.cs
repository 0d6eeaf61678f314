using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Digest.Evaluation;

/// <summary>
/// Prints wrong decisions by kind: how many, and with <c>--errors</c> some of them. Only one half of the sources is ever shown: what nobody
/// has looked at still tells whether a rule is general.
/// </summary>
internal static class ErrorList
{
    private const int Width = 220;

    /// <summary>Prints up to so many of each kind, spread evenly over all of that kind.</summary>
    public static void Print(ImmutableArray<Wrong> errors, int each, TextWriter output)
    {
        if (each == 0)
        {
            Count(errors, output);
            return;
        }

        foreach (
            var kind in errors
                .GroupBy(e => e.Kind, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            var open = kind.Where(e => IsOpen(e.Source)).ToList();
            output.WriteLine($"  {kind.Key}: {kind.Count()}, {open.Count} of them in the half that may be looked at");
            for (var i = 0; i < Math.Min(each, open.Count); i++)
            {
                var error = open[(int)((long)i * open.Count / Math.Min(each, open.Count))];
                output.WriteLine($"    {error.Where} ({error.Source})");
                output.WriteLine($"      ours: {Cut(error.Ours)}");
                output.WriteLine($"      gold: {Cut(error.Gold)}");
            }
        }
    }

    /// <summary>One line: how many wrong decisions of each kind.</summary>
    private static void Count(ImmutableArray<Wrong> errors, TextWriter output)
    {
        if (errors.Length > 0)
        {
            var kinds = errors
                .GroupBy(e => e.Kind, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Key} {g.Count()}"));
            output.WriteLine($"  wrong, by kind: {string.Join(", ", kinds)}");
        }
    }

    /// <summary>Whether a source is in the half that may be looked at: the first bit of the SHA-256 of its name.</summary>
    public static bool IsOpen(string source) => SHA256.HashData(Encoding.UTF8.GetBytes(source))[0] < 128;

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ⏎ ");
        return line.Length == 0 ? "–"
            : line.Length <= Width ? line
            : line[..Width] + "…";
    }
}
