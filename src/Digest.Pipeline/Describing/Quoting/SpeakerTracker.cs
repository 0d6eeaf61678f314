namespace Digest.Describing;

/// <summary>Who spoke last, and what pronouns and roles mean at this point of the report. Moves through the text once, forward.</summary>
internal sealed class SpeakerTracker
{
    private readonly PersonIndex _cast;
    private readonly SortedSet<string> _whole = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpeakerForm> _descriptions = new(StringComparer.Ordinal);
    private Quote? _continuing;
    private bool _dashesOnly;
    private bool _led;
    private string? _last;
    private string? _lead;
    private int _lastBlock;

    /// <summary>Starts at the head of a report.</summary>
    public SpeakerTracker(PersonIndex cast) => _cast = cast;

    /// <summary>Who goes on speaking in a paragraph that is nothing but a quotation; null when nobody can be told.</summary>
    public Quote? Continuing(QuoteText q) =>
        q.Dash == DashSpeech.None ? (_dashesOnly ? null : _continuing)
        : _led ? _continuing
        : null;

    /// <summary>Whether a pronoun can mean who spoke last.</summary>
    public bool IsLast(string pronoun) => _last is not null && Fits(_last, pronoun);

    /// <summary>How a speaker that was resolved is given.</summary>
    public SpeakerForm FormOf(string speaker) => _descriptions.GetValueOrDefault(speaker);

    /// <summary>Whether the report names somebody so.</summary>
    public bool IsKnown(string name) => _cast.IsNamed(name);

    /// <summary>Whether a mention names a medium: what it reports is credited to it, but it says nothing.</summary>
    public bool IsMedium(SpeakerMention mention) => mention.Kind == MentionKind.Name && _cast.IsMedium(mention.Name);

    /// <summary>Remembers which pronoun can mean a speaker, where the form of a verb tells.</summary>
    public void Learn(QuoteText q, string speaker, string cue)
    {
        if (q.Speech?.GenderOf(cue) is { } pronoun)
        {
            _cast.Learn(speaker, pronoun);
        }
    }

    /// <summary>The name of whom an attribution means here; null when it cannot be told.</summary>
    public string? Resolve(QuoteText q, Attribution said)
    {
        if (
            q.Speech is { DeclinesNames: true } speech
            && said.Mention.Kind == MentionKind.Name
            && (speech.IsSource(said.Cue) || speech.Writings.Contains(said.Cue))
        )
        {
            var name = _cast.Declined(said.Mention.Name);
            (_last, _lastBlock) = name is null ? (_last, _lastBlock) : (name, q.Block.N);
            return name;
        }

        return Resolve(q, said.Mention);
    }

    /// <summary>The name of whom a mention means here; null when it cannot be told.</summary>
    public string? Resolve(QuoteText q, SpeakerMention mention)
    {
        var name = mention.Kind switch
        {
            MentionKind.Name when IsWhose(mention) => Described(q, mention with { OfWhom = mention.Name }),
            MentionKind.Name when q.Speech is { DeclinesNames: true } && _cast.EndOf(mention.Name) is { } named => named,
            MentionKind.Name when q.Speech is { IsUnspaced: true } => Whole(_cast.Resolve(mention.Name, q.Block.N)),
            MentionKind.Name => _cast.Resolve(mention.Name, q.Block.N),
            MentionKind.Pronoun => Pronoun(q, mention),
            _ => Described(q, mention),
        };
        if (name is not null)
        {
            (_last, _lastBlock) = (name, q.Block.N);
            if (mention.Kind == MentionKind.Pronoun && FormOf(name) == SpeakerForm.Name)
            {
                _cast.Learn(name, mention.Name);
            }
        }

        return name;
    }

    /// <summary>Whether a name behind a word of kin is in another case, and so whose relative it is: "брат |Карла Тулля".</summary>
    private bool IsWhose(SpeakerMention mention) =>
        mention is { Long: not null, OfWhom: { } whom }
        && (
            _cast.Declined(mention.Name) is { } nominative
                ? mention.Name.Length > nominative.Length
                : whom.Length > 0 && mention.Name.Contains(' ', StringComparison.Ordinal) && !_cast.IsAlias(mention.Name)
        );

    /// <summary>
    /// The person whom a role names here; else the description itself. Whose brother or lawyer somebody is makes him nobody of the cast.
    /// </summary>
    private string? Described(QuoteText q, SpeakerMention mention)
    {
        var relation = mention.OfWhom is { } whom && (mention.Kind == MentionKind.Name || _cast.IsPerson(whom));
        if (!relation && _cast.ByRole(mention.Words, q) is { } bearer)
        {
            return bearer;
        }

        var words = Description.Of(mention.Long ?? mention.Words, q);
        if (words is not null)
        {
            _descriptions.TryAdd(words, relation ? SpeakerForm.Relation : SpeakerForm.Description);
        }

        return words;
    }

    /// <summary>Whether a pronoun can mean who spoke last: a description only where it is of one person.</summary>
    private bool Fits(string name, string pronoun) =>
        FormOf(name) == SpeakerForm.Name ? _cast.Fits(name, pronoun) : Description.Fits(name, pronoun);

    /// <summary>The name of which one begins with this, where surnames stand first.</summary>
    private string Whole(string name)
    {
        var longer = _whole.Where(n => n.Length > name.Length && n.StartsWith(name, StringComparison.Ordinal)).ToList();
        if (longer.Count != 1)
        {
            _whole.Add(name);
        }

        return longer.Count == 1 ? longer[0] : name;
    }

    /// <summary>Ends a paragraph: what its last quotation, or a colon at its end, means for the next one.</summary>
    public void EndBlock(QuoteText q, Quote? last, bool whole)
    {
        _dashesOnly = false;
        if (last is null)
        {
            // Speech behind a dash belongs to whom the paragraph before it ends with: "…, berättar X."
            _dashesOnly = q.Speech is { HasDashes: true } && q.Dash == DashSpeech.None && !q.Text.EndsWith(':');
            _continuing = q.Text.EndsWith(':') || _dashesOnly ? LeadIn(q) : null;
            _led = true;
            _lead = _continuing?.Speaker ?? _cast.FirstPerson(q, 0, q.Text.Length) ?? _lead;
            return;
        }

        _led = q.Dash != DashSpeech.None;
        var goesOn = q.Dash == DashSpeech.None || q.Speech is { GoesOn: true };
        _continuing = goesOn && last.Speaker is not null && (last.Kind == QuoteKind.Direct || whole) ? last : null;
        _lead = last.Speaker ?? _cast.FirstPerson(q, 0, q.Text.Length) ?? _lead;
    }

    /// <summary>Whom a paragraph that ends with a colon lets speak, as a quotation of no words.</summary>
    private Quote? LeadIn(QuoteText q)
    {
        var sentence = q.Sentences.IsEmpty ? new Digest.Text.Span(0, q.Text.Length) : q.Sentences[^1];
        if (q.Speech is not null)
        {
            return SayingReader.Closing(q, sentence, IsKnown) is { } said && Resolve(q, said.Mention) is { } speaker
                ? Led(q, speaker, said.Mention.Words, said.Cue)
                : null;
        }

        for (var i = q.Words.Length - 1; i >= 0 && q.Words[i].Start >= sentence.Start; i--)
        {
            if (
                (CueWords.Verbs.Contains(q.Words[i].Key) || CueWords.Participles.Contains(q.Words[i].Key))
                && i > 0
                && MentionReader.Backward(q, i - 1, sentence.Start) is { } subject
            )
            {
                return Resolve(q, subject) is { } name ? Led(q, name, subject.Words, q.Words[i].Key) : null;
            }
        }

        return null;
    }

    private Quote Led(QuoteText q, string speaker, string mention, string cue) =>
        new()
        {
            Block = q.Block.N,
            Start = 0,
            End = 0,
            Text = "",
            Kind = QuoteKind.Direct,
            Speaker = speaker,
            Mention = mention,
            Cue = cue,
            Form = FormOf(speaker),
            Basis = Basis.Inferred,
        };

    /// <summary>
    /// "He" and "she": who spoke last in this paragraph; else whom the sentence before, or this one before the pronoun, opens with; else
    /// who led the paragraph before. A pronoun never changes its person's sex.
    /// </summary>
    private string? Pronoun(QuoteText q, SpeakerMention mention)
    {
        // Where the language leaves the pronoun out, only who spoke right before can be meant.
        if (mention.Name.Length == 0)
        {
            return _last is not null && q.Block.N - _lastBlock <= 1 ? _last : null;
        }

        if (mention.Name is not ("he" or "she"))
        {
            return null;
        }

        if (_lastBlock == q.Block.N && _last is not null && Fits(_last, mention.Name))
        {
            return _last;
        }

        if (q.Speech is { NounsHaveCapitals: true })
        {
            return _last is not null && q.Block.N - _lastBlock <= 2 && Fits(_last, mention.Name) ? _last : null;
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
            if (candidate is not null && Fits(candidate, mention.Name))
            {
                return candidate;
            }
        }

        return null;
    }
}
