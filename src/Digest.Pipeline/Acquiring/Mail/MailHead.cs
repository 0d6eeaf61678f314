using System.Collections.Frozen;
using System.Text;

namespace Digest.Acquiring;

/// <summary>Knows a mail, or a web page saved as one (MHTML), by the fields at its head, whatever its file is called.</summary>
internal static class MailHead
{
    private const int Longest = 32 * 1024;
    private const int LongestName = 60;

    private static readonly FrozenSet<string> Senders = FrozenSet.ToFrozenSet(
        ["from", "to", "subject", "date"],
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly FrozenSet<string> Carriers = FrozenSet.ToFrozenSet(
        ["mime-version", "message-id", "received", "content-type", "return-path", "content-transfer-encoding"],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>
    /// Whether the bytes begin with the head of a mail: fields and nothing else up to the first empty line, among them two of sender,
    /// recipient, subject and day with one that only mail programs write, or all four.
    /// </summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        var head = bytes[..Math.Min(bytes.Length, Longest)];
        var (people, machine) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), false);
        while (!head.IsEmpty)
        {
            var end = head.IndexOf((byte)'\n');
            var line = (end < 0 ? head : head[..end]).TrimEnd((byte)'\r');
            head = end < 0 ? [] : head[(end + 1)..];
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is (byte)' ' or (byte)'\t' && people.Count + (machine ? 1 : 0) > 0)
            {
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon is <= 0 or > LongestName || !IsName(line[..colon]))
            {
                return false;
            }

            var name = Encoding.ASCII.GetString(line[..colon]);
            machine |= Carriers.Contains(name);
            if (Senders.Contains(name))
            {
                people.Add(name);
            }
        }

        return people.Count == Senders.Count || (machine && people.Count >= 2);
    }

    private static bool IsName(ReadOnlySpan<byte> name)
    {
        foreach (var b in name)
        {
            if (!char.IsAsciiLetterOrDigit((char)b) && b != (byte)'-')
            {
                return false;
            }
        }

        return char.IsAsciiLetter((char)name[0]);
    }
}
