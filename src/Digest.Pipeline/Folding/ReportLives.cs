using Digest.Shared;

namespace Digest.Folding;

/// <summary>What is known of the lives of a year's reports before their texts are folded: versions, and what no longer stands.</summary>
/// <param name="Versions">Files that are one report.</param>
/// <param name="Withdrawals">Reports that no longer stand.</param>
/// <param name="Texts">The texts, to compare them whole.</param>
internal sealed record ReportLives(ImmutableArray<ReportVersions> Versions, ImmutableArray<Withdrawal> Withdrawals, SameTexts Texts)
{
    /// <summary>Reads the reports of a year.</summary>
    public static ReportLives Of(StoryYear year, int windowDays)
    {
        var ties = ReportTies.Of(year.Articles);
        var texts = SameTexts.Of(year.Articles);
        var versions = new FindVersions(year.Articles, ties, texts, windowDays).Run();
        return new ReportLives(versions, FindWithdrawals.Of(year.Articles, ties, versions), texts);
    }

    /// <summary>Whether a report stands: it was not taken back, and takes none back by an order to editors.</summary>
    public bool Stands(Article article) => Withdrawal.LetStand(Withdrawals, article.Id, article.Notice);

    /// <summary>Tells the editor what was found.</summary>
    public void Tell(StoryYear year, ImmutableArray<IndependentLine> lines, Diagnostics diagnostics)
    {
        var find = year.Articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var group in Versions)
        {
            var files = string.Join(", ", group.Articles.Select(id => find[id].ShownName));
            diagnostics.Info(
                DiagnosticCodes.OneReport,
                find[group.Articles[0]].Path,
                find[group.Articles[0]].Part.Line,
                find[group.Articles[0]].Part.Column,
                group.Same ? $"The same report stands in {group.Articles.Length} files: {files}"
                    : group.Ordered ? $"{group.Articles.Length} versions of one report, in their order: {files}"
                    : $"{group.Articles.Length} versions of one report, which came first is not known: {files}",
                $"{group.Evidence[0].Method}: {group.Evidence[0].Text}",
                "They are shown as one report and count as one line. If they are reports of their own, give each its own “url:” and "
                    + "headline, or file one elsewhere with “story:”"
            );
        }

        foreach (var gone in Withdrawals.Where(w => w.Notice is not null))
        {
            diagnostics.Warn(
                DiagnosticCodes.TakenBack,
                find[gone.Article].Path,
                find[gone.Article].Part.Line,
                find[gone.Article].Part.Column,
                gone.Status switch
                {
                    ItemStatus.Killed => $"The report was killed by {find[gone.Notice!].ShownName}: “{gone.Evidence[0].Text}”",
                    ItemStatus.Replaced => $"The report was replaced by {find[gone.Notice!].ShownName}: “{gone.Evidence[0].Text}”",
                    ItemStatus.Canceled => $"The report was canceled by {find[gone.Notice!].ShownName}: “{gone.Evidence[0].Text}”",
                    ItemStatus.Withheld => $"The report is withheld by {find[gone.Notice!].ShownName}: “{gone.Evidence[0].Text}”",
                    _ => $"The report was withdrawn by {find[gone.Notice!].ShownName}: “{gone.Evidence[0].Text}”",
                },
                gone.Evidence is [_, var tie, ..] ? $"{tie.Method}: {tie.Text}"
                    : gone.Basis == Basis.Stated ? "The notice names it"
                    : "The notice names it by words that only this report has",
                "It stays on the site, marked. Take the file out of articles/ if it must not be read, or give “draft: true”"
            );
        }

        foreach (var tie in lines.Where(l => l.Origin is null).SelectMany(l => l.Ties).Where(t => t.Kind == TieKind.Text))
        {
            diagnostics.Info(
                DiagnosticCodes.SameText,
                find[tie.B].Path,
                find[tie.B].Part.Line,
                find[tie.B].Part.Column,
                $"The report prints {(find[tie.A].ReadsAs(find[tie.B]) ? "" : "nearly ")}the same text as {find[tie.A].ShownName}, and "
                    + "neither credits anybody: who wrote it is not known",
                "One has it from the other, or both have it from a third",
                "If you know, say so with “credit:” in both; if their outlets have one owner, give it in outlets.yml"
            );
        }
    }
}
