using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using System.Numerics;
using System.Text;

namespace Digest.Keeping;

/// <summary>
/// Writes results as bytes and reads them again: the same result always as the same bytes, and whoever takes what was read goes on as
/// with what was written. Two layers: an article by itself, and what was found out about a story.
/// </summary>
/// <remarks>
/// A line of ASCII names what is kept and the shape of the nouns (what a program with other nouns wrote is not read). Then come the hash
/// of the value, by which an article counts in the key of its story, its length, a hash of all behind it, the value, and what is told.
/// </remarks>
internal static class Kept
{
    private const int Sums = 16 + sizeof(int) + sizeof(ulong);

    private static readonly ulong Shape = WholeForm.Shape ^ BitOperations.RotateLeft(StoryForm.Shape, 1);
    private static readonly byte[] DraftHead = Head("draft");
    private static readonly byte[] ArticleHead = Head("article");
    private static readonly byte[] StoryHead = Head("story");
    private static readonly byte[] OutlinesHead = Head("outlines");
    private static readonly byte[] LeftOutHead = Head("left out");
    private static readonly byte[] BlocksHead = Head("blocks");

    [ThreadStatic]
    private static KeptWriter? _spare;

    private delegate T Reading<T>(ref KeptReader from);

    /// <summary>The bytes of a draft's result: what a file says, before anything is compared.</summary>
    public static byte[] Write(Result<Draft> draft) => Write(draft, DraftHead, null, WholeForm.WriteDraft);

    /// <summary>The bytes of an article's result.</summary>
    public static byte[] Write(Result<Article> article) => Write(article, ArticleHead, null, WholeForm.WriteArticle);

    /// <summary>The bytes of what is told of an article that is left out.</summary>
    public static byte[] WriteLeftOut(ImmutableArray<Diagnostic> told) =>
        Write(new Result<ImmutableArray<Outline>>([], told), LeftOutHead, null, WholeForm.WriteImmutableArrayOfOutline);

    /// <summary>What is told of an article that is left out; null for bytes of another format.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static ImmutableArray<Diagnostic>? ReadLeftOut(ReadOnlySpan<byte> bytes) =>
        Read(bytes, LeftOutHead, null, WholeForm.ReadImmutableArrayOfOutline)?.Diagnostics;

    /// <summary>The bytes of what a corpus needs to know of the drafts of a file.</summary>
    public static byte[] Write(Result<ImmutableArray<Outline>> outlines) =>
        Write(outlines, OutlinesHead, null, WholeForm.WriteImmutableArrayOfOutline);

    /// <summary>What a corpus needs to know of the drafts of a file; null for bytes of another format.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Result<ImmutableArray<Outline>>? ReadOutlines(ReadOnlySpan<byte> bytes) =>
        Read(bytes, OutlinesHead, null, WholeForm.ReadImmutableArrayOfOutline);

    /// <summary>The bytes of the blocks of an article.</summary>
    public static byte[] Write(ImmutableArray<Block> blocks) =>
        Write(Result.Silent(blocks), BlocksHead, null, WholeForm.WriteImmutableArrayOfBlock);

    /// <summary>The blocks of an article; null for bytes of another format.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Result<ImmutableArray<Block>>? ReadBlocks(ReadOnlySpan<byte> bytes) =>
        Read(bytes, BlocksHead, null, WholeForm.ReadImmutableArrayOfBlock);

    /// <summary>The bytes of what a stage writes by itself, and reads by itself with a <see cref="KeptReader"/>.</summary>
    public static byte[] Bytes(Action<KeptWriter> write)
    {
        var writer = Take(null);
        write(writer);
        return Give(writer, writer.Written.ToArray());
    }

    /// <summary>
    /// The bytes of what was found out about a story; the story and its articles are not among them. Throws
    /// <see cref="InvalidOperationException"/> where a report differs from the filed one in more than repeats.
    /// </summary>
    public static byte[] Write(Result<AnnotatedStory> story) =>
        Write(
            story,
            StoryHead,
            new FiledStory(story.Value.Story),
            static (to, value) =>
            {
                to.Long(to.Filed!.Outline());
                StoryForm.WriteAnnotatedStory(to, value);
            }
        );

    /// <summary>The draft's result; null for bytes of another format.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Result<Draft>? ReadDraft(ReadOnlySpan<byte> bytes) => Read(bytes, DraftHead, null, WholeForm.ReadDraft);

    /// <summary>The article's result; null for bytes of another format.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Result<Article>? ReadArticle(ReadOnlySpan<byte> bytes) => Read(bytes, ArticleHead, null, WholeForm.ReadArticle);

    /// <summary>
    /// The story's result; null for bytes of another format or about another story. It holds the very story that is given and its
    /// articles, but for those with repeats: of them it holds copies, which share every other block.
    /// </summary>
    /// <param name="bytes">What was written.</param>
    /// <param name="filed">
    /// The story as Filing made it: equal to the one that the result was made of, which <see cref="KeyOf(Story, Func{Article, UInt128?})"/>
    /// tells. Only its ids and the number of its blocks are compared here.
    /// </param>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static Result<AnnotatedStory>? ReadStory(ReadOnlySpan<byte> bytes, Story filed)
    {
        var made = Read(
            bytes,
            StoryHead,
            new FiledStory(filed),
            static (ref KeptReader from) => from.Long() == from.Filed!.Outline() ? StoryForm.ReadAnnotatedStory(ref from) : null
        );
        return made is { Value: { } story } ? new Result<AnnotatedStory>(story, made.Diagnostics) : null;
    }

    /// <summary>The key of an article, equal for equal articles only: a hash of all that is kept of it.</summary>
    public static UInt128 KeyOf(Article article) => KeyOf(article, WholeForm.WriteArticle);

    /// <summary>The same of an article's result as it was written; null for bytes of another format. They are not read.</summary>
    /// <exception cref="InvalidDataException">The bytes are damaged.</exception>
    public static UInt128? KeyOf(ReadOnlySpan<byte> article) =>
        article.StartsWith(ArticleHead) ? Checked(article[ArticleHead.Length..]).Key : null;

    /// <summary>The key of what the editor knows, equal for equal knowledge only.</summary>
    public static UInt128 KeyOf(Knowledge knowledge) => KeyOf(knowledge, WholeForm.WriteKnowledge);

    /// <summary>The key of the editor's notes, equal for equal notes in equal order only.</summary>
    public static UInt128 KeyOf(ImmutableArray<EditorNote> notes) => KeyOf(notes, WholeForm.WriteImmutableArrayOfEditorNote);

    /// <summary>The key of what was told, equal where the same was told in the same order only.</summary>
    public static UInt128 KeyOf(ImmutableArray<Diagnostic> told) => KeyOf(told, WholeForm.WriteImmutableArrayOfDiagnostic);

    /// <summary>The key of a story as it was filed, equal for equal stories with equal articles only.</summary>
    /// <param name="filed">The story.</param>
    /// <param name="known">
    /// The key of an article where it is known, as that of the very object that was read from bytes is (<see cref="KeyOf(Article)"/>, and
    /// no other); null for an article whose key is to be found out.
    /// </param>
    public static UInt128 KeyOf(Story filed, Func<Article, UInt128?> known)
    {
        // Articles are left out of the one noun that holds them: whatever else a story or its years come to hold is in the key.
        var bare = filed with
        {
            Years = [.. filed.Years.Select(y => y with { Articles = [] })],
        };
        var writer = Take(null);
        WholeForm.WriteStory(writer, bare);
        foreach (var year in filed.Years)
        {
            writer.Int(year.Articles.Length);
            foreach (var article in year.Articles)
            {
                writer.Hash(known(article) ?? KeyOf(article));
            }
        }

        return Give(writer, Key(writer.Written));
    }

    private static UInt128 KeyOf<T>(T value, Action<KeptWriter, T> write)
    {
        var writer = Take(null);
        write(writer, value);
        return Give(writer, Key(writer.Written));
    }

    private static byte[] Write<T>(Result<T> result, byte[] head, FiledStory? filed, Action<KeptWriter, T> write)
    {
        var writer = Take(filed);
        write(writer, result.Value);
        var length = writer.Written.Length;
        WholeForm.WriteImmutableArrayOfDiagnostic(writer, result.Diagnostics);
        var written = writer.Written;
        var bytes = new byte[head.Length + Sums + written.Length];
        head.CopyTo(bytes.AsSpan());
        var sums = bytes.AsSpan(head.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(sums, Key(written[..length]));
        BinaryPrimitives.WriteInt32LittleEndian(sums[16..], length);
        BinaryPrimitives.WriteUInt64LittleEndian(sums[20..], XxHash3.HashToUInt64(written[length..], length));
        written.CopyTo(sums[Sums..]);
        return Give(writer, bytes);
    }

    private static Result<T>? Read<T>(ReadOnlySpan<byte> bytes, byte[] head, FiledStory? filed, Reading<T> read)
    {
        if (!bytes.StartsWith(head))
        {
            return null;
        }

        var (length, _) = Checked(bytes[head.Length..]);
        return Read(bytes[(head.Length + Sums)..], length, filed, read);
    }

    // The value and what is told behind it.
    private static Result<T> Read<T>(ReadOnlySpan<byte> written, int length, FiledStory? filed, Reading<T> read)
    {
        try
        {
            var from = new KeptReader(written, filed);
            var value = read(ref from);
            if (value is null)
            {
                return new Result<T>(value, []); // another story's: nothing behind it can be read
            }

            var whole = from.At == length;
            var told = WholeForm.ReadImmutableArrayOfDiagnostic(ref from);
            return whole && from.At == written.Length ? new Result<T>(value, told) : throw KeptReader.Damaged();
        }
        catch (ArgumentException e)
        {
            throw new InvalidDataException(KeptReader.Damaged().Message, e); // a date that is none, a key that stands twice
        }
    }

    private static (int Length, UInt128 Key) Checked(ReadOnlySpan<byte> sums)
    {
        if (sums.Length < Sums)
        {
            throw KeptReader.Damaged();
        }

        var (key, length) = (BinaryPrimitives.ReadUInt128LittleEndian(sums), BinaryPrimitives.ReadInt32LittleEndian(sums[16..]));
        var written = sums[Sums..];
        return
            length >= 0
            && length <= written.Length
            && key == Key(written[..length])
            && XxHash3.HashToUInt64(written[length..], length) == BinaryPrimitives.ReadUInt64LittleEndian(sums[20..])
            ? (length, key)
            : throw KeptReader.Damaged();
    }

    private static UInt128 Key(ReadOnlySpan<byte> value) => XxHash128.HashToUInt128(value, unchecked((long)Shape));

    private static byte[] Head(string what) =>
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"digest {what} {Shape:x16}\n"));

    // A writer has tables that are worth keeping; one that was being used when something was thrown is not given back.
    private static KeptWriter Take(FiledStory? filed)
    {
        var writer = _spare ?? new KeptWriter();
        _spare = null;
        writer.Begin(filed);
        return writer;
    }

    private static T Give<T>(KeptWriter writer, T made)
    {
        _spare = writer;
        return made;
    }
}
