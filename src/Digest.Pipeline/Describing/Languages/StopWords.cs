using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>The commonest small words of languages that share a script: enough to tell them apart, no more. Words that two of them share are listed under both.</summary>
internal static class StopWords
{
    private static readonly (string Language, string Words)[] Table =
    [
        ("en", "the of and to in that is was for on with as by at from it he his her be has have had are were not this which or but they their who will said an been would its after about"),
        ("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis"),
        ("fr", "le la les de des du et à en un une que qui dans pour est par sur pas plus au avec ce il se ne sont son sa ses mais ou leur été cette aux ont elle nous comme deux"),
        ("es", "el la los las de del y en que un una por con para su al se no es lo más como pero sus le ha este ya o fue sobre entre cuando también desde hasta donde"),
        ("it", "il la le lo gli di del della dei delle e in che un una per con non si è da al sono su come nel alla più anche ha dal ma dell'alla nella questo cui stato"),
        ("pt", "o a os as de do da dos das e em que um uma para com por não se no na ao mais foi como mas sua seu ou pelo pela são entre também já até isso ele"),
        ("nl", "de het een en van in is dat op te voor met zijn die niet aan er ook als bij om naar uit maar door over ze hij wordt nog heeft dan worden was wel deze"),
        ("pl", "w i na z się nie do że to jest o jak za po od przez dla ale co tym oraz są tego był być jego tej już który która które jej ma też"),
        ("cs", "v a se na je že s z do o to i k za jako by ve pro po od jsou ale které který podle si jeho také už však než bude při není mezi byl"),
        ("sk", "v a sa na je že s z do o to aj k za ako by vo pre po od sú ale ktoré ktorý podľa si jeho už však než bude pri nie medzi bol"),
        ("ru", "в и на не что с по он как это из у к за от но о его для так же при был мы все она они или было только который также после будет которые"),
        ("uk", "в і на не що з по він як це із у до за від але про його для та при був ми все вона вони або було тільки який також після буде які й"),
        ("bg", "и на да се за от не по с са че ще е като при това или има до във след които бе беше със така но той"),
        ("tr", "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise ancak olduğu ya ne var değil göre dedi yeni ki"),
        ("sv", "och i att det som en på är av för med den till inte om har de ett var men han sig från vi så kan när år"),
        ("da", "og i at det er en til på som af for med den de ikke der har et var men han sig fra vi så kan blev efter"),
        ("no", "og i å det er en til på som av for med den de ikke har et var men han seg fra vi så kan ble etter"),
        ("fi", "ja on ei se että oli hän ovat mutta myös kun joka mukaan ole sen niin kuin jo tai voi vain nyt"),
        ("hu", "a az és hogy nem is egy meg ez már volt csak el de azt mint ha még után szerint vagy lehet"),
        ("ro", "și de a în la cu pe care nu este un o din pentru că mai au fost sau după ce prin dar"),
        ("az", "və bu bir ilə üçün da də olan olub edib ki daha sonra həm isə"),
        ("id", "yang dan di untuk dengan dari ini itu pada tidak dalam akan ke adalah juga telah oleh"),
    ];

    /// <summary>The languages, in a fixed order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Table.Select(t => t.Language)];

    /// <summary>For each word, the positions in <see cref="Languages"/> of the languages that use it.</summary>
    public static FrozenDictionary<string, ImmutableArray<int>> ByWord { get; } = Table.SelectMany((t, i) => t.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (w, i))).GroupBy(x => x.w, x => x.i, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
