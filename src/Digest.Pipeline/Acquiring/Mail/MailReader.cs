using System.Globalization;
using Digest.Identity;
using Digest.Text;
using MimeKit;

namespace Digest.Acquiring;

/// <summary>
/// Reads a mail (RFC 5322 and MIME), or a web page saved as one (MHTML, RFC 2557), with MimeKit: of a page its article, of a mail its text,
/// the subject as headline, the day it was sent. Pictures, styles and attachments are never read.
/// </summary>
internal sealed class MailReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "mail";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".eml", ".mht", ".mhtml"];

    /// <inheritdoc/>
    public bool TakesFrontMatter => false;

    /// <inheritdoc/>
    public bool Knows(ReadOnlySpan<byte> bytes) => MailHead.IsOne(bytes);

    /// <inheritdoc/>
    public SourceText? Decode(string path, ReadOnlyMemory<byte> bytes, Diagnostics diagnostics) => MailFile.Decode(path, bytes);

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics)
    {
        if (MailFile.Read(source, diagnostics) is not { } file)
        {
            return [];
        }

        // A saved page says where it stood; a mail may do so of its pictures, not of itself.
        var texts = file.Message.BodyParts.OfType<TextPart>().Where(static p => !p.IsAttachment).ToList();
        var page = MailRoot.Page(file.Message, texts) ?? texts.Find(static p => p.IsHtml);
        var isSaved = page?.ContentLocation is not null && IsSaved(file.Message);
        var plain = isSaved ? null : texts.Find(static p => p.IsPlain);
        if (page is null && plain is null)
        {
            diagnostics.Error(
                DiagnosticCodes.EmptyFile,
                source.Path,
                1,
                1,
                "The mail holds no text",
                "There are only pictures or attachments in it",
                "Save the text alone"
            );
            return [];
        }

        TellAttachments(file, diagnostics);
        return Report(file, source, page, plain, isSaved, odd, diagnostics) is { } report ? [report] : [];
    }

    private static PageText? Report(
        MailFile file,
        SourceText source,
        TextPart? page,
        TextPart? plain,
        bool isSaved,
        OddCharacters odd,
        Diagnostics diagnostics
    )
    {
        var declared = Head(file.Message, page, isSaved, odd);
        var blocks = new List<Block>();
        if (page is not null)
        {
            if (Part(file, page, diagnostics) is not { } text)
            {
                return null;
            }

            text.Text.Address = source.Address ?? Web(page.ContentLocation ?? page.ContentBase);
            if (HtmlReader.Page(text.Text, 0, odd, diagnostics) is not { } read)
            {
                return null;
            }

            blocks.AddRange(text.Placed(read.Blocks, source));
            declared = [.. read.Declared.Concat(declared).OrderBy(static d => d.Rank)];
        }
        else if (Subject(file, source, odd) is { } subject)
        {
            blocks.Add(subject);
        }

        if (plain is not null)
        {
            if (Part(file, plain, diagnostics) is not { } text)
            {
                return null;
            }

            // Of a text in two forms the marked-up one is read.
            var read = text.Placed(PlainTextReader.Blocks(text.Text, 0, odd), source);
            blocks.AddRange(
                page is null ? read : read.Select(static b => b with { Status = BlockStatus.Removed, Rule = RuleIds.OtherRendition })
            );
        }

        return new PageText([.. blocks.OrderBy(static b => b.Start)], declared) { Format = page is null ? null : "html" };
    }

    private static MailText? Part(MailFile file, TextPart part, Diagnostics diagnostics)
    {
        var (from, to) = file.Content(part);
        return MailText.Of(file, part, from, to, diagnostics);
    }

    // Browsers name the page in the head; older ones are known by a page that says where it stood as root of related parts.
    private static bool IsSaved(MimeMessage message) =>
        message.Headers.Contains("Snapshot-Content-Location")
        || message.Headers.Contains(HeaderId.ContentLocation)
        || (message.Body is MultipartRelated && message.To.Count == 0);

    private static ImmutableArray<Declared> Head(MimeMessage message, TextPart? page, bool isSaved, OddCharacters odd)
    {
        var found = new List<Declared>();
        void Add(DeclaredField field, string? value, string method, int rank)
        {
            if (value is not null && Normal.Space(odd.Clean(value)) is { Length: > 0 and <= 2000 } text)
            {
                found.Add(new Declared(field, text, "mail " + method, rank));
            }
        }

        if (isSaved)
        {
            // The day of a saved page is that of its saving, its subject the title of the window.
            Add(DeclaredField.Url, Web(page!.ContentLocation), "Content-Location", 3);
            return [.. found];
        }

        Add(DeclaredField.Headline, message.Subject, "Subject", 1);
        if (message.Headers.Contains(HeaderId.ListId) || message.Headers.Contains(HeaderId.ListUnsubscribe))
        {
            // A list is sent by its publisher; any other mail by whoever it may be.
            Add(DeclaredField.Outlet, message.From.Mailboxes.FirstOrDefault()?.Name, "From of a list", 2);
        }

        if (message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue)
        {
            Add(DeclaredField.Published, message.Date.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), "Date", 1);
        }

        Add(DeclaredField.ItemId, message.MessageId, "Message-ID", 0);
        return [.. found];
    }

    private static Block? Subject(MailFile file, SourceText source, OddCharacters odd)
    {
        if (file.Message.Headers.FirstOrDefault(static h => h.Id == HeaderId.Subject) is not { Offset: { } offset } header)
        {
            return null;
        }

        var end = Math.Min(file.Bytes.Length, offset + header.RawField.Length + 1 + header.RawValue.Length);
        while (end > offset && file.Bytes.Span[(int)end - 1] is (byte)'\r' or (byte)'\n')
        {
            end--;
        }

        var writer = new BlockWriter(source, odd);
        writer.Words(file.Message.Subject ?? "", -1);
        return writer.Finish(BlockKind.Heading, file.At((int)offset), file.At((int)end)) is { } block
            ? block with
            {
                Level = 1,
                Source = [],
                Status = BlockStatus.Lifted,
                Rule = RuleIds.Headline,
            }
            : null;
    }

    private static void TellAttachments(MailFile file, Diagnostics diagnostics)
    {
        var attached = file.Message.Attachments.Count();
        if (attached > 0)
        {
            diagnostics.Info(
                DiagnosticCodes.ForeignFile,
                file.Path,
                0,
                0,
                attached == 1
                    ? "The mail has an attachment, which is not read"
                    : string.Create(CultureInfo.InvariantCulture, $"The mail has {attached} attachments, which are not read"),
                null,
                "Save what is a report as a file of its own"
            );
        }
    }

    private static string? Web(Uri? address) =>
        address is { IsAbsoluteUri: true } && address.Scheme is "http" or "https" ? FollowedAddress.Safe(address.OriginalString) : null;
}
