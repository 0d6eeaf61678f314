namespace Digest.Rendering.Data;

/// <summary>Schema 1: articles by id, places in code points of the decoded input file, words wherever they are spoken of.</summary>
/// <param name="find">The article of an id; null for one that is not in the file.</param>
internal sealed class PlacesByName(Func<string, Article?> find) : DataPlaces
{
    /// <inheritdoc/>
    public override bool RepeatsWords => true;

    /// <inheritdoc/>
    public override void At(JsonLines json, BlockRef at)
    {
        json.To.WriteString("article", at.Article);
        json.To.WriteNumber("block", at.Block);
    }

    /// <inheritdoc/>
    public override void At(JsonLines json, BlockRef at, int from, int to)
    {
        At(json, at);
        Span(json, at, from, to);
    }

    /// <inheritdoc/>
    public override void Value(JsonLines json, BlockRef at)
    {
        json.To.WriteStartObject();
        At(json, at);
        json.To.WriteEndObject();
    }

    /// <inheritdoc/>
    public override void Within(JsonLines json, BlockRef at, int from, int to)
    {
        json.To.WriteStartObject();
        Span(json, at, from, to);
        json.To.WriteEndObject();
    }

    /// <inheritdoc/>
    public override (int Start, int End)? Count(BlockRef at, int from, int to) =>
        find(at.Article)?.Block(at.Block) is { Source.IsDefaultOrEmpty: false } block ? block.FileSpan(from, to) : null;

    /// <inheritdoc/>
    public override void Article(JsonLines json, string name, string? id) => json.To.WriteString(name, id);

    /// <inheritdoc/>
    public override void Articles(JsonLines json, string name, ImmutableArray<string> ids) => json.Texts(name, ids);

    /// <inheritdoc/>
    public override void Evidence(JsonLines json, string name, ImmutableArray<Evidence> evidence, string? own = null)
    {
        json.To.WriteStartArray(name);
        foreach (var proof in evidence)
        {
            json.To.WriteStartObject();
            json.To.WriteString("text", proof.Text);
            json.Optional("article", proof.Article);
            if (proof.Block is { } block)
            {
                json.To.WriteNumber("block", block);
            }

            json.To.WriteString("method", proof.Method);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    private void Span(JsonLines json, BlockRef at, int from, int to)
    {
        var (start, end) = find(at.Article) is { } article ? article.Block(at.Block).FileSpan(from, to) : (from, to);
        json.To.WriteNumber("start", start);
        json.To.WriteNumber("end", end);
    }
}
