using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Digest.Output;

/// <summary>Diagnostics and summary as JSON, one object a line.</summary>
internal static class JsonReport
{
    /// <summary>One diagnostic: <c>{"type":"diagnostic", …}</c>.</summary>
    public static string Diagnostic(Diagnostic d, string? place) =>
        Line(w =>
        {
            w.WriteString("type", "diagnostic");
            w.WriteString("code", d.Code);
            w.WriteString("level", TextReport.Level(d.Level));
            w.WriteString("path", place);
            w.WriteNumber("line", d.Line);
            w.WriteNumber("column", d.Column);
            w.WriteString("message", d.Message);
            w.WriteString("cause", d.Cause);
            w.WriteString("remedy", d.Remedy);
        });

    /// <summary>The closing summary: <c>{"type":"summary", …}</c>.</summary>
    public static string Summary(BuildResult r, ImmutableArray<Diagnostic> all, TimeSpan took) =>
        Line(w =>
        {
            w.WriteString("type", "summary");
            w.WriteBoolean("written", r.Written);
            w.WriteNumber("articles", r.Articles);
            w.WriteNumber("stories", r.Stories);
            w.WriteNumber("years", r.Years);
            w.WriteNumber("folded", r.Folded);
            w.WriteNumber("notes", r.Notes);
            w.WriteNumber("files", r.Files);
            w.WriteNumber("errors", all.Count(d => d.Level == DiagnosticLevel.Error));
            w.WriteNumber("warnings", all.Count(d => d.Level == DiagnosticLevel.Warning));
            w.WriteNumber("seconds", Math.Round(took.TotalSeconds, 3));
        });

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return TextReport.Json(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
