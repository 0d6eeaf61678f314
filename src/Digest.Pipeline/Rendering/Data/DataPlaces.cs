namespace Digest.Rendering.Data;

/// <summary>
/// How a data file names articles and places in them. The whole corpus names them so that a line makes sense alone (schema 1); the file
/// of a story-year numbers them, so that nothing stands there twice (schema 2).
/// </summary>
internal abstract class DataPlaces
{
    /// <summary>Whether words of a report stand wherever they are spoken of, or once, with places in them everywhere else.</summary>
    public abstract bool RepeatsWords { get; }

    /// <summary>Writes where a block stands, as members of the object that is being written.</summary>
    public abstract void At(JsonLines json, BlockRef at);

    /// <summary>Writes where a stretch of a block stands, in UTF-16 units of its text here, in code points there.</summary>
    public abstract void At(JsonLines json, BlockRef at, int from, int to);

    /// <summary>Writes where a block stands, as a value.</summary>
    public abstract void Value(JsonLines json, BlockRef at);

    /// <summary>Writes a stretch of a block that is named already, as a value.</summary>
    public abstract void Within(JsonLines json, BlockRef at, int from, int to);

    /// <summary>
    /// A stretch of a block as the file counts it, in code points; null where it can't be told from the whole block.
    /// </summary>
    public abstract (int Start, int End)? Count(BlockRef at, int from, int to);

    /// <summary>Writes which article it is, as a member.</summary>
    public abstract void Article(JsonLines json, string name, string? id);

    /// <summary>Writes articles as an array.</summary>
    public abstract void Articles(JsonLines json, string name, ImmutableArray<string> ids);

    /// <summary>Writes proofs as an array.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">Name of the member.</param>
    /// <param name="evidence">The proofs.</param>
    /// <param name="own">Id of the article whose facts they prove where they name none; null for none.</param>
    public abstract void Evidence(JsonLines json, string name, ImmutableArray<Evidence> evidence, string? own = null);

    /// <summary>Writes a block under a name.</summary>
    public void Ref(JsonLines json, string name, BlockRef at)
    {
        json.To.WritePropertyName(name);
        Value(json, at);
    }

    /// <summary>Writes blocks as an array; nothing for none.</summary>
    public void Refs(JsonLines json, string name, ImmutableArray<BlockRef> refs)
    {
        if (refs.IsEmpty)
        {
            return;
        }

        json.To.WriteStartArray(name);
        foreach (var at in refs)
        {
            Value(json, at);
        }

        json.To.WriteEndArray();
    }
}
