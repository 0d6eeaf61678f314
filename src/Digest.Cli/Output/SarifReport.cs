using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Digest.Text;

namespace Digest.Output;

/// <summary>
/// Diagnostics as a log in SARIF 2.1.0 (OASIS Standard, 2020): rules with help, places as relative addresses, fingerprints that stay the
/// same when lines move.
/// </summary>
internal static class SarifReport
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>The log of what was told, each with the file it is about; null where there is none to name.</summary>
    public static string Of(IEnumerable<(Diagnostic Told, string? File)> told)
    {
        (Diagnostic Told, string? File)[] all = [.. told];
        string[] rules = [.. all.Select(d => d.Told.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            json.WriteStartObject("tool");
            json.WriteStartObject("driver");
            json.WriteString("name", "Digest");
            json.WriteString("semanticVersion", Version);
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                Rule(rule, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartArray("results");
            var times = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var (d, file) in all)
            {
                Result(d, file, Array.IndexOf(rules, d.Code), times, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return TextReport.Json(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static string Version =>
        typeof(SarifReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private static void Rule(string code, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (Catalogue.Find(code) is { } e)
        {
            Message("shortDescription", TextReport.Stop(e.What), json);
            Message("fullDescription", $"{TextReport.Stop(e.What)} {TextReport.Stop(e.Cause)}", json);
            json.WriteStartObject("help");
            json.WriteString("text", $"{TextReport.Stop(e.Cause)} Example: {e.Example}\n{TextReport.Stop(e.Remedy)}");
            json.WriteString(
                "markdown",
                $"{TextReport.Stop(e.Cause)}\n\nExample: `{e.Example.Replace('`', '\'')}`\n\n**{TextReport.Stop(e.Remedy)}**"
            );
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Result(Diagnostic d, string? file, int rule, Dictionary<string, int> times, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", d.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", d.Level == DiagnosticLevel.Info ? "note" : TextReport.Level(d.Level));
        Message("message", TextReport.Plain(TextReport.Message(d)), json);
        if (file is not null)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", Relative(file));
            json.WriteString("uriBaseId", "%SRCROOT%");
            json.WriteEndObject();
            if (d.Line > 0)
            {
                json.WriteStartObject("region");
                json.WriteNumber("startLine", d.Line);
                if (d.Column > 0)
                {
                    json.WriteNumber("startColumn", d.Column);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        // Of code, file and words, not of the line: it stays the same when something is put in above.
        var print = Hash64.Short(d.Code + "\n" + d.Path, d.Message);
        var again = times[print] = times.GetValueOrDefault(print) + 1;
        json.WriteStartObject("partialFingerprints");
        json.WriteString("digest/v1", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{print}:{again}"));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Message(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    // From where the command runs, which on a build server is the checkout; the segments escaped as RFC 3986 wants them.
    private static string Relative(string file)
    {
        var path = Path.GetRelativePath(".", file).Replace('\\', '/');
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
