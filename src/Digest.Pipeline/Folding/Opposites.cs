using System.Collections.Frozen;

namespace Digest.Folding;

/// <summary>Words that cannot both be so: "rose" and "fell", "accepted" and "rejected", "legal" and "illegal", Czech "podepsal" and "nepodepsal".</summary>
internal static class Opposites
{
    /// <summary>Pairs parted by semicolons, the words of either side by strokes.</summary>
    private const string Table = """
        rose|rise|risen|rises|rising|increased|increases|increase|grew|climbed|soared : fell|fall|fallen|falls|falling|decreased|decreases|decrease|shrank|dropped|plunged
        accepted|accepts|accept|approved|approves|approve : rejected|rejects|reject|refused|refuses|refuse
        confirmed|confirms|confirm|admitted|admits|admit : denied|denies|deny; for : against; with : without; won|wins|win : lost|loses|lose; often|always : never|rarely|seldom
        higher|more|most|greater : lower|less|fewer|least|smaller; up : down; above|over : below|under; inside|within : outside; alive : dead; innocent : guilty; convicted : acquitted
        opened|opens|open|opening : closed|closes|close|closing|shut; started|began|begun : ended|stopped; supported|supports|support|backed|backs : opposed|opposes|oppose|fought
        allowed|allows|allow|permitted|permits : forbade|forbidden|forbids|banned|bans|prohibited|prohibits; arrested|detained : released|freed; bought|buys|buy : sold|sells|sell
        succeeded|succeeds|succeed : failed|fails|fail; arrived|arrives|arrive|entered|enters : left|leaves|leave|departed; appointed|hired|hires : dismissed|fired|fires|sacked
        strengthened|strengthens : weakened|weakens; safe : dangerous|unsafe; friendly : hostile; true : false; right : wrong; east|eastern : west|western; north|northern : south|southern
        подтвердил|подтвердила|подтвердили|подтверждает : опроверг|опровергла|опровергли|опровергает; bestätigte|bestätigt : dementierte|dementiert|bestritt|bestreitet
        confirmé|confirme|confirma : démenti|dément|démentit; confirmó|confirma : desmintió|desmiente; подтвердив : опровергнув; принял|приняла|приняли : отклонил|отклонила|отклонили
        all|every|everybody|everyone : none|no|nobody|noone
        """;

    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "ne", "не", "ni"];

    // Words that a prefix makes others of, not their contraries.
    private static readonly FrozenSet<string> Apart = "import improve impose impress imprint impart imposed improved impressed income indeed inform informed inside intend intended invest invested intense increase incline instance institution inquest discover discovered display displayed discount discourse disclose disclosed discharge discharged disease disaster dismiss dismissed unit union until under".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Sides = Read();

    /// <summary>Whether two words say the contrary of one another.</summary>
    public static bool Are(string a, string b) =>
        (Sides.TryGetValue(a, out var x) && Sides.TryGetValue(b, out var y) && x == -y) || Denied(a, b) || Denied(b, a);

    /// <summary>Whether a word is another with a denying prefix, or (Turkish) a denying syllable before its ending.</summary>
    private static bool Denied(string word, string denied)
    {
        var more = denied.Length - word.Length;
        if (word.Length < 4 || more is < 2 or > 3 || Apart.Contains(denied))
        {
            return false;
        }

        foreach (var prefix in Prefixes)
        {
            if (prefix.Length == more && denied.StartsWith(prefix, StringComparison.Ordinal) && denied.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return more == 2 && word.Length >= 6 && Inserted(word, denied);
    }

    private static bool Inserted(string word, string denied)
    {
        for (var at = 4; at <= word.Length - 2; at++)
        {
            if (denied[at] == 'm' && denied[at + 1] is 'a' or 'e' && denied.AsSpan(0, at).SequenceEqual(word.AsSpan(0, at)) && denied.AsSpan(at + 2).SequenceEqual(word.AsSpan(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, int> Read()
    {
        var sides = new Dictionary<string, int>(StringComparer.Ordinal);
        var n = 0;
        foreach (var row in Table.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (both, side) = (row.Split(':', StringSplitOptions.TrimEntries), ++n);
            foreach (var word in both[0].Split('|'))
            {
                sides.TryAdd(word, side);
            }

            foreach (var word in both[1].Split('|'))
            {
                sides.TryAdd(word, -side);
            }
        }

        return sides.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
