namespace Digest.Writing;

/// <summary>Paths with every symbolic link on the way resolved, also of a path whose last parts do not exist yet.</summary>
internal static class RealPath
{
    /// <summary>Most links on the way to the output folder.</summary>
    [Limit("it counts as a circle; nothing is written", DiagnosticCodes.CannotWrite)]
    public const int MaxLinks = 40;

    private static readonly StringComparison Same = OperatingSystem.IsLinux()
        ? StringComparison.Ordinal
        : StringComparison.OrdinalIgnoreCase;

    /// <summary>The path as the system would walk it, absolute, without a separator at the end.</summary>
    /// <exception cref="IOException">Links that lead round in a circle.</exception>
    public static string Of(string path)
    {
        var rest = new Stack<string>(Parts(Path.GetFullPath(path)));
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException($"cannot follow '{path}': its links lead in a circle");
            }

            var whole = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(whole)!;
            foreach (var p in Parts(whole))
            {
                rest.Push(p);
            }
        }

        return Path.TrimEndingDirectorySeparator(real);
    }

    /// <summary>Whether one real path is the other or lies inside it.</summary>
    public static bool Holds(string folder, string path) =>
        path.Equals(folder, Same)
        || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, Same);

    /// <summary>The parts below the root, last first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path[Path.GetPathRoot(path)!.Length..]
            .Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
