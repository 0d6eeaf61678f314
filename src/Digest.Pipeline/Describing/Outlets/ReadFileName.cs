namespace Digest.Describing;

/// <summary>Reasons from file and folder names: <c>articles/2016/…</c>, <c>2016-11-09-name</c>.</summary>
internal sealed class ReadFileName : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var id = sheet.Draft.Id;
        var date = AddressReader.Date(id) ?? (AddressReader.YearFolder(id) is { } year ? new PartialDate(year) : null);
        if (date is not null)
        {
            found.Published.Add(
                new Clue<PartialDate>(date, Basis.Inferred, Ranks.FileName, new Evidence(sheet.Draft.ShownPath, "file name"))
            );
        }
    }
}
