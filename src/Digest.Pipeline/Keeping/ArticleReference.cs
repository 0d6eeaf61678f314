using System.Text.Json;
using System.Text.Json.Serialization;

namespace Digest.Keeping;

/// <summary>
/// A report of a story by its id, with its repeats: <c>["2019/wire",7,2]</c> is the report of that id whose block 7 repeats block 2.
/// </summary>
internal sealed class ArticleReference : JsonConverter<Article>
{
    /// <summary>The report a reference stands for: the whole one with the repeats of the reference.</summary>
    public static Article Follow(Article reference, Article whole)
    {
        if (reference.Blocks.IsEmpty)
        {
            return whole;
        }

        var blocks = whole.Blocks.ToBuilder();
        foreach (var mark in reference.Blocks)
        {
            blocks[mark.N - 1] = blocks[mark.N - 1] with { Status = mark.Status, RepeatOf = mark.RepeatOf };
        }

        return whole with
        {
            Blocks = blocks.ToImmutable(),
        };
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Article value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Id);
        foreach (var block in value.Blocks.Where(b => b.Status == BlockStatus.Repeat))
        {
            writer.WriteNumberValue(block.N);
            writer.WriteNumberValue(block.RepeatOf ?? throw new InvalidOperationException($"a repeat of nothing in {value.Id}"));
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override Article Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var id = reader.GetString() ?? throw new JsonException("a reference without an id");
        var marks = ImmutableArray.CreateBuilder<Block>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var block = reader.GetInt32();
            reader.Read();
            marks.Add(Mark(block, reader.GetInt32()));
        }

        return new Article
        {
            Id = id,
            Path = "",
            Format = "",
            Charset = "",
            Address = "",
            Blocks = marks.DrainToImmutable(),
        };
    }

    private static Block Mark(int block, int of) =>
        new()
        {
            N = block,
            Kind = BlockKind.Paragraph,
            Text = "",
            Start = 0,
            End = 0,
            Status = BlockStatus.Repeat,
            RepeatOf = of,
        };
}

/// <summary>The reports of a year, each as <see cref="ArticleReference"/>.</summary>
internal sealed class ArticleReferences : JsonConverter<ImmutableArray<Article>>
{
    private static readonly ArticleReference One = new();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableArray<Article> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var article in value)
        {
            One.Write(writer, article, options);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override ImmutableArray<Article> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var articles = ImmutableArray.CreateBuilder<Article>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            articles.Add(One.Read(ref reader, typeof(Article), options));
        }

        return articles.DrainToImmutable();
    }
}
