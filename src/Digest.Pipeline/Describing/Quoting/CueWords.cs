using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Words that mark an attribution, and the small words around them. English in the main, with the commonest verbs of saying of other languages.</summary>
internal static class CueWords
{
    /// <summary>Finite verbs of saying: they follow or come before their subject.</summary>
    public static readonly FrozenSet<string> Verbs = Set(
        "said says say told tells wrote writes added adds continued continues stated states noted notes replied replies responded responds explained explains declared declares concluded concludes reported reports " +
        "argued argues asked asks called calls described describes warned warns recalled recalls insisted insists admitted admits acknowledged acknowledges urged urges joked jokes promised promises remarked remarks " +
        "predicted predicts claimed claims vowed vows charged announced announces pledged asserted asserts proclaimed observed observes tweeted tweets commented comments emphasised emphasized stressed stresses underlined " +
        "reiterated repeated repeats testified complained complains suggested suggests maintained maintains contended contends countered counters quipped mused lamented exclaimed shouted yelled whispered cautioned cautions " +
        "confirmed confirms denied denies reaffirmed affirmed confided conceded concedes boasted bragged agreed agrees believes believed thinks thought hopes hoped expects expressed answered answers posted posts read reads " +
        "quoted cited demanded demands criticised criticized accused accuses blasted slammed labeled labelled branded dubbed characterized characterised echoed opined pointed sagte sagt erklärte erklärt betonte " +
        "points presses pressed sings sang pledges assured assures welcomed welcomes reminded reminds informed greeted lauded hailed praised praises touted responding dit déclaré affirme affirmé indique indiqué dijo afirmó señaló explicó aseguró disse afirmou detto dichiarato zei powiedział řekl сказал сказала заявил заявила отметил отметила добавил добавила подчеркнул сообщил сообщила " +
        "сказав сказала заявив заявила зазначив додав dedi söyledi");

    /// <summary>Participles of saying: their subject is that of the sentence.</summary>
    public static readonly FrozenSet<string> Participles = Set(
        "saying adding noting stating telling calling arguing asking declaring writing insisting explaining claiming warning describing stressing emphasizing emphasising promising tweeting remarking pointing suggesting concluding commenting citing recalling vowing urging pledging praising blasting slamming accusing dismissing denouncing condemning lamenting joking complaining acknowledging admitting reiterating predicting announcing declaring cautioning demanding hailing lauding");

    /// <summary>Nouns of saying: what is said is their owner's ("her remark that …").</summary>
    public static readonly FrozenSet<string> Sayings = Set("remark remarks comment comments claim claims assertion statement warning promise pledge vow declaration suggestion contention argument complaint");

    /// <summary>Verbs that take the quoted words as a name for something ("called him a …").</summary>
    public static readonly FrozenSet<string> Naming = Set("called calls calling described describes describing branded labeled labelled dubbed characterized characterised slammed blasted denounced dismissed");

    /// <summary>Verbs of holding an opinion: with a pronoun before them, who says so stands earlier in the sentence.</summary>
    public static readonly FrozenSet<string> Attitudes = Set("believed believes thinks thought hopes hoped expects expected agreed agrees");

    /// <summary>Words that stand between a subject and its verb.</summary>
    public static readonly FrozenSet<string> Between = Set(
        "has have had also later then again once further repeatedly recently previously simply reportedly only just still never always even once first finally often famously flatly bluntly publicly jokingly was is were are be been did does would will could may might must " +
        "himself herself themselves really actually quickly soon earlier twice already reportedly explicitly specifically personally openly angrily immediately not n't more both separately meanwhile initially subsequently today yesterday");

    /// <summary>Pronouns of the third person that can say something.</summary>
    public static readonly FrozenSet<string> Pronouns = Set("he she they who");

    /// <summary>Determiners that open a noun phrase.</summary>
    public static readonly FrozenSet<string> Determiners = Set("the a an his her their its this that one another some two three several many both most all other our my");

    /// <summary>Prepositions: what follows them is no subject.</summary>
    public static readonly FrozenSet<string> Prepositions = Set("of for at from with in on by to about against after before during under over into near since until between among per via as than including despite like without within amid around");

    /// <summary>Words that open a sentence and are no name in spite of their capital.</summary>
    public static readonly FrozenSet<string> Openers = Set(
        "but and the in on at as when while if for so yet or however also then after before during since although though because what why how who where this that these those he she it they we i you his her their its our my " +
        "a an not no yes well now here there meanwhile still even once asked speaking commenting according earlier later today yesterday with by from to of under over despite among both some many most all one two three another other such instead notably indeed perhaps maybe " +
        "hours days weeks months years minutes moments last next neither nor either like unlike plus someone somebody everyone everybody nobody anyone whether monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december mr mrs ms");

    /// <summary>Titles and roles that stand before names; words that can be the head of a role.</summary>
    public static readonly FrozenSet<string> Titles = Set(
        "president minister secretary senator sen rep representative gov governor mayor chancellor king queen prince princess pope general gen colonel col lieutenant lt major captain sergeant mr mrs ms miss dr rev reverend sir lord lady judge justice speaker chairman chairwoman chair director professor prof " +
        "congressman congresswoman lawmaker ambassador leader spokesman spokeswoman spokesperson ceo commissioner chief sheriff officer premier attorney adviser advisor aide analyst economist strategist candidate nominee rival editor author writer reporter host anchor columnist actor actress singer " +
        "coach star founder owner activist lawyer counsel envoy diplomat official republican democrat democratic conservative liberal billionaire businessman mogul first prime foreign vice deputy former ex interim acting senior then late defense defence finance interior press state duma elect presidential hopeful frontrunner runner front " +
        "leiter leiterin sprecher sprecherin präsident präsidentin bürgermeister bürgermeisterin kanzler kanzlerin ministerin vorsitzende vorsitzender direktor direktorin kremlsprecher regierungssprecher außenminister");

    /// <summary>Roles that one office-holder bears: what "the president" can mean.</summary>
    public static readonly FrozenSet<string> Offices = Set("president minister secretary senator governor mayor chancellor king queen prince pope speaker leader spokesman spokeswoman spokesperson premier chairman ambassador director commissioner judge general chief candidate nominee congressman congresswoman representative attorney coach sheriff lawmaker professor");

    /// <summary>Words that a writer adds to a role without changing who is meant.</summary>
    public static readonly FrozenSet<string> Passing = Set("presumptive presidential former longtime own newly elected outspoken embattled outgoing veteran likely then late popular controversial incoming");

    /// <summary>Words of bodies and places: a run of capitals that holds one is no person.</summary>
    public static readonly FrozenSet<string> Bodies = Set(
        "university house department party street news times post journal committee united states state senate congress court council commission agency ministry kremlin pentagon institute association union federation bank company corp inc group foundation center centre college school church army police office bureau club league team " +
        "york washington moscow london america russia ukraine china europe north south east west city county island river valley street avenue airport hospital national international global world super tuesday campaign press conference act law treaty agreement poll survey magazine television radio network channel fund trust museum day war " +
        "sea ocean lake bay harbour harbor gulf strait canal square bridge quay road lane row peninsula mountains islands");

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
