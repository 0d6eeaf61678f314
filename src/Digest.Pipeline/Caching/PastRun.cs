using System.Text;

namespace Digest.Caching;

/// <summary>
/// What a build came to that wrote a site: the next one with the same input, settings and theme has nothing to do while the site stands,
/// and one with another input knows which files would be made of the same.
/// </summary>
/// <param name="Key">Key of all that the run was made of.</param>
/// <param name="Result">Its numbers.</param>
/// <param name="Told">What was told, but what the folder it replaced gave rise to; sorted.</param>
/// <param name="Files">The files of the site.</param>
internal sealed record PastRun(UInt128 Key, BuildResult Result, ImmutableArray<Diagnostic> Told, SiteFiles Files)
{
    /// <summary>The run as bytes.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var to = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            Write(to, Key);
            foreach (var n in (int[])[Result.Articles, Result.Stories, Result.Years, Result.Folded, Result.Notes, Result.Files])
            {
                to.Write(n);
            }

            to.Write(Told.Length);
            foreach (var d in Told)
            {
                to.Write(d.Code);
                to.Write((byte)d.Level);
                Write(to, d.Path);
                to.Write(d.Line);
                to.Write(d.Column);
                to.Write(d.Message);
                Write(to, d.Cause);
                Write(to, d.Remedy);
                to.Write(d.Stops);
            }

            var questions = Files.All.SelectMany(f => f.Asked).Distinct(StringComparer.Ordinal).ToList();
            to.Write(questions.Count);
            questions.ForEach(to.Write);
            var numbers = questions.Select((q, i) => (q, i)).ToDictionary(p => p.q, p => p.i, StringComparer.Ordinal);
            to.Write(Files.All.Length);
            foreach (var file in Files.All)
            {
                Write(to, file, numbers);
            }

            to.Write(Files.FolderTimes.Length);
            foreach (var time in Files.FolderTimes)
            {
                to.Write(time);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The run of some bytes; null where they are none.</summary>
    public static PastRun? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var from = new BinaryReader(new MemoryStream(bytes.ToArray()), Encoding.UTF8);
            var key = Key128(from);
            var result = new BuildResult
            {
                Articles = from.ReadInt32(),
                Stories = from.ReadInt32(),
                Years = from.ReadInt32(),
                Folded = from.ReadInt32(),
                Notes = from.ReadInt32(),
                Files = from.ReadInt32(),
                Written = true,
            };
            var told = Many(
                from,
                static f => new Diagnostic
                {
                    Code = f.ReadString(),
                    Level = (DiagnosticLevel)f.ReadByte(),
                    Path = Text(f),
                    Line = f.ReadInt32(),
                    Column = f.ReadInt32(),
                    Message = f.ReadString(),
                    Cause = Text(f),
                    Remedy = Text(f),
                    Stops = f.ReadBoolean(),
                }
            );
            var questions = Many(from, static f => f.ReadString());
            var files = Many(from, f => File(f, questions));
            return new PastRun(key, result, told, new SiteFiles(files, Many(from, static f => f.ReadInt64())));
        }
        catch (Exception e) when (e is IOException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static void Write(BinaryWriter to, SiteFile file, Dictionary<string, int> questions)
    {
        to.Write(file.Path);
        to.Write(file.Length);
        to.Write(file.Modified);
        Write(to, file.Hash);
        Write(to, file.Sha256);
        to.Write(file.Key is not null);
        if (file.Key is { } key)
        {
            Write(to, key);
            to.Write(file.Asked.Length);
            foreach (var question in file.Asked)
            {
                to.Write7BitEncodedInt(questions[question]);
            }
        }
    }

    private static SiteFile File(BinaryReader from, ImmutableArray<string> questions)
    {
        var file = new SiteFile
        {
            Path = from.ReadString(),
            Length = from.ReadInt64(),
            Modified = from.ReadInt64(),
            Hash = Key128(from),
            Sha256 = Text(from),
        };
        return from.ReadBoolean() ? file with { Key = Key128(from), Asked = Many(from, f => questions[f.Read7BitEncodedInt()]) } : file;
    }

    private static ImmutableArray<T> Many<T>(BinaryReader from, Func<BinaryReader, T> one)
    {
        var n = from.ReadInt32();
        var all = ImmutableArray.CreateBuilder<T>(Math.Clamp(n, 0, (int)Math.Min(from.BaseStream.Length, 1 << 20)));
        for (; n > 0; n--)
        {
            all.Add(one(from));
        }

        return all.DrainToImmutable();
    }

    private static void Write(BinaryWriter to, UInt128 key)
    {
        to.Write((ulong)(key >> 64));
        to.Write((ulong)key);
    }

    private static UInt128 Key128(BinaryReader from) => ((UInt128)from.ReadUInt64() << 64) | from.ReadUInt64();

    private static void Write(BinaryWriter to, string? text)
    {
        to.Write(text is not null);
        if (text is not null)
        {
            to.Write(text);
        }
    }

    private static string? Text(BinaryReader from) => from.ReadBoolean() ? from.ReadString() : null;
}
