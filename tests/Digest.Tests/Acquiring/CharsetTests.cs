using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Digest.Acquiring;
using Digest.Tests.Support;

namespace Digest.Tests.Acquiring;

/// <summary>Bytes become the right text or are refused by name; never mojibake.</summary>
public sealed class CharsetTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_says_the_charset(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var diagnostics = new Diagnostics();
        var text = Charsets.Decode(
            "a.txt",
            [.. encoding.GetPreamble(), .. encoding.GetBytes("Zoë crossed the Ängelsberg.")],
            false,
            diagnostics
        );
        Assert.Equal("Zoë crossed the Ängelsberg.", text!.Text);
        Assert.Empty(diagnostics.Sorted());
    }

    // Of those that .NET knows it reads all but UTF-7, which was a mistake of the program once.
    [Fact]
    public void Whatever_charset_a_file_names_it_is_read_or_refused_by_name()
    {
        const string words = "The bridge is closed.";
        foreach (var name in Encoding.GetEncodings().Select(e => e.Name).Concat(["utf-7", "unicode-1-1-utf-7", "x-user-defined", "none"]))
        {
            foreach (
                var (file, text) in new[]
                {
                    ("a.html", $"<html><head><meta charset=\"{name}\"></head><body><p>{words}</p></body></html>"),
                    (
                        "a.xml",
                        $"<?xml version=\"1.0\" encoding=\"{name}\"?>"
                            + $"<nitf><body><body.content><p>{words}</p></body.content></body></nitf>"
                    ),
                    ("a.eml", $"From: a@b.example\nSubject: {words}\nContent-Type: text/plain; charset={name}\n\n{words}\n"),
                }
            )
            {
                var read = Pipeline.Draft(new RawFile { Path = "articles/" + file, Bytes = Encoding.ASCII.GetBytes(text) });
                Assert.DoesNotContain(read.Diagnostics, d => d.Code == DiagnosticCodes.OurMistake);
                Assert.True(!read.Value.IsEmpty || read.Diagnostics.Any(d => d.Level == DiagnosticLevel.Error), $"{file} in {name}");
            }
        }
    }

    [Fact]
    public void Utf_16_is_known_by_its_nul_bytes() =>
        Assert.Equal(
            "The bridge is closed.",
            Charsets.Decode("a.txt", Encoding.BigEndianUnicode.GetBytes("The bridge is closed."), false, new Diagnostics())!.Text
        );

    [Fact]
    public void A_page_says_its_charset_itself()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(1251).GetBytes("<meta charset=windows-1251><p>Мост закрыт</p>");
        var text = Charsets.Decode("a.html", page, true, new Diagnostics())!;
        Assert.Equal(("windows-1251", true), (text.Charset, text.Text.Contains("Мост закрыт", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bytes_of_no_charset_are_refused_with_their_offset()
    {
        var diagnostics = new Diagnostics();
        Assert.Null(Charsets.Decode("a.txt", [0x41, 0x42, 0xFF, 0x00, 0x81, 0x01, 0x02], false, diagnostics));
        var d = Assert.Single(diagnostics.Sorted());
        Assert.Equal(DiagnosticCodes.UndecodableFile, d.Code);
        Assert.Contains("offset 2", d.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Public_files_of_many_charsets_are_read_right_or_refused()
    {
        var folder = Path.Combine(Repo.Shared, "hostile", "encodings");
        if (!Directory.Exists(folder))
        {
            Assert.Skip("NOT CHECKED: ../shared is not beside the repository.");
        }

        var (right, wrong) = (0, new List<string>());
        foreach (var line in File.ReadLines(Path.Combine(folder, "index.jsonl")))
        {
            using var row = JsonDocument.Parse(line);
            var file = row.RootElement.GetProperty("file").GetString()!;
            var text = Charsets.Decode(file, File.ReadAllBytes(Path.Combine(folder, file)), false, new Diagnostics());
            var hash = Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(text?.Text.Replace("\r\n", "\n", StringComparison.Ordinal) ?? ""))
            );
            if (row.RootElement.TryGetProperty("utf8_sha256", out var gold) && gold.GetString() == hash)
            {
                right++;
            }
            else
            {
                wrong.Add($"{file}: {text?.Charset ?? "refused"}");
            }
        }

        Assert.True(wrong.Count == 0, $"{right} right; wrong: {string.Join("; ", wrong)}");
    }
}
