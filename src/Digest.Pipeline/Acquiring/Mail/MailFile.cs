using MimeKit;

namespace Digest.Acquiring;

/// <summary>
/// A mail's file: its bytes with their places in the decoded text, and its parts as MimeKit finds them. Nothing is run, nothing written,
/// nothing fetched.
/// </summary>
internal sealed class MailFile
{
    /// <summary>Most parts of a mail. MHTML of real pages has a part for each picture, style and frame.</summary>
    [Limit("the article is left out", DiagnosticCodes.TooLarge)]
    public const int MaxParts = 10_000;

    /// <summary>Deepest nesting of parts of a mail.</summary>
    [Limit("what lies deeper is not read", DiagnosticCodes.TooLarge)]
    public const int MaxDepth = 32;

    private readonly int[]? _at;
    private readonly Dictionary<MimeEntity, (int From, int To)> _places = new(ReferenceEqualityComparer.Instance);

    private MailFile(string path, ReadOnlyMemory<byte> bytes, int[]? at) => (Path, Bytes, _at) = (path, bytes, at);

    /// <summary>Path relative to the input folder.</summary>
    public string Path { get; }

    /// <summary>The bytes, without a byte-order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The mail.</summary>
    public MimeMessage Message { get; private set; } = null!;

    /// <summary>
    /// The text of a mail's file: UTF-8 where it is that, else a character a byte (ISO 8859-1), since its parts have charsets of their own.
    /// </summary>
    public static SourceText Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        var bare = Bare(bytes);
        return System.Text.Unicode.Utf8.IsValid(bare.Span)
            ? new SourceText(path, System.Text.Encoding.UTF8.GetString(bare.Span), "utf-8") { Bytes = bare }
            : new SourceText(path, System.Text.Encoding.Latin1.GetString(bare.Span), "iso-8859-1") { Bytes = bare };
    }

    /// <summary>
    /// The mail of a file that <see cref="Decode"/> has read; null, and told, where it is none, or made to stop programs.
    /// </summary>
    public static MailFile? Read(SourceText source, Diagnostics diagnostics)
    {
        var file = new MailFile(source.Path, source.Bytes, source.Text.Length == source.Bytes.Length ? null : Places(source));
        using var stream = new MemoryStream(source.Bytes.ToArray(), writable: false);
        var parser = new MimeParser(new ParserOptions { MaxMimeDepth = MaxDepth }, stream, MimeFormat.Entity, persistent: true);
        var (parts, isDeep) = (0, false);
        parser.MimeEntityEnd += (_, e) =>
        {
            parts++;

            // The parser takes parts that lie too deep for one.
            isDeep |= e.Entity is MimePart part && part.ContentType.IsMimeType("multipart", "*");
            file._places.TryAdd(e.Entity, ((int)e.HeadersEndOffset, (int)e.EndOffset));
        };
        try
        {
            file.Message = parser.ParseMessage();
        }
        catch (FormatException)
        {
            diagnostics.Error(
                DiagnosticCodes.BrokenNewsFile,
                source.Path,
                1,
                1,
                "The mail cannot be read",
                "It has no head",
                "Save it again, or save its text alone"
            );
            return null;
        }

        if (parts > MaxParts)
        {
            diagnostics.Error(
                DiagnosticCodes.TooLarge,
                source.Path,
                1,
                1,
                $"The mail has {parts} parts, at most {MaxParts} are read; the article is left out",
                "A damaged mail, or one made to stop programs",
                "Save its text alone"
            );
            return null;
        }

        if (isDeep)
        {
            diagnostics.Warn(
                DiagnosticCodes.TooLarge,
                source.Path,
                1,
                1,
                $"The mail has parts nested deeper than {MaxDepth} levels; they are not read",
                "A mail that was sent on and on, or one made to stop programs",
                "Look whether its text is there, or save it alone"
            );
        }

        return file;
    }

    /// <summary>Where a byte stands in the decoded text, in UTF-16 units.</summary>
    public int At(int offset) => _at is null ? offset : _at[offset];

    /// <summary>Where the content of a part stands, in bytes.</summary>
    public (int From, int To) Content(MimeEntity part) =>
        _places.TryGetValue(part, out var place) && place.From <= place.To && place.To <= Bytes.Length ? place : (0, 0);

    private static ReadOnlyMemory<byte> Bare(ReadOnlyMemory<byte> bytes) => bytes.Span is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;

    private static int[] Places(SourceText source)
    {
        var places = new int[source.Bytes.Length + 1];
        var bytes = source.Bytes.Span;
        var unit = -1;
        for (var i = 0; i < bytes.Length; i++)
        {
            // A byte of four is a pair of units.
            unit += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
            places[i] = unit;
            unit += bytes[i] >= 0xF0 ? 1 : 0;
        }

        places[^1] = source.Text.Length;
        return places;
    }
}
