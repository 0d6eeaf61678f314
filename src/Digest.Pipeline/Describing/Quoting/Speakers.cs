namespace Digest.Describing;

/// <summary>Who spoke last, and what pronouns and roles mean at this point of the report. Moves through the text once, forward.</summary>
internal sealed class Speakers
{
    private readonly Cast _cast;
    private readonly Dictionary<string, string> _pronouns = new(StringComparer.Ordinal);
    private string? _last;
    private string? _lead;
    private int _lastBlock;

    /// <summary>Starts at the head of a report.</summary>
    public Speakers(Cast cast) => _cast = cast;

    /// <summary>Who goes on speaking if the next paragraph is nothing but a quotation; null when nobody can be told.</summary>
    public Quote? Continuing { get; private set; }

    /// <summary>The name of whom a mention means here; null when it cannot be told.</summary>
    public string? Resolve(QuoteText q, Mention mention)
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
                _pronouns.TryAdd(name, mention.Name);
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
            _lead = Continuing?.Speaker ?? _cast.FirstPerson(q.Text, 0, q.Text.Length, q.Block.N) ?? _lead;
            return;
        }

        Continuing = last.Speaker is not null && (last.Kind == QuoteKind.Direct || whole) ? last : null;
        _lead = last.Speaker ?? _cast.FirstPerson(q.Outer, 0, q.Outer.Length, q.Block.N) ?? _lead;
    }

    private bool Fits(string name, Mention pronoun) => !_pronouns.TryGetValue(name, out var known) || known == pronoun.Name;

    /// <summary>Whom a paragraph that ends with a colon lets speak, as a quotation of no words.</summary>
    private Quote? LeadIn(QuoteText q)
    {
        var sentence = q.Sentences.IsEmpty ? new Digest.Text.Span(0, q.Text.Length) : q.Sentences[^1];
        for (var i = q.Words.Length - 1; i >= 0 && q.Words[i].Start >= sentence.Start; i--)
        {
            if ((CueWords.Verbs.Contains(q.Words[i].Key) || CueWords.Participles.Contains(q.Words[i].Key)) && i > 0 && MentionReader.Backward(q, i - 1, sentence.Start) is { } subject)
            {
                return Resolve(q, subject) is not { } name ? null
                    : new Quote { Block = q.Block.N, Start = 0, End = 0, Text = "", Kind = QuoteKind.Direct, Speaker = name, Mention = subject.Words, Cue = q.Words[i].Key, Basis = Basis.Inferred };
            }
        }

        return null;
    }

    /// <summary>"He" and "she": who spoke last in this paragraph; else whom the sentence before, or this one before the pronoun, opens with; else who led the paragraph before. A pronoun never changes its person's sex.</summary>
    private string? Pronoun(QuoteText q, Mention mention)
    {
        if (mention.Name is not ("he" or "she"))
        {
            return null;
        }

        if (_lastBlock == q.Block.N && _last is not null && Fits(_last, mention))
        {
            return _last;
        }

        var sentence = q.SentenceAt(mention.Start);
        var earlier = sentence.Start > 0 ? q.SentenceAt(sentence.Start - 2) : sentence;
        foreach (var candidate in (string?[])[_cast.FirstPerson(q.Outer, earlier.Start, Math.Min(mention.Start, earlier.End), q.Block.N), _lead, _last])
        {
            if (candidate is not null && Fits(candidate, mention))
            {
                return candidate;
            }
        }

        return null;
    }
}
