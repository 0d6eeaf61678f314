using System.Globalization;
using System.Text;
using Digest.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Digest.Import;

/// <summary>
/// The text of a PDF in paragraphs: lines joined, words put together again, page numbers and lines that stand at the head or foot of most
/// pages left out (the PDF is kept beside the text). Reads text only, never recognises letters in pictures.
/// </summary>
internal static class PdfText
{
    /// <summary>Most pages of a PDF.</summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public const int MaxPages = 2000;

    /// <summary>
    /// Most letters of a page of a PDF. A page of a newspaper has some 30,000; the time that PdfPig takes for a page grows with their
    /// square.
    /// </summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public const int MaxLetters = 60_000;

    /// <summary>The text, a paragraph a line with empty lines between them.</summary>
    /// <exception cref="ImportRefusal">It is damaged, locked, too long, or holds no text.</exception>
    public static string Of(ReadOnlyMemory<byte> bytes)
    {
        var text = new StringBuilder();
        var last = "";
        foreach (var paragraph in Paragraphs(bytes))
        {
            // A paragraph that goes on behind the end of a column or page: the one before has no end, this one no beginning.
            if (last.Length > 0 && !IsEnded(last) && char.IsLower(paragraph[0]))
            {
                text.Length -= 2;
                Join(text, paragraph);
            }
            else
            {
                text.Append(paragraph);
            }

            last = paragraph;
            text.Append("\n\n");
        }

        return text.Length > 0 ? text.ToString()[..^1] : throw NoText();
    }

    private static List<string> Paragraphs(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = PdfDocument.Open(
                bytes.ToArray(),
                new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true }
            );
            if (document.NumberOfPages > MaxPages)
            {
                throw new ImportRefusal(
                    string.Create(CultureInfo.InvariantCulture, $"The PDF has {document.NumberOfPages} pages, at most {MaxPages} are read"),
                    "A book, or a year of a paper in one file",
                    "Save the pages of one report as a PDF of their own"
                );
            }

            var pages = document.GetPages().Select(Words).ToList();
            RunningLines.TakeOut(pages);
            return [.. pages.Where(p => p.Count > 0).SelectMany(Blocks).Select(Paragraph).Where(p => p.Length > 0)];
        }
        catch (UglyToad.PdfPig.Exceptions.PdfDocumentEncryptedException)
        {
            throw new ImportRefusal("The PDF is locked by a password", null, "Save it without one, or save its text as .txt");
        }
        catch (Exception e) when (e is not (ImportRefusal or OutOfMemoryException))
        {
            throw new ImportRefusal(
                $"The PDF cannot be read: {Cuts.Short(Normal.Space(e.Message), 200).TrimEnd('.')}",
                "It is damaged, or the download was broken off",
                "Fetch it again, or save its text as .txt"
            );
        }
    }

    private static List<UglyToad.PdfPig.Content.Word> Words(UglyToad.PdfPig.Content.Page page) =>
        page.Letters.Count > MaxLetters
            ? throw new ImportRefusal(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Page {page.Number} of the PDF has {page.Letters.Count} letters, at most {MaxLetters} are read"
                ),
                "A drawing made of letters, or a file made to stop programs",
                "Save its text as .txt"
            )
            : [.. NearestNeighbourWordExtractor.Instance.GetWords(DuplicateOverlappingTextProcessor.Get(page.Letters))];

    private static IEnumerable<TextBlock> Blocks(List<UglyToad.PdfPig.Content.Word> words) =>
        UnsupervisedReadingOrderDetector.Instance.Get(DocstrumBoundingBoxes.Instance.GetBlocks(words));

    private static string Paragraph(TextBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.TextLines)
        {
            Join(text, Normal.Space(line.Text));
        }

        return text.ToString();
    }

    // A hyphen at the end of a line goes where a small letter follows one: the word was broken there.
    private static void Join(StringBuilder text, string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (text.Length > 1 && text[^1] is '-' or '\u2010' or '\u00AD' && char.IsLower(line[0]) && char.IsLower(text[^2]))
        {
            text.Length--;
        }
        else if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(line);
    }

    private static bool IsEnded(string text) => text[^1] is '.' or '!' or '?' or ':' or '\u201D' or '"' or '\u00BB' or ')';

    private static ImportRefusal NoText() =>
        new(
            "The PDF holds no text",
            "It is a scan: pictures of pages",
            "Let a program for text recognition (OCR) make a PDF with text of it, or save its text as .txt"
        );
}
