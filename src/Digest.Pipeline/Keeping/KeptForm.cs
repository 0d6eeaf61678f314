using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Digest.Keeping;

/// <summary>
/// How the nouns of Core are written: all that can be set, nothing that is worked out from it. What Core has no way to say without
/// knowing a format stands here: which kinds a value or an argument may be, and how a date and a set of keys are made.
/// </summary>
internal static class KeptForm
{
    private static readonly JsonSerializerOptions Options = new()
    {
        TypeInfoResolver = KeptContext.Default.WithAddedModifier(Shape),
        Converters = { new PartialDateForm(), new EditorKeyForm() },
    };

    /// <summary>The kinds of what is one of several kinds, each written with its name.</summary>
    internal static readonly ImmutableArray<(Type Base, Type Kind)> Kinds =
    [
        (typeof(YamlValue), typeof(YamlScalar)),
        (typeof(YamlValue), typeof(YamlList)),
        (typeof(YamlValue), typeof(YamlMap)),
        (typeof(NoteArg), typeof(ReportArg)),
        (typeof(NoteArg), typeof(KeyArg)),
        (typeof(NoteArg), typeof(WordsArg)),
        (typeof(NoteArg), typeof(TextArg)),
        (typeof(NoteArg), typeof(SentenceArg)),
        (typeof(NoteArg), typeof(NumberArg)),
        (typeof(NoteArg), typeof(DateArg)),
        (typeof(NoteArg), typeof(LanguageArg)),
        (typeof(NoteArg), typeof(RuleArg)),
        (typeof(NoteArg), typeof(MethodArg)),
        (typeof(NoteArg), typeof(ListArg)),
        (typeof(NoteArg), typeof(ClausesArg)),
        (typeof(NoteArg), typeof(ChainArg)),
        (typeof(NoteArg), typeof(PhraseArg)),
        (typeof(NoteArg), typeof(RunsArg)),
    ];

    /// <summary>How a type is written.</summary>
    public static JsonTypeInfo<T> Of<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (property.Set is null && property.AssociatedParameter is null)
            {
                type.Properties.RemoveAt(i);
            }
            else if (type.Type == typeof(Report) && property.PropertyType == typeof(Article))
            {
                property.CustomConverter = new ArticleReference();
            }
            else if (type.Type == typeof(StoryYear) && property.PropertyType == typeof(ImmutableArray<Article>))
            {
                property.CustomConverter = new ArticleReferences();
            }
        }

        if (Kinds.Any(k => k.Base == type.Type))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "is" };
            foreach (var kind in Kinds.Where(k => k.Base == type.Type).Select(k => k.Kind))
            {
                type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
            }
        }
    }
}

/// <summary>What the compiler writes the reading and writing of.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(Result<Draft>))]
[JsonSerializable(typeof(Result<Article>))]
[JsonSerializable(typeof(KeptStory))]
[JsonSerializable(typeof(Result<ImmutableArray<Outline>>))]
[JsonSerializable(typeof(Knowledge))]
[JsonSerializable(typeof(EditorFiles))]
[JsonSerializable(typeof(Result<ImmutableArray<Diagnostic>>))]
[JsonSerializable(typeof(ImmutableArray<EditorNote>))]
[JsonSerializable(typeof(YamlScalar))]
[JsonSerializable(typeof(YamlList))]
[JsonSerializable(typeof(YamlMap))]
[JsonSerializable(typeof(ReportArg))]
[JsonSerializable(typeof(KeyArg))]
[JsonSerializable(typeof(WordsArg))]
[JsonSerializable(typeof(TextArg))]
[JsonSerializable(typeof(SentenceArg))]
[JsonSerializable(typeof(NumberArg))]
[JsonSerializable(typeof(DateArg))]
[JsonSerializable(typeof(LanguageArg))]
[JsonSerializable(typeof(RuleArg))]
[JsonSerializable(typeof(MethodArg))]
[JsonSerializable(typeof(ListArg))]
[JsonSerializable(typeof(ClausesArg))]
[JsonSerializable(typeof(ChainArg))]
[JsonSerializable(typeof(PhraseArg))]
[JsonSerializable(typeof(RunsArg))]
internal sealed partial class KeptContext : JsonSerializerContext;

/// <summary>A date by its parts: <c>[2019,4,15,ticks of the day,ticks of the offset]</c>, as far as they are known.</summary>
internal sealed class PartialDateForm : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(value.Year);
        foreach (var part in new[] { value.Month, value.Day, value.Time?.Ticks, value.Offset?.Ticks })
        {
            if (part is not { } known)
            {
                break; // no part is known without the one before it
            }

            writer.WriteNumberValue(known);
        }

        writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = new long?[5];
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            parts[i] = reader.GetInt64();
        }

        return new PartialDate(
            (int)(parts[0] ?? throw new JsonException("a date without a year")),
            (int?)parts[1],
            (int?)parts[2],
            parts[3] is { } time ? new TimeOnly(time) : null,
            parts[4] is { } offset ? new TimeSpan(offset) : null
        );
    }
}

/// <summary>The keys of front matter by name, in ordinal order whatever the culture.</summary>
internal sealed class EditorKeyForm : JsonConverter<ImmutableSortedDictionary<string, EditorKey>>
{
    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, EditorKey> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, key) in value)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, key, KeptForm.Of<EditorKey>());
        }

        writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public override ImmutableSortedDictionary<string, EditorKey> Read(
        ref Utf8JsonReader reader,
        Type typeToConvert,
        JsonSerializerOptions options
    )
    {
        var keys = ImmutableSortedDictionary.CreateBuilder<string, EditorKey>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            keys[name] =
                JsonSerializer.Deserialize(ref reader, KeptForm.Of<EditorKey>()) ?? throw new JsonException("a key without a value");
        }

        return keys.ToImmutable();
    }
}
