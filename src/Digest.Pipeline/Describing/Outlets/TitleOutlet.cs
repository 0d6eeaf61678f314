namespace Digest.Describing;

/// <summary>
/// Parts the title of a window into headline and outlet where nothing else names the outlet: what stands behind its last mark is one where
/// it is called as papers are ("Ferry late – Marrow Post"). Marks inside the headline stay.
/// </summary>
internal static class TitleOutlet
{
    private const int Shortest = 8;
    private static readonly string[] Marks = [" | ", " – ", " — ", " - ", " :: ", " • ", " · "];

    /// <summary>The title without the outlet, which becomes a weak clue; the title as it is where it ends in none.</summary>
    public static string Cut(string title, Clues found, Evidence evidence)
    {
        var (at, length) = (-1, 0);
        foreach (var mark in Marks)
        {
            var last = title.LastIndexOf(mark, StringComparison.Ordinal);
            (at, length) = last > at ? (last, mark.Length) : (at, length);
        }

        if (at < Shortest || title[(at + length)..].Trim() is not { Length: > 3 } name)
        {
            return title;
        }

        if (!Shapes.IsName(name, 6) || SectionNames.Is(name) || !(MediaNames.IsPress(name) || PaperNames.Is(name)))
        {
            return title;
        }

        found.Outlet.Add(new Clue<string>(name, Basis.Inferred, Ranks.Furniture, evidence));
        return title[..at].TrimEnd();
    }
}
