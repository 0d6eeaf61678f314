using System.Globalization;
using System.Text;

namespace Digest.Evaluation;

/// <summary>Replaces the measured part of README.md, between two marks, and nothing else.</summary>
internal static class ReadmePart
{
    private const string Begin = "<!-- evaluation:begin -->";
    private const string End = "<!-- evaluation:end -->";

    /// <summary>Rewrites the file.</summary>
    /// <exception cref="InvalidOperationException">The marks are not there, once each and in order.</exception>
    public static void Write(string path, DateOnly day, string table) =>
        File.WriteAllText(path, Replace(File.ReadAllText(path), day, table), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    /// <summary>The text with the part between the marks replaced.</summary>
    /// <exception cref="InvalidOperationException">The marks are not there, once each and in order.</exception>
    public static string Replace(string text, DateOnly day, string table)
    {
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (
            from < 0
            || to < from
            || text.LastIndexOf(Begin, StringComparison.Ordinal) != from
            || text.LastIndexOf(End, StringComparison.Ordinal) != to
        )
        {
            throw new InvalidOperationException($"README.md has not one {Begin} and after it one {End}");
        }

        var when = day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $"{text[..from]}{Begin}\nMeasured on {when}. With the data folder beside the repository, `dotnet run -c Release "
            + $"--project tests/Digest.Evaluation` repeats it, and `-- --only NAME` one measure.\n\n{table}\n{text[to..]}";
    }
}
