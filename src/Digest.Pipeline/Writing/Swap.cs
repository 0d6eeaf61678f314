using System.Text;
using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Puts the staged tree in the place of the old one: in one step where the system can exchange two names. Elsewhere no call replaces a
/// folder that holds
/// something, so that two renames are needed, one right behind the other, under a journal. Between the two nothing stands at the path:
/// whoever comes next
/// and finds the journal goes forward. Whatever fails on the way is taken back, a flush too: what the disk refused to keep is not
/// published.
/// </summary>
internal static class Swap
{
    /// <summary>Swaps, then removes the old tree. The staged tree is whole and flushed.</summary>
    /// <param name="place">Where.</param>
    /// <param name="last">What must succeed too for the new tree to stay; done when it stands. Throws <see cref="IOException"/> when it
    /// does not.</param>
    /// <exception cref="IOException">Names path and act; the old site stands, unless the remedy in its data says otherwise.</exception>
    public static void In(OutputPlace place, Action? last = null)
    {
        if (!Directory.Exists(place.Target))
        {
            Acts.Do("put in place", place.Target, () => Disks.Now.Move(place.Staged, place.Target));
            Keep(place, last, () => Disks.Now.Move(place.Target, place.Staged));
        }
        else if (Disks.Now.Exchange(place.Staged, place.Target))
        {
            Keep(place, last, () => ExchangeBack(place));
            Leftovers.Remove(place.Staged);
        }
        else
        {
            ByJournal(place, last);
        }
    }

    /// <summary>Completes what a killed build began: after this the folder is whole, old or new, and no journal is left.</summary>
    public static void Finish(OutputPlace place)
    {
        if (!File.Exists(place.Journal))
        {
            return;
        }

        var lines = Acts.Do("read", place.Journal, () => File.ReadAllLines(place.Journal));
        if (lines is [var staged, var old] && IsFree(place.Target))
        {
            // Names only, never paths: a forged journal cannot reach elsewhere.
            var from = new[] { staged, old }
                .Where(n => n.StartsWith(place.Prefix, StringComparison.Ordinal) && Path.GetFileName(n) == n)
                .Select(n => Path.Combine(place.Parent, n))
                .FirstOrDefault(Directory.Exists);
            if (from is not null)
            {
                Acts.Do(
                    "put in place",
                    place.Target,
                    () =>
                    {
                        // An empty folder that somebody made meanwhile is no site.
                        if (Directory.Exists(place.Target))
                        {
                            Disks.Now.DeleteFolder(place.Target);
                        }

                        Disks.Now.Move(from, place.Target);
                    }
                );
            }
        }

        Acts.Do("write through", place.Parent, () => Disks.Now.Flush(place.Parent));
        Acts.Do("delete", place.Journal, () => Disks.Now.Delete(place.Journal));
    }

    private static bool IsFree(string target) =>
        !Directory.Exists(target) || !Acts.Do("list", target, () => Directory.EnumerateFileSystemEntries(target).Any());

    private static void ByJournal(OutputPlace place, Action? last)
    {
        try
        {
            var names = Path.GetFileName(place.Staged) + "\n" + Path.GetFileName(place.Old) + "\n";
            WholeFile.Write(place.Journal, Encoding.UTF8.GetBytes(names));
            Acts.Do("write through", place.Parent, () => Disks.Now.Flush(place.Parent));
            Acts.Do("move away", place.Target, () => Disks.Now.Move(place.Target, place.Old));
        }
        catch (IOException)
        {
            Forget(place);
            throw;
        }

        try
        {
            Acts.Do("put in place", place.Target, () => Disks.Now.Move(place.Staged, place.Target));
        }
        catch (IOException e)
        {
            Back(place, e, () => Disks.Now.Move(place.Old, place.Target));
            Forget(place);
            throw;
        }

        Keep(
            place,
            last,
            () =>
            {
                Disks.Now.Move(place.Target, place.Staged);
                Disks.Now.Move(place.Old, place.Target);
                Forget(place);
            }
        );
        Forget(place);
        Leftovers.Remove(place.Old);
    }

    // The new tree stands. It stays only when the disk has it and what belongs to it is done.
    private static void Keep(OutputPlace place, Action? last, Action back)
    {
        try
        {
            Acts.Do("write through", place.Parent, () => Disks.Now.Flush(place.Parent));
            last?.Invoke();
        }
        catch (IOException e)
        {
            Back(place, e, back);
            throw;
        }
    }

    private static void ExchangeBack(OutputPlace place)
    {
        if (!Disks.Now.Exchange(place.Staged, place.Target))
        {
            throw new IOException("the names could not be exchanged back");
        }
    }

    // A failure on the way back leaves the journal, or a tree that is whole: the next command finishes. Only the words must not say that
    // the old site stands.
    private static void Back(OutputPlace place, IOException why, Action back)
    {
        try
        {
            back();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"{why.Message}; and the old site could not be put back at '{place.Target}': {e.Message.TrimEnd('.')}",
                why
            )
            {
                Data =
                {
                    ["remedy"] = "Mend this and build again, or run 'digest check' to put a whole site in place; nothing is lost",
                    [Kept] = true,
                },
            };
        }
    }

    // A journal that is left over says nothing false: whoever finds it sees a site at the path and deletes it.
    private static void Forget(OutputPlace place)
    {
        try
        {
            Disks.Now.Delete(place.Journal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next command deletes it.
        }
    }

    /// <summary>
    /// Key in the data of an exception after which the trees beside the output folder must stay: one of them is the site.
    /// </summary>
    public const string Kept = "kept";
}
