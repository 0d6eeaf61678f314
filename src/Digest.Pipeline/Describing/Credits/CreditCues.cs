using System.Text.RegularExpressions;

namespace Digest.Describing;

/// <summary>What a medium named in a sentence has to do with it; in the order of a chain, origin first.</summary>
internal enum CreditRole
{
    /// <summary>It is cited by another medium, or by the report itself: "citing X".</summary>
    Cited,

    /// <summary>It was told: "told X".</summary>
    Told,

    /// <summary>It reports: "X reported", "according to X".</summary>
    Says,

    /// <summary>It passes on: "quoted by X", "via X".</summary>
    Carries,
}

/// <summary>The words beside a medium's name that make it a credit, in many languages.</summary>
internal static partial class CreditCues
{
    /// <summary>
    /// Cues that stand before the name; articles and "news agency" may stand between. The match ends where the name begins.
    /// </summary>
    public static MatchCollection Before(string text) => Front().Matches(text);

    /// <summary>Cues that stand after the name. The match begins where the name ends.</summary>
    public static MatchCollection After(string text) => Behind().Matches(text);

    /// <summary>What a cue says.</summary>
    public static CreditRole Role(Match cue) =>
        cue.Groups["cited"].Success ? CreditRole.Cited
        : cue.Groups["told"].Success ? CreditRole.Told
        : cue.Groups["carries"].Success ? CreditRole.Carries
        : CreditRole.Says;

    /// <summary>
    /// Whether a medium can be meant by a short name that others have too: somebody is told, quoted or reports; "according to" says
    /// nothing.
    /// </summary>
    public static bool IsOfThePress(Match cue) =>
        cue.Groups["told"].Success || cue.Groups["carries"].Success || cue.Groups["cited"].Success || cue.Groups["press"].Success;

    [GeneratedRegex(
        @"(?<![\p{L}\d])(?i:(?<carries>(?:as )?(?:quoted|cited)(?: as saying)? by|h/t:?|hat tip to|zitiert von|cité(?:e|s)? par|citad[oa]s? por|citat[oa] da|geciteerd door|cytowan[yae] przez|via)|(?<cited>citing|cites|cited(?! by)|quoting|quotes|quoted(?! by)|with reference to|referring to|unter Berufung auf|beruft sich auf|mit Verweis auf|citant|citando(?: a)?|se réfère à|со ссылкой на|ссылаясь на|з посиланням на|посилаючись на|із посиланням на|powołując się na|s odvoláním na|s odkazem na|s odvolaním na|onder verwijzing naar|med hänvisning till|med henvisning til|hivatkozva|citând)|(?<told>told|tells|in an interview (?:with|to|for)|in comments to|in remarks to|in a statement to|(?:sagte|sagten|erklärte|bestätigte)(?: \p{L}+){0,5}? (?:der|dem|gegenüber der)(?-i:(?= (?:Deutschen Presse|Nachrichtenagentur|Agentur|Zeitung|dpa|epd|\p{Lu}{2,}|Reuters|[„""]?\p{Lu}\p{L}+ Zeitung)))|gegenüber(?: der| dem)?|(?:a|ont) (?:déclaré|dit|indiqué|confié|expliqué|affirmé|précisé) à|(?:dijo|declaró|explicó|aseguró|confirmó|contó) a|(?:ha|hanno) (?:detto|dichiarato|spiegato)(?: a)?|(?:disse|afirmou|contou|explicou|adiantou) (?:à|ao|a)|řekla?|sdělila?|povedala?|powiedziała?|сказал[аи]?|рассказал[аи]?|заявил[аи]?|сообщил[аи]|пояснил[аи]?|в интервью|розпові(?:в|ла|ли)|сказа(?:в|ла|ли)|повідоми(?:в|ла|ли)|(?:säger|sade|uppger) (?:\p{L}+ )?till|(?:siger|oplyser|udtaler|sier|opplyser) (?:\p{L}+ )?til|(?:zei|zegt|vertelde|vertelt|liet) (?:\p{L}+ )?(?:tegen|aan))|(?<says>according to(?: a report (?:by|from|in))?|per|d’après|d'après|laut|nach (?:Angaben|Informationen|Berichten)(?: von)?|selon|según|secondo|segundo|de acordo com|volgens|aldus|według|wg|podle|podľa|по данным|по информации|по сообщению|согласно|за даними|за інформацією|enligt|ifølge|potrivit|conform)|(?<press>as reported by|reported by|reports|in a report by|a report by|first (?:published|reported) (?:in|by)|originally published (?:in|by)|first appeared in|wie|berichtete?|meldete?|schreibt|rapporte|rapportent|a rapporté|informa|informó|señala|recoge|riferisce|scrive|riporta|informou|noticiou|avançou|meldt|meldde|bericht|podaje|podała|podał|informuje|poinformowała|pisze|uvedla|informovala|píše|informoval|сообща(?:ет|ют)|сообщило|переда[её]т|передают|передало|пишет|пишут|повідомля(?:є|ють)|повідомило|пере[дд]ає|передають|пише|rapporterar|skriver|melder|kertoo|közölte|jelentette|transmite|relatează)) (?:(?:the|a|an|der|die|das|dem|den|von|l[ae]s?|il|lo|gli|el|los|o|os|a|as|het|de|az|агентств[оаеу]|агентством|агентству|агенції|агентству|информагентство|інформагентство|журналистам|журналу|газет[аеы]|телеканал[уе]?|news agency|newspaper|Nachrichtenagentur|Agentur|Zeitung|agencia|agência|agence|agenzia|agencja|agencji|agentura|agentuře|agentúra|ajansı|persbureau|nyhetsbyrån|nyhetsbyrået|nyhedsbureauet|nieuwsagentschap|state|Russian|Chinese|Turkish|Ukrainian|Iranian|German|French|Italian|Spanish|state-run|state-owned|russische[nr]?|staatliche[nr]?) ){0,4}(?:(?:l|dell|all|d)['’](?:agence |agenzia )?)?(?=[«""“]?[\p{Lu}\p{Lo}]|dpa\b|epd\b)|(?<![\p{L}\d])(?i:(?<told>(?:ha|hanno) (?:detto|dichiarato|spiegato) all['’]|(?:a|ont) (?:déclaré|dit|indiqué|confié|expliqué|affirmé|précisé) à l['’])|(?<says>selon l['’]|d['’]après l['’]|secondo l['’])|(?<press>rapporte l['’]|a rapporté l['’]|riferisce l['’]|scrive l['’]|riporta l['’]|indique l['’])|(?<cited>citant l['’]|citando l['’]))(?:agence |agenzia )?(?=\p{Lu})",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Front();

    [GeneratedRegex(
        @"(?<=[\p{L}\d.»”]) (?:(?<press>(?:has |have |had |first |also |earlier |later ){0,6}(?:reported|reports|report|writes|wrote)|сообща(?:ет|ют)|сообщил[оаи]?|переда[её]т|передал[оаи]?|пишет|повідомля(?:є|ють)|повідоми(?:в|ла|ло)|передає|пише|berichtete?|meldete?|schreibt|rapporte|a rapporté|a annoncé|indique|informó|informa|reportó|riferisce|ha riferito|scrive|informou|noticiou|meldde|meldt|bericht|podała|podał|podaje|poinformowała|uvedla|informovala|píše|rapporterar|skriver|melder|rapporterer|bildirdi|duyurdu|aktardı|kertoo|uutisoi|mukaan|közölte|jelentette|szerint|relatează|transmite|donosi|javlja)|(?<carries>(?:also |earlier )?(?:quotes|quoted|cites|cited)))(?!\p{L})(?! (?:to the|by|losses?|earnings|profits?|a profit|a loss|higher|lower|for duty))|(?<=[\p{L}\d])(?:['’](?:n?[ıiuü]n|d[ae]n) (?:(?<press>haberine|aktardığına|bildirdiğine|geçtiği habere|verdiği habere)) göre|['’][yn]?[ea] (?<told>konuş|açıklama|yaptığı açıklama)|:n (?<press>mukaan))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Behind();
}
