using System.Globalization;
using Digest.Shared;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Digest.Acquiring;

/// <summary>Where a piece of YAML stands and how big it may be.</summary>
/// <param name="Path">Path of its file, relative to the input folder.</param>
/// <param name="Text">The YAML itself.</param>
/// <param name="LinesBefore">Lines of the file before it (front matter starts after its fence).</param>
/// <param name="MaxLength">Longest allowed text, in UTF-16 units.</param>
internal sealed record YamlSource(string Path, string Text, int LinesBefore, int MaxLength)
{
    /// <summary>Most steps of the parser.</summary>
    public int MaxEvents { get; init; } = YamlReader.MaxEvents;
}

/// <summary>
/// Reads YAML into values with places by the event parser alone: no reflection, no graph. Refuses, told as DG1101, what an editor never
/// needs and an
/// attacker does: anchors, aliases, tags, duplicate keys, controls, depth over 16. Scalars stay as typed, but for characters that must
/// not reach a page
/// (an escape can hold any): those are taken out here, where all YAML comes in, and told as DG1204.
/// </summary>
internal sealed class YamlReader
{
    /// <summary>Deepest nesting of YAML.</summary>
    [Limit("the file is not read", DiagnosticCodes.BrokenYaml)]
    public const int MaxDepth = 16;

    /// <summary>Most steps of the parser through one text: one a value or key, two a list or mapping.</summary>
    [Limit("the file is not read", DiagnosticCodes.BrokenYaml)]
    public const int MaxEvents = 4_000_000;

    private readonly YamlSource _source;
    private readonly IParser _parser;
    private readonly YamlStrict _strict;
    private readonly OddCharacters _odd = new();
    private (int Line, int Column) _oddAt;
    private int _events;

    private YamlReader(YamlSource source) =>
        (_source, _parser, _strict) = (
            source,
            new Parser(new Scanner(new StringReader(source.Text), skipComments: true)),
            new YamlStrict(source.Text)
        );

    /// <summary>The value; an empty map for an empty text; null, and told, when it is broken.</summary>
    public static YamlValue? Read(YamlSource source, Diagnostics diagnostics)
    {
        try
        {
            if (source.Text.Length > source.MaxLength)
            {
                throw new YamlRefusal(
                    1,
                    1,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The YAML is {source.Text.Length} characters long, at most {source.MaxLength} are read"
                    ),
                    null,
                    "Split it, or move long texts into files of their own"
                );
            }

            YamlGuard.Check(source.Text);
            var reader = new YamlReader(source);
            var value = reader.Document();
            reader._odd.Tell(source.Path, reader._oddAt.Line, reader._oddAt.Column, diagnostics);
            return value;
        }
        catch (YamlRefusal e)
        {
            diagnostics.Error(DiagnosticCodes.BrokenYaml, source.Path, e.Line + source.LinesBefore, e.Column, e.Message, e.Cause, e.Remedy);
        }
        catch (YamlException e)
        {
            var (cause, remedy) = YamlHints.For(e.Message, source.Text, (int)e.Start.Line);
            diagnostics.Error(
                DiagnosticCodes.BrokenYaml,
                source.Path,
                (int)e.Start.Line + source.LinesBefore,
                (int)e.Start.Column,
                "The YAML does not parse: " + YamlHints.Plain(e.Message),
                cause,
                remedy
            );
        }
        catch (Exception e)
            when (e
                    is InvalidOperationException
                        or ArgumentException
                        or FormatException
                        or OverflowException
                        or NullReferenceException
                        or IndexOutOfRangeException
            )
        {
            // The parser throws these on some malformed input (found by fuzzing): broken YAML all the same.
            diagnostics.Error(
                DiagnosticCodes.BrokenYaml,
                source.Path,
                source.LinesBefore + 1,
                1,
                "The YAML does not parse",
                "The parser gives up without saying where",
                "Check it line by line; quote what has special characters"
            );
        }

        return null;
    }

    private YamlValue Document()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
        {
            return new YamlMap
            {
                Line = 1 + _source.LinesBefore,
                Column = 1,
                Entries = [],
            };
        }

        Next();
        var value = Value(1, new Where(false, false, 0));
        Next();
        if (_parser.Current is not DocumentEnd || (Next() && _parser.Current is not StreamEnd))
        {
            throw Refuse(
                _parser.Current,
                "There is more than one YAML document",
                "A line of three dashes or dots ends the first one",
                "Keep one"
            );
        }

        return value is YamlScalar { IsNull: true }
            ? new YamlMap
            {
                Line = value.Line,
                Column = value.Column,
                Entries = [],
            }
            : value;
    }

    private YamlValue Value(int depth, Where where)
    {
        var here = _parser.Current;
        if (depth > MaxDepth)
        {
            throw Refuse(
                here,
                string.Create(CultureInfo.InvariantCulture, $"The YAML is nested deeper than {MaxDepth} levels"),
                null,
                "Flatten it"
            );
        }

        if (here is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty))
        {
            // "! " and the tags of the core schema are tags too: a value is always what is typed.
            throw Refuse(
                here,
                node.Anchor.IsEmpty ? "YAML tags are not read" : "YAML anchors are not read",
                null,
                "Write the value out; quote it if it begins with ! or &"
            );
        }

        var (line, column) = Place(here);
        switch (here)
        {
            case Scalar s:
                _strict.Scalar(s, where.IsKey, where.InFlow, where.Parent);
                return new YamlScalar
                {
                    Line = line,
                    Column = column,
                    Text = Clean(s.Value, line, column),
                    IsNull = s.Style == ScalarStyle.Plain && s.Value is "" or "~" or "null" or "Null" or "NULL",
                };
            case SequenceStart list:
                var items = ImmutableArray.CreateBuilder<YamlValue>();
                var flow = list.Style == SequenceStyle.Flow;
                while (Next() && _parser.Current is not SequenceEnd)
                {
                    items.Add(Value(depth + 1, new Where(false, where.InFlow || flow, flow ? where.Parent : (int)list.Start.Column)));
                }

                EndFlow(list, flow, where);

                return new YamlList
                {
                    Line = line,
                    Column = column,
                    Items = items.ToImmutable(),
                };
            case MappingStart map:
                var entries = Entries(depth, map.Style == MappingStyle.Flow, where);
                EndFlow(map, map.Style == MappingStyle.Flow, where);
                return new YamlMap
                {
                    Line = line,
                    Column = column,
                    Entries = entries,
                };
            default:
                throw Refuse(here, "YAML aliases are not read", null, "Write the value out; quote it if it begins with *");
        }
    }

    private ImmutableArray<YamlEntry> Entries(int depth, bool flow, Where where)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (Next() && _parser.Current is not MappingEnd)
        {
            var at = _parser.Current;
            var parent = flow || where.InFlow ? where.Parent : (int)(at?.Start.Column ?? 1);
            if (Value(depth + 1, new Where(true, where.InFlow || flow, 0)) is not YamlScalar key)
            {
                throw Refuse(
                    at,
                    "A key must be plain text",
                    "A list or mapping stands where a key belongs",
                    "Quote values that begin with [ or {"
                );
            }

            if (!seen.Add(key.Text))
            {
                throw Refuse(at, $"The key \"{key.Text}\" stands here twice", null, "Keep one of them");
            }

            Next();
            entries.Add(new YamlEntry(key.Text, Value(depth + 1, new Where(false, where.InFlow || flow, parent)), key.Line, key.Column));
        }

        return entries.ToImmutable();
    }

    private string Clean(string text, int line, int column)
    {
        var (first, clean) = (!_odd.Any, _odd.Clean(text));
        _oddAt = first && _odd.Any ? (line, column) : _oddAt;
        return clean;
    }

    private void EndFlow(ParsingEvent start, bool flow, Where where)
    {
        if (flow && !where.InFlow && _parser.Current is { } end)
        {
            _strict.Flow(start, end, where.Parent);
        }
    }

    private bool Next()
    {
        if (++_events > _source.MaxEvents)
        {
            throw Refuse(
                _parser.Current,
                string.Create(CultureInfo.InvariantCulture, $"The YAML has too many values: it takes more than {_source.MaxEvents} steps"),
                null,
                "Split it into several files"
            );
        }

        return _parser.MoveNext();
    }

    private (int Line, int Column) Place(ParsingEvent? e) => ((int)(e?.Start.Line ?? 1) + _source.LinesBefore, (int)(e?.Start.Column ?? 1));

    private static YamlRefusal Refuse(ParsingEvent? at, string message, string? cause, string remedy) =>
        new((int)(at?.Start.Line ?? 1), (int)(at?.Start.Column ?? 1), message, cause, remedy);

    /// <summary>Where a value stands: as a key, inside brackets, in a block at a column.</summary>
    private readonly record struct Where(bool IsKey, bool InFlow, int Parent);
}
