using System.Globalization;
using System.Text.Json;

namespace Digest.Tests.Support;

/// <summary>
/// Checks an editor's YAML against a JSON Schema: the vocabulary that the editor's schemas use, and no other; an unknown word of a schema
/// is an error of the test.
/// </summary>
internal sealed class SchemaCheck(JsonElement root)
{
    /// <summary>What is wrong with a value, the place first; empty when the schema accepts it.</summary>
    public IEnumerable<string> Wrong(YamlValue value) => Wrong(root, value, "");

    private IEnumerable<string> Wrong(JsonElement schema, YamlValue value, string at) =>
        schema
            .EnumerateObject()
            .SelectMany(word =>
                word.Name switch
                {
                    "$schema" or "title" or "description" or "$defs" => [],
                    "$ref" => Wrong(Named(word.Value.GetString()!), value, at),
                    "anyOf" => word.Value.EnumerateArray().Any(s => !Wrong(s, value, at).Any()) ? [] : [$"{at}: none of the forms fits"],
                    "type" => Types(word.Value).Any(t => IsA(value, t)) ? [] : [$"{at}: is no {word.Value}"],
                    "enum" => word.Value.EnumerateArray().Any(e => value is YamlScalar s && s.Text.Trim() == e.GetString())
                        ? []
                        : [$"{at}: is none of {word.Value}"],
                    "minimum" => Number(value) is { } n && n < word.Value.GetInt32() ? [$"{at}: is too small"] : [],
                    "maximum" => Number(value) is { } n && n > word.Value.GetInt32() ? [$"{at}: is too great"] : [],
                    "items" => value is YamlList list ? list.Items.SelectMany((item, i) => Wrong(word.Value, item, $"{at}/{i}")) : [],
                    "required" => value is YamlMap map
                        ? word.Value.EnumerateArray().Where(k => map.Find(k.GetString()!) is null).Select(k => $"{at}: {k} is missing")
                        : [],
                    "properties" => value is YamlMap map
                        ? map
                            .Entries.Where(e => word.Value.TryGetProperty(e.Key, out _))
                            .SelectMany(e => Wrong(word.Value.GetProperty(e.Key), e.Value, $"{at}/{e.Key}"))
                        : [],
                    "additionalProperties" => value is YamlMap map
                        ? map
                            .Entries.Where(e => !IsNamed(schema, e.Key))
                            .SelectMany(e =>
                                word.Value.ValueKind == JsonValueKind.False
                                    ? [$"{at}/{e.Key}: nobody knows the key"]
                                    : Wrong(word.Value, e.Value, $"{at}/{e.Key}")
                            )
                        : [],
                    "minProperties" => value is YamlMap map && map.Entries.Length < word.Value.GetInt32()
                        ? [$"{at}: has too few keys"]
                        : [],
                    "maxProperties" => value is YamlMap map && map.Entries.Length > word.Value.GetInt32()
                        ? [$"{at}: has too many keys"]
                        : [],
                    _ => throw new NotSupportedException($"The schema says {word.Name}, which this check does not know."),
                }
            );

    private JsonElement Named(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    private static bool IsNamed(JsonElement schema, string key) =>
        schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(key, out _);

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static int? Number(YamlValue value) =>
        value is YamlScalar s && int.TryParse(s.Text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n)
            ? n
            : null;

    // Scalars are kept as typed, quoted or not: one is whatever its text can be.
    private static bool IsA(YamlValue value, string type) =>
        type switch
        {
            "object" => value is YamlMap,
            "array" => value is YamlList,
            "null" => value is YamlScalar { IsNull: true },
            "integer" => Number(value) is not null,
            "boolean" => value is YamlScalar { Text: "true" or "false" },
            "string" or "number" => value is YamlScalar,
            _ => throw new NotSupportedException(type),
        };
}
