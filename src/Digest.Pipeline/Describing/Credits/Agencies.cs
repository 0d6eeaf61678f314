using System.Buffers;
using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>How much a name needs around it before it means an agency in running text.</summary>
internal enum NameAmbiguity
{
    /// <summary>Nothing else is called so.</summary>
    Sure,

    /// <summary>Also a party, a payment system, a bank: taken only where somebody is told, quoted or reports.</summary>
    Cued,

    /// <summary>Means many things: taken only in the agency's own language, or where nothing but a credit can stand.</summary>
    Home,

    /// <summary>Means many things in its own language too: taken only where nothing but a credit can stand.</summary>
    Slot,
}

/// <summary>A news agency.</summary>
/// <param name="Name">The name it is known by.</param>
/// <param name="Country">Where its seat is: ISO 3166 code.</param>
/// <param name="Languages">Languages of its country, and of its report, BCP 47.</param>
/// <param name="Standing">How much its short name needs around it.</param>
internal sealed record Agency(string Name, string Country, ImmutableArray<string> Languages, NameAmbiguity Standing);

/// <summary>
/// News agencies by every name they print, with the short name they are known by. A reviewed table: a name is listed only if it can hardly
/// mean anything else where credits stand.
/// </summary>
internal static class Agencies
{
    private static readonly FrozenDictionary<string, Agency> ByName = Read();

    /// <summary>Lower-case forms that German and other sign-offs use: "(dpa/afp)".</summary>
    private static readonly FrozenDictionary<string, string> Small = ByName
        .Where(n => n.Key.Length is >= 2 and <= 5 && n.Key.All(char.IsAsciiLetterUpper))
        .ToFrozenDictionary(n => n.Key.ToLowerInvariant(), n => n.Value.Name, StringComparer.Ordinal);

    /// <summary>Every name, to ask a text whether any of them stands in it.</summary>
    public static SearchValues<string> Names { get; } = SearchValues.Create([.. ByName.Keys], StringComparison.Ordinal);

    /// <summary>Names in scripts without spaces between words, longest first.</summary>
    public static ImmutableArray<string> Wide { get; } =
    [.. ByName.Keys.Where(n => n[0] >= '\u2E80').OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];

    /// <summary>The known name of an agency; null when the text is no agency's name. Case counts.</summary>
    public static string? Find(string name) => Of(name)?.Name;

    /// <summary>As <see cref="Find"/>, where nothing but credits stands: short names in lower case count too.</summary>
    public static string? FindInSlot(string name) => Find(name) ?? Small.GetValueOrDefault(name.Trim());

    /// <summary>Whether the name means an agency in running text too.</summary>
    public static bool IsStrong(string name) => Standing(name) == NameAmbiguity.Sure;

    /// <summary>
    /// How much this form of the name needs around it. Names of several words, and those not in Latin letters, need nothing.
    /// </summary>
    public static NameAmbiguity Standing(string name) =>
        Of(name) is not { } agency || name.Trim().Contains(' ', StringComparison.Ordinal) || name.Trim()[0] > '\u024F'
            ? NameAmbiguity.Sure
            : agency.Standing;

    /// <summary>Whether a language is one of the agency's own. English is nobody's: short names mean too much in it.</summary>
    public static bool IsHome(string name, string? language) =>
        language is not null and not "en" && Of(name)?.Languages.Contains(language) == true;

    private static Agency? Of(string name) => ByName.GetValueOrDefault(name.Trim().TrimEnd('.')) ?? ByName.GetValueOrDefault(name.Trim());

    private static FrozenDictionary<string, Agency> Read()
    {
        var names = new Dictionary<string, Agency>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Shared.Entries("agencies"))
        {
            var cells = row.Parts;
            if (cells.Length < 4)
            {
                throw row.Unfit("name, country, languages and standing are wanted, parted by strokes");
            }

            // One agency may stand in two rows, its ambiguous short form in a row of its own: "AA" is Anadolu's, and of many others.
            var standing = cells[3] switch
            {
                "sure" => NameAmbiguity.Sure,
                "cued" => NameAmbiguity.Cued,
                "home" => NameAmbiguity.Home,
                "slot" => NameAmbiguity.Slot,
                _ => throw row.Unfit("the standing is sure, cued, home or slot"),
            };
            var agency = new Agency(cells[0] == "AA" ? "Anadolu" : cells[0], cells[1], [.. cells[2].Split(' ')], standing);
            names.TryAdd(cells[0], agency);
            foreach (var other in cells.AsSpan(4))
            {
                names.TryAdd(other, agency);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
