using Digest.Import;

namespace Digest.Tests.Importing;

/// <summary>The text of a PDF comes in as paragraphs, and the PDF stays beside it.</summary>
public sealed class PdfImportTests : IDisposable
{
    private readonly ImportRoom _room = new();

    public void Dispose() => _room.Dispose();

    [Fact]
    public void A_PDF_becomes_a_text_of_paragraphs()
    {
        var pdf = PdfMade.Of(
            [
                "Minutes of the harbour board",
                "",
                "The board met on Monday and heard from",
                "Ines Okoro that the ferry had been late on nine-",
                "teen days, well-known faults of it.",
                "",
                "Nobody voted against the new engine. The board will hear of it again",
                "in the spring, when the",
            ],
            ["bids are opened by the clerk."],
            ["The meeting ended at noon."]
        );
        Assert.Equal("articles/minutes-of-the-harbour-board.txt", _room.One(ImportState.Imported, _room.Write("minutes.pdf", pdf)).Path);
        Assert.Equal(
            """
            Minutes of the harbour board

            The board met on Monday and heard from Ines Okoro that the ferry had been late on nineteen days, well-known faults of it.

            Nobody voted against the new engine. The board will hear of it again in the spring, when the bids are opened by the clerk.

            The meeting ended at noon.

            """,
            _room.Read("minutes-of-the-harbour-board.txt")
        );
        Assert.Equal(pdf, File.ReadAllBytes(_room["input/articles/minutes-of-the-harbour-board.pdf"]));
        Assert.Equal($"imported_from: \"minutes.pdf\"\nsha256: \"{Holdings.Hash(pdf)}\"\n", _room.Read("minutes-of-the-harbour-board.yml"));
    }

    [Fact]
    public void It_comes_in_once()
    {
        var path = _room.Write(
            "minutes.pdf",
            PdfMade.Of(["The ferry of Saltreach was late on Monday, and nobody had been told of it before the", "tide."])
        );
        _room.One(ImportState.Imported, path);
        Assert.Equal(ImportState.Skipped, _room.One(ImportState.Skipped, path).State);
    }

    [Fact]
    public void One_without_text_is_refused_as_a_scan()
    {
        var result = _room.One(ImportState.Refused, _room.Write("scan.pdf", PdfMade.Of([])));
        Assert.Equal("The PDF holds no text", result.Message);
        Assert.Contains("OCR", result.Remedy, StringComparison.Ordinal);
    }

    // A page of as many letters as are read takes half a minute; of a tenth it takes the hundredth part.
    [Theory]
    [InlineData(6_000, null)]
    [InlineData(PdfText.MaxLetters + 1, "Page 1 of the PDF has 60001 letters, at most 60000 are read")]
    public void A_page_of_a_PDF_has_so_many_letters_and_no_more(int letters, string? refusal)
    {
        string[] lines = [.. Enumerable.Repeat(new string('a', 1000), letters / 1000), new string('b', letters % 1000)];
        Assert.Equal(refusal, Record.Exception(() => PdfText.Of(PdfMade.Of(lines)))?.Message);
    }

    [Fact]
    public void A_damaged_one_is_refused_and_nothing_else()
    {
        var whole = PdfMade.Of(["The ferry of Saltreach was late on Monday."]);
        for (var cut = 10; cut < whole.Length; cut += 40)
        {
            try
            {
                Assert.NotEmpty(PdfText.Of(whole.AsMemory(0, cut)));
            }
            catch (ImportRefusal e)
            {
                Assert.NotNull(e.Remedy);
            }
        }
    }
}
