namespace Digest.Describing;

/// <summary>
/// Takes what a newsroom's system declares of an item: its standing ("pubstatus": "canceled"), its embargo, its id, slug and version, and
/// an
/// order to editors in its note.
/// </summary>
internal sealed class ReadStanding : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        foreach (var d in sheet.Draft.Declared)
        {
            var evidence = new Evidence(ArticleLayout.Cut(d.Value), d.Method);
            switch (d.Field)
            {
                case DeclaredField.Status when Word(d.Value) is { } word:
                    found.Status.Add(new Clue<string>(word, Basis.Stated, Ranks.Declared, evidence));
                    break;
                case DeclaredField.EditorialNote when KillOrders.IsOne(d.Value):
                    found.Status.Add(new Clue<string>(ItemStatus.Killed, Basis.Stated, Ranks.Declared + 1, evidence));
                    break;
                case DeclaredField.Embargo when PartialDate.TryParse(d.Value, out var until) && until is not null:
                    found.Embargo.Add(new Clue<PartialDate>(until, Basis.Stated, Ranks.Declared, evidence));
                    break;
                case DeclaredField.ItemId:
                    found.Item = found.Item with { Id = found.Item.Id ?? d.Value };
                    break;
                case DeclaredField.Slug:
                    found.Item = found.Item with { Slug = found.Item.Slug ?? d.Value };
                    break;
                case DeclaredField.Version:
                    found.Item = found.Item with { Version = found.Item.Version ?? d.Value };
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What it says of its standing; not stated where it stands, also by the editor's word against the file's.</summary>
    public static Fact<string> Weigh(Clues found) =>
        Adjudicator.Weigh(found.Status) is { Value: { } word } status && ItemStatus.IsOff(word) ? status : Fact<string>.NotStated;

    /// <summary>Tells the editor that an item no longer stands, unless the editor says so.</summary>
    public static void Tell(ArticleLayout sheet, Fact<string> status, Notice? notice)
    {
        if (status is { Value: { } word, Basis: not Basis.Editor } && notice is null)
        {
            sheet.Told.Warn(
                DiagnosticCodes.NoLongerStands,
                sheet.Draft.Path,
                0,
                0,
                $"The report is marked as {word}: “{status.Evidence[0].Text}” ({status.Evidence[0].Method})",
                "Whoever sent it has taken it back, or holds it back; it stays on the site, is marked there, and counts for nothing",
                "Take the file out of articles/ if it must not be read, or give “draft: true”"
            );
        }
    }

    // "stat:canceled", "http://cv.iptc.org/newscodes/pubstatusg2/canceled", "Cancelled"
    private static string? Word(string value) =>
        value[(value.LastIndexOfAny([':', '/', '#']) + 1)..].Trim().ToLowerInvariant() switch
        {
            "canceled" or "cancelled" or "cancel" => ItemStatus.Canceled,
            "withheld" or "hold" or "onhold" => ItemStatus.Withheld,
            "withdrawn" or "retracted" or "recalled" or "unpublished" => ItemStatus.Withdrawn,
            "killed" or "kill" => ItemStatus.Killed,
            _ => null,
        };
}
