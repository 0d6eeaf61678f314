using System.Security.Cryptography;
using System.Text;

namespace Digest.Evaluation;

/// <summary>An input folder made of gold texts, in the system's temporary folder; gone when disposed.</summary>
internal sealed class Inputs : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("digest-evaluation-");

    /// <summary>Makes an empty one.</summary>
    public Inputs()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "articles"));
        File.WriteAllText(Path.Combine(Folder, "digest.yml"), "");
    }

    /// <summary>The input folder.</summary>
    public string Folder => Path.Combine(_folder.FullName, "input");

    /// <summary>Where the site goes.</summary>
    public string Site => Path.Combine(_folder.FullName, "site");

    /// <summary>Where the data goes.</summary>
    public string Data => Path.Combine(_folder.FullName, "data.json");

    /// <summary>A file name for an id: the first sixteen digits of its SHA-1.</summary>
#pragma warning disable CA5350 // A name, no secret; the outside script names files so, and their order decides ties.
    public static string Name(string id) => Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(id)))[..16];
#pragma warning restore CA5350

    /// <summary>Adds a plain text.</summary>
    public void AddText(string name, string text) => AddBytes(name + ".txt", Utf8.GetBytes(text));

    /// <summary>Adds Markdown with front matter; keys without a value are left out.</summary>
    public void AddMarkdown(string name, string text, params ReadOnlySpan<(string Key, string? Value)> keys)
    {
        var file = new StringBuilder();
        foreach (var (key, value) in keys)
        {
            if (!string.IsNullOrEmpty(value))
            {
                file.Append(file.Length == 0 ? "---\n" : "").Append(key).Append(": ").Append(Quoted(value)).Append('\n');
            }
        }

        // The front matter stands even when it is empty, as in the outside script.
        file.Append(file.Length == 0 ? "---\n---\n\n" : "---\n\n").Append(text);
        AddBytes(name + ".md", Utf8.GetBytes(file.ToString()));
    }

    /// <summary>Adds a file as it is.</summary>
    public void AddBytes(string file, ReadOnlySpan<byte> bytes) => File.WriteAllBytes(Path.Combine(Folder, "articles", file), bytes);

    /// <summary>Lines that have words, parted by blank lines.</summary>
    public static string Paragraphs(string text) => string.Join("\n\n", text.Split('\n').Where(l => !string.IsNullOrWhiteSpace(l))) + "\n";

    /// <summary>A YAML string in double quotes.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A leftover in the temporary folder spoils no figure.
        }
    }
}
