namespace Digest.Describing;

/// <summary>
/// Reads credits inside the text that speak for one sentence: "…, RIA Novosti reported", "according to AFP", "(quoted by TASS)", "told
/// Reuters", "(AP)". What a person or an
/// institution says is no credit, nor what stands inside somebody's words.
/// </summary>
internal sealed class ReadPassageCredits : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var own = found
            .Outlet.Where(o => o.Rank <= Ranks.SelfReference)
            .Select(o => sheet.Outlets.Canonical(o.Value))
            .ToHashSet(StringComparer.Ordinal);
        var page = new Lazy<string?>(() => LanguageGuess.Of(sheet.Body.Select(i => sheet[i].Text))?.Language);
        foreach (var i in sheet.Body)
        {
            var text = sheet[i].Text;
            if (!sheet.IsKept(i) || sheet[i].Kind == BlockKind.Heading || text.Length > 20000)
            {
                continue;
            }

            var credits = CreditScan.Of(
                text,
                sheet.Outlets,
                new Lazy<string?>(() => LanguageGuess.OfParagraph(text)?.Language ?? page.Value)
            );
            credits.RemoveAll(c => own.Contains(c.Name));
            foreach (var (sentence, chain) in CreditJoin.Of(text, credits))
            {
                found.Passages.Add(
                    new PassageOrigin(
                        [.. chain.Select(c => c.Name)],
                        sheet[i].N,
                        sentence.Start,
                        sentence.End,
                        [
                            .. chain
                                .OrderBy(c => c.Start)
                                .Select(c => text[c.Start..c.End].Trim(' ', ',', '(', '.'))
                                .Distinct(StringComparer.Ordinal),
                        ]
                    )
                );
            }
        }
    }
}
