using System.Text;
using System.Text.Json;

namespace Digest.Import;

/// <summary>
/// What servers said of the last answers of feeds, sitemaps and pages (<see cref="Validator"/>), in a small file of the cache folder. It
/// may be deleted or damaged: then all is fetched again.
/// </summary>
internal sealed class Validators
{
    /// <summary>Longest memory of what servers said, in bytes.</summary>
    [Limit("all is fetched again")]
    public const int MaxBytes = 16 * 1024 * 1024;

    private readonly string? _path;
    private readonly SortedDictionary<string, Validator> _known = new(StringComparer.Ordinal);
    private bool _changed;

    private Validators(string? path) => _path = path;

    /// <summary>What is remembered of a newsroom in a folder, which several may share; nothing without one.</summary>
    public static Validators In(string? folder, string input)
    {
        var name = $"imports-{Holdings.Hash(Encoding.UTF8.GetBytes(Path.GetFullPath(input)))[..16]}.json";
        var all = new Validators(folder is null ? null : Path.Combine(folder, name));
        try
        {
            if (all._path is { } path && File.Exists(path) && new FileInfo(path).Length <= MaxBytes)
            {
                using var json = JsonDocument.Parse(File.ReadAllBytes(path));
                foreach (var one in json.RootElement.EnumerateObject())
                {
                    all._known[one.Name] = new Validator(Text(one.Value, "etag"), Text(one.Value, "last_modified"));
                }
            }
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            all._known.Clear();
        }

        return all;
    }

    /// <summary>What is remembered of an address.</summary>
    public Validator Of(Uri address) => _known.GetValueOrDefault(address.AbsoluteUri) ?? Validator.None;

    /// <summary>Remembers an answer.</summary>
    public void Keep(Uri address, Validator validator)
    {
        if (validator.Says)
        {
            _known[address.AbsoluteUri] = validator;
            _changed = true;
        }
    }

    /// <summary>Writes what is new. What cannot be written is fetched again the next time.</summary>
    public void Save()
    {
        if (_path is null || !_changed)
        {
            return;
        }

        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            foreach (var (address, validator) in _known)
            {
                json.WriteStartObject(address);
                json.WriteString("etag", validator.Tag);
                json.WriteString("last_modified", validator.Changed);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        try
        {
            Pipeline.SaveWhole(_path, bytes.ToArray());
        }
        catch (IOException)
        {
            // It is a memory only.
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
