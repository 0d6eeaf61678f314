using System.Text;
using Digest.Acquiring;
using Digest.Import;
using Digest.Tests.Support;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// Reads one input by itself, and says what is wrong with how it went: an exception, a mistake of the program, a file that is left out with
/// no word, a block that leads outside its file.
/// </summary>
internal static class Trial
{
    private const int LongestImport = 1024 * 1024;

    private static readonly Uri Base = new("https://lamp.example/news/");

    private static readonly byte[] Report =
    [
        .. "Ferry strikes slip\n\nThe Evening Lamp, 14 May 2023\n\nThe harbour ferry struck the slip with 39 on board.\n"u8,
    ];

    /// <summary>What is wrong; null where nothing is.</summary>
    public static string? Of(Mutant mutant)
    {
        try
        {
            switch (mutant.From.Kind)
            {
                case GrainKind.Editor:
                    EditorFile(mutant);
                    break;
                case GrainKind.Feed:
                    Feed(mutant.Bytes);
                    break;
                case GrainKind.Sitemap:
                    _ = SitemapText.Read(mutant.Bytes, Base);
                    break;
                case GrainKind.Robots:
                    Robots(mutant.Bytes);
                    break;
                case GrainKind.Warc:
                    Archive(mutant);
                    break;
                case GrainKind.Answer:
                    Answer(mutant.Bytes);
                    break;
                case GrainKind.Pdf:
                    Article(new RawFile { Path = "articles/x.txt", Bytes = Encoding.UTF8.GetBytes(PdfText.Of(mutant.Bytes)) });
                    break;
                default:
                    Article(Raw(mutant));
                    _ = FileKinds.Of(mutant.Bytes, null, mutant.Name);
                    break;
            }

            return null;
        }
        catch (ImportRefusal e)
        {
            return e.Remedy.Length > 0 ? null : "is refused with no remedy: " + e.Message;
        }
        catch (Exception e)
        {
            return Said(e);
        }
    }

    /// <summary>What an exception says and where it was thrown, as far as that is in this house.</summary>
    public static string Said(Exception e) =>
        $"{e.GetType().Name}: {e.Message}\n"
        + string.Join('\n', (e.StackTrace ?? "").Split('\n').Where(l => !l.Contains(" Xunit.", StringComparison.Ordinal)).Take(12));

    /// <summary>The file as a build would have it, with its sidecar.</summary>
    public static RawFile Raw(Mutant mutant) =>
        mutant.From.Kind == GrainKind.Sidecar
            ? new RawFile
            {
                Path = "articles/" + Path.ChangeExtension(mutant.Name, ".txt"),
                Bytes = Report,
                SidecarPath = "articles/" + mutant.Name,
                Sidecar = mutant.Bytes,
            }
            : new RawFile { Path = "articles/" + mutant.Name, Bytes = mutant.Bytes };

    private static void Article(RawFile raw)
    {
        var (drafts, told) = Pipeline.Draft(raw);
        NoMistake(told);
        Assert.True(!drafts.IsEmpty || told.Any(d => d.Level == DiagnosticLevel.Error), "It is left out with no word");
        Assert.All(told, d => Assert.True(d.Level != DiagnosticLevel.Error || (d.Path is not null && d.Remedy is not null), d.Message));
        Assert.All(
            drafts.SelectMany(d => d.Blocks.Select(b => (Block: b, d.Length))),
            b => Assert.True(b.Block.Start >= 0 && b.Block.Start < b.Block.End && b.Block.End <= b.Length, "A block leads outside the file")
        );
    }

    private static void EditorFile(Mutant mutant)
    {
        using var folder = new TempFolder();
        folder.Write("input/" + mutant.From.Path, mutant.Bytes);
        var (_, told) = AcquiringStage.ReadEditorFiles(folder["input"], null);
        NoMistake(told);
        Assert.All(told, d => Assert.True(d.Level != DiagnosticLevel.Error || d.Remedy is not null, d.Message));
    }

    private static void NoMistake(ImmutableArray<Diagnostic> told) =>
        Assert.All(told, d => Assert.True(d.Code != DiagnosticCodes.OurMistake, d.Message + ": " + d.Cause));

    private static void Feed(byte[] bytes)
    {
        var feed =
            bytes.AsSpan().IndexOfAnyExcept(" \r\n\t"u8) is var at and >= 0 && bytes[at] == '{'
                ? FeedJson.Read(bytes, Base)
                : FeedXml.Read(bytes, Base);
        foreach (var entry in feed.Entries.Where(EntryPage.HasWords).Take(20))
        {
            Page(EntryPage.Of(entry, feed), entry.Link);
        }
    }

    private static void Page(ReadOnlyMemory<byte> bytes, Uri? address)
    {
        Article(new RawFile { Path = "articles/x.html", Bytes = bytes });
        Sidecar(
            new ImportItem
            {
                Source = "x",
                Bytes = bytes,
                Address = address,
                From = address?.AbsoluteUri,
            }
        );
    }

    // What an import writes of an item, a build reads without a word.
    private static void Sidecar(ImportItem item)
    {
        var told = new Diagnostics();
        var source = new YamlSource("x.yml", Encoding.UTF8.GetString(SidecarLines.Of(item, "0", null, null).Span), 0, LongestImport);
        Assert.True(YamlReader.Read(source, told) is YamlMap, "The sidecar of an import is none");
        Assert.All(told.Sorted(), d => Assert.Equal(DiagnosticCodes.OddCharacters, d.Code));
    }

    private static void Robots(byte[] bytes)
    {
        var rules = RobotsText.Read(bytes, "digest");
        _ = rules.Allows(new Uri("https://lamp.example/private/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/b?a=%00"));
    }

    private static void Archive(Mutant mutant)
    {
        using var stream = new MemoryStream(mutant.Bytes);
        _ = WarcPages.IsWarc(stream);
        foreach (var item in WarcPages.In(stream, mutant.Name, LongestImport).Select(f => f.Item).OfType<ImportItem>().Take(50))
        {
            _ = FileKinds.Of(item.Bytes, item.MediaType, item.FileName);
            Page(item.Bytes.IsEmpty ? "x"u8.ToArray() : item.Bytes, item.Address);
        }
    }

    private static void Answer(byte[] bytes)
    {
        var answer = HttpAnswer.Read(bytes);
        foreach (var coding in new[] { answer?["Content-Encoding"], "gzip", "deflate", "br" })
        {
            try
            {
                _ = ContentCodings.Unpack(answer?.Body ?? bytes, coding, LongestImport);
            }
            catch (ImportRefusal)
            {
                // Refused by name is as good as read.
            }
        }
    }
}
