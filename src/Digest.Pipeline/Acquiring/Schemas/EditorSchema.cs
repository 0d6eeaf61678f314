using System.Text;
using System.Text.Json;

namespace Digest.Acquiring;

/// <summary>
/// Says in JSON Schema (draft 2020-12) what the editor's files may hold, so that a text editor completes and checks them while they are
/// written. Made of the very
/// tables that the readers use.
/// </summary>
internal static class EditorSchema
{
    private static readonly (string Name, string Title, Action<SchemaWriter> Write)[] Files =
    [
        ("article", "Front matter or sidecar of an article", static w => w.Keys()),
        ("chronology", "chronology.yml: dated happenings", static w => w.List("happening")),
        ("corrections", "corrections.yml: corrections the digest publishes", static w => w.List("correction")),
        ("notes", "A file of notes/: the editor's notes", static w => w.List("note")),
        ("outlets", "outlets.yml: who publishes", static w => w.List("outlet")),
        ("people", "people.yml: who is spoken of", static w => w.List("person")),
        ("site", "digest.yml: the site's settings", static w => w.Form(EditorForms.Site)),
        ("stories", "stories.yml: what the editor says of stories", static w => w.List("story")),
        ("verdicts", "verdicts.yml: what the editor says of compared places", static w => w.List("verdict")),
    ];

    /// <summary>The kinds of files there is a schema for, sorted.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Files.Select(f => f.Name)];

    /// <summary>
    /// The schema of one kind of file, or with null that of them all, each under <c>$defs</c> by its name. Ends in a line break.
    /// </summary>
    /// <exception cref="ArgumentException">Nobody knows the name.</exception>
    public static string Of(string? name)
    {
        if (name is not null && !Names.Contains(name))
        {
            throw new ArgumentException($"There is no schema “{name}”.", nameof(name));
        }

        using var bytes = new MemoryStream();
        using (
            var json = new Utf8JsonWriter(
                bytes,
                new JsonWriterOptions
                {
                    Indented = true,
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    NewLine = "\n",
                }
            )
        )
        {
            var writer = new SchemaWriter(json);
            json.WriteStartObject();
            json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            if (name is not null)
            {
                Body(Files.First(f => f.Name == name), json, writer);
            }

            json.WriteStartObject("$defs");
            foreach (var file in name is null ? Files : [])
            {
                json.WriteStartObject(file.Name);
                Body(file, json, writer);
                json.WriteEndObject();
            }

            writer.Shared();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Body((string Name, string Title, Action<SchemaWriter> Write) file, Utf8JsonWriter json, SchemaWriter writer)
    {
        json.WriteString("title", file.Title);
        file.Write(writer);
    }
}
