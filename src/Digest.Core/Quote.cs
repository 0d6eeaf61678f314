namespace Digest;

/// <summary>How the words of somebody are given.</summary>
public enum QuoteKind
{
    /// <summary>In quotation marks, a whole utterance.</summary>
    Direct,

    /// <summary>Without quotation marks ("she said that …"); never set in quotation marks by us.</summary>
    Indirect,

    /// <summary>Fragments in quotation marks inside an indirect report.</summary>
    Mixed,
}

/// <summary>How a name in another spelling was known for one person's.</summary>
public enum SpellingProof
{
    /// <summary>The same name letter by letter in another script.</summary>
    Script,

    /// <summary>A name that is written by other rules in another language, or that its form shows to be transcribed.</summary>
    Letters,

    /// <summary>Another report gives the same words to this name in another spelling.</summary>
    Words,
}

/// <summary>Whether a speaker is given by name.</summary>
public enum SpeakerForm
{
    /// <summary>By a name.</summary>
    Name,

    /// <summary>By what somebody is to a person who is named: "the brother of Captain Tull".</summary>
    Relation,

    /// <summary>By a description alone: "the company", "a spokeswoman". It may mean another one in the next report.</summary>
    Description,
}

/// <summary>A report of somebody's words inside one block.</summary>
public sealed record Quote
{
    /// <summary>Number of the block it stands in.</summary>
    public required int Block { get; init; }

    /// <summary>First UTF-16 unit in the block's text, quotation mark excluded.</summary>
    public required int Start { get; init; }

    /// <summary>One past the last UTF-16 unit.</summary>
    public required int End { get; init; }

    /// <summary>The words themselves.</summary>
    public required string Text { get; init; }

    /// <summary>How they are given.</summary>
    public required QuoteKind Kind { get; init; }

    /// <summary>Resolved name of who said it; null when not found.</summary>
    public string? Speaker { get; init; }

    /// <summary>
    /// How far <see cref="Speaker"/> is a name: a description ("the brother of Captain Tull", "a spokeswoman") where the report gives none.
    /// </summary>
    public SpeakerForm Form { get; init; }

    /// <summary>The speaker where that is a name; null for a description.</summary>
    public string? Named => Form == SpeakerForm.Name ? Speaker : null;

    /// <summary>
    /// The speaker where other reports would mean the same one: a name, or a description with a name in it. Null for "a spokeswoman".
    /// </summary>
    public string? Known => Form == SpeakerForm.Description ? null : Speaker;

    /// <summary>
    /// Whether it goes on with the quotation before it in the block, nothing but the clause of saying between them: one utterance in parts.
    /// </summary>
    public bool GoesOn { get; init; }

    /// <summary>The speaker's name as this report has it, where other reports spell it as <see cref="Speaker"/>; else null.</summary>
    public string? Spelling { get; init; }

    /// <summary>How the two are known for one; null where <see cref="Spelling"/> is.</summary>
    public SpellingProof? SpellingProof { get; init; }

    /// <summary>The words that name the speaker here, as in "she" or "the Kremlin spokesman".</summary>
    public string? Mention { get; init; }

    /// <summary>The verb or phrase that marks the attribution, as in "said".</summary>
    public string? Cue { get; init; }

    /// <summary>To whom the words were said, as stated there ("RIA Novosti", "reporters"); null when not stated.</summary>
    public string? Addressee { get; init; }

    /// <summary>Where or in what they were said, as stated there ("in a telegram to the mayor"); null when not stated.</summary>
    public string? Occasion { get; init; }

    /// <summary>How the speaker is known; <see cref="Basis.None"/> when there is none.</summary>
    public Basis Basis { get; init; }
}
