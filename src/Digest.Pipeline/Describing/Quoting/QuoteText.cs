using Digest.Text;

namespace Digest.Describing;

/// <summary>A block laid out for attribution: its quoted spans, its words, its sentences with quoted words out of sight.</summary>
internal sealed class QuoteText
{
    private ImmutableArray<NameRun> _names;

    /// <summary>Lays out a block.</summary>
    public QuoteText(Block block)
    {
        (Block, Text) = (block, block.Text);
        Spans = Quotations.Of(Text);
        if (Spans.IsEmpty && !Text.EndsWith(':'))
        {
            (Words, Sentences, Outer) = ([], [], Text);
            return;
        }

        Outer = Mask();
        Words = Spans.IsEmpty ? block.Layer.Words : Digest.Text.Words.Of(Outer);
        Sentences = Spans.IsEmpty ? block.Layer.Sentences : Digest.Text.Sentences.Of(Outer);
    }

    /// <summary>The block.</summary>
    public Block Block { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Its text with every quoted letter or digit a blank, of the same length.</summary>
    public string Outer { get; }

    /// <summary>Quoted spans, marks left out.</summary>
    public ImmutableArray<Span> Spans { get; }

    /// <summary>Words outside quotation marks.</summary>
    public ImmutableArray<Word> Words { get; }

    /// <summary>Sentences, a quotation with its attribution being one.</summary>
    public ImmutableArray<Span> Sentences { get; }

    /// <summary>Runs of capitals that may name people, quoted ones too; found once.</summary>
    public ImmutableArray<NameRun> Names => _names.IsDefault ? _names = NameRuns.Of(Block.Layer) : _names;

    /// <summary>Whether a position stands inside quotation marks.</summary>
    public bool IsQuoted(int at)
    {
        foreach (var span in Spans)
        {
            if (span.Start <= at && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The sentence that holds a position.</summary>
    public Span SentenceAt(int at)
    {
        foreach (var sentence in Sentences)
        {
            if (at < sentence.End)
            {
                return sentence;
            }
        }

        return new Span(0, Text.Length);
    }

    /// <summary>Index of the first word at or after a position.</summary>
    public int WordAt(int at)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Words[middle].Start < at)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>The signs between two words, or before the first.</summary>
    public ReadOnlySpan<char> Between(int left, int right) =>
        Outer.AsSpan(left < 0 ? 0 : Words[left].End, Words[right].Start - (left < 0 ? 0 : Words[left].End));

    /// <summary>
    /// Quoted letters become blanks; a quotation that ends with a full stop still ends its sentence, a question inside one does not.
    /// </summary>
    private string Mask() =>
        string.Create(
            Text.Length,
            this,
            static (outer, self) =>
            {
                self.Text.CopyTo(outer);
                foreach (var span in self.Spans)
                {
                    for (var i = span.Start; i < span.End; i++)
                    {
                        var last = i == span.End - 1;
                        outer[i] = last && self.Text[i] is '.' or ',' ? self.Text[i] : '\u00A0';
                    }
                }
            }
        );
}
