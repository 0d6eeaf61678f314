namespace Digest.Rendering.Search;

/// <summary>
/// Where a word stands: documents in ascending order, and in each the places of the word. Written as they come, as <see cref="Numbers"/>: a
/// place is twice its distance from the one before in the document (from 0 for the first), +1 where a document begins; then its distance
/// from the document before follows (from 0 for the first).
/// </summary>
internal sealed class Postings
{
    private readonly Numbers _stream = new();
    private int _document = -1;
    private int _at;

    /// <summary>Number of documents.</summary>
    public int Documents { get; private set; }

    /// <summary>Number of letters.</summary>
    public int Length => _stream.Length;

    /// <summary>Adds a place; documents must not fall, nor the places in one.</summary>
    public void Add(int document, int at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(document, _document);
        if (document == _document)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(at, _at);
            _stream.Add((at - _at) * 2);
        }
        else
        {
            _stream.Add((at * 2) + 1);
            _stream.Add(document - Math.Max(_document, 0));
            _document = document;
            Documents++;
        }

        _at = at;
    }

    /// <inheritdoc/>
    public override string ToString() => _stream.ToString();
}
