using System.Globalization;
using System.Text;

namespace Digest.Import;

/// <summary>One record of a WARC file.</summary>
internal sealed record WarcRecord
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its number in the file, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Its block; empty where it is too long.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>Length of its block in bytes, as it says.</summary>
    public long Length { get; init; }

    /// <summary>Whether the block is longer than what is read.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Whether its head has more lines than are read.</summary>
    public bool HasTooManyFields { get; init; }

    /// <summary>Whether the file ends before its block does.</summary>
    public bool IsBrokenOff { get; init; }

    /// <summary>A field's value, without the angle brackets that some programs set around addresses; null where it is not there.</summary>
    public string? this[string name] =>
        _fields.GetValueOrDefault(name) is { } value ? (value is ['<', .., '>'] ? value[1..^1] : value).Trim() : null;

    /// <summary>Adds a field; of two of one name the first counts.</summary>
    public void Add(string name, string value) => _fields.TryAdd(name, value);
}

/// <summary>
/// Reads the records of a WARC file (ISO 28500) one by one, from a stream without gzip, so that a file of any length is read with the
/// memory of its longest record. Looks over lines that stand between records and do not belong there.
/// </summary>
internal sealed class WarcReader(Stream stream, int longest)
{
    /// <summary>Longest line of the head of a record of a WARC file, in UTF-16 units.</summary>
    [Limit("the beginning of it is read")]
    public const int MaxLine = 64 * 1024;

    /// <summary>Most lines of the head of a record of a WARC file.</summary>
    [Limit("the record is refused", ImportRefusal.Told)]
    public const int MaxFields = 200;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _from;
    private int _to;

    /// <summary>The records. Bytes that unpack to nothing throw <see cref="InvalidDataException"/>, as the stream does.</summary>
    public IEnumerable<WarcRecord> Records()
    {
        for (var number = 1; Start(); number++)
        {
            var record = new WarcRecord { Number = number };
            var name = "";
            var fields = 0;
            while (Line() is { Length: > 0 } line)
            {
                if (++fields > MaxFields)
                {
                    continue;
                }

                var colon = line.IndexOf(':', StringComparison.Ordinal);
                if (colon > 0 && !char.IsWhiteSpace(line[0]))
                {
                    name = line[..colon].Trim();
                    record.Add(name, line[(colon + 1)..].Trim());
                }
            }

            var length = long.TryParse(record["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : 0;
            if (length > longest || fields > MaxFields)
            {
                yield return record with
                {
                    Length = length,
                    IsTooLong = length > longest,
                    HasTooManyFields = fields > MaxFields,
                    IsBrokenOff = Skip(length) < length,
                };
                continue;
            }

            var block = new byte[length];
            var read = Fill(block);
            yield return record with
            {
                Length = length,
                Block = block.AsMemory(0, read),
                IsBrokenOff = read < length,
            };
        }
    }

    private bool Start()
    {
        while (Line() is { } line)
        {
            if (line.StartsWith("WARC/", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private bool More()
    {
        if (_from == _to)
        {
            (_from, _to) = (0, stream.Read(_buffer));
        }

        return _from < _to;
    }

    // Of a line that never ends the beginning is enough.
    private string? Line()
    {
        var line = new StringBuilder();
        var any = false;
        while (More())
        {
            any = true;
            var span = _buffer.AsSpan(_from, _to - _from);
            var end = span.IndexOf((byte)'\n');
            var part = end < 0 ? span : span[..end];
            _from += end < 0 ? span.Length : end + 1;
            if (line.Length < MaxLine)
            {
                line.Append(Encoding.UTF8.GetString(part));
            }

            if (end >= 0)
            {
                break;
            }
        }

        return any ? line.ToString().TrimEnd('\r') : null;
    }

    private int Fill(byte[] block)
    {
        var filled = 0;
        while (filled < block.Length && More())
        {
            var take = Math.Min(block.Length - filled, _to - _from);
            _buffer.AsSpan(_from, take).CopyTo(block.AsSpan(filled));
            (_from, filled) = (_from + take, filled + take);
        }

        return filled;
    }

    private long Skip(long length)
    {
        var left = length;
        while (left > 0 && More())
        {
            var take = (int)Math.Min(left, _to - _from);
            (_from, left) = (_from + take, left - take);
        }

        return length - left;
    }
}
