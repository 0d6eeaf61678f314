using Digest.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Rendering.Engine;

/// <summary>
/// Reads the YAML files of a theme, <c>theme.yml</c> and <c>i18n/*.yml</c>, every layer of it: maps, lists and scalars, no aliases, tags or
/// duplicate keys, 16 deep at most.
/// </summary>
internal static class ThemeYaml
{
    /// <summary>Deepest nesting of the YAML of a theme.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxDepth = 16;

    /// <summary>
    /// The file as a map, all layers of the theme joined: a key of a higher one stands in for the same key below it, and what a higher one
    /// does not say is taken from below. An empty file is an empty map.
    /// </summary>
    /// <exception cref="ThemeException">It does not parse or is no map.</exception>
    public static YamlMap Read(Theme theme, string path) =>
        theme.Texts(path).Select(text => One(text, path)).Aggregate(Of([]), (below, above) => Over(below, above, path));

    private static YamlMap Of(ImmutableArray<YamlEntry> entries) =>
        new()
        {
            Line = 1,
            Column = 1,
            Entries = entries,
        };

    // A parameter may take any form. A sentence stays one, and what is not filled in says nothing.
    private static YamlMap Over(YamlMap below, YamlMap above, string path)
    {
        var words = path.StartsWith("i18n/", StringComparison.Ordinal);
        var entries = below.Entries.ToList();
        foreach (var entry in above.Entries)
        {
            var at = entries.FindIndex(e => e.Key == entry.Key);
            if (at < 0)
            {
                entries.Add(entry);
            }
            else if (entries[at].Value is YamlMap one && entry.Value is YamlMap other)
            {
                entries[at] = entry with { Value = Over(one, other, path) };
            }
            else if (entry.Value is YamlScalar { IsNull: true } && (words || entries[at].Value is YamlMap))
            {
                continue;
            }
            else if (words && (entries[at].Value is YamlMap || entry.Value is YamlMap))
            {
                throw new ThemeException(
                    path,
                    entry.Line,
                    entry.Column,
                    $"\"{entry.Key}\" is {(entry.Value is YamlMap ? "one sentence, not a group" : "a group of sentences, not one")}"
                );
            }
            else
            {
                entries[at] = entry;
            }
        }

        return below with
        {
            Entries = [.. entries],
        };
    }

    /// <summary>The file of one layer as a map.</summary>
    /// <exception cref="ThemeException">It does not parse or is no map.</exception>
    public static YamlMap One(string text, string path)
    {
        var empty = Of([]);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return empty;
            }

            return Value(parser, path, 0) switch
            {
                YamlMap map => map,
                YamlScalar { IsNull: true } => empty,
                var other => throw new ThemeException(path, other.Line, other.Column, "expected keys with values"),
            };
        }
        catch (YamlException e)
        {
            throw new ThemeException(
                path,
                (int)e.Start.Line,
                (int)e.Start.Column,
                "the YAML does not parse: " + YamlHints.Plain(e.Message),
                e
            );
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new ThemeException(path, 0, 0, "this is not YAML", e); // the parser's own slips
        }
    }

    private static YamlValue Value(Parser parser, string path, int depth)
    {
        var (line, column) = ((int)parser.Current!.Start.Line, (int)parser.Current.Start.Column);
        if (depth > MaxDepth)
        {
            throw new ThemeException(path, line, column, "nested too deep");
        }

        if (parser.Current is NodeEvent { Tag.IsEmpty: false } or AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
        {
            throw new ThemeException(path, line, column, "anchors, aliases and tags are not used here");
        }

        if (parser.TryConsume<Scalar>(out var scalar))
        {
            var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
            return new YamlScalar
            {
                Line = line,
                Column = column,
                Text = isNull ? "" : scalar.Value,
                IsNull = isNull,
            };
        }

        if (parser.TryConsume<SequenceStart>(out _))
        {
            var items = ImmutableArray.CreateBuilder<YamlValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Value(parser, path, depth + 1));
            }

            return new YamlList
            {
                Line = line,
                Column = column,
                Items = items.ToImmutable(),
            };
        }

        parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!seen.Add(key.Value))
            {
                throw new ThemeException(path, (int)key.Start.Line, (int)key.Start.Column, $"the key \"{key.Value}\" stands here twice");
            }

            entries.Add(new YamlEntry(key.Value, Value(parser, path, depth + 1), (int)key.Start.Line, (int)key.Start.Column));
        }

        return new YamlMap
        {
            Line = line,
            Column = column,
            Entries = entries.ToImmutable(),
        };
    }
}
