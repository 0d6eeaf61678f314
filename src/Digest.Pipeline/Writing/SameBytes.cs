using System.Buffers;

namespace Digest.Writing;

/// <summary>Compares a file of the old site with the bytes of the new one.</summary>
internal static class SameBytes
{
    private const int Chunk = 64 * 1024;

    /// <summary>
    /// Whether a regular file stands at the path and holds exactly these bytes (at least one). Whatever cannot be read does not.
    /// </summary>
    public static bool Holds(string path, ReadOnlySpan<byte> bytes)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(Chunk, bytes.Length));
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists || info.Length != bytes.Length || info.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return false;
            }

            using var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            for (var at = 0; at < bytes.Length; )
            {
                var read = RandomAccess.Read(file, buffer.AsSpan(0, Math.Min(buffer.Length, bytes.Length - at)), at);
                if (read == 0 || !bytes.Slice(at, read).SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return false;
                }

                at += read;
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
