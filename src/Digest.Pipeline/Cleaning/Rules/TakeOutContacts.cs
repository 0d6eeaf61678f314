namespace Digest.Cleaning;

/// <summary>Takes out the desk's own contacts: media inquiries, corrections, tips, where to write.</summary>
internal sealed class TakeOutContacts : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "contact us", "contact", "contact the author", "about us", "about", "about the author", "about the authors", "submit a correction", "send a letter to the editor", "send us a tip", "report a typo", "report an error",
            "report a correction", "letters to the editor", "advertise with us", "work with us", "reprints & permissions", "reprints &amp; permissions", "reprints and permissions", "request reprint", "request correction", "got a tip",
            "write to us", "feedback", "send feedback", "site map", "sitemap", "help", "faq", "masthead", "imprint", "impressum", "our standards",
        ],
        [
            "for media inquiries", "for press inquiries", "for all inquiries", "media inquiries", "press contact", "media contact", "for more information, contact", "for further information, contact", "contact the author", "contact the writer",
            "contact us", "contact our", "send tips to", "have a tip", "got a tip", "if you spot an error", "spotted an error", "to report an error", "see something wrong", "found a mistake", "write to the editor", "submit a letter", "our standards:", "to submit a correction", "see our ethics",
        ],
        24);

    /// <inheritdoc/>
    public string Name => "contact";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i))
            {
                page.Remove(i, Name);
            }
        }
    }
}
