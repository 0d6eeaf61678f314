namespace Digest.Writing;

/// <summary>
/// Where a site goes, and the names beside it that a build uses: the staged tree, the old tree of an unfinished swap, its journal, the
/// lock.
/// All begin with <c>.NAME.digest-</c>, so that leftovers are known as ours. Refuses places where a swap would destroy what no build has
/// made.
/// </summary>
internal sealed class OutputPlace
{
    /// <summary>File that marks a folder as made by a build.</summary>
    public const string Marker = ".digest-site";

    private OutputPlace(string target)
    {
        Target = target;
        Parent = Path.GetDirectoryName(target)!;
        Prefix = "." + Path.GetFileName(target) + ".digest-";
    }

    /// <summary>The output folder itself, links resolved; need not exist.</summary>
    public string Target { get; }

    /// <summary>The folder it stands in.</summary>
    public string Parent { get; }

    /// <summary>How the names of our own entries beside it begin.</summary>
    public string Prefix { get; }

    /// <summary>The new tree while it is made.</summary>
    public string Staged => Beside("new-" + Pid);

    /// <summary>The old tree during a swap by journal.</summary>
    public string Old => Beside("old-" + Pid);

    /// <summary>The journal of a swap by two renames.</summary>
    public string Journal => Beside("swap");

    /// <summary>The lock.</summary>
    public string Lock => Beside("lock");

    /// <summary>Says which process holds the lock.</summary>
    public string LockHolder => Beside("lock-holder");

    private static string Pid => Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>
    /// The place for a build. Throws <see cref="IOException"/> where the folders lie inside one another, or the output holds what no build
    /// has made.
    /// </summary>
    public static OutputPlace Of(BuildOptions options)
    {
        var target = RealPath.Of(options.Output);
        var input = RealPath.Of(options.Input);
        var name = Path.GetFileName(target);
        if (Path.GetDirectoryName(target) is null)
        {
            throw Refused("the output folder is the root of a volume, which cannot be replaced", "Give a folder inside it with --output");
        }

        if (RealPath.Holds(input, target) || RealPath.Holds(target, input))
        {
            throw Refused(
                $"the output folder '{name}' and the input folder '{Path.GetFileName(input)}' lie inside one another",
                "Give another folder with --output"
            );
        }

        if (options.Data is { } data && RealPath.Holds(target, RealPath.Of(data)))
        {
            throw Refused(
                $"the data file '{Path.GetFileName(data)}' lies inside the output folder '{name}', which is replaced whole",
                "Give a file outside it with --data"
            );
        }

        if (File.Exists(target))
        {
            throw Refused($"the output folder '{name}' is a file", "Give a folder with --output");
        }

        var place = new OutputPlace(target);
        if (place.Foreign() is { } foreign)
        {
            throw Refused(
                $"the output folder '{name}' holds what no build has made, '{foreign}' for one",
                "Empty it, or give another folder with --output"
            );
        }

        return place;
    }

    /// <summary>The place of an output folder by its name alone, nothing refused; null for the root of a volume.</summary>
    /// <exception cref="IOException">Links that lead round in a circle.</exception>
    public static OutputPlace? At(string output) =>
        RealPath.Of(output) is var target && Path.GetDirectoryName(target) is null ? null : new OutputPlace(target);

    /// <summary>
    /// Whether an entry of the old folder outlives a build: dotfiles (<c>.git</c>, <c>.gitignore</c>, <c>.well-known</c>) and <c>CNAME</c>.
    /// </summary>
    public static bool Outlives(string name) => name is "CNAME" || (name.StartsWith('.') && name != Marker);

    /// <summary>An entry of ours beside the output folder.</summary>
    public string Beside(string name) => Path.Combine(Parent, Prefix + name);

    private static IOException Refused(string what, string remedy) =>
        new("cannot write the site: " + what) { Data = { ["remedy"] = remedy + "; nothing was written" } };

    private string? Foreign() =>
        !Directory.Exists(Target) || File.Exists(Path.Combine(Target, Marker))
            ? null
            : Acts.Do(
                "list",
                Target,
                () =>
                    Directory
                        .EnumerateFileSystemEntries(Target)
                        .Select(Path.GetFileName)
                        .Where(n => !Outlives(n!))
                        .Order(StringComparer.Ordinal)
                        .FirstOrDefault()
            );
}
