namespace Digest.Writing;

/// <summary>
/// The acts by which a finished tree takes the place of the old one, one member a step, so that a test can let each of them fail or be the
/// last.
/// </summary>
internal interface IDisk
{
    /// <summary>Swaps what two names stand for, in one step. False where that cannot be had.</summary>
    bool Exchange(string a, string b);

    /// <summary>
    /// Renames a folder to a name that is free. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.
    /// </summary>
    void Move(string from, string to);

    /// <summary>
    /// Writes a small file whole and through to the disk. Throws <see cref="IOException"/>; the old file or none stands then.
    /// </summary>
    void Write(string path, ReadOnlyMemory<byte> bytes);

    /// <summary>Deletes a file. Throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>.</summary>
    void Delete(string path);

    /// <summary>
    /// Writes all of a folder's volume through to the disk. False where there is no such call; throws <see cref="IOException"/> when the
    /// disk refuses.
    /// </summary>
    bool FlushVolume(string folder);

    /// <summary>
    /// Writes one file, or the entries of one folder, through to the disk. Throws <see cref="IOException"/> when the disk refuses.
    /// </summary>
    void Flush(string path);
}
