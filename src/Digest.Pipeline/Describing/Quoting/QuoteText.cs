using Digest.Text;

namespace Digest.Describing;

/// <summary>A block laid out for attribution: its quoted spans, its words, its sentences with quoted words out of sight.</summary>
internal sealed class QuoteText
{
    private ImmutableArray<NameRun> _names;

    /// <summary>Whether a word is printed as an owner.</summary>
    public bool IsPossessive(int at) => Text.AsSpan(Words[at].Start, Words[at].End - Words[at].Start) is [.., '\'' or '’', 's'];

    /// <summary>Lays out a block, by the words of its language where that is not English.</summary>
    public QuoteText(Block block, string? language = null)
    {
        var speech = SpeechWords.Of(language);
        (Block, Text, Speech, Language) = (block, block.Text, speech, language);
        Spans = Quotations.Of(Text);
        if (speech is not null)
        {
            (Spans, Dash) = InOther(block, Spans, speech);
        }

        if (Spans.IsEmpty && !Text.EndsWith(':') && speech is not { HasDashes: true })
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

    /// <summary>The words of its language; null for English and where they are not known.</summary>
    public SpeechWords? Speech { get; }

    /// <summary>The tag of its language; null when not known.</summary>
    public string? Language { get; }

    /// <summary>Whether a dash opens it as speech.</summary>
    public DashSpeech Dash { get; }

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
        var (low, high) = (0, Sentences.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = at < Sentences[middle].End ? (low, middle) : (middle + 1, high);
        }

        return low < Sentences.Length ? Sentences[low] : new Span(0, Text.Length);
    }

    /// <summary>Index of the first word at or after a position.</summary>
    public int WordAt(int at) => Digest.Text.Words.From(Words, at);

    /// <summary>Where a span ends with the mark that closes it, white space inside the marks included.</summary>
    public int EndAt(Span span)
    {
        var at = span.End;
        while (at < Text.Length && char.IsWhiteSpace(Text[at]))
        {
            at++;
        }

        return at < Text.Length && (Quotations.IsMark(Text[at]) || (at == span.End && Text[at] is '’' or '\'')) ? at + 1 : span.End;
    }

    /// <summary>Where a span begins with the mark that opens it.</summary>
    public int StartAt(Span span)
    {
        var at = span.Start - 1;
        while (at >= 0 && char.IsWhiteSpace(Text[at]))
        {
            at--;
        }

        return at >= 0 && (Quotations.IsMark(Text[at]) || (at == span.Start - 1 && Text[at] is '‘' or '\'')) ? at : span.Start;
    }

    /// <summary>The signs between two words, or before the first.</summary>
    public ReadOnlySpan<char> Between(int left, int right) =>
        Outer.AsSpan(left < 0 ? 0 : Words[left].End, Words[right].Start - (left < 0 ? 0 : Words[left].End));

    /// <summary>Spans by the habits of another language: speech behind a dash, clauses of saying inside the marks cut out.</summary>
    private static (ImmutableArray<Span> Spans, DashSpeech Dash) InOther(Block block, ImmutableArray<Span> quoted, SpeechWords speech)
    {
        var (text, words) = (block.Text, block.Layer.Words);
        var dash = text.Length > 3 && (Incises.IsDash(text[0]) || text.StartsWith("- ", StringComparison.Ordinal));
        // A hyphen at the head of a line is read as that of a list.
        if (
            speech.HasDashes
            && words.Length > 1
            && ((dash && block.Kind == BlockKind.Paragraph) || (quoted.IsEmpty && block.Kind == BlockKind.List))
        )
        {
            var start = 0;
            while (start < words[0].Start && (Incises.IsDash(text[start]) || text[start] == '-' || char.IsWhiteSpace(text[start])))
            {
                start++;
            }

            var whole = new Span(start, text.Length);
            var parts = Incises.Split(text, words, whole, speech, closed: false);
            if (parts.Length > 1 || parts[0] != whole)
            {
                return (parts, DashSpeech.Attributed);
            }

            if (quoted.IsEmpty && Incises.IsDash(text[0]) && (words[0].Capital || words[0].Digit) && text[^1] is '.' or '!' or '?' or '…')
            {
                return ([whole], DashSpeech.Bare);
            }
        }

        if (speech.IsUnspaced)
        {
            return (quoted, DashSpeech.None);
        }

        return (
            [
                .. quoted.SelectMany(s =>
                    Digest.Text.Words.Count(s.In(text)) < 4 ? [s] : Incises.Split(text, words, s, speech, closed: true)
                ),
            ],
            DashSpeech.None
        );
    }

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

/// <summary>Whether a dash opens a paragraph as speech.</summary>
internal enum DashSpeech
{
    /// <summary>None does.</summary>
    None,

    /// <summary>One does, and the paragraph says who speaks.</summary>
    Attributed,

    /// <summary>One does, and somebody was named before if it is speech at all.</summary>
    Bare,
}
