using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;
using Digest.Keeping;

namespace Digest.Tests.Keeping;

/// <summary>Bytes that were cut or changed are told as damaged, whatever is wrong with them, and cost no more than good ones.</summary>
public sealed class KeptDamageTests
{
    private static readonly Result<Draft> Draft = new Nouns(true, 1).Result<Draft>();
    private static readonly Result<Article> Article = new Nouns(true, 1).Result<Article>();
    private static readonly Story Filed = new Nouns(true, 1).Make<Story>();
    private static readonly Result<AnnotatedStory> Story = new Nouns(true, 1, -1, OfStory).Result<AnnotatedStory>();

    private delegate object? Reader(ReadOnlySpan<byte> bytes);

    public static TheoryData<string> Results => ["draft", "article", "story"];

    [Theory]
    [MemberData(nameof(Results))]
    public void Bytes_cut_anywhere_are_damaged(string what)
    {
        var (bytes, read) = Of(what);
        var head = bytes.IndexOf((byte)'\n') + 1;
        for (var length = 0; length < bytes.Length; length++)
        {
            if (length < head)
            {
                Assert.Null(read(bytes.AsSpan(0, length)));
            }
            else
            {
                Assert.Throws<InvalidDataException>(() => read(bytes.AsSpan(0, length)));
            }
        }

        Assert.Throws<InvalidDataException>(() => read([.. bytes, 0]));
        Assert.NotNull(read(bytes));
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void A_changed_byte_is_noticed_wherever_it_stands(string what)
    {
        var (bytes, read) = Of(what);
        var head = bytes.IndexOf((byte)'\n') + 1;
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var change in new byte[] { 0xFF, 0x01, 0x80 })
            {
                bytes[at] ^= change;
                if (at < head)
                {
                    Assert.Null(read(bytes));
                }
                else
                {
                    Assert.Throws<InvalidDataException>(() => read(bytes));
                }

                bytes[at] ^= change;
            }
        }
    }

    // As if the sums were right: the reader itself believes nothing.
    [Theory]
    [MemberData(nameof(Results))]
    public void A_byte_that_was_changed_on_purpose_gives_damage_or_a_value_and_nothing_else(string what)
    {
        var (bytes, read) = Of(what);
        var first = bytes.IndexOf((byte)'\n') + 1 + 28;
        var (values, damaged) = (0, 0);
        for (var at = first; at < bytes.Length; at++)
        {
            foreach (var other in new[] { 0, 1, 2, 0x7F, 0x80, 0xFF, bytes[at] ^ 1, bytes[at] ^ 0x10 })
            {
                var before = bytes[at];
                bytes[at] = (byte)other;
                if (IsRead(Sealed(bytes), read))
                {
                    values++;
                }
                else
                {
                    damaged++;
                }

                bytes[at] = before;
            }
        }

        Assert.True(values > 100 && damaged > 100, $"{values} values, {damaged} damaged");
    }

    [Theory]
    [MemberData(nameof(Results))]
    public void Numbers_that_lie_about_what_is_to_come_cost_nothing(string what)
    {
        var (bytes, read) = Of(what);
        var first = bytes.IndexOf((byte)'\n') + 1 + 28;
        byte[][] lies =
        [
            [0xFF, 0xFF, 0xFF, 0xFF, 0x0F],
            [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
            [0xFC, 0xFF, 0xFF, 0x07],
        ];
        for (var at = first; at < bytes.Length - 12; at++)
        {
            foreach (var lie in lies)
            {
                var lying = bytes.ToArray();
                lie.CopyTo(lying.AsSpan(at));
                IsRead(Sealed(lying), read);
            }
        }
    }

    [Fact]
    public void Lists_in_lists_without_an_end_are_damaged()
    {
        // A list of values of one byte each that says it begins with a list, and so on.
        var deep = new YamlList
        {
            Items =
            [
                new YamlScalar
                {
                    Text = "",
                    Line = 0,
                    Column = 0,
                },
            ],
            Line = 0,
            Column = 0,
        };
        var key = new EditorKey("deep", deep, "", 0, 0);
        var keys = ImmutableSortedDictionary.Create<string, EditorKey>(StringComparer.Ordinal).Add("deep", key);
        var article = new Nouns(false).Make<Article>() with { Editor = new EditorKeys { Extra = keys } };
        var bytes = Kept.Write(Result.Silent(article));
        var at = bytes.AsSpan().LastIndexOf("deep"u8) + 5;
        byte[] lists = [.. Enumerable.Repeat(new byte[] { 0, 0, 0, 0x7F }, 20_000).SelectMany(l => l)];
        for (var shift = 0; shift < 4; shift++)
        {
            var endless = Sealed([.. bytes.AsSpan(0, at + shift), .. lists]);
            Assert.False(IsRead(endless, b => Kept.ReadArticle(b)));
        }
    }

    private static (byte[] Bytes, Reader Read) Of(string what) =>
        what switch
        {
            "draft" => (Kept.Write(Draft), b => Kept.ReadDraft(b)),
            "article" => (Kept.Write(Article), b => Kept.ReadArticle(b)),
            _ => (Kept.Write(Story), b => Kept.ReadStory(b, Filed)),
        };

    private static object? OfStory(Type type) =>
        type == typeof(Story) ? Filed
        : type == typeof(StoryYear) ? Filed.Years[0]
        : type == typeof(Article) ? Filed.Articles[0]
        : null;

    private static bool IsRead(byte[] bytes, Reader read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return read(bytes) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < 1_000_000 + (64 * bytes.Length), $"{taken} bytes of memory for {bytes.Length}");
        }
    }

    // The same bytes with the sums that belong to them.
    private static byte[] Sealed(byte[] bytes)
    {
        var made = bytes.ToArray();
        var head = made.AsSpan(0, made.IndexOf((byte)'\n') + 1);
        var shape = ulong.Parse(System.Text.Encoding.ASCII.GetString(head[^17..^1]), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        var sums = made.AsSpan(head.Length);
        var written = sums[28..];
        var length = Math.Min(BinaryPrimitives.ReadInt32LittleEndian(sums[16..]), written.Length);
        BinaryPrimitives.WriteUInt128LittleEndian(sums, XxHash128.HashToUInt128(written[..length], (long)shape));
        BinaryPrimitives.WriteInt32LittleEndian(sums[16..], length);
        BinaryPrimitives.WriteUInt64LittleEndian(sums[20..], XxHash3.HashToUInt64(written[length..], length));
        return made;
    }
}
