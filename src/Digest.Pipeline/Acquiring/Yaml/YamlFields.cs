using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>One mapping of an editor's file, read key by key; every wrong shape is told with its place and then counts as absent.</summary>
internal sealed class YamlFields
{
    private readonly YamlMap _map;
    private readonly EditorForm _form;
    private readonly string _path;
    private readonly Diagnostics _told;

    private YamlFields(YamlMap map, EditorForm form, string path, Diagnostics diagnostics) =>
        (_map, _form, _path, _told) = (map, form, path, diagnostics);

    /// <summary>Line of the mapping, from 1.</summary>
    public int Line => _map.Line;

    /// <summary>Column of the mapping, from 1.</summary>
    public int Column => _map.Column;

    /// <summary>The mapping's fields, unknown keys told with the nearest known one; null, and told, when the value is no mapping.</summary>
    public static YamlFields? Of(YamlValue value, EditorForm form, string path, Diagnostics diagnostics)
    {
        var (what, keys) = (form.What, form.Names);
        if (value is not YamlMap map)
        {
            diagnostics.Error(
                DiagnosticCodes.WrongValue,
                path,
                value.Line,
                value.Column,
                $"This is not {what}: keys are wanted here",
                null,
                $"The keys are {string.Join(", ", keys)}"
            );
            return null;
        }

        foreach (var entry in map.Entries)
        {
            if (!keys.Contains(entry.Key))
            {
                var near = Nearest.To(entry.Key, keys);
                diagnostics.Warn(
                    DiagnosticCodes.UnknownKey,
                    path,
                    entry.Line,
                    entry.Column,
                    $"Nobody knows the key \"{entry.Key}\" of {what}; it is left out",
                    near is null ? null : $"\"{near}\" may be meant",
                    near is null ? $"The keys are {string.Join(", ", keys)}" : $"Write {near}:"
                );
            }
        }

        return new YamlFields(map, form, path, diagnostics);
    }

    /// <summary>The same fields, what is wrong with them told elsewhere.</summary>
    public YamlFields Telling(Diagnostics elsewhere) => new(_map, _form, _path, elsewhere);

    /// <summary>A text, trimmed; null when absent or empty.</summary>
    public string? Text(string key)
    {
        var value = _map.Find(key)?.Value;
        if (value is null or YamlScalar { IsNull: true })
        {
            return null;
        }

        if (value is YamlScalar s)
        {
            return s.Text.Trim() is { Length: > 0 } text ? text : null;
        }

        Wrong(value, key, "text", "Write one text");
        return null;
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<string> Texts(string key)
    {
        var value = _map.Find(key)?.Value;
        switch (value)
        {
            case null or YamlScalar { IsNull: true }:
                return [];
            case YamlScalar:
                return Text(key) is { } one ? [one] : [];
            case YamlList list when list.Items.All(i => i is YamlScalar):
                return [.. list.Items.OfType<YamlScalar>().Select(i => i.Text.Trim()).Where(t => t.Length > 0)];
            default:
                Wrong(value, key, "a list of texts", "Write [one, two]");
                return [];
        }
    }

    /// <summary>
    /// A list of texts, or of mappings of one text to another; one alone counts as a list of one. Anything else is told and left out.
    /// </summary>
    public ImmutableArray<(string Key, YamlScalar? Value)> Pairs(string key, string wanted)
    {
        var pairs = ImmutableArray.CreateBuilder<(string, YamlScalar?)>();
        foreach (var item in Items(key))
        {
            if (item is YamlScalar { IsNull: false } text && text.Text.Trim() is { Length: > 0 } clean)
            {
                pairs.Add((clean, null));
            }
            else if (item is YamlMap { Entries: [{ Value: YamlScalar { IsNull: false } value } only] })
            {
                pairs.Add((only.Key.Trim(), value with { Text = value.Text.Trim() }));
            }
            else
            {
                Wrong(item, key, wanted, "Write one a line, each behind a dash");
            }
        }

        return pairs.ToImmutable();
    }

    /// <summary>
    /// A text that should be an address or a language; what is no such thing is told as a warning. A language that is none counts as
    /// absent.
    /// </summary>
    public string? Checked(string key) =>
        Text(key) is { } text && KeyChecks.Holds(key, key, (YamlScalar)_map.Find(key)!.Value, " of " + _form.What, _path, _told)
            ? text
            : null;

    /// <summary>A date; null when absent.</summary>
    public PartialDate? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (EditorDates.Read(text) is { } date)
        {
            return date;
        }

        var (cause, remedy) = DateDoubts.Of(text);
        Wrong(_map.Find(key)!.Value, key, "a date that means one day", remedy, cause);
        return null;
    }

    /// <summary>A whole number within the bounds of its form; null when absent.</summary>
    public int? Number(string key)
    {
        var (least, most) = _form.Keys.First(k => k.Name == key).Bounds ?? (int.MinValue, int.MaxValue);
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most)
        {
            return n;
        }

        Wrong(
            _map.Find(key)!.Value,
            key,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
            "Write digits only"
        );
        return null;
    }

    /// <summary>true or false; null when absent.</summary>
    public bool? Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        switch (text.ToLowerInvariant())
        {
            case "true" or "yes" or "on":
                return true;
            case "false" or "no" or "off":
                return false;
            default:
                Wrong(_map.Find(key)!.Value, key, "true or false", "Write true or false");
                return null;
        }
    }

    /// <summary>Items of a list of mappings, or a mapping alone; empty when absent.</summary>
    public ImmutableArray<YamlValue> Items(string key) =>
        _map.Find(key)?.Value switch
        {
            null or YamlScalar { IsNull: true } => [],
            YamlList list => list.Items,
            var one => [one],
        };

    /// <summary>A mapping; null when absent.</summary>
    public YamlMap? Map(string key)
    {
        var value = _map.Find(key)?.Value;
        if (value is null or YamlMap or YamlScalar { IsNull: true })
        {
            return value as YamlMap;
        }

        Wrong(value, key, "a mapping", "Write key: value lines below it");
        return null;
    }

    /// <summary>Tells that a key without which the entry means nothing is missing.</summary>
    public void Missing(string key, string meaning) =>
        _told.Error(
            DiagnosticCodes.WrongValue,
            _path,
            _map.Line,
            _map.Column,
            $"{char.ToUpperInvariant(_form.What[0])}{_form.What[1..]} without {key}: is left out",
            null,
            $"Add {key}: {meaning}"
        );

    /// <summary>Tells that a value is not what its key wants.</summary>
    public void Wrong(YamlValue value, string key, string wanted, string remedy, string? cause = null) =>
        _told.Error(
            DiagnosticCodes.WrongValue,
            _path,
            value.Line,
            value.Column,
            $"{key}:{(value is YamlScalar s ? $" \"{WebAddress.Hidden(s.Text)}\"" : "")} of {_form.What} is not {wanted}; it is left out",
            cause,
            remedy
        );

    /// <summary>Place of a key's value.</summary>
    public YamlValue? Value(string key) => _map.Find(key)?.Value;
}
