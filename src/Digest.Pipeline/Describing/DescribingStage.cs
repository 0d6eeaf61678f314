namespace Digest.Describing;

/// <summary>
/// Turns a clean copy into an article: headline, outlet, byline, date and the rest, each with basis and evidence. Compares with no other
/// report.
/// </summary>
public static class DescribingStage
{
    /// <summary>Describes one article.</summary>
    /// <param name="copy">The article.</param>
    /// <param name="knowledge">What the editor knows of outlets, people and happenings.</param>
    /// <param name="defaultOutlet">The outlet where nothing else says one; null for none.</param>
    /// <param name="notes">The editor's notes on this article, but those in its own file.</param>
    public static Result<Article> Describe(CleanCopy copy, Knowledge knowledge, string? defaultOutlet, ImmutableArray<EditorNote> notes) =>
        Result
            .Of(diagnostics => Describe(new ArticleLayout(copy, knowledge, defaultOutlet, diagnostics), notes))
            .At(copy.Draft.Path, copy.Draft.Part);

    private static Article Describe(ArticleLayout sheet, ImmutableArray<EditorNote> others)
    {
        var found = new Clues();
        foreach (var clue in ClueList.All)
        {
            clue.Look(sheet, found);
        }

        var (draft, keys) = (sheet.Draft, sheet.Draft.Editor);
        ReadPageKind.Unsign(sheet, found);
        var byline = BylineChoice.Weigh(sheet, found);
        OutletChoice.CreditAgencies(sheet, found, byline);
        ReadSignOff.Settle(found, byline);
        ReadCreditLines.Settle(found, byline);
        var outlet = OutletChoice.Weigh(sheet, found);
        ReadPageKind.Settle(sheet, found);
        ReasonDate.Conclude(found);
        var published = DateChoice.Weigh(sheet, found);
        var credit = CreditChains.Whole(found, outlet);
        var status = ReadStanding.Weigh(found);
        ReadStanding.Tell(sheet, status, found.Notice);
        ReadCorrections.Tell(sheet, found);
        var language = Adjudicator.Weigh(found.Language, ReadLanguage.SameLanguage);
        var blocks = AttributionLines.Captions(MarkForeignBlocks.In(sheet.Finish(), language.Value));
        ImmutableArray<EditorNote> notes = [.. draft.Notes, .. others];
        return new Article
        {
            Id = draft.Id,
            Path = draft.Path,
            Part = draft.Part,
            Format = draft.Format,
            Charset = draft.Charset,
            Address = "articles/" + draft.Slug + "/",
            Blocks = blocks,
            Headline = HeadlineChoice.Weigh(sheet, found),
            Title = keys.Text("title"),
            Deck = Adjudicator.Weigh(found.Deck),
            Outlet = outlet,
            Byline = byline,
            Published = published,
            Dateline = Adjudicator.Weigh(found.Dateline, static (a, b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase)),
            Updated = Adjudicator.Weigh(found.Updated, DateChoice.Agree),
            Language = language,
            TranslatedFrom = Adjudicator.Weigh(found.TranslatedFrom, ReadLanguage.SameLanguage),
            Translation = EditorChoices.Translation(Adjudicator.Weigh(found.Translation)),
            Rights = Adjudicator.Weigh(found.Rights),
            Url = Adjudicator.Weigh(found.Url),
            ArchivedUrl =
                keys.Text("archived_url") ?? draft.Declared.FirstOrDefault(static d => d.Field == DeclaredField.ArchivedUrl)?.Value,
            Credit = credit,
            PassageCredits = CreditChains.Passages(found, credit, notes, blocks),
            Shares = CreditChains.Shares(found, credit),
            Status = status,
            Notice = found.Notice,
            Corrected = [.. found.Corrected],
            Embargo = ReadEmbargo.Weigh(sheet, found, published.Value),
            Urgent = found.Urgent,
            Item = found.Item,
            Owner = outlet.Value is { } name ? sheet.Outlets.Find(name)?.Owner : null,
            Quotes = QuoteReader.Read(blocks, sheet.Knowledge, keys, published.Value, language.Value, outlet.Value),
            DateClues = [.. found.Dates],
            StoryKey = keys.Text("story"),
            YearKey = EditorChoices.Year(keys),
            Display = EditorChoices.Display(keys),
            Index = keys.Flag("index", fallback: true),
            Notes = notes,
            Editor = keys,
        };
    }
}
