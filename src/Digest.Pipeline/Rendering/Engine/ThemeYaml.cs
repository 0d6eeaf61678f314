using Digest.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Rendering.Engine;

/// <summary>
/// Reads the two YAML files of a theme, <c>theme.yml</c> and <c>i18n/*.yml</c>: maps, lists and scalars, no aliases, tags or duplicate
/// keys, 16 deep at most.
/// </summary>
internal static class ThemeYaml
{
    private const int Deepest = 16;

    /// <summary>The file as a map; an empty file is an empty map.</summary>
    /// <exception cref="ThemeException">It does not parse or is no map.</exception>
    public static YamlMap Read(Theme theme, string path)
    {
        var empty = new YamlMap
        {
            Line = 1,
            Column = 1,
            Entries = [],
        };
        if (theme.Text(path) is not { } text)
        {
            return empty;
        }

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
        if (depth > Deepest)
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
