namespace Digest.Describing;

/// <summary>Who spoke last, and what pronouns and roles mean at this point of the report. Moves through the text once, forward.</summary>
internal sealed class SpeakerTracker
{
    private readonly PersonIndex _cast;
    private string? _last;
    private string? _lead;
    private int _lastBlock;

    /// <summary>Starts at the head of a report.</summary>
    public SpeakerTracker(PersonIndex cast) => _cast = cast;

    /// <summary>Who goes on speaking if the next paragraph is nothing but a quotation; null when nobody can be told.</summary>
    public Quote? Continuing { get; private set; }

    /// <summary>Whether a mention names a medium: what it reports is credited to it, but it says nothing.</summary>
    public bool IsMedium(SpeakerMention mention) => mention.Kind == MentionKind.Name && _cast.IsMedium(mention.Name);

    /// <summary>The name of whom a mention means here; null when it cannot be told.</summary>
    public string? Resolve(QuoteText q, SpeakerMention mention)
    {
        var name = mention.Kind switch
        {
            MentionKind.Name => _cast.Resolve(mention.Name, q.Block.N),
            MentionKind.Pronoun => Pronoun(q, mention),
            _ => _cast.ByRole(mention.Words, q.Block.N),
        };
        if (name is not null)
        {
            (_last, _lastBlock) = (name, q.Block.N);
            if (mention.Kind == MentionKind.Pronoun)
            {
                _cast.Learn(name, mention.Name);
            }
        }

        return name;
    }

    /// <summary>Ends a paragraph: what its last quotation, or a colon at its end, means for the next one.</summary>
    public void EndBlock(QuoteText q, Quote? last, bool whole)
    {
        if (last is null)
        {
            Continuing = q.Text.EndsWith(':') ? LeadIn(q) : null;
            _lead = Continuing?.Speaker ?? _cast.FirstPerson(q, 0, q.Text.Length) ?? _lead;
            return;
        }

        Continuing = last.Speaker is not null && (last.Kind == QuoteKind.Direct || whole) ? last : null;
        _lead = last.Speaker ?? _cast.FirstPerson(q, 0, q.Text.Length) ?? _lead;
    }

    /// <summary>Whom a paragraph that ends with a colon lets speak, as a quotation of no words.</summary>
    private Quote? LeadIn(QuoteText q)
    {
        var sentence = q.Sentences.IsEmpty ? new Digest.Text.Span(0, q.Text.Length) : q.Sentences[^1];
        for (var i = q.Words.Length - 1; i >= 0 && q.Words[i].Start >= sentence.Start; i--)
        {
            if (
                (CueWords.Verbs.Contains(q.Words[i].Key) || CueWords.Participles.Contains(q.Words[i].Key))
                && i > 0
                && MentionReader.Backward(q, i - 1, sentence.Start) is { } subject
            )
            {
                return Resolve(q, subject) is not { } name
                    ? null
                    : new Quote
                    {
                        Block = q.Block.N,
                        Start = 0,
                        End = 0,
                        Text = "",
                        Kind = QuoteKind.Direct,
                        Speaker = name,
                        Mention = subject.Words,
                        Cue = q.Words[i].Key,
                        Basis = Basis.Inferred,
                    };
            }
        }

        return null;
    }

    /// <summary>
    /// "He" and "she": who spoke last in this paragraph; else whom the sentence before, or this one before the pronoun, opens with; else
    /// who led the paragraph before. A pronoun never changes its person's sex.
    /// </summary>
    private string? Pronoun(QuoteText q, SpeakerMention mention)
    {
        if (mention.Name is not ("he" or "she"))
        {
            return null;
        }

        if (_lastBlock == q.Block.N && _last is not null && _cast.Fits(_last, mention.Name))
        {
            return _last;
        }

        // From the words before the pronoun back, sentence by sentence: "Dell had never seen one. He had been in the cellar. “…,” he said."
        for (var (sentence, to) = (q.SentenceAt(mention.Start), mention.Start); to > 0; sentence = q.SentenceAt(Math.Max(0, to - 2)))
        {
            if (_cast.FirstPerson(q, sentence.Start, to, mention.Name) is { } named)
            {
                return named;
            }

            to = Math.Min(sentence.Start, to - 1);
        }

        foreach (var candidate in (string?[])[_lead, _last])
        {
            if (candidate is not null && _cast.Fits(candidate, mention.Name))
            {
                return candidate;
            }
        }

        return null;
    }
}
