namespace Digest.Describing;

/// <summary>What kind of words name a speaker.</summary>
internal enum MentionKind
{
    /// <summary>A name of a person or a body.</summary>
    Name,

    /// <summary>A pronoun.</summary>
    Pronoun,

    /// <summary>A role or another description: "the minister", "a campaign official".</summary>
    Role,
}

/// <summary>Words that name a speaker.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Words">All of them, as printed: "Kremlin spokesman Dmitry Peskov".</param>
/// <param name="Name">Of a name: the name alone, titles left out: "Dmitry Peskov"; else the same as <paramref name="Words"/>.</param>
/// <param name="Start">First UTF-16 unit.</param>
internal sealed record SpeakerMention(MentionKind Kind, string Words, string Name, int Start)
{
    /// <summary>Of a role: the whole description where a phrase of belonging goes on behind it, "the brother of Captain Tull".</summary>
    public string? Long { get; init; }

    /// <summary>Of a description: whose relative, lawyer or aide it is, "Captain Tull"; null where nobody is named in it.</summary>
    public string? OfWhom { get; init; }
}

/// <summary>A cue with the speaker it points to.</summary>
/// <param name="Cue">The verb or phrase.</param>
/// <param name="Mention">Who.</param>
/// <param name="At">Index of the cue among the words outside quotation marks; -1 when it is none of them.</param>
internal sealed record Attribution(string Cue, SpeakerMention Mention, int At = -1);
