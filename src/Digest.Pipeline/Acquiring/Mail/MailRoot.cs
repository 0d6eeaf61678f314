using MimeKit;

namespace Digest.Acquiring;

/// <summary>
/// Finds the page among parts that belong together (multipart/related, RFC 2387): what the root holds. The root is the part that "start"
/// names, wherever it stands, and the first one otherwise; a frame or an advertisement that was saved before it is not the page.
/// </summary>
internal static class MailRoot
{
    /// <summary>The marked-up text of the first root that has one of <paramref name="texts"/>; null when none has.</summary>
    public static TextPart? Page(MimeMessage message, IReadOnlyCollection<TextPart> texts)
    {
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (
                parts.Current is MultipartRelated { Root: { } root }
                && Leaves(root).FirstOrDefault(p => p.IsHtml && texts.Contains(p)) is { } page
            )
            {
                return page;
            }
        }

        return null;
    }

    // A root may hold the page in two forms (multipart/alternative). How deep parts may nest is bounded where the mail is read.
    private static IEnumerable<TextPart> Leaves(MimeEntity entity) =>
        entity switch
        {
            TextPart text => [text],
            Multipart parts => parts.SelectMany(Leaves),
            _ => [],
        };
}
