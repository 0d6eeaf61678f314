using Microsoft.Win32.SafeHandles;

namespace Digest.Shared;

/// <summary>
/// The acts by which anything is written, one member a step, so that a test can let each of them fail or be the last. Each throws
/// <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where the disk refuses. Reading is not among them.
/// </summary>
internal interface IDisk
{
    /// <summary>
    /// Makes a folder and those above it, where they are missing; with <paramref name="own"/> for nobody else to look into, on systems that
    /// know such folders.
    /// </summary>
    void MakeFolder(string path, bool own = false);

    /// <summary>
    /// Takes a file for this process alone, made where it is missing and gone when it is closed. An <see cref="IOException"/> where another
    /// process has it.
    /// </summary>
    FileStream Lock(string path);

    /// <summary>Opens an empty file for writing; with <paramref name="anew"/> only where none stands.</summary>
    SafeFileHandle Create(string path, bool anew);

    /// <summary>Opens an empty file, of a name that is free, for writing and reading; it is gone when it is closed.</summary>
    SafeFileHandle CreateScratch(string path);

    /// <summary>Writes bytes into an open file, from a position on.</summary>
    void Write(SafeFileHandle file, ReadOnlyMemory<byte> bytes, long at);

    /// <summary>Writes an open file through to the disk.</summary>
    void Flush(SafeFileHandle file);

    /// <summary>Sets who may do what with a file or a folder. Does nothing on Windows.</summary>
    void SetMode(string path, UnixFileMode mode);

    /// <summary>Gives a file a second name. False where that cannot be had: another volume, too many names, no such call.</summary>
    bool Link(string from, string to);

    /// <summary>Makes a symbolic link.</summary>
    void LinkTo(string path, string target);

    /// <summary>Copies a file to a name that is free.</summary>
    void Copy(string from, string to);

    /// <summary>Renames a file, with <paramref name="over"/> in the place of one that stands there.</summary>
    void Rename(string from, string to, bool over);

    /// <summary>Renames a folder to a name that is free.</summary>
    void Move(string from, string to);

    /// <summary>Swaps what two names stand for, in one step. False where that cannot be had.</summary>
    bool Exchange(string a, string b);

    /// <summary>Deletes a file; nothing is done where there is none.</summary>
    void Delete(string path);

    /// <summary>Deletes a folder with all that is in it, links themselves and not what they lead to.</summary>
    void DeleteTree(string path);

    /// <summary>Deletes an empty folder.</summary>
    void DeleteFolder(string path);

    /// <summary>Writes all of a folder's volume through to the disk. False where there is no such call.</summary>
    bool FlushVolume(string folder);

    /// <summary>Writes one file, or the entries of one folder, through to the disk.</summary>
    void Flush(string path);
}
