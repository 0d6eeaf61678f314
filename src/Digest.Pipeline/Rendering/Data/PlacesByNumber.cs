using Digest.Text;

namespace Digest.Rendering.Data;

/// <summary>
/// Schema 2: an article by its number in the file, from 1, or by its id where it is of another year; a place as
/// <c>[article, block]</c>, or <c>[article, block, from, to]</c> for less than the block, in code points of the block's text. Words of a
/// report are not repeated: their place says them.
/// </summary>
internal sealed class PlacesByNumber : DataPlaces
{
    private readonly Dictionary<string, (int N, Article Article)> _articles;

    /// <summary>Numbers articles.</summary>
    /// <param name="articles">Those of the file, in its order.</param>
    public PlacesByNumber(IEnumerable<Article> articles) =>
        _articles = articles.Select((a, i) => (a, i)).ToDictionary(p => p.a.Id, p => (p.i + 1, p.a), StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool RepeatsWords => false;

    /// <inheritdoc/>
    public override void At(JsonLines json, BlockRef at) => Ref(json, "at", at);

    /// <inheritdoc/>
    public override void At(JsonLines json, BlockRef at, int from, int to)
    {
        json.To.WritePropertyName("at");
        Place(json, at, Inner(at, from, to));
    }

    /// <inheritdoc/>
    public override void Value(JsonLines json, BlockRef at) => Place(json, at, null);

    /// <inheritdoc/>
    public override void Within(JsonLines json, BlockRef at, int from, int to)
    {
        var (start, end) = Count(at, from, to) ?? (from, to);
        json.To.WriteStartArray();
        json.To.WriteNumberValue(start);
        json.To.WriteNumberValue(end);
        json.To.WriteEndArray();
    }

    /// <inheritdoc/>
    public override (int Start, int End)? Count(BlockRef at, int from, int to)
    {
        if (!_articles.TryGetValue(at.Article, out var found))
        {
            return null;
        }

        var text = found.Article.Block(at.Block).Text.AsSpan();
        var (first, end) = (Math.Clamp(from, 0, text.Length), Math.Clamp(to, 0, text.Length));
        var start = CodePoints.In(text[..first]);
        return (start, end <= first ? start : start + CodePoints.In(text[first..end]));
    }

    /// <inheritdoc/>
    public override void Article(JsonLines json, string name, string? id)
    {
        json.To.WritePropertyName(name);
        if (id is null)
        {
            json.To.WriteNullValue();
        }
        else
        {
            Number(json, id);
        }
    }

    /// <inheritdoc/>
    public override void Articles(JsonLines json, string name, ImmutableArray<string> ids)
    {
        json.To.WriteStartArray(name);
        foreach (var id in ids)
        {
            Number(json, id);
        }

        json.To.WriteEndArray();
    }

    /// <inheritdoc/>
    public override void Evidence(JsonLines json, string name, ImmutableArray<Evidence> evidence, string? own = null)
    {
        if (evidence.IsEmpty)
        {
            return;
        }

        json.To.WriteStartArray(name);
        foreach (var proof in evidence)
        {
            json.To.WriteStartObject();
            var article = proof.Article ?? own;
            var place = article is not null && proof.Block is { } n ? new BlockRef(article, n) : (BlockRef?)null;
            var words = place is { } at ? In(at, proof.Text) : null;
            if (words is null && Short(proof.Text, article) is { Length: > 0 } text)
            {
                json.To.WriteString("text", text);
            }

            if (place is { } there)
            {
                json.To.WritePropertyName("at");
                Place(json, there, words is { } w ? Inner(there, w.Start, w.End) : null);
            }
            else if (proof.Article is { } other)
            {
                Article(json, "article", other);
            }

            json.To.WriteString("method", proof.Method);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    // Where the words of a proof stand in its block; what is cut short is its beginning, and the place is the whole block.
    private Span? In(BlockRef at, string words)
    {
        if (words.Length == 0 || !_articles.TryGetValue(at.Article, out var found))
        {
            return null;
        }

        var text = found.Article.Block(at.Block).Text;
        return text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var from ? new Span(from, from + words.Length)
            : words[^1] == '…' && Normal.Space(text).StartsWith(words[..^1], StringComparison.Ordinal) ? new Span(0, text.Length)
            : null;
    }

    // The article's own path goes without saying; of a line in its file the number is left.
    private string Short(string text, string? article) =>
        article is not null
        && _articles.TryGetValue(article, out var found)
        && (text + ":").StartsWith(found.Article.ShownPath + ":", StringComparison.Ordinal)
            ? text[found.Article.ShownPath.Length..]
            : text;

    private (int Start, int End)? Inner(BlockRef at, int from, int to) =>
        _articles.TryGetValue(at.Article, out var found) && from <= 0 && to >= found.Article.Block(at.Block).Text.Length
            ? null
            : Count(at, from, to);

    private void Place(JsonLines json, BlockRef at, (int Start, int End)? inner)
    {
        json.To.WriteStartArray();
        Number(json, at.Article);
        json.To.WriteNumberValue(at.Block);
        if (inner is var (start, end))
        {
            json.To.WriteNumberValue(start);
            json.To.WriteNumberValue(end);
        }

        json.To.WriteEndArray();
    }

    private void Number(JsonLines json, string id)
    {
        if (_articles.TryGetValue(id, out var found))
        {
            json.To.WriteNumberValue(found.N);
        }
        else
        {
            json.To.WriteStringValue(id);
        }
    }
}
