using Digest.Identity;
using Digest.Text;

namespace Digest.Cleaning;

/// <summary>Turns a draft into a clean copy: page furniture goes into the ledger. Never guesses metadata, never changes a word.</summary>
public static class CleaningStage
{
    /// <summary>The lines of a draft: all that counting needs of it.</summary>
    public static DraftLines LinesOf(Draft draft) => LineCounter.Of(draft);

    /// <summary>Counts how often each source prints a line.</summary>
    public static Result<LineIndex> Count(ImmutableArray<DraftLines> drafts) => Result.Silent(LineCounter.Count(drafts));

    /// <summary>
    /// Of the counts of a corpus those of one draft's lines: all that cleaning it takes from the other articles. While they stay, so does
    /// what it comes to, whatever else is published.
    /// </summary>
    public static LineIndex CountsOf(DraftLines draft, LineIndex corpus) => LineCounter.Of(draft, corpus);

    /// <summary>Cleans one draft; null, and told, when nothing but furniture is left.</summary>
    public static Result<CleanCopy?> Clean(Draft draft, LineIndex counts) =>
        Result.Of(diagnostics => Clean(draft, counts, diagnostics)).At(draft.Path, draft.Part);

    private static CleanCopy? Clean(Draft draft, LineIndex lines, Diagnostics diagnostics)
    {
        var page = new CleaningPage(draft, lines);
        foreach (var rule in CleaningRules.All)
        {
            rule.Apply(page);
        }

        var blocks = page.Blocks;
        if (blocks.Any(b => b.Status == BlockStatus.Kept && b.Kind != BlockKind.Caption))
        {
            TellBeginning(draft, blocks, diagnostics);
            return new CleanCopy { Draft = draft, Blocks = blocks };
        }

        var rules = string.Join(", ", blocks.Select(b => b.Rule).OfType<string>().Distinct().Order(StringComparer.Ordinal));
        diagnostics.Error(
            DiagnosticCodes.OnlyFurniture,
            draft.Path,
            1,
            1,
            "The article holds nothing but page furniture; it is left out",
            rules.Length == 0 ? null : $"Every line was taken by a rule: {rules}",
            "Check that the crawl caught the text; keep: in front matter or a sidecar brings lines back"
        );
        return null;
    }

    // Nothing of the report stands below the line that asks to pay.
    private static void TellBeginning(Draft draft, ImmutableArray<Block> blocks, Diagnostics diagnostics)
    {
        Block? wall = null;
        for (var i = blocks.Length - 1; i >= 0; i--)
        {
            if (blocks[i] is { Status: BlockStatus.Kept, Kind: BlockKind.Paragraph or BlockKind.Quote or BlockKind.List })
            {
                break;
            }

            wall = blocks[i] is { Status: BlockStatus.Removed, Rule: RuleIds.Paywall, Chrome: false } ? blocks[i] : wall;
        }

        if (wall is not null)
        {
            diagnostics.Warn(
                DiagnosticCodes.OnlyTheBeginning,
                draft.Path,
                1,
                1,
                $"This may be only the beginning of the report: below it the page asks to pay or to log in (“{Cuts.Short(wall.Text, 60)}”)",
                "The page was saved by somebody who had not paid for it or had not logged in",
                "Save the page again where the whole text shows"
            );
        }
    }
}
