using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>
/// Which of "he" and "she" can mean a person, by title, kin, trade, or a given name that is nearly always one of the two. Only keeps a pronoun from the wrong person; where nothing is
/// known both fit. Given names that both men and women bear (Robin, Kim, Andrea) are left out.
/// </summary>
internal static class Genders
{
    private static readonly FrozenDictionary<string, string> Roles = Table(
        "mr sir lord king prince pope congressman businessman fisherman policeman salesman councilman assemblyman actor waiter monk priest herr señor monsieur sprecher leiter präsident minister kanzler",
        "mrs ms miss lady dame queen princess congresswoman spokeswoman chairwoman businesswoman policewoman councilwoman assemblywoman actress waitress nun frau señora madame sprecherin leiterin präsidentin ministerin kanzlerin");

    private static readonly FrozenDictionary<string, string> Kin = Table(
        "son grandson stepson husband widower brother father grandfather uncle nephew boyfriend sohn enkel mann bruder vater großvater onkel neffe",
        "daughter granddaughter stepdaughter wife widow sister mother grandmother aunt niece girlfriend tochter enkelin frau schwester mutter großmutter tante nichte");

    private static readonly FrozenDictionary<string, string> Given = Table(
        "adam adrian alan albert alexander andrew anthony antonio arthur barack benjamin bernard bernie boris brian bruce carl carlos charles christopher chuck colin craig daniel david dennis derek dmitri dmitry donald douglas " +
        "dwight earl edward eric ernest frank franz fred frederick gary geoffrey george gerald gordon graham greg gregory harold harry harvey heinrich henry howard hugh ian igor ivan jack jacob james jason jeff jeffrey jeremy joe john jon " +
        "jonathan jorge josé joseph joshua juan karl keith kenneth kevin klaus larry lawrence leonard luis malcolm manuel mark martin matthew michael mike miguel mikhail mitch mitt mohammed nathan neil nicholas nigel nikolai oliver oscar owen " +
        "patrick paul pedro peter philip phillip ralph raymond richard robert roger ronald rufus russell samuel scott sean sebastian sergei sergey simon stephen steve steven stuart ted theodore thomas timothy tom tony victor vincent vladimir " +
        "walter warren wayne wilhelm william yuri",
        "abigail agnes alexandra alice amanda amelia amy angela anita ann anna anne annie barbara beatrice beatrix betty brenda carmen carol caroline catherine cecilia charlotte cheryl christina christine claire clara condoleezza cora cynthia " +
        "deborah debra diana diane dolores donna doris dorothy edith eleanor elena elizabeth ellen elsa emily emma erin esther ethel eva evelyn fiona florence frances gabriela gertrude gloria grace hannah harriet hattie heather heidi helen helena " +
        "hilary hillary huma ida inés ingrid irene isabel isabella ivanka jacqueline jane janet jennifer jessica joan joanna josephine judith julia julie karen kate katherine kathleen kathryn katie kellyanne laura lena lillian linda lisa louise " +
        "lucy lydia madeleine margaret maria mariana marie marjorie martha mary matilda megan melania melissa michelle mildred miriam monica nadia nancy naomi natalia natalie natasha nina nora norma olga olivia pamela patricia paula phyllis " +
        "rachel raisa rebecca regina renée rita rosa rosalind rose rosemary ruth sally samantha sandra sara sarah sheila sofia sophia sophie stephanie susan susanna suzanne svetlana sylvia tamara tatiana teresa theresa tiffany tina ursula valentina vanessa vera veronica victoria violet virginia wendy yvonne zoe");

    /// <summary>"he" or "she" for the last word of a title, trade or word of kin; null when both can bear it.</summary>
    public static string? OfRole(string role)
    {
        var word = role.TrimEnd('.').ToLowerInvariant();
        word = word[(word.LastIndexOf(' ') + 1)..];
        return Roles.GetValueOrDefault(word) ?? Kin.GetValueOrDefault(word);
    }

    /// <summary>"he" or "she" for a full name or one with a title before it; null when the given name tells nothing.</summary>
    public static string? OfName(string name)
    {
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? null : Given.GetValueOrDefault(name[..space].ToLowerInvariant()) ?? OfRole(name[..space]);
    }

    /// <summary>Whether a word names a relation of kin.</summary>
    public static bool IsKin(string word) => Kin.ContainsKey(word);

    private static FrozenDictionary<string, string> Table(string he, string she) =>
        he.Split(' ').Select(w => (w, "he")).Concat(she.Split(' ').Select(w => (w, "she"))).DistinctBy(x => x.w).ToFrozenDictionary(x => x.w, x => x.Item2, StringComparer.Ordinal);
}
