using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Makes files that are not there yet: all of them or, where one cannot be made, none. Never writes over anything. Goes on where a run was
/// broken off: files that stand already as they would be written are left as they are, unless all of them do.
/// </summary>
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
        }

        // What a run that was broken off has made already stands as it would be written: the next one goes on with the rest.
        var open = places.Where(p => !Stands(p.Place, p.Bytes)).ToList();
        var there = open.Find(p => IsThere(p.Place)).Place ?? (open.Count == 0 && places.Count > 0 ? places[0].Place : null);
        if (there is not null)
        {
            throw new IOException($"cannot write '{there}': it is there already, and nothing is written over");
        }

        Put(open);
    }

    // What can fail for want of room or of a right is done for all files before the first stands. A build that reads meanwhile finds each
    // whole or not at all. A file that another program made meanwhile is not ours to take away: only what was made here is listed.
    private static void Put(List<(ReadOnlyMemory<byte> Bytes, string Place)> places)
    {
        var staged = new Stack<WholeFile>();
        var made = new List<string>();
        try
        {
            foreach (var (bytes, place) in places)
            {
                staged.Push(WholeFile.Stage(place, bytes));
            }

            foreach (var (file, (_, place)) in staged.Reverse().Zip(places))
            {
                file.CommitAnew();
                made.Add(place);
            }
        }
        catch (IOException)
        {
            made.ForEach(TakeAway);
            foreach (var file in staged)
            {
                file.Drop();
            }

            throw;
        }
    }

    // What the disk does not let go stays; what went wrong before is what must be told.
    private static void TakeAway(string place)
    {
        try
        {
            Disks.Now.Delete(place);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stands whole, and the next run finds it as it would write it.
        }
    }

    // Nothing is opened that a pipe could be: it is empty, too.
    private static bool Stands(string place, ReadOnlyMemory<byte> bytes) => !bytes.IsEmpty && SameBytes.Holds(place, bytes.Span);

    // A link that leads nowhere is there, too.
    private static bool IsThere(string place) => Path.Exists(place) || new FileInfo(place).LinkTarget is not null;
}
