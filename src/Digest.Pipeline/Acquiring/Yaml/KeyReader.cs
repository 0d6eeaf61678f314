using System.Globalization;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Turns one file's YAML mapping into the editor's keys: names made canonical, shapes checked, unknown names kept and told with the nearest
/// known one.
/// </summary>
internal sealed class KeyReader(string path, Diagnostics diagnostics)
{
    private readonly SortedDictionary<string, EditorKey> _known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EditorKey> _extra = new(StringComparer.Ordinal);

    /// <summary>The keys of a front matter or sidecar; none, and told, when it is no mapping.</summary>
    public static EditorKeys Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        var reader = new KeyReader(path, diagnostics);
        if (value is not YamlMap map)
        {
            diagnostics.Error(
                DiagnosticCodes.WrongValue,
                path,
                value.Line,
                value.Column,
                "Keys are wanted here, one a line",
                "The YAML is a list or a single value",
                "Write it as key: value"
            );
            return EditorKeys.None;
        }

        foreach (var entry in Clippings.Read(map).Entries)
        {
            reader.Add(entry);
        }

        return new EditorKeys
        {
            Known = EditorKeys.None.Known.AddRange(reader._known),
            Extra = EditorKeys.None.Extra.AddRange(reader._extra),
        };
    }

    private void Add(YamlEntry entry)
    {
        var name = KeyCatalogue.Canonical(entry.Key);
        if (name is null)
        {
            AddExtra(entry);
        }
        else if (entry.Value is YamlScalar { IsNull: true })
        {
            // An empty key is a form not filled in.
        }
        else if (KeyShapes.Fit(name, entry, path, diagnostics) is { } fitted)
        {
            AddKnown(name, entry, fitted);
        }
    }

    // Theme params in the containers of Zola and Hugo are nobody's mistake; anything else unknown may be a slip of the pen.
    private void AddExtra(YamlEntry entry)
    {
        if (KeyCatalogue.Containers.Contains(entry.Key) && entry.Value is YamlMap inner)
        {
            foreach (var e in inner.Entries)
            {
                _extra.TryAdd(e.Key, new EditorKey(e.Key, e.Value, path, e.Line, e.Column));
            }

            return;
        }

        var near = Nearest.To(entry.Key, KeyCatalogue.Names);
        diagnostics.Warn(
            DiagnosticCodes.UnknownKey,
            path,
            entry.Line,
            entry.Column,
            $"Nobody knows the key \"{entry.Key}\"; it is kept for the theme",
            near is null ? null : $"\"{near}\" may be meant",
            near is null
                ? "Put it under extra: if it is meant for the theme"
                : $"Write {near}:, or put it under extra: if it is meant for the theme"
        );
        _extra.TryAdd(entry.Key, new EditorKey(entry.Key, entry.Value, path, entry.Line, entry.Column));
    }

    private void AddKnown(string name, YamlEntry entry, YamlValue value)
    {
        var key = new EditorKey(name, value, path, entry.Line, entry.Column);
        if (!_known.TryGetValue(name, out var other))
        {
            _known.Add(name, key);
            return;
        }

        if (KeyCatalogue.Shape(name) == KeyShape.Texts)
        {
            _known[name] = other with
            {
                Value = new YamlList
                {
                    Line = other.Value.Line,
                    Column = other.Value.Column,
                    Items = [.. Items(other.Value), .. Items(value)],
                },
            };
            return;
        }

        // The canonical name says it best; among synonyms the first one typed.
        if (string.Equals(entry.Key, name, StringComparison.OrdinalIgnoreCase))
        {
            _known[name] = key;
        }

        if (!YamlText.Same(other.Value, value))
        {
            diagnostics.Warn(
                DiagnosticCodes.DoubleKey,
                path,
                entry.Line,
                entry.Column,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"\"{entry.Key}\" and the key on line {other.Line} both mean {name} and differ"
                ),
                null,
                $"Keep one; {name}: beats its synonyms"
            );
        }
    }

    private static ImmutableArray<YamlValue> Items(YamlValue value) => value is YamlList list ? list.Items : [value];
}
