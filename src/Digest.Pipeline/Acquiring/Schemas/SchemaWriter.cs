using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// Writes forms and keys as JSON Schema. YAML knows numbers and truth values where an editor means a word: wherever a text may stand, they
/// may.
/// </summary>
internal sealed class SchemaWriter(Utf8JsonWriter json)
{
    private static readonly (string Name, EditorForm Form)[] Forms =
    [
        ("contact", EditorForms.Contact),
        ("happening", EditorForms.Happening),
        ("correction", EditorForms.Correction),
        ("note", EditorForms.Note),
        ("outlet", EditorForms.Outlet),
        ("person", EditorForms.Person),
        ("place", EditorForms.Place),
        ("role", EditorForms.Role),
        ("story", EditorForms.Story),
        ("verdict", EditorForms.Verdict),
    ];

    /// <summary>What the schemas of files refer to: the entries of lists and the shapes of values.</summary>
    public void Shared()
    {
        foreach (var (name, form) in Forms)
        {
            json.WriteStartObject(name);
            Form(form);
            json.WriteEndObject();
        }

        Raw("text", """{ "type": ["string", "number", "boolean", "null"] }""");
        Raw("texts", """{ "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "array", "items": { "$ref": "#/$defs/text" } }] }""");
        Raw(
            "names",
            """{ "anyOf": [{ "$ref": "#/$defs/texts" }, { "type": "array", "items": { "type": "object","""
                + """ "properties": { "name": { "$ref": "#/$defs/text" } }, "required": ["name"] } }] }"""
        );
        Raw("date", """{ "type": ["string", "integer", "null"] }""");
        Raw("flag", """{ "anyOf": [{ "type": ["boolean", "null"] }, { "enum": ["yes", "no", "on", "off"] }] }""");
        Raw(
            "pair",
            """{ "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "object", "minProperties": 1, "maxProperties": 1,"""
                + """ "additionalProperties": { "$ref": "#/$defs/text" } }] }"""
        );
        Raw("pairs", """{ "anyOf": [{ "$ref": "#/$defs/pair" }, { "type": "array", "items": { "$ref": "#/$defs/pair" } }] }""");
        Raw("map", """{ "type": ["object", "null"] }""");
    }

    /// <summary>A file that is a list of entries; one alone is forgiven.</summary>
    public void List(string entry) => Entries(entry, orText: false);

    /// <summary>A mapping with the keys of a form and no other.</summary>
    public void Form(EditorForm form)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in form.Keys)
        {
            json.WriteStartObject(key.Name);
            json.WriteString("description", key.Meaning);
            Value(key.Shape, key.Choices, key.Bounds, key.Entries);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        if (form.Keys.Any(k => k.Required))
        {
            json.WriteStartArray("required");
            foreach (var key in form.Keys.Where(k => k.Required))
            {
                json.WriteStringValue(key.Name);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The keys of articles with their synonyms; what is for the theme goes under <c>extra</c> or <c>params</c>.</summary>
    public void Keys()
    {
        json.WriteStartArray("type");
        json.WriteStringValue("object");
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteStartObject("properties");
        foreach (var name in KeyCatalogue.Canonicals)
        {
            Key(name, name, null);
        }

        foreach (var (name, canonical) in KeyCatalogue.Others)
        {
            Key(name, canonical, $"Same as {canonical}");
        }

        foreach (var container in KeyCatalogue.Containers)
        {
            json.WriteStartObject(container);
            json.WriteString("description", "Values for the theme");
            Ref("map");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
    }

    private void Key(string name, string canonical, string? meaning)
    {
        json.WriteStartObject(name);
        json.WriteString("description", meaning ?? KeyCatalogue.Meaning(canonical));
        (int, int)? bounds = KeyCatalogue.Bounds.TryGetValue(canonical, out var known) ? known : null;
        if (canonical == "byline")
        {
            Ref("names");
        }
        else
        {
            Value(KeyCatalogue.Shape(canonical), KeyCatalogue.Choices.GetValueOrDefault(canonical, []), bounds, null);
        }

        json.WriteEndObject();
    }

    private void Value(KeyShape shape, ImmutableArray<string> choices, (int Least, int Most)? bounds, string? entries)
    {
        switch (shape)
        {
            case KeyShape.Choice:
                Enum(choices);
                break;
            case KeyShape.Texts when !choices.IsEmpty:
                json.WriteStartArray("anyOf");
                json.WriteStartObject();
                Enum(choices);
                json.WriteEndObject();
                json.WriteStartObject();
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Enum(choices);
                json.WriteEndObject();
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case KeyShape.Number:
                json.WriteStartArray("type");
                json.WriteStringValue("integer");
                json.WriteStringValue("null");
                json.WriteEndArray();
                if (bounds is var (least, most))
                {
                    json.WriteNumber("minimum", least);
                    json.WriteNumber("maximum", most);
                }

                break;
            case KeyShape.Notes:
                Entries("note", orText: false);
                break;
            case KeyShape.Places:
                Entries(entries!, orText: false);
                break;
            case KeyShape.Entry:
                json.WriteStartArray("anyOf");
                Only(entries!);
                json.WriteStartObject();
                json.WriteString("type", "null");
                json.WriteEndObject();
                json.WriteEndArray();
                break;
            case KeyShape.Entries:
                Entries(entries!, orText: true);
                break;
            default:
                Ref(
                    shape switch
                    {
                        KeyShape.Text => "text",
                        KeyShape.Texts => "texts",
                        KeyShape.Date => "date",
                        KeyShape.Flag => "flag",
                        KeyShape.Pairs => "pairs",
                        _ => "map",
                    }
                );
                break;
        }
    }

    private void Enum(ImmutableArray<string> choices)
    {
        json.WriteStartArray("enum");
        foreach (var choice in choices)
        {
            json.WriteStringValue(choice);
        }

        json.WriteEndArray();
    }

    private void Entries(string entry, bool orText)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        if (orText)
        {
            json.WriteStartArray("anyOf");
            Only(entry);
            Only("text");
            json.WriteEndArray();
        }
        else
        {
            Ref(entry);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        Only(entry);
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Only(string name)
    {
        json.WriteStartObject();
        Ref(name);
        json.WriteEndObject();
    }

    private void Ref(string name) => json.WriteString("$ref", "#/$defs/" + name);

    private void Raw(string name, string schema)
    {
        json.WritePropertyName(name);
        using var document = JsonDocument.Parse(schema);
        document.WriteTo(json);
    }
}
