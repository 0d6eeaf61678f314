using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// How one language other than English gives somebody's words: its verbs of saying, its words for "according to", its pronouns. Asked for
/// by the language of a paragraph, never all languages at once: "dice" is a verb in two of them and a noun in English.
/// </summary>
internal sealed class SpeechWords
{
    private static readonly FrozenDictionary<string, SpeechWords> ByLanguage = Lexicon
        .Shared.Sections("saying-verbs")
        .Select(s => new SpeechWords(s.Language))
        .ToFrozenDictionary(w => w._language, StringComparer.Ordinal);

    private readonly string _language;
    private readonly ImmutableArray<string[]> _sources;
    private readonly ImmutableArray<(string Key, string Value)> _genders;

    private SpeechWords(string language)
    {
        _language = language;
        Verbs = Set("saying-verbs");
        Participles = Set("saying-participles");
        Auxiliaries = Set("saying-auxiliaries");
        As = Set("saying-as");
        So = Set("saying-so");
        Articles = Set("saying-articles");
        Prepositions = Set("saying-prepositions");
        Between = Set("saying-between");
        Roles = [.. Set("titles"), .. Set("saying-roles")];
        Particles = Set("name-particles");
        Kin = Set("saying-kin");
        Aides = Set("saying-aides");
        Belonging = Set("saying-of");
        Writings = Set("saying-writings");
        Bodies = Set("saying-bodies");
        Oblique = Set("saying-oblique");
        ObliqueBeforeIn = Set("saying-oblique-before-in");
        GenitivesEndInS = Set("saying-habits").Contains("genitives-end-in-s");
        NounsHaveCapitals = Set("saying-habits").Contains("nouns-have-capitals");
        GoesOn = Set("saying-habits").Contains("dashes-go-on");
        HasDashes = GoesOn || Set("saying-habits").Contains("dashes-change-speaker");
        IsUnspaced = Set("saying-habits").Contains("no-spaces");
        DeclinesNames = Set("saying-habits").Contains("declines-names");
        DropsPronouns = Set("saying-habits").Contains("drops-pronouns");
        Pronouns = Lines("saying-pronouns").Select(e => e.Pair()).ToFrozenDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
        _genders = [.. Lines("saying-genders").Select(e => e.Pair())];
        RoleEndings = [.. Lines("saying-role-endings").Select(e => e.Text)];
        _sources = [.. Lines("saying-sources").Select(e => e.Text.Split(' ')).OrderByDescending(p => p.Length)];

        FrozenSet<string> Set(string section) => Lines(section).Select(e => e.Text).ToFrozenSet(StringComparer.Ordinal);

        IEnumerable<LexiconEntry> Lines(string section) =>
            Lexicon.Shared.Sections(section).FirstOrDefault(s => s.Language == _language)?.Entries ?? [];
    }

    /// <summary>The words of a language, given as a tag; null for English and for one whose file has none.</summary>
    public static SpeechWords? Of(string? tag)
    {
        if (tag is null)
        {
            return null;
        }

        var at = tag.IndexOf('-', StringComparison.Ordinal);
        var primary = (at < 0 ? tag : tag[..at]).ToLowerInvariant();
        return ByLanguage.GetValueOrDefault(primary is "nb" or "nn" ? "no" : primary);
    }

    /// <summary>Finite verbs of saying.</summary>
    public FrozenSet<string> Verbs { get; }

    /// <summary>Participles that say so behind an auxiliary only.</summary>
    public FrozenSet<string> Participles { get; }

    /// <summary>Those auxiliaries.</summary>
    public FrozenSet<string> Auxiliaries { get; }

    /// <summary>What opens a clause of saying: "as X said".</summary>
    public FrozenSet<string> As { get; }

    /// <summary>What stands for a verb of saying right behind a quotation: the "so" of German.</summary>
    public FrozenSet<string> So { get; }

    /// <summary>Articles and other words that open a noun phrase.</summary>
    public FrozenSet<string> Articles { get; }

    /// <summary>Prepositions: a name behind one belongs to the noun before it.</summary>
    public FrozenSet<string> Prepositions { get; }

    /// <summary>Small words between a verb and its subject.</summary>
    public FrozenSet<string> Between { get; }

    /// <summary>Titles and roles that stand before names.</summary>
    public FrozenSet<string> Roles { get; }

    /// <summary>Small words inside names.</summary>
    public FrozenSet<string> Particles { get; }

    /// <summary>Words of kin: with whose it is, each is somebody else than whom it names.</summary>
    public FrozenSet<string> Kin { get; }

    /// <summary>Lawyers, spokesmen and others who speak for somebody.</summary>
    public FrozenSet<string> Aides { get; }

    /// <summary>What stands between a word of kin and whose it is: "von", "de".</summary>
    public FrozenSet<string> Belonging { get; }

    /// <summary>Words for what somebody writes or sends.</summary>
    public FrozenSet<string> Writings { get; }

    /// <summary>Bodies and papers that say something by their noun alone: "das Unternehmen", "der Bericht".</summary>
    public FrozenSet<string> Bodies { get; }

    /// <summary>Articles of cases in which a noun is no subject: "dem", "des".</summary>
    public FrozenSet<string> Oblique { get; }

    /// <summary>Articles that are such before a noun for a woman that ends in "in": "der Müllerin".</summary>
    public FrozenSet<string> ObliqueBeforeIn { get; }

    /// <summary>Whether "Tulls" is whose something is.</summary>
    public bool GenitivesEndInS { get; }

    /// <summary>Whether a word names a relative or who speaks for somebody.</summary>
    public bool IsRelation(string key) => Kin.Contains(key) || Aides.Contains(key);

    /// <summary>Endings by which a word is known for a role.</summary>
    public ImmutableArray<string> RoleEndings { get; }

    /// <summary>Pronouns that can say something, with the English one each stands for.</summary>
    public FrozenDictionary<string, string> Pronouns { get; }

    /// <summary>Whether all nouns are printed with a capital.</summary>
    public bool NounsHaveCapitals { get; }

    /// <summary>Whether a dash at the head of a paragraph opens speech.</summary>
    public bool HasDashes { get; }

    /// <summary>Whether a further paragraph behind a dash is of the same speaker; elsewhere each one changes the speaker.</summary>
    public bool GoesOn { get; }

    /// <summary>Whether a name behind a preposition has another form than as a subject.</summary>
    public bool DeclinesNames { get; }

    /// <summary>Whether no spaces part its words, so that verbs and titles are looked for inside the text.</summary>
    public bool IsUnspaced { get; }

    /// <summary>Whether a verb of saying with no subject is of who spoke last.</summary>
    public bool DropsPronouns { get; }

    /// <summary>"he" or "she" where the form of the verb tells the sex of its subject; else null.</summary>
    public string? GenderOf(string verb)
    {
        foreach (var (pronoun, ending) in _genders)
        {
            if (verb.EndsWith(ending, StringComparison.Ordinal))
            {
                return pronoun;
            }
        }

        return null;
    }

    /// <summary>Whether a word names a role.</summary>
    public bool IsRole(string key) =>
        Roles.Contains(key)
        || (GoesOn && key.Length > 4 && key[^1] == 'n' && (Roles.Contains(key[..^1]) || Roles.Contains(key[..^2])))
        || (key.Length > 5 && RoleEndings.Any(e => key.Length > e.Length + 2 && key.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>Whether a word with a capital is no part of a name behind it: "Selon", "Der", "Gestern".</summary>
    public bool IsSmall(string key) =>
        Articles.Contains(key) || Prepositions.Contains(key) || Between.Contains(key) || _sources.Any(s => s.Length == 1 && s[0] == key);

    /// <summary>Whether a cue is one of the phrases for "according to".</summary>
    public bool IsSource(string cue) => _sources.Any(s => string.Join(' ', s) == cue);

    /// <summary>How many words from a place say "according to"; 0 when none do.</summary>
    public int Source(ImmutableArray<Word> words, int at)
    {
        foreach (var phrase in _sources)
        {
            if (at + phrase.Length <= words.Length && !phrase.Where((w, i) => words[at + i].Key != w).Any())
            {
                return phrase.Length;
            }
        }

        return 0;
    }
}
