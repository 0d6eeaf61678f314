using Digest.Text;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes how wordings lie beside one another (schema 1): runs in common, places where they part, and where all of it stands.
/// </summary>
/// <param name="find">The article of an id.</param>
/// <param name="published">True for the published file, which obeys <c>display</c>.</param>
internal sealed class WordingData(Func<string, Article?> find, bool published)
{
    /// <summary>Writes where a block stands, as two fields.</summary>
    public static void At(JsonLines json, BlockRef at)
    {
        json.To.WriteString("article", at.Article);
        json.To.WriteNumber("block", at.Block);
    }

    /// <summary>Writes blocks as an array; nothing for none.</summary>
    public static void Refs(JsonLines json, string name, ImmutableArray<BlockRef> refs)
    {
        if (refs.IsEmpty)
        {
            return;
        }

        json.To.WriteStartArray(name);
        foreach (var at in refs)
        {
            json.To.WriteStartObject();
            At(json, at);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    /// <summary>Writes the place of a stretch of a block in its file, as two fields.</summary>
    public void Span(JsonLines json, BlockRef at, int from, int to)
    {
        var (start, end) = find(at.Article) is { } article ? article.Block(at.Block).FileSpan(from, to) : (from, to);
        json.To.WriteNumber("start", start);
        json.To.WriteNumber("end", end);
    }

    /// <summary>
    /// Writes the runs that a witness has in common with its base. A file whose spans are known block by block only would say the same of
    /// every run, and gets none.
    /// </summary>
    public void Common(JsonLines json, Witness first, Witness witness)
    {
        if (
            witness.Alignment is not { } alignment
            || find(first.At.Article)?.Block(first.At.Block) is not { Source.IsDefaultOrEmpty: false } a
            || find(witness.At.Article)?.Block(witness.At.Block) is not { Source.IsDefaultOrEmpty: false } b
        )
        {
            return;
        }

        json.To.WriteStartArray("common");
        foreach (var run in alignment.Runs)
        {
            json.To.WriteStartArray();
            Words(json, a, first, run.A, run.Length);
            Words(json, b, witness, run.B, run.Length);
            json.To.WriteEndArray();
        }

        json.To.WriteEndArray();
    }

    private static void Words(JsonLines json, Block block, Witness witness, int from, int count)
    {
        var words = block.Layer.Words;
        var at = block.Layer.WordsBefore(witness.Start) + from;
        var (start, end) = block.FileSpan(words[at].Start, words[at + count - 1].End);
        json.To.WriteNumberValue(start);
        json.To.WriteNumberValue(end);
    }

    /// <summary>Writes how the other wordings of a step lie beside the shown block.</summary>
    public void Collated(JsonLines json, StoryStep step)
    {
        var (shown, collation) = (step.Shown, step.Collation!);
        json.To.WriteStartObject();
        json.To.WriteStartObject("shown");
        At(json, shown);
        json.To.WriteEndObject();
        json.To.WriteStartArray("wordings");
        foreach (var wording in collation.Wordings)
        {
            json.To.WriteStartObject();
            Refs(json, "carriers", wording.Carriers);
            json.To.WriteNumber("share", Math.Round(wording.Alignment.Share, 3));
            if (!wording.Agrees)
            {
                json.To.WriteBoolean("apart", true);
            }

            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        var agreeing = collation.Wordings.Where(w => w.Agrees).Select(w => w.Carriers[0]).ToList();
        json.To.WriteStartArray("variants");
        foreach (var variant in collation.Variants)
        {
            json.To.WriteStartArray();
            VariantReading(json, shown, variant.Base);
            for (var i = 0; i < agreeing.Count; i++)
            {
                VariantReading(json, agreeing[i], variant.Readings[i]);
            }

            json.To.WriteEndArray();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    // The words without the white space around them; where there are none, the place between the words at which others have some.
    private void VariantReading(JsonLines json, BlockRef at, Span span)
    {
        json.To.WriteStartObject();
        At(json, at);
        var article = find(at.Article);
        var text = article?.Block(at.Block).Text ?? "";
        var (from, to) = (Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length));
        while (from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        if (from < to)
        {
            Span(json, at, from, to);
        }
        else
        {
            Gap(json, article?.Block(at.Block), from);
        }

        json.To.WriteString("text", article is null || (published && article.Display != Display.Full) ? null : text[from..to]);
        json.To.WriteEndObject();
    }

    private static void Gap(JsonLines json, Block? block, int at)
    {
        var place =
            block is null ? at
            : at < block.Text.Length ? block.FileSpan(at, at + 1).Start
            : block.FileSpan(at - 1, at).End;
        json.To.WriteNumber("start", place);
        json.To.WriteNumber("end", place);
    }
}
