namespace Digest.Text;

/// <summary>
/// A text with what every stage asks of it: its words, its sentences, its normal key. Each is made when first asked for, once, and kept.
/// Immutable as
/// far as anybody can see; equal to any layer of the same text.
/// </summary>
/// <param name="text">The text.</param>
public sealed class TextLayer(string text) : IEquatable<TextLayer>
{
    private ImmutableArray<Word> _words;
    private ImmutableArray<Span> _sentences;
    private string? _key;
    private int _count; // one more than counted, so that 0 is "not yet"

    /// <summary>The layer of no text.</summary>
    public static TextLayer Empty { get; } = new("");

    /// <summary>The text.</summary>
    public string Text => text;

    /// <summary>Its words in text order, as <see cref="Digest.Text.Words.Of"/> cuts them.</summary>
    public ImmutableArray<Word> Words
    {
        get
        {
            if (_words.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _words, Digest.Text.Words.Of(text));
            }

            return _words;
        }
    }

    /// <summary>How many words it has: many a line is only counted, and needs no list of them.</summary>
    public int Count =>
        !_words.IsDefault ? _words.Length
        : _count > 0 ? _count - 1
        : (_count = Digest.Text.Words.Count(text) + 1) - 1;

    /// <summary>Its sentences, as <see cref="Digest.Text.Sentences.Of"/> cuts them.</summary>
    public ImmutableArray<Span> Sentences
    {
        get
        {
            if (_sentences.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _sentences, Digest.Text.Sentences.Of(text));
            }

            return _sentences;
        }
    }

    /// <summary>Its <see cref="Normal.Key"/>.</summary>
    public string Key => _key ??= Normal.Key(text);

    /// <summary>The words that lie in a stretch of it, as a cut of that stretch would give them: positions count from its start.</summary>
    /// <param name="span">A stretch that parts no word, such as a sentence.</param>
    public ImmutableArray<Word> WordsIn(Span span)
    {
        var words = Words;
        var (from, to) = (Digest.Text.Words.From(words, span.Start), Digest.Text.Words.From(words, span.End));
        if (span.Start == 0 && to == words.Length)
        {
            return words;
        }

        var inside = ImmutableArray.CreateBuilder<Word>(to - from);
        for (var i = from; i < to; i++)
        {
            inside.Add(words[i].From(span.Start));
        }

        return inside.MoveToImmutable();
    }

    /// <summary>
    /// A stretch of it as a layer of its own, with the words that lie wholly inside: none is cut anew. The whole gives this very layer.
    /// </summary>
    public TextLayer Part(Span span)
    {
        if (span.Start == 0 && span.End == text.Length)
        {
            return this;
        }

        var words = WordsIn(span);
        return new TextLayer(span.In(text)) { _words = words is [.., var last] && last.End > span.Length ? words[..^1] : words };
    }

    /// <summary>How many of its words begin before a place.</summary>
    public int WordsBefore(int at) => Digest.Text.Words.From(Words, at);

    /// <inheritdoc/>
    public bool Equals(TextLayer? other) => other is not null && text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TextLayer);

    /// <inheritdoc/>
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);
}
