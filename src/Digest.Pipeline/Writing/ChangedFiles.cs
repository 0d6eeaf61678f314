using Digest.Shared;

namespace Digest.Writing;

/// <summary>
/// Changes files of the editor's that were read before: all of them or, where one cannot be changed, none. A file that somebody else has
/// changed since it was read is not written over.
/// </summary>
internal static class ChangedFiles
{
    /// <summary>Makes the changes.</summary>
    /// <exception cref="IOException">Names path and act; all files stand as they were, unless it says of one that it does not.</exception>
    public static void Make(string input, ImmutableArray<Amended> files) => Turn([.. files.Select(f => Change.Of(input, f))]);

    /// <summary>Takes the changes back; false, and nothing done, where a file is not as it was written.</summary>
    /// <exception cref="IOException">As of <see cref="Make"/>.</exception>
    public static bool TakeBack(string input, ImmutableArray<Amended> files)
    {
        ImmutableArray<Change> changes = [.. files.Select(f => Change.Of(input, f).Back)];
        var stand = changes.All(c => c.Stands);
        if (stand)
        {
            Turn(changes);
        }

        return stand;
    }

    // What can fail for want of room or of a right is done for all files before the first is replaced.
    private static void Turn(ImmutableArray<Change> changes)
    {
        if (changes.FirstOrDefault(c => !c.Stands) is { } other)
        {
            throw new IOException($"cannot write '{other.Path}': somebody else has changed it meanwhile");
        }

        var staged = new Stack<WholeFile?>();
        var done = 0;
        try
        {
            foreach (var change in changes)
            {
                staged.Push(change.To is { } bytes ? WholeFile.Stage(change.Path, bytes) : null);
            }

            foreach (var (change, file) in changes.Zip(staged.Reverse()))
            {
                Put(change, file);
                done++;
            }
        }
        catch (IOException e)
        {
            Restore(changes[..done], e);
            throw;
        }
        finally
        {
            if (done < changes.Length)
            {
                foreach (var file in staged)
                {
                    file?.Drop();
                }
            }
        }
    }

    private static void Put(Change change, WholeFile? staged)
    {
        if (staged is not null)
        {
            staged.Commit();
        }
        else
        {
            Acts.Do("take away", change.Path, () => Disks.Now.Delete(change.Path));
        }
    }

    private static void Restore(ImmutableArray<Change> changes, IOException why)
    {
        foreach (var back in changes.Select(c => c.Back))
        {
            try
            {
                Put(back, back.To is { } bytes ? WholeFile.Stage(back.Path, bytes) : null);
            }
            catch (IOException e)
            {
                throw new IOException(
                    $"{why.Message}; and '{back.Path}', which is changed already, could not be put back: {e.Message}",
                    why
                );
            }
        }
    }

    /// <summary>A file that becomes another; null stands for none.</summary>
    private sealed record Change(string Path, ReadOnlyMemory<byte>? From, ReadOnlyMemory<byte>? To)
    {
        /// <summary>The change that undoes this one.</summary>
        public Change Back => new(Path, To, From);

        /// <summary>Whether the file is as it was before the change.</summary>
        public bool Stands => From is { } bytes ? SameBytes.Holds(RealPath.Of(Path), bytes.Span) : !System.IO.Path.Exists(Path);

        public static Change Of(string input, Amended file) => new(System.IO.Path.Join(input, file.Path), file.Was, file.Bytes);
    }
}
