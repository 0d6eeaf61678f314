namespace Digest.Writing;

/// <summary>Makes files that are not there yet: all of them or, where one cannot be made, none. Never writes over anything.</summary>
internal static class NewFiles
{
    /// <summary>Makes them below a folder, which is made too.</summary>
    /// <param name="folder">The folder none of them may lead out of, whatever links stand in it.</param>
    /// <param name="files">Their paths below it, with <c>/</c>, and what they hold.</param>
    /// <exception cref="IOException">Names path and act; nothing of it stands.</exception>
    public static void Make(string folder, ImmutableArray<NewFile> files)
    {
        var root = RealPath.Of(folder);
        var places = files.Select(f => (f.Bytes, Place: Path.Join(folder, f.Path))).ToList();
        foreach (var (_, place) in places)
        {
            if (!RealPath.Holds(root, RealPath.Of(place)))
            {
                throw new IOException($"cannot write '{place}': it leads out of '{folder}'");
            }

            if (IsThere(place))
            {
                throw new IOException($"cannot write '{place}': it is there already, and nothing is written over");
            }
        }

        var made = new List<string>();
        try
        {
            foreach (var (bytes, place) in places)
            {
                Make(place, bytes, made);
            }
        }
        catch (IOException)
        {
            foreach (var place in made)
            {
                File.Delete(place);
            }

            throw;
        }
    }

    // A file that another program made meanwhile is not ours to take away: only what was made here is listed. A build that reads meanwhile
    // finds it whole or not at all.
    private static void Make(string place, ReadOnlyMemory<byte> bytes, List<string> made)
    {
        WholeFile.Stage(place, bytes).CommitAnew();
        made.Add(place);
    }

    // A link that leads nowhere is there, too.
    private static bool IsThere(string place) => Path.Exists(place) || new FileInfo(place).LinkTarget is not null;
}
