using System.Text;
using System.Text.Json;
using System.Xml;
using Digest.Acquiring;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// A newsroom of mutated inputs, as a whole: every character of every report is accounted for, no mistake of the program is met, every
/// report is published or named, and every page can be made and read.
/// </summary>
internal static class Hundred
{
    /// <summary>How many inputs there are.</summary>
    public const int Size = 100;

    // In a newsroom of a hundred the time of one that takes too long would not show: each is read by itself first.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>Reads each by itself, then those with which nothing is wrong as a newsroom. Gives what is wrong.</summary>
    /// <param name="from">Number of the first.</param>
    /// <param name="pages">Whether the pages of the newsroom are made too.</param>
    /// <param name="begun">Hears the number of each input that is begun.</param>
    public static List<string> Try(int from, bool pages, Action<int> begun)
    {
        var found = new List<string>();
        var good = new List<Mutant>();
        for (var number = from; number < from + Size; number++)
        {
            begun(number);
            var mutant = Mutants.Of(number);
            var start = ThreadTime.Spent();
            var wrong = Trial.Of(mutant);
            var spent = ThreadTime.Spent() - start;
            if (wrong is not null)
            {
                found.Add($"{mutant}: {wrong}");
            }
            else if (spent > Longest)
            {
                found.Add($"{mutant} takes {spent}");
            }
            else
            {
                good.Add(mutant);
            }
        }

        begun(from + Size);
        if (Of(good, pages) is { } together)
        {
            found.Add($"mutants {from} to {from + Size - 1} together: {together}");
        }

        return found;
    }

    // What is wrong with the newsroom of these; null where nothing is. What is imported is left out.
    private static string? Of(IEnumerable<Mutant> mutants, bool pages)
    {
        using var folder = new TempFolder();
        var files = mutants.Where(m => m.From.Kind <= GrainKind.Editor).ToList();
        foreach (var mutant in files)
        {
            if (mutant.From.Kind == GrainKind.Editor)
            {
                folder.Write("input/" + mutant.From.Path, mutant.Bytes);
                continue;
            }

            var raw = Trial.Raw(mutant);
            folder.Write("input/" + raw.Path, raw.Bytes.Span);
            if (raw.SidecarPath is { } sidecar)
            {
                folder.Write("input/" + sidecar, raw.Sidecar.Span);
            }
        }

        return Of(folder, pages);
    }

    private static string? Of(TempFolder folder, bool pages)
    {
        try
        {
            Directory.CreateDirectory(folder["input/articles"]);
            Read(folder, pages);
            return null;
        }
        catch (ThemeException e) when (e.Path is { Length: > 0 } path && File.Exists(folder["input/theme/" + path]))
        {
            // Refused by name, as it costs all pages: the others are tried without it.
            File.Delete(folder["input/theme/" + path]);
            return Of(folder, pages);
        }
        catch (Exception e)
        {
            return Trial.Said(e);
        }
    }

    private static void Read(TempFolder folder, bool pages)
    {
        var told = new Diagnostics();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["site"],
            AllowEmpty = true,
            Drafts = true,
            Jobs = 1,
        };
        var known = Pipeline.Read(options, told);
        NoMistake(told);
        var left = told.Sorted().Where(d => d.Level == DiagnosticLevel.Error).Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var years = known.Stories.SelectMany(s => s.Years).ToList();
        var seen = years.SelectMany(y => y.Folded.Reports).Select(r => r.Article).ToList();
        foreach (var file in seen.GroupBy(a => a.Path, StringComparer.Ordinal).Where(f => !left.Contains(f.Key)))
        {
            // How a mail is packed a damaged mail does not say as it was: what its words came of only its reader knows.
            var bytes = File.ReadAllBytes(folder["input/" + file.Key]);
            if (ReaderOf(file.Key, bytes) is not MailReader and var reader)
            {
                Accounting.Check([.. file], reader.Decode(file.Key, bytes, new Diagnostics())!.Text);
            }
        }

        Assert.All(years, y => Accounting.Check(y.Folded));
        var there = Directory
            .EnumerateFiles(folder["input/articles"])
            .Select(f => "articles/" + Path.GetFileName(f))
            .Where(f => Path.GetExtension(f) != ".yml");
        Assert.Empty(there.Except(seen.Select(a => a.Path)).Except(told.Sorted().Select(d => d.Path).OfType<string>()));
        if (!pages)
        {
            return;
        }

        var edition = Pipeline.Make(known, options, told);
        foreach (var page in edition.Pages.OrderBy(p => p.Last))
        {
            Page(page);
        }

        JsonDocument.Parse(edition.Data()).Dispose();
        NoMistake(told);
    }

    private static void NoMistake(Diagnostics told)
    {
        var mistake = told.Sorted().FirstOrDefault(d => d.Code == DiagnosticCodes.OurMistake);
        Assert.True(mistake is null, $"{mistake?.Path}({mistake?.Line}): {mistake?.Message}: {mistake?.Cause}");
    }

    private static IDraftReader ReaderOf(string path, byte[] bytes) =>
        ArticleReader.Readers.FirstOrDefault(r => r.Knows(bytes)) ?? ArticleReader.ReaderOf(Path.GetExtension(path).ToLowerInvariant())!;

    private static void Page(Page page)
    {
        var bytes = page.Content();
        switch (Path.GetExtension(page.Path))
        {
            case ".json" or ".jsonld":
                JsonDocument.Parse(bytes).Dispose();
                break;
            case ".xml" or ".atom":
                using (var xml = XmlReader.Create(new MemoryStream(bytes.ToArray())))
                {
                    while (xml.Read())
                    {
                        // Reading is the test.
                    }
                }

                break;
            case ".html":
                _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.Span);
                break;
        }
    }
}
