using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Knows the newsroom that signs where no person does: "Redaktion", "ABC News Staff", "Redacción".</summary>
internal static class Newsrooms
{
    private const int Longest = 4;

    private static readonly FrozenSet<string> Words = Lexicon.Shared.Words("newsrooms");

    private static readonly FrozenSet<string> Staffs = Lexicon.Shared.Words("staffs");

    /// <summary>Whether a piece of a line names a newsroom: beside "staff" stands the name of an outlet, or nothing.</summary>
    public static bool Is(string piece)
    {
        if (piece.Length > 60)
        {
            return false;
        }

        var words = piece.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > Longest)
        {
            return false;
        }

        return words.Any(w => Words.Contains(w) || Words.Contains(w[(w.LastIndexOf('-') + 1)..]))
            || (Staffs.Contains(words[^1]) && (words.Length == 1 || IsOutlet(string.Join(' ', words[..^1]))));
    }

    private static bool IsOutlet(string name) =>
        MediaNames.IsPress(name)
        || PaperNames.Is(name)
        || name.Split(' ').Any(w => w.Count(char.IsUpper) > 1 && w.Any(c => !char.IsUpper(c)) && char.IsUpper(w[0]) && char.IsUpper(w[1]));
}
