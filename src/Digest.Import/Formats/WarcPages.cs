using System.Globalization;
using System.IO.Compression;
using Digest.Text;

namespace Digest.Import;

/// <summary>What a record of an archive comes to: a page, a word on why it is none, or nothing that anybody asks about.</summary>
/// <param name="Item">The page; null for none.</param>
/// <param name="Told">Why there is none; null where nothing is told.</param>
internal sealed record FoundRecord(ImportItem? Item, ImportResult? Told);

/// <summary>Takes the pages out of WARC archives.</summary>
internal static class WarcPages
{
    private const string Remedy = "Import the page by its address";

    /// <summary>What the records of an archive come to, one by one.</summary>
    /// <param name="stream">The archive, packed by gzip or not.</param>
    /// <param name="name">Its name, for messages and sidecars.</param>
    /// <param name="longest">Longest page in bytes.</param>
    public static IEnumerable<FoundRecord> In(Stream stream, string name, int longest)
    {
        using var plain = IsPacked(stream) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : stream;
        using var records = new WarcReader(plain, longest).Records().GetEnumerator();
        var number = 0;
        while (true)
        {
            WarcRecord? record = null;
            ImportResult? broken = null;
            try
            {
                record = records.MoveNext() ? records.Current : null;
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                broken = Refused(
                    string.Create(CultureInfo.InvariantCulture, $"{name}, behind record {number}"),
                    "The archive cannot be unpacked from here on",
                    "It is damaged, or the download was broken off",
                    "Fetch it again: what is here already is passed over"
                );
            }

            if (record is null)
            {
                if (broken is not null || number == 0)
                {
                    yield return new FoundRecord(
                        null,
                        broken ?? Refused(name, "There is no record in it", "It is no WARC file", "Look at the file")
                    );
                }

                yield break;
            }

            number = record.Number;
            if (Of(record, name, longest) is { } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether a stream that can be gone back in holds records, packed or not; it stands at its beginning then.</summary>
    public static bool IsWarc(Stream stream)
    {
        try
        {
            using var plain = IsPacked(stream) ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true) : null;
            return First(plain ?? stream, 5) is [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/'];
        }
        catch (InvalidDataException)
        {
            // What it is instead is said when it is read.
            return false;
        }
        finally
        {
            stream.Position = 0;
        }
    }

    private static bool IsPacked(Stream stream)
    {
        var packed = ContentCodings.IsGzip(First(stream, 3));
        stream.Position = 0;
        return packed;
    }

    private static byte[] First(Stream stream, int count)
    {
        var first = new byte[count];
        return first[..stream.ReadAtLeast(first, count, throwOnEndOfStream: false)];
    }

    private static FoundRecord? Of(WarcRecord record, string name, int longest)
    {
        var type = record["WARC-Type"]?.ToLowerInvariant();
        var target = record["WARC-Target-URI"];
        if (record.HasTooManyFields)
        {
            return new(
                null,
                Refused(
                    WebAddress.Web(target) is { } at ? ImportItem.Called(at) : $"{name}, record {record.Number}",
                    $"The head of the record has more than {WarcReader.MaxFields} lines",
                    "A damaged archive, or one made to stop programs",
                    "Leave it out"
                )
            );
        }

        if (
            type is not ("response" or "resource" or "conversion" or "revisit" or "continuation")
            || WebAddress.Web(target) is not { } address
        )
        {
            return null;
        }

        var source = ImportItem.Called(address);
        if (type == "revisit")
        {
            return Skipped(source, "The archive says that it is as it was in an earlier record");
        }

        if (record.IsTooLong)
        {
            return new(
                null,
                Refused(
                    source,
                    $"The page has {Sizes.Of(record.Length)}, at most {Sizes.Of(longest)} are read",
                    "A film or an archive",
                    "Leave it out"
                )
            );
        }

        if (record.IsBrokenOff || record["WARC-Truncated"] is not null || type == "continuation")
        {
            return new(
                null,
                Refused(source, "The page is broken off in the archive", "The crawler gave up, or the file is damaged", Remedy)
            );
        }

        var item = new ImportItem
        {
            Source = source,
            Bytes = record.Block,
            MediaType = record["Content-Type"],
            FileName = address.AbsolutePath.Split('/')[^1],
            Address = address,
            Retrieved = DateTimeOffset.TryParse(
                record["WARC-Date"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var moment
            )
                ? moment
                : null,
            From = name,
        };
        return type == "response" ? Answer(item, longest) : Page(item, type == "conversion");
    }

    private static FoundRecord? Answer(ImportItem item, int longest)
    {
        if (HttpAnswer.Read(item.Bytes) is not { } answer)
        {
            return FileKinds.Plain(item.MediaType) is "application/http" or ""
                ? new(null, Refused(item.Source, "The answer in the archive cannot be read", "The crawler wrote something else", Remedy))
                : Page(item, ofText: false);
        }

        if (answer.Status != 200)
        {
            var leads =
                answer.Status is >= 300 and < 400 && answer["Location"] is { } to ? $", which leads to {WebAddress.Hidden(to)}" : "";
            return Skipped(item.Source, $"The server answered {answer.Status}{leads}");
        }

        if (!answer.IsWhole)
        {
            return new(null, Refused(item.Source, "The page is broken off in the archive", "The line broke while it was fetched", Remedy));
        }

        try
        {
            var bytes = ContentCodings.Unpack(answer.Body, answer["Content-Encoding"], longest);
            return Page(item with { Bytes = bytes, MediaType = answer["Content-Type"] }, ofText: false);
        }
        catch (ImportRefusal e)
        {
            return new(null, Refused(item.Source, e.Message, e.Cause, e.Remedy));
        }
    }

    private static FoundRecord Page(ImportItem item, bool ofText)
    {
        var kind = FileKinds.Of(item.Bytes, item.MediaType, item.FileName);
        return kind is FileKind.Html or FileKind.Pdf || (ofText && kind == FileKind.Text) ? new(item, null)
            : item.Bytes.IsEmpty ? Skipped(item.Source, "The page is empty")
            : Skipped(
                item.Source,
                $"It is no web page ({(FileKinds.Plain(item.MediaType) is { Length: > 0 } type ? type : "no type given")})"
            );
    }

    private static FoundRecord Skipped(string source, string why) =>
        new(null, new ImportResult(ImportState.Skipped, source) { Message = why });

    private static ImportResult Refused(string source, string message, string? cause, string remedy) =>
        new(ImportState.Refused, source)
        {
            Message = message,
            Cause = cause,
            Remedy = remedy,
        };
}
