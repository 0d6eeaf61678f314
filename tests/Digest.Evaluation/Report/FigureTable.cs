using System.Globalization;
using System.Text;

namespace Digest.Evaluation;

/// <summary>The table of figures in Markdown.</summary>
internal static class FigureTable
{
    /// <summary>The table, rows in order, without a line end at the end.</summary>
    public static string Markdown(IEnumerable<Figure> figures)
    {
        var text = new StringBuilder(
            "| measure | data | n | ours | best known | aim | met | `--only` |\n|---|---|--:|---|---|---|---|---|"
        );
        foreach (var f in figures)
        {
            var met = f.Met switch
            {
                true => "yes",
                false => "**no**",
                null => "–",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n| {Cell(f.What)} | {Cell(f.Data)} | {f.N.ToString("N0", CultureInfo.InvariantCulture)} | "
                    + $"{Cell(f.Ours)} | {Cell(f.Known)} | {Cell(f.Aim)} | {met} | `{f.Name}` |"
            );
        }

        return text.ToString();
    }

    private static string Cell(string text) => text.Length == 0 ? "–" : text.Replace("|", "\\|", StringComparison.Ordinal);
}
