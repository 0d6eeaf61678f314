using Digest.Text;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes how wordings lie beside one another: runs in common, places where they part, and where all of it stands.
/// </summary>
/// <param name="find">The article of an id.</param>
/// <param name="places">How the file names places.</param>
internal sealed class WordingData(Func<string, Article?> find, DataPlaces places)
{
    /// <summary>
    /// Writes the runs that a witness has in common with its base. A file whose spans are known block by block only would say the same of
    /// every run, and gets none.
    /// </summary>
    public void Common(JsonLines json, Witness first, Witness witness)
    {
        if (
            witness.Alignment is not { } alignment
            || find(first.At.Article)?.Block(first.At.Block) is not { } a
            || find(witness.At.Article)?.Block(witness.At.Block) is not { } b
            || places.Count(first.At, 0, 0) is null
            || places.Count(witness.At, 0, 0) is null
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

    private void Words(JsonLines json, Block block, Witness witness, int from, int count)
    {
        var words = block.Layer.Words;
        var at = block.Layer.WordsBefore(witness.Start) + from;
        if (places.Count(witness.At, words[at].Start, words[at + count - 1].End) is var (start, end))
        {
            json.To.WriteNumberValue(start);
            json.To.WriteNumberValue(end);
        }
    }

    /// <summary>Writes how the other wordings of a step lie beside the shown block.</summary>
    public void Collated(JsonLines json, StoryStep step)
    {
        var (shown, collation) = (step.Shown, step.Collation!);
        json.To.WriteStartObject();
        places.Ref(json, "shown", shown);
        json.To.WriteStartArray("wordings");
        foreach (var wording in collation.Wordings)
        {
            json.To.WriteStartObject();
            places.Refs(json, "carriers", wording.Carriers);
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

        if (!places.RepeatsWords)
        {
            places.Within(json, at, from, to);
            return;
        }

        json.To.WriteStartObject();
        if (from < to)
        {
            places.At(json, at, from, to);
        }
        else
        {
            places.At(json, at);
            Gap(json, article?.Block(at.Block), from);
        }

        json.To.WriteString("text", article is null ? null : text[from..to]);
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
