using System.Collections.Frozen;

namespace Digest.Folding;

/// <summary>
/// Words that turn a statement: into its contrary, into a possibility, a duty, a hearsay. English, German, French, Spanish, Italian, Portuguese, Dutch,
/// Polish, Czech, Russian, Ukrainian and Turkish in one table, since a word that turns statements in one of them seldom means anything else in another;
/// those that do ("ne", "plus", "personne", "soll") are left out.
/// </summary>
internal static class TurnWords
{
    private static readonly FrozenSet<string> Denying = Set("""
        not no never none nobody nothing neither nor cannot without
        nicht kein keine keinen keiner keinem keines nie niemals niemand nichts ohne weder
        pas jamais aucun aucune rien sans nunca jamás nadie nada ningún ninguna ninguno sin tampoco
        non nessuno nessuna niente nulla senza não nem ninguém nenhum nenhuma sem niet geen nooit niets zonder
        nigdy nikt nic bez żaden żadna ani nikdo nikdy nikoho žádný žádná не нет ни никогда никто ничего без нельзя ні ніколи ніхто нічого немає
        değil yok hiç asla
        """);

    private static readonly FrozenDictionary<string, string> Turning = Map(
        ("possible", """
            may might could can perhaps possibly maybe possible potentially kann können könnte könnten dürfte dürften vielleicht möglicherweise mag
            peut peuvent pourrait pourraient puede pueden podría podrían quizá quizás può possono potrebbe potrebbero forse pode podem poderia poderiam talvez
            kan kunnen misschien mogelijk mogen może mogą mógłby mogłaby mogłoby může mohou mohl mohla možná может могут мог могла возможно можно може можуть міг могла можливо можна belki
            """),
        ("must", """
            must shall muss müssen muß müsste müssten doit doivent devra devront faut debe deben deberá deberán deve devono devem dovrà dovranno bisogna deverá
            moet moeten musi muszą musiał musiała musí museli musel должен должна должны должно обязан обязана обязаны нужно надо
            повинен повинна повинні мусить мусять потрібно треба zorunda gerek lazım
            """),
        ("should", "should ought sollte sollten devrait devraient debería deberían dovrebbe dovrebbero deveria deveriam powinien powinna powinni powinny следует слід"),
        ("alleged", "allegedly reportedly supposedly purportedly apparently angeblich prétendument supuestamente presuntamente presumibilmente alegadamente vermeend rzekomo údajně якобы нібито sözde"));

    /// <summary>Whether a word denies; contractions ("isn't", French "n'a") do.</summary>
    public static bool Denies(string key) => Denying.Contains(key) || key.EndsWith("n't", StringComparison.Ordinal) || (key.Length > 2 && key.StartsWith("n'", StringComparison.Ordinal));

    /// <summary>How a word turns a statement: "possible", "must", "should" or "alleged"; null when it does not.</summary>
    public static string? ModeOf(string key) =>
        Turning.TryGetValue(key, out var mode) ? mode
        : key.Length > 6 && (key.EndsWith("abilir", StringComparison.Ordinal) || key.EndsWith("ebilir", StringComparison.Ordinal)) ? "possible"
        : null;

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Map(params (string Mode, string Words)[] rows)
    {
        var map = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (mode, words) in rows)
        {
            foreach (var word in Set(words))
            {
                map.TryAdd(word, mode);
            }
        }

        return map.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
