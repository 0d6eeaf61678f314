using System.Buffers.Binary;
using System.IO.Compression;

namespace Digest.Rendering.Cards;

/// <summary>
/// Writes pictures of sixteen colours as PNG (ISO/IEC 15948): four bits a pixel, a quarter of what the colours themselves would take.
/// </summary>
internal static class PalettePng
{
    private static readonly uint[] Table = Remainders();

    /// <summary>The file.</summary>
    /// <param name="width">Pixels, an even number.</param>
    /// <param name="height">Pixels.</param>
    /// <param name="palette">Sixteen colours at most, as <c>0xRRGGBB</c>.</param>
    /// <param name="pixels">Index of the colour of each pixel, row by row.</param>
    public static byte[] Write(int width, int height, ReadOnlySpan<int> palette, ReadOnlySpan<byte> pixels)
    {
        using var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], height);
        (head[8], head[9]) = (4, 3); // four bits, a palette
        Chunk(file, "IHDR"u8, head);
        Span<byte> colours = stackalloc byte[palette.Length * 3];
        for (var i = 0; i < palette.Length; i++)
        {
            (colours[3 * i], colours[(3 * i) + 1], colours[(3 * i) + 2]) = (
                (byte)(palette[i] >> 16),
                (byte)(palette[i] >> 8),
                (byte)palette[i]
            );
        }

        Chunk(file, "PLTE"u8, colours);
        Chunk(file, "IDAT"u8, Packed(width, height, pixels));
        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // No filter: in a picture of flat colours each makes it longer.
    private static byte[] Packed(int width, int height, ReadOnlySpan<byte> pixels)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (width / 2)];
            for (var y = 0; y < height; y++)
            {
                var line = pixels.Slice(y * width, width);
                for (var x = 0; x < width; x += 2)
                {
                    row[1 + (x / 2)] = (byte)((line[x] << 4) | line[x + 1]);
                }

                zlib.Write(row);
            }
        }

        return packed.ToArray();
    }

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(name);
        file.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Sum(Sum(uint.MaxValue, name), data));
        file.Write(number);
    }

    private static uint Sum(uint sum, ReadOnlySpan<byte> data)
    {
        foreach (var b in data)
        {
            sum = Table[(sum ^ b) & 0xFF] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint[] Remainders()
    {
        var table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            var c = n;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : 0xEDB88320 ^ (c >> 1);
            }

            table[n] = c;
        }

        return table;
    }
}
