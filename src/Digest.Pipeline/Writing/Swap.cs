using System.Text;

namespace Digest.Writing;

/// <summary>
/// Puts the staged tree in the place of the old one: in one step where the system can exchange two names; elsewhere by two renames under a journal
/// that the next build completes. The journal is written only when the staged tree is whole: whoever finds it can go forward.
/// </summary>
internal static class Swap
{
    /// <summary>Swaps, then removes the old tree. The staged tree is whole and flushed.</summary>
    /// <param name="place">Where.</param>
    /// <param name="exchange">False uses the journal although an exchange may be had (for tests).</param>
    /// <exception cref="IOException">Names path and act; the old site stands.</exception>
    public static void In(Place place, bool exchange = true)
    {
        if (!Directory.Exists(place.Target))
        {
            Acts.Do("put in place", place.Target, () => Directory.Move(place.Staged, place.Target));
            Native.FlushFolder(place.Parent);
        }
        else if (exchange && Native.Exchange(place.Staged, place.Target))
        {
            Native.FlushFolder(place.Parent);
            Leftovers.Remove(place.Staged);
        }
        else
        {
            ByJournal(place);
        }
    }

    /// <summary>Completes what a killed build began: after this the folder is whole, old or new, and no journal is left.</summary>
    public static void Finish(Place place)
    {
        if (!File.Exists(place.Journal))
        {
            return;
        }

        var lines = Acts.Do("read", place.Journal, () => File.ReadAllLines(place.Journal));
        if (!Directory.Exists(place.Target) && lines is [var staged, var old])
        {
            // Names only, never paths: a forged journal cannot reach elsewhere.
            var from = new[] { staged, old }.Where(n => n.StartsWith(place.Prefix, StringComparison.Ordinal) && Path.GetFileName(n) == n)
                .Select(n => Path.Combine(place.Parent, n)).FirstOrDefault(Directory.Exists);
            if (from is not null)
            {
                Acts.Do("put in place", place.Target, () => Directory.Move(from, place.Target));
            }
        }

        Native.FlushFolder(place.Parent);
        Acts.Do("delete", place.Journal, () => File.Delete(place.Journal));
    }

    private static void ByJournal(Place place)
    {
        WholeFile.Write(place.Journal, Encoding.UTF8.GetBytes(Path.GetFileName(place.Staged) + "\n" + Path.GetFileName(place.Old) + "\n"));
        Native.FlushFolder(place.Parent);
        try
        {
            Acts.Do("move away", place.Target, () => Directory.Move(place.Target, place.Old));
        }
        catch (IOException)
        {
            File.Delete(place.Journal);
            throw;
        }

        try
        {
            Acts.Do("put in place", place.Target, () => Directory.Move(place.Staged, place.Target));
        }
        catch (IOException)
        {
            Directory.Move(place.Old, place.Target);
            File.Delete(place.Journal);
            throw;
        }

        Native.FlushFolder(place.Parent);
        Acts.Do("delete", place.Journal, () => File.Delete(place.Journal));
        Leftovers.Remove(place.Old);
    }
}
