using System.Globalization;

namespace Digest.Acquiring;

/// <summary>A kind of file that is not read: what it is, and what to do with it instead.</summary>
/// <param name="Name">Its name with an article, as in "a PDF".</param>
/// <param name="Remedy">What to do.</param>
internal sealed record ForeignFile(string Name, string Remedy);

/// <summary>
/// Knows files of kinds that are not read, by their names or by their first bytes: a text file that is none is refused by name instead of
/// being shown with its codes as words.
/// </summary>
internal static class ForeignFiles
{
    // Most lines of a wire's transmission before its first paragraph.
    private const int WireHead = 12;
    private const int WireLines = 2;

    private static readonly ForeignFile Rtf = new(
        "a text in RTF",
        "Open it in a word processor and save it as plain text (UTF-8) or as HTML"
    );
    private static readonly ForeignFile Pdf = new("a PDF", "'digest import FILE' makes a text of it and keeps the PDF beside it");
    private static readonly ForeignFile Word = new(
        "a document of a word processor",
        "Open it there and save it as plain text (UTF-8) or as HTML"
    );
    private static readonly ForeignFile Packed = new("a packed archive", "Unpack it, and put the reports in it beside each other");
    private static readonly ForeignFile Crawl = new(
        "a file of WARC or WET records",
        "'digest import FILE' takes the pages out, each into a file of its own"
    );
    private static readonly ForeignFile Wire = new(
        "a transmission of a wire service with its control codes",
        "Save the report as the newsroom's system exports it (ninjs, NITF, NewsML-G2), or its text alone"
    );
    private static readonly ForeignFile Mailbox = new("a mailbox of many mails", "Save each mail by itself, as .eml");
    private static readonly ForeignFile Feed = new("a feed", "'digest import FILE' fetches the reports it names");

    private static readonly ImmutableArray<(string End, ForeignFile Kind)> Names =
    [
        (".warc.gz", Crawl),
        (".wet.gz", Crawl),
        (".warc", Crawl),
        (".wet", Crawl),
        (".rtf", Rtf),
        (".pdf", Pdf),
        (".doc", Word),
        (".docx", Word),
        (".odt", Word),
        (".pages", Word),
        (".zip", Packed),
        (".gz", Packed),
        (".7z", Packed),
        (".tar", Packed),
        (".mbox", Mailbox),
        (".msg", Mailbox),
        (".rss", Feed),
        (".atom", Feed),
    ];

    /// <summary>The kind that a file's name names; null for all others.</summary>
    public static ForeignFile? Named(string path) =>
        Names.FirstOrDefault(n => path.EndsWith(n.End, StringComparison.OrdinalIgnoreCase)).Kind;

    /// <summary>Whether the bytes are those of a kind that is not read; then it is told.</summary>
    public static bool Refuse(RawFile raw, Diagnostics diagnostics)
    {
        var bytes = raw.Bytes.Span;
        bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
        if (KindOf(bytes) is not { } kind)
        {
            return false;
        }

        var extension = Path.GetExtension(raw.Path).ToLowerInvariant();
        diagnostics.Error(
            DiagnosticCodes.ForeignFile,
            raw.Path,
            0,
            0,
            string.Create(CultureInfo.InvariantCulture, $"The file is named {extension}, but is {kind.Name}; it is left out"),
            "It was saved or renamed under the ending of another kind",
            kind.Remedy
        );
        return true;
    }

    private static ForeignFile? KindOf(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("{\\rtf"u8) ? Rtf
        : bytes.StartsWith("%PDF-"u8) ? Pdf
        : bytes.StartsWith("PK\u0003\u0004"u8) || bytes is [0x1F, 0x8B, 0x08, ..] ? Packed
        : bytes is [0xD0, 0xCF, 0x11, 0xE0, ..] ? Word
        : bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("WARC/0."u8) ? Crawl
        : IsWire(bytes) ? Wire
        : null;

    // IPTC 7901 frames its text by SOH, a line or two of head, STX and ETX; ANPA-1312 as printed begins each line of its head with a
    // circumflex and ends it with a less-than sign or an equals sign.
    private static bool IsWire(ReadOnlySpan<byte> bytes)
    {
        var frame = bytes.TrimStart("\u0016 \r\n"u8);
        if (frame is [1, ..])
        {
            var head = frame[1..].IndexOfAnyExceptInRange((byte)' ', (byte)'~');
            while (head >= 0 && frame[1 + head] is (byte)'\r' or (byte)'\n')
            {
                var more = frame[(2 + head)..].IndexOfAnyExceptInRange((byte)' ', (byte)'~');
                head = more < 0 ? -1 : head + 1 + more;
            }

            return head >= 0 && frame[1 + head] == 2 && frame.IndexOf((byte)3) > head;
        }

        var (lines, marked) = (0, 0);
        while (!bytes.IsEmpty && lines < WireHead)
        {
            var end = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var line = (end < 0 ? bytes : bytes[..end]).Trim(" \t"u8);
            bytes = end < 0 ? [] : bytes[(end + 1)..];
            if (!line.IsEmpty)
            {
                lines++;
                marked += line.Length > 2 && line[0] == '^' && line[^1] is (byte)'<' or (byte)'=' ? 1 : 0;
            }
        }

        return marked >= WireLines;
    }
}
