using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>The commonest small words of languages that share a script: enough to tell them apart, no more. Words that two of them share are listed under both.</summary>
internal static class StopWords
{
    private static readonly (string Language, string Words)[] Table =
    [
        ("en", "the of and to in that is was for on with as by at from it he his her be has have had are were not this which or but they their who will said an been would its after about"),
        ("de", "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis wir ich"),
        ("fr", "le la les de des du et à en un une que qui dans pour est par sur pas plus au avec ce il se ne sont son sa ses mais ou où leur été cette aux ont elle nous vous comme deux l'on c'est qu'il n'est d'un d'une"),
        ("es", "el la los las de del y en que un una por con para su al se no es lo más como pero sus le ha este esta ya o fue sobre entre cuando también desde hasta donde muy hay era han"),
        ("it", "il la le lo gli i di del della dei delle e in che un una per con non si è da al sono su come nel nella alla più anche ha dal ma dell'alla questo cui stato era hanno ai dai nei sul sulla"),
        ("pt", "o a os as de do da dos das e em que um uma para com por não se no na nos nas ao à mais foi como mas sua seu ou pelo pela são entre também já até isso ele muito há era eu"),
        ("ca", "el la els les de del i en que un una per amb a al no és més com però seu va ha aquest també són dels molt ser ja"),
        ("nl", "de het een en van in is dat op te voor met zijn die niet aan er ook als bij om naar uit maar door over ze hij wordt nog heeft dan worden was wel deze wij ik werd hebben geen"),
        ("pl", "w i na z się nie do że to jest o jak za po od przez dla ale co tym oraz są tego był być jego tej już który która które jej ma też było by będzie czy tylko nas"),
        ("cs", "v a se na je že s z do o to i k za jako by ve pro po od jsou ale které který která podle si jeho také už však než bude při není mezi byl bylo byla jen jsme nebo aby ještě"),
        ("sk", "v a sa na je že s z do o to aj k za ako by vo pre po od sú ale ktoré ktorý ktorá podľa si jeho tiež už však než bude pri nie medzi bol bolo bola len sme alebo aby ešte"),
        ("sl", "in je na v da se za so ne pa z s ki po pri tudi bi ali ko bo kot do še od so bil bila bilo kar lahko iz ter med"),
        ("hr", "i je u na da se za su ne od s o iz koji koja koje do kao bi nije što će ali te prije poslije gdje također tijekom tko uvijek vrijeme nakon biti li bila bilo još ih"),
        ("sr", "i je u na da se za su ne od s o iz koji koja koje do kao bi nije šta što će ali pre posle gde takođe tokom ko uvek vreme nakon biti li bila bilo još ih и је у на да се за су не од с о из који која које до као би није шта што ће али пре после где такође током ко увек време након бити ли била било још их"),
        ("mk", "и на во се да од за со не ги го што како тоа беше по кои која кој има само ќе но или при од по претседателот се исто така"),
        ("ru", "в и на не что с по он как это из у к за от но о его для так же при был мы все она они или было только который также после будет которые была её их если когда до"),
        ("uk", "в і на не що з по він як це із у до за від але про його для та при був ми все вона вони або було тільки який також після буде які й була її їх якщо коли є щоб які вже них ніхто"),
        ("be", "у і на не што з па ён як гэта да за ад але пра яго для та пры быў мы усе яна яны або было толькі які таксама пасля будзе якія была яе іх калі"),
        ("bg", "и на да се за от не по с са че ще е като при това или има до във след които бе беше със така но той към който която към които само също според през"),
        ("tr", "ve bir bu da de için ile olarak olan daha çok en gibi kadar sonra ise ancak olduğu ya ne var değil göre dedi yeni ki iki o her bunu oldu ama yok şey kişi"),
        ("az", "və bu bir ilə üçün da də olan olub edib ki amma artıq heç şey onların daha sonra həm isə ən kimi qədər deyib o hər edən"),
        ("sv", "och i att det som en på är av för med den till inte om har de ett var men han sig från vi så kan när år jag också efter eller ska hade mycket bara vid"),
        ("da", "og i at det er en til på som af for med den de ikke der har et var men han sig fra vi så kan blev efter også være noget meget hvad jeg mig dig eller skal havde kun ved hvor"),
        ("no", "og i å at det er en til på som av for med den de ikke har et var men han seg fra vi så kan ble etter også være noe mye hva jeg meg deg eller skal hadde bare ved hvor"),
        ("is", "og að í á er sem til það við ekki var með fyrir um hann en af eru frá þá hún hefur þess"),
        ("fi", "ja on ei se että oli hän ovat mutta myös kun joka mukaan ole sen niin kuin jo tai voi vain nyt ne tämä olla jotka sekä hänen kanssa ennen jälkeen"),
        ("et", "ja on ei see et oli ta ning aga ka kui mis oma ole selle siis või nii pole kes kuid veel ning mida pärast enne"),
        ("lv", "un ir ka no par ar uz bet tas kas nav bija lai pēc arī vai tiek ne tā to kā jau"),
        ("lt", "ir kad į iš su yra tai bet kaip po už buvo ne nuo taip pat jo apie dar iki prie kuris tik jau"),
        ("hu", "a az és hogy nem is egy meg ez már volt csak el de azt mint ha még után szerint vagy lehet van ki be amely aki ezt nagyon majd"),
        ("ro", "și de a în la cu pe care nu este un o din pentru că mai au fost sau după ce prin dar al ale lui sunt se o să va fi era"),
        ("id", "yang dan di untuk dengan dari ini itu pada tidak dalam akan ke adalah juga telah oleh bahwa ada karena saya kami sudah"),
        ("vi", "và của là có trong được cho với không một các đã người những này để khi từ đến cũng ở tại"),
    ];

    /// <summary>The languages, in a fixed order.</summary>
    public static ImmutableArray<string> Languages { get; } = [.. Table.Select(t => t.Language)];

    /// <summary>For each word, the positions in <see cref="Languages"/> of the languages that use it.</summary>
    public static FrozenDictionary<string, ImmutableArray<int>> ByWord { get; } = Table.SelectMany((t, i) => t.Words.Split(' ').Distinct(StringComparer.Ordinal).Select(w => (w, i))).GroupBy(x => x.w, x => x.i, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
