using System.Globalization;
using System.Text;
using Digest.Tests.Support;

namespace Digest.Tests.Cases;

/// <summary>One named part of a case file.</summary>
/// <param name="Path">As in <c>input/articles/a.txt</c> or <c>output/blocks.txt</c>.</param>
/// <param name="Flags">The words in brackets after the path: <c>hex</c>, <c>base64</c>, <c>crlf</c>, <c>no-eol</c>.</param>
/// <param name="Text">The lines below the marker, as they stand in the case file.</param>
internal sealed record CasePart(string Path, ImmutableArray<string> Flags, string Text)
{
    /// <summary>The bytes that a part of the input stands for.</summary>
    public byte[] Bytes()
    {
        if (Flags.Contains("hex"))
        {
            return Convert.FromHexString(string.Concat(Text.Where(char.IsAsciiHexDigit)));
        }

        if (Flags.Contains("base64"))
        {
            return Convert.FromBase64String(Text);
        }

        var text = Flags.Contains("no-eol") ? Text.TrimEnd('\n') : Text;
        return Repo.Utf8.GetBytes(Flags.Contains("crlf") ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text);
    }
}

/// <summary>
/// A tiny site in one text file: prose, then parts. The form is txtar's: a part begins with a line <c>-- path --</c> and ends where the
/// next begins. Here a path may be followed by flags in brackets: <c>-- input/articles/a.txt (hex) --</c>.
/// </summary>
internal sealed record CaseFile
{
    /// <summary>Path of the case file below <c>tests/cases</c>, with <c>/</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the case shows.</summary>
    public required string Prose { get; init; }

    /// <summary>The parts in file order.</summary>
    public required ImmutableArray<CasePart> Parts { get; init; }

    /// <summary>Names of all case files, sorted.</summary>
    public static ImmutableArray<string> All() =>
        !Directory.Exists(Repo.Cases)
            ? []
            :
            [
                .. Directory
                    .EnumerateFiles(Repo.Cases, "*.txt", SearchOption.AllDirectories)
                    .Where(f => !f.EndsWith(".received.txt", StringComparison.Ordinal))
                    .Select(f => System.IO.Path.GetRelativePath(Repo.Cases, f).Replace('\\', '/'))
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Reads a case file by its name.</summary>
    public static CaseFile Read(string name) => Parse(name, File.ReadAllText(System.IO.Path.Combine(Repo.Cases, name)));

    /// <summary>Reads the text of a case file.</summary>
    public static CaseFile Parse(string name, string text)
    {
        var prose = new StringBuilder();
        var parts = ImmutableArray.CreateBuilder<CasePart>();
        (string Path, ImmutableArray<string> Flags)? open = null;
        var body = prose;
        foreach (var line in Repo.Lf(text).TrimEnd('\n').Split('\n'))
        {
            if (Marker(line) is not { } marker)
            {
                body.Append(line).Append('\n');
                continue;
            }

            Close();
            open = marker;
            body = new StringBuilder();
        }

        Close();
        return new CaseFile
        {
            Name = name,
            Prose = prose.ToString(),
            Parts = parts.DrainToImmutable(),
        };

        void Close()
        {
            if (open is { } o)
            {
                parts.Add(new CasePart(o.Path, o.Flags, body.ToString()));
            }
        }
    }

    /// <summary>The case file with other output parts: what accepting writes.</summary>
    public string With(Func<CasePart, string> output)
    {
        var text = new StringBuilder(Prose);
        foreach (var part in Parts)
        {
            var flags = part.Flags.IsEmpty ? "" : " (" + string.Join(' ', part.Flags) + ")";
            text.Append(CultureInfo.InvariantCulture, $"-- {part.Path}{flags} --\n");
            text.Append(part.Path.StartsWith("output/", StringComparison.Ordinal) ? output(part) : part.Text);
        }

        return text.ToString();
    }

    private static (string, ImmutableArray<string>)? Marker(string line)
    {
        if (line.Length < 7 || !line.StartsWith("-- ", StringComparison.Ordinal) || !line.EndsWith(" --", StringComparison.Ordinal))
        {
            return null;
        }

        var path = line[3..^3].Trim();
        var at = path.EndsWith(')') ? path.LastIndexOf(" (", StringComparison.Ordinal) : -1;
        return at < 0 ? (path, []) : (path[..at], [.. path[(at + 2)..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
