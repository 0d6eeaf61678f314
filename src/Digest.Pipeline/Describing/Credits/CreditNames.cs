using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Reads the parties of a credit line: "Northern Wire, Coast Radio", "AP and AFP", "Additional reporting by NW".</summary>
internal static partial class CreditNames
{
    // Signs that part names, and words that do.
    private static readonly string[] Parts =
    [
        ", ",
        " & ",
        "; ",
        " / ",
        "/",
        " → ",
        " -> ",
        .. Lexicon.Shared.Phrases("credit-names-joints"),
    ];

    /// <summary>The parts of a list of names, signs around them cut off.</summary>
    public static List<string> Split(string text) =>
        [
            .. text.Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(n => n.Trim(' ', '.', ':', '(', ')', '"', '“', '”', '«', '»'))
                .Where(n => n.Length > 0),
        ];

    /// <summary>
    /// The names as the editor or the table of agencies has them, when every one of them is listed there; empty otherwise.
    /// </summary>
    public static ImmutableArray<string> Listed(string text, OutletBook outlets)
    {
        var names = Split(text);
        return names.Count is > 0 and <= 4 && names.TrueForAll(n => IsListed(n, outlets))
            ? [.. names.Select(n => Canonical(n, outlets)).Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];
    }

    /// <summary>The name to show for one that stands where nothing but credits stands: there "afp" is AFP.</summary>
    public static string Canonical(string name, OutletBook outlets) =>
        outlets.Find(name)?.Name ?? Agencies.FindInSlot(name) ?? outlets.Canonical(name);

    /// <summary>Whether the editor or the table of agencies lists a name.</summary>
    public static bool IsListed(string name, OutletBook outlets) => outlets.Find(name) is not null || Agencies.FindInSlot(name) is not null;

    /// <summary>The parties of a credit line as the editor copied it: what stands after its label, when all of it is names.</summary>
    public static ImmutableArray<string> OfLine(string line, OutletBook outlets)
    {
        var names = Split(Label().Replace(line.Trim(' ', '(', ')', '.', '–', '—', '-'), ""));
        return names.Count is > 0 and <= 4 && names.TrueForAll(n => Shapes.IsName(n, 6))
            ? [.. names.Select(outlets.Canonical).Distinct(StringComparer.OrdinalIgnoreCase)]
            : [];
    }

    [GeneratedRegex(
        "^" + LexiconPatterns.CreditLabels + @"\s*:?\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
