using System.Globalization;

namespace Digest.Describing;

/// <summary>Reads the editor's keys that have a fixed choice of values; tells what it does not know and goes on without it.</summary>
internal static class EditorChoices
{
    /// <summary>How much may be shown.</summary>
    public static Display Display(Sheet sheet) => sheet.Draft.Editor.Text("display")?.ToLowerInvariant() switch
    {
        null or "full" => Digest.Display.Full,
        "excerpt" => Digest.Display.Excerpt,
        "none" => Digest.Display.None,
        // When in doubt, what the publisher may not show stays unshown.
        _ => Unknown(sheet, "display", "full, excerpt or none", Digest.Display.None),
    };

    /// <summary>The year the editor files it under.</summary>
    public static int? Year(Sheet sheet) => sheet.Draft.Editor.Text("year") is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 0 and < 10000 ? year
        : Unknown<int?>(sheet, "year", "a year in four digits", null);

    /// <summary>Whether it is a human's or a machine's translation; a translation from a language of which no more is said is <c>unknown</c>.</summary>
    public static Fact<string> Translation(Sheet sheet, Fact<string> fact)
    {
        if (fact.Value is null or "human" or "machine" or "unknown")
        {
            return fact;
        }

        return fact.Basis == Basis.Editor && fact.Value.ToLowerInvariant() is var lower and ("human" or "machine" or "unknown")
            ? fact with { Value = lower }
            : Unknown(sheet, "translation", "human, machine or unknown", Fact<string>.NotStated);
    }

    private static T Unknown<T>(Sheet sheet, string name, string choices, T instead)
    {
        var key = sheet.Draft.Editor[name]!;
        sheet.Told.Error(DiagnosticCodes.UnknownChoice, key.Path, key.Value.Line, key.Value.Column, $"“{Sheet.Cut(sheet.Draft.Editor.Text(name)!)}” is no value of “{name}”",
            null, "Write " + choices);
        return instead;
    }
}
