namespace Digest.Shared;

/// <summary>Real paths: every link on the way followed.</summary>
internal static class RealPaths
{
    /// <summary>The number of Linux for links that lead round in a circle.</summary>
    public const int Loop = 40;

    /// <summary>Most links on the way to a file.</summary>
    [Limit("it counts as a circle; the file is not read", DiagnosticCodes.UnreadableFile)]
    public const int MaxLinks = 40;

    /// <summary>The path with every link in it followed; throws <see cref="IOException"/> on a circle.</summary>
    public static string Of(string path)
    {
        var hops = 0;
        var real = Path.GetPathRoot(path) ?? "/";
        var rest = new Stack<string>(Path.GetRelativePath(real, path).Split(Path.DirectorySeparatorChar).Reverse());
        while (rest.TryPop(out var name))
        {
            if (name is "" or ".")
            {
                continue;
            }

            if (name is "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Join(real, name);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++hops > MaxLinks)
            {
                throw new IOException("A circle of links", Loop);
            }

            if (Path.IsPathRooted(target))
            {
                real = Path.GetPathRoot(target) ?? "/";
                target = Path.GetRelativePath(real, target);
            }

            foreach (var part in target.Split(Path.DirectorySeparatorChar).Reverse())
            {
                rest.Push(part);
            }
        }

        return real;
    }

    /// <summary>Whether a real path lies in a real folder.</summary>
    public static bool IsInside(string path, string folder) =>
        path.StartsWith(
            folder.EndsWith(Path.DirectorySeparatorChar) ? folder : folder + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
