using System.Collections.Frozen;

namespace Digest.Text;

/// <summary>
/// Words that two translators of one sentence choose for one another ("blaze", "fire"), and forms of one word that no rule of endings joins
/// ("took", "taken"). A small English table of the words of news, for comparison only: what is shown, and what counts as a difference, never comes from it.
/// Groups hold likenesses, not opposites; where a word has two senses the commoner one in reports decides.
/// </summary>
public static class Synonyms
{
    private const string Groups = """
        city town; football soccer; victory win won winning triumph; demonstrator protester demonstrators protesters protestor; almost nearly; newspaper paper daily; road
        street; coronavirus corona covid; difficult hard tough; calendar schedule timetable; helper worker; remain stay; believe consider think thought; location place;
        emphasize stress underline underscore emphasise; several multiple various numerous many countless; seriously severely badly heavily gravely; safety security; happy
        pleased delighted glad satisfied; draw tie; electricity power; college university; agreement contract deal accord pact; personnel staff workforce; meeting rally
        gathering; holidaymaker tourist vacationer; concern issue worry; speak talk spoke spoken; avoid prevent avert; clinic hospital; coworker employee colleague; inhabitant
        resident local; director manager boss head chief; dispute row quarrel argument; possible likely; game match; deployment use; arrest detain detained; big large great
        huge; especially particularly notably; little small; cycling bicycling cyclist bicyclist; crash collide smash collision; former previous ex; anticipate expect; begin
        start began begun beginning; position vacancy post job; holiday vacation; exactly precisely; outcome result; exclusion expulsion; middle midst; another further
        additional; addition furthermore moreover besides; competition tournament contest; collaboration cooperation; industry sector; necessary required needed; evacuation
        clearance; hurt injured wounded injure wound; answer response reply answered replied; evidence indication sign; admit allow permit; figure number; bankruptcy
        insolvency; regulation rule ordinance; guest visitor; broadcaster station; overtake pass overtook; finally ultimately eventually; therefore thus hence consequently;
        catastrophe disaster; careful cautious; withdraw retract withdrew withdrawn; battle fight fought fighting combat; attempt try tried; motorcycle motorbike bike;
        motorcyclist biker; car vehicle automobile; fire blaze; firefighter fireman firefighters firemen; measure step; ground floor; judgment judgement verdict ruling; trouble
        problem; currently presently; buy bought purchase; sell sold; build built construct construction; occur happen; receive get got obtain; help assist aid support; show
        demonstrate; end finish conclude; close shut; attack assault; criticize criticise; accuse blame; condemn denounce; demand insist; ask request; urge appeal; announce
        declare proclaim; confirm affirm; reveal disclose; discover find found; examine inspect check; investigate probe investigation inquiry enquiry; destroy demolish; damage
        harm; rescue save; search hunt; flee escape fled; leave left depart; arrive reach; send sent dispatch; give gave given; go went gone going; come came coming; see saw
        seen; know knew known; hold held; keep kept; lose lost; lead led; meet met; pay paid; run ran; rise rose risen increase grow grew; fall fell fallen drop decline
        decrease; write wrote written; break broke broken; drive drove driven; fly flew flown; choose chose chosen elect; fear afraid; hope wish; want intend plan aim; need
        require; quick fast rapid swift; slow sluggish; important significant key crucial; main principal; old elderly; young youthful; child children kid; woman female women;
        doctor physician; lawyer attorney; police officer policeman policemen; prison jail; criminal offender; murder homicide; thief burglar; weapon arm; soldier troop; army
        military; war conflict; peace truce; negotiation talks; parliament legislature; election vote poll ballot; voter elector; law legislation act; court tribunal; trial
        hearing; tax levy; money fund cash; price cost expense; company firm business corporation enterprise; factory plant works; shop store; goods product merchandise;
        customer client; bank lender; economy economic; trade commerce; ship vessel boat; plane aircraft airplane aeroplane jet; train railway; bus coach; house home building;
        flat apartment; school academy; pupil student schoolchild; teacher instructor; book volume; film movie; song tune; picture photo photograph image; letter missive;
        report account; statement declaration; interview conversation; opinion view; reason cause; purpose goal; chance opportunity; danger risk hazard threat; accident mishap;
        storm tempest; rain rainfall; flood flooding; earthquake quake; area region district; border frontier; country nation state; abroad overseas; village hamlet; square
        plaza; forest wood; river stream; sea ocean; coast shore; hill mountain; field meadow; spring springtime; beautiful fine lovely; bad poor; wrong incorrect false; right
        correct; real actual genuine; sure certain convinced; clear obvious evident; strange odd unusual; famous renowned; rich wealthy; empty vacant; full complete entire
        whole; enough sufficient; immediately instantly promptly; often frequently; sometimes occasionally; usually normally; probably presumably; perhaps maybe; quickly
        rapidly; approximately roughly; completely entirely totally fully; mainly mostly primarily; suddenly abruptly; together jointly; recently lately; previously formerly;
        continue proceed; stop halt cease; cancel scrap; postpone delay; change alter modify; replace substitute; join enter; belong pertain; contain include; consist comprise;
        affect influence; suffer sustain; treat treatment; heal recover; infect infected infection; virus pathogen; vaccine vaccination; disease illness sickness; patient
        sufferer; symptom complaint; lockdown curfew; player footballer; team squad side; champion winner; championship league; score net; referee umpire; supporter fan;
        stadium arena; resign quit; appoint name; dismiss sack; retire retirement; celebrate commemorate; anniversary jubilee; award prize; ceremony celebration; procession
        parade pageant; congratulate felicitate; thank gratitude; praise laud commend; courage bravery courageous brave courageously bravely; behave behavior behaviour behaved
        conduct; impress impressed; deserve merit; restore renew; relation relationship; bring brought; take took taken; die died; kill killed; man men; reject rejected; refuse
        refused
        """;

    private static readonly FrozenDictionary<string, ulong> Table = Read();

    /// <summary>The hash that all words of a group have in common; of any other word, that of its stem.</summary>
    public static ulong HashOf(string key) => Table.TryGetValue(key, out var hash) ? hash : Stems.HashOf(key);

    private static FrozenDictionary<string, ulong> Read()
    {
        var table = new Dictionary<string, ulong>(StringComparer.Ordinal);
        foreach (var group in Groups.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = group.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var form in words.SelectMany(Forms))
            {
                table.TryAdd(form, Stems.HashOf(words[0]));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>A word with its regular endings; a form that is no word does no harm.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        var open = word[^1] == 'e' ? word[..^1] : word;
        return word[^1] == 'y'
            ? [word, word + "s", word[..^1] + "ies", word[..^1] + "ied", word + "ing", word + "ed"]
            : [word, word + "s", word + "es", open + "ed", open + "ing", open + open[^1] + "ed", open + open[^1] + "ing"];
    }
}
