using System.Collections.Frozen;

namespace Digest.Describing;

/// <summary>Knows what newspeople are called at work, so that "Ann Lee Political Editor" gives a name and a post, and "Chief Reporter" no name.</summary>
internal static class JobTitles
{
    /// <summary>Words that say what somebody's work is.</summary>
    private static readonly FrozenSet<string> Posts = Set(
        "writer editor reporter correspondent journalist columnist contributor director producer analyst anchor critic fellow intern author blogger presenter broadcaster commentator freelancer freelance publisher newsroom bureau desk staff team editor-in-chief trainee specialist " +
        "redakteur redakteurin korrespondent korrespondentin reporterin volontär volontärin autorin journalistin chefredakteur chefredakteurin ressortleiter kolumnist redaktion " +
        "journaliste rédacteur rédactrice correspondant correspondante envoyé envoyée chroniqueur éditorialiste rédaction periodista redactor redactora corresponsal enviado enviada columnista redacción " +
        "giornalista redattore redattrice corrispondente inviato inviata redazione jornalista repórter correspondente colunista redação redacteur verslaggever verslaggeefster columniste redactie " +
        "dziennikarz dziennikarka redaktor redaktorka korespondent korespondentka redakcja novinář novinářka zpravodaj zpravodajka komentátor redakce " +
        "корреспондент журналист журналистка редактор обозреватель колумнист редакция кореспондент кореспондентка журналіст журналістка оглядач редакція muhabir muhabiri yazar yazarı editör editörü gazeteci");

    /// <summary>Words that stand before a post and belong to it.</summary>
    private static readonly FrozenSet<string> Before = Set(
        "senior junior chief deputy assistant associate managing executive acting staff special lead principal head former general national international foreign diplomatic political parliamentary legal crime court courts health science technology tech business economics economic financial finance money " +
        "city metro regional local community rural environment environmental climate energy transport education arts culture entertainment film music tv television media lifestyle fashion food travel sport sports football soccer rugby cricket racing tennis golf motoring features feature news digital online audience " +
        "content multimedia social data investigations investigative investigation war defence defense security world europe us uk asia africa middle royal showbiz celebrity personal consumer property real weather breaking trending live night day weekend sunday daily weekly opinion editorial video photo picture audio podcast " +
        "white washington london paris moscow beijing brussels berlin our freelance guest contributing junge leitender leitende politischer politische freier freie stellvertretender grand envoyé");

    /// <summary>Whether a line is nothing but a post: "Journalist", "Chief political correspondent".</summary>
    public static bool IsPost(string text)
    {
        var tokens = text.Split([' ', ',', '&', '/'], StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length is > 0 and <= 7 && tokens.Any(t => Posts.Contains(Key(t))) && tokens.All(t => Posts.Contains(Key(t)) || Before.Contains(Key(t)) || Key(t) is "and" or "of" or "for" or "und" or "de" or "in" or "at" or "the");
    }

    /// <summary>Whether a word of the text says what somebody's work is.</summary>
    public static bool Names(string text) => text.Split([' ', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Any(t => Posts.Contains(Key(t)));

    /// <summary>The name before the post that ends a text ("Ann Lee" of "Ann Lee Political Editor"); null where it has no post, or no name before it.</summary>
    public static string? NameBefore(string text)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is < 3 or > 10 || !tokens.Skip(2).Any(t => Posts.Contains(Key(t))))
        {
            return null;
        }

        for (var i = 1; i < tokens.Length; i++)
        {
            var key = Key(tokens[i]);
            if (Posts.Contains(key) || Before.Contains(key) || (char.IsLower(tokens[i][0]) && !Shapes.IsParticle(tokens[i])))
            {
                return i >= 2 && i <= 5 ? string.Join(' ', tokens[..i]).TrimEnd(',', '-', '–') : null;
            }
        }

        return null;
    }

    private static string Key(string token) => token.Trim('.', ',', '(', ')', ':').ToLowerInvariant();

    private static FrozenSet<string> Set(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
