using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Digest.Tests.Importing;

/// <summary>Makes PDFs of lines of text.</summary>
internal static class PdfMade
{
    /// <summary>A PDF of these pages, each of lines. Of several pages each has a head that repeats and a number at its foot.</summary>
    public static byte[] Of(params string[][] pages)
    {
        using var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        for (var n = 0; n < pages.Length; n++)
        {
            var page = builder.AddPage(PageSize.A4);
            if (pages[n].Length > 0 && pages.Length > 1)
            {
                page.AddText("Harbour board of Saltreach", 8, new PdfPoint(50, 810), font);
                page.AddText($"{n + 1}", 8, new PdfPoint(300, 30), font);
            }

            for (var i = 0; i < pages[n].Length; i++)
            {
                if (pages[n][i].Length > 0)
                {
                    page.AddText(pages[n][i], 11, new PdfPoint(50, 740 - (14 * i)), font);
                }
            }
        }

        return builder.Build();
    }
}
