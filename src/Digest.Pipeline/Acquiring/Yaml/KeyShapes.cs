using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Checks a value against its key's shape and brings it into it: dates become EDTF. What does not fit is told and left out, but a guard
/// (draft, display, index) that cannot be read holds.
/// </summary>
internal static class KeyShapes
{
    /// <summary>The fitted value; null, and told, when it does not fit.</summary>
    public static YamlValue? Fit(string name, YamlEntry entry, string path, Diagnostics diagnostics)
    {
        var value = entry.Value;
        switch (KeyCatalogue.Shape(name))
        {
            case KeyShape.Text when value is YamlScalar text:
                return KeyChecks.Holds(name, entry.Key, text, "", path, diagnostics) ? value : null;
            case KeyShape.Texts when value is YamlScalar || (value is YamlList list && list.Items.All(i => i is YamlScalar)):
            case KeyShape.Notes when value is YamlList or YamlMap:
            case KeyShape.Map when value is YamlMap:
                return value;
            case KeyShape.Texts when value is YamlList people && Names(people) is { } names:
                return names;
            case KeyShape.Date when value is YamlScalar s && EditorDates.Read(s.Text) is { } date:
                return s with { Text = date.ToString() };
            case KeyShape.Flag
                when value is YamlScalar s && s.Text.Trim().ToLowerInvariant() is "true" or "false" or "yes" or "no" or "on" or "off":
                return value;
            case KeyShape.Number
                when value is YamlScalar s
                    && int.TryParse(s.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
                    && (!KeyCatalogue.Bounds.TryGetValue(name, out var bounds) || (n >= bounds.Least && n <= bounds.Most)):
                return value;
            case KeyShape.Choice when value is YamlScalar s && KeyCatalogue.Choices[name].Contains(s.Text.Trim().ToLowerInvariant()):
                return s with { Text = s.Text.Trim().ToLowerInvariant() };
            default:
                return Refuse(name, entry, path, diagnostics);
        }
    }

    private static YamlScalar? Refuse(string name, YamlEntry entry, string path, Diagnostics diagnostics)
    {
        var value = entry.Value;
        var typed =
            value is YamlScalar s ? $" \"{WebAddress.Hidden(s.Text)}\""
            : value is YamlList ? " (a list)"
            : " (a mapping)";
        var (wanted, remedy) = Wanted(name);
        string? cause = null;
        if (KeyCatalogue.Shape(name) == KeyShape.Date && value is YamlScalar { Text: var date })
        {
            (cause, remedy) = DateDoubts.Of(date);
        }

        var guard = name switch
        {
            "draft" => "true",
            "display" => "none",
            "index" => "false",
            _ => null,
        };
        diagnostics.Error(
            DiagnosticCodes.WrongValue,
            path,
            value.Line,
            value.Column,
            $"{entry.Key}:{typed} is not {wanted}; {(guard is null ? "the key is left out" : $"to be safe it counts as {guard}")}",
            cause,
            remedy
        );
        return guard is null
            ? null
            : new YamlScalar
            {
                Line = value.Line,
                Column = value.Column,
                Text = guard,
            };
    }

    private static (string Wanted, string Remedy) Wanted(string name) =>
        KeyCatalogue.Shape(name) switch
        {
            KeyShape.Text => ("text", "Write one text; quote it if it has special characters"),
            KeyShape.Texts => ("a text or a list of texts", "Write [one, two] or one a line after a dash"),
            KeyShape.Date => ("a date that means one day", "Write it as 2016-11-09 or 9 November 2016"),
            KeyShape.Flag => ("true or false", "Write true or false"),
            KeyShape.Number => (name == "year" ? "a year" : "a whole number", name == "year" ? "Write it as 2016" : "Write digits only"),
            KeyShape.Choice => ("one of " + string.Join(", ", KeyCatalogue.Choices[name]), "Choose one of them"),
            KeyShape.Notes => ("a list of notes", "Write - quote: … and note: … for each"),
            _ => ("a mapping", "Write key: value lines below it"),
        };

    // Jekyll and others list authors as mappings with a name.
    private static YamlList? Names(YamlList list)
    {
        var names = ImmutableArray.CreateBuilder<YamlValue>();
        foreach (var item in list.Items)
        {
            if ((item is YamlMap map ? map.Find("name")?.Value : item) is not YamlScalar name)
            {
                return null;
            }

            names.Add(name);
        }

        return list with
        {
            Items = names.ToImmutable(),
        };
    }
}
