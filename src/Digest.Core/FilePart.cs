using System.Globalization;

namespace Digest;

/// <summary>
/// Which report of its file an article is. An archive's download, a message of several news items: one file, several reports, each with an
/// id, an address and a sidecar of its own. The first keeps the id of the file, so that a file that grows at its end moves nothing.
/// </summary>
/// <param name="Number">Its number in the file, from 1; 0 where it is the only one.</param>
/// <param name="Line">The line on which it begins, from 1; 0 where it is the only one.</param>
public readonly record struct FilePart(int Number, int Line)
{
    /// <summary>What stands between the id of a file and the number of a report in it.</summary>
    public const char Mark = '#';

    /// <summary>What the id of the file lacks to be the report's: <c>#2</c>; empty for the first and for the only one.</summary>
    public string Suffix => Number > 1 ? Mark + Number.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>What names it behind its file where that holds several: <c>#1</c>, <c>#2</c>; empty for the only one.</summary>
    public string Name => Number > 0 ? Mark + Number.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>The first column of <see cref="Line"/>; 0 where that is 0.</summary>
    public int Column => Math.Min(Line, 1);

    /// <summary>
    /// A key by which reports sort as their files do by ordinal path, those of one file as they stand in it.
    /// </summary>
    public string Order(string path) => Number > 1 ? path + "\u0001" + Number.ToString("D8", CultureInfo.InvariantCulture) : path;

    /// <summary>
    /// A name taken to pieces: the file's, and the number behind its mark; 0 where there is none. <c>a#2</c> gives <c>a</c> and 2.
    /// </summary>
    public static (string File, int Number) Read(string name)
    {
        var at = name.LastIndexOf(Mark);
        return at > 0 && int.TryParse(name.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (name[..at], number)
            : (name, 0);
    }
}
