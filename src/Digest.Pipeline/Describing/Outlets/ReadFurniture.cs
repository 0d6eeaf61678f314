using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Reasons about the outlet from page furniture: "Video: RBC", "in the gallery RBC", "Become a Member of …", "Follow … on Twitter", the
/// host of a contact address.
/// One such line proves nothing (a picture may be anybody's): a name is taken when two lines agree, or when the editor's <c>outlets.yml</c>
/// knows it.
/// </summary>
internal sealed partial class ReadFurniture : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var names = new Dictionary<string, (string Name, List<int> Blocks)>(StringComparer.Ordinal);
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            if (sheet[i].Text.Length > 700 || sheet[i].Chrome)
            {
                continue;
            }

            foreach (var name in NamesIn(sheet[i]))
            {
                var key = Normal.Key(name);
                if (key.Length < 2 || Agencies.Find(name) is not null)
                {
                    continue;
                }

                if (!names.TryGetValue(key, out var seen))
                {
                    names[key] = seen = (name, []);
                }

                if (!seen.Blocks.Contains(i))
                {
                    seen.Blocks.Add(i);
                }
            }
        }

        foreach (var (_, (name, blocks)) in names.OrderByDescending(n => n.Value.Blocks.Count).ThenBy(n => n.Value.Blocks[0]))
        {
            if (blocks.Count < 2 && sheet.Outlets.Find(name) is null)
            {
                continue;
            }

            foreach (var i in blocks)
            {
                found.Outlet.Add(new Clue<string>(name, Basis.Inferred, Ranks.Furniture, sheet.Say(i, "page furniture")));
            }
        }
    }

    private static IEnumerable<string> NamesIn(Block block)
    {
        var removed = block.Status == BlockStatus.Removed || block.Text.Length <= 60;
        foreach (Match m in (removed ? Removed() : Gallery()).Matches(block.Text))
        {
            var name = m.Groups["name"].Value.Trim(' ', '.');
            if (Shapes.IsName(name, 5))
            {
                yield return name;
            }
        }
    }

    private const string Capitals = @"\p{Lu}[\p{L}\d.&-]+(?: \p{Lu}[\p{L}\d.&-]+){0,3}";
    private const string Wide = @"\p{Lu}[\p{L}\d.&' -]{2,40}";

    [GeneratedRegex(
        "^"
            + LexiconPatterns.MediaLabels
            + @": ?(?<name>[\p{L}\d.&' -]{2,40})$"
            + @"|\b(?:in the|see the|in our)? ?(?:photo ?)?gallery (?:of |by |on )?(?<name>"
            + Capitals
            + @")(?=\.?$)|\bBecome a (?:Member|Subscriber|Supporter) of (?<name>"
            + Wide
            + @")$|\bComment on (?<name>"
            + Wide
            + @"?) Articles?\b|\b(?:Follow|Like|Join) (?<name>"
            + Wide
            + @"?) on (?:Twitter|Facebook|X|Instagram|Telegram|YouTube)\b|\b(?:Subscribe to|Sign up for|Download) (?:the )?(?<name>"
            + Wide
            + @"?)(?:'s)? (?:newsletter|app|channel)\b|\bcross-post (?<name>"
            + Wide
            + @"?) articles\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Removed();

    [GeneratedRegex(
        @"\b(?:in the|see the|in our) (?:photo ?)?gallery (?:of |by |on )?(?<name>" + Capitals + @")(?=\.?$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Gallery();
}
