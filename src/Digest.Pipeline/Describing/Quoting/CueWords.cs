using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Words that mark an attribution, and the small words around them. English in the main, with the commonest verbs of saying of other
/// languages.
/// </summary>
internal static class CueWords
{
    /// <summary>Finite verbs of saying: they follow or come before their subject.</summary>
    public static readonly FrozenSet<string> Verbs = Lexicon.Shared.Set("speech-verbs");

    /// <summary>Verbs that say so right beside the words alone.</summary>
    public static readonly FrozenSet<string> Beside = Lexicon.Shared.Set("speech-verbs-beside");

    /// <summary>Participles of saying: their subject is that of the sentence.</summary>
    public static readonly FrozenSet<string> Participles = Lexicon.Shared.Set("speech-participles");

    /// <summary>Nouns of saying: what is said is their owner's ("her remark that …").</summary>
    public static readonly FrozenSet<string> Sayings = Lexicon.Shared.Set("speech-nouns");

    /// <summary>Verbs of what one does with the words of others: what is quoted behind them is not the subject's own.</summary>
    public static readonly FrozenSet<string> Reactions = Lexicon.Shared.Set("reaction-verbs");

    /// <summary>Verbs that take the quoted words as a name for something ("called him a …").</summary>
    public static readonly FrozenSet<string> Naming = Lexicon.Shared.Set("naming-verbs");

    /// <summary>Verbs of holding an opinion: with a pronoun before them, who says so stands earlier in the sentence.</summary>
    public static readonly FrozenSet<string> Attitudes = Lexicon.Shared.Set("attitude-verbs");

    /// <summary>Words that stand between a subject and its verb.</summary>
    public static readonly FrozenSet<string> Between = Lexicon.Shared.Set("between-subject-and-verb");

    /// <summary>Pronouns of the third person that can say something.</summary>
    public static readonly FrozenSet<string> Pronouns = Lexicon.Shared.Set("speaker-pronouns");

    /// <summary>Determiners that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Lexicon.Shared.Set("determiners");

    /// <summary>Prepositions: what follows them is no subject.</summary>
    public static readonly FrozenSet<string> Prepositions = Lexicon.Shared.Set("prepositions");

    /// <summary>Words that open a sentence and are no name in spite of their capital.</summary>
    public static readonly FrozenSet<string> Openers = Lexicon.Shared.Set("sentence-openers");

    /// <summary>Titles and roles that stand before names; words that can be the head of a role.</summary>
    public static readonly FrozenSet<string> Titles = Lexicon.Shared.Set("titles");

    /// <summary>Roles that open a sentence right before a name, and take its capital.</summary>
    public static readonly FrozenSet<string> OpeningRoles = Lexicon.Shared.Set("opening-roles");

    /// <summary>Roles that one office-holder bears: what "the president" can mean.</summary>
    public static readonly FrozenSet<string> Offices = Lexicon.Shared.Set("offices");

    /// <summary>Words that a writer adds to a role without changing who is meant.</summary>
    public static readonly FrozenSet<string> Passing = Lexicon.Shared.Set("passing-adjectives");

    /// <summary>Words of bodies and places: a run of capitals that holds one is no person.</summary>
    public static readonly FrozenSet<string> Bodies = Lexicon.Shared.Set("words-of-bodies");
}
