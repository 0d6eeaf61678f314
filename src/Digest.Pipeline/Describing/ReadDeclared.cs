using Digest.Text;

namespace Digest.Describing;

/// <summary>Takes what the page declares about itself in its markup: JSON-LD, OpenGraph, meta, <c>time</c>, title.</summary>
internal sealed class ReadDeclared : IClue
{
    /// <summary>Rank under which Acquiring gives a date that is only called "date".</summary>
    private const int Undated = 5;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        var writers = new DeclaredWriters(sheet);
        foreach (var d in sheet.Draft.Declared)
        {
            var value = Normal.Space(d.Value);
            if (value.Length is 0 or > 500)
            {
                continue;
            }

            var rank = Ranks.Declared + Math.Clamp(d.Rank, 0, 15);
            var evidence = new Evidence(ArticleLayout.Cut(value), d.Method);
            switch (d.Field)
            {
                case DeclaredField.Headline:
                    found.Headline.Add(new Clue<string>(CutOutlet(value, sheet), Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Outlet when !value.Contains("://", StringComparison.Ordinal):
                    found.Outlet.Add(new Clue<string>(value.TrimStart('@'), Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Byline:
                    writers.Add(value, d, evidence);
                    break;
                case DeclaredField.Published:
                    // A date of nobody knows what may be the day the page was entered: what the page shows its readers knows better.
                    Date(value, d.Rank == Undated ? Ranks.Line + 1 : rank, evidence, found.Published);
                    break;
                case DeclaredField.Updated:
                    Date(value, rank, evidence, found.Updated);
                    break;
                case DeclaredField.Language:
                    found.Language.Add(new Clue<string>(value.Replace('_', '-'), Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Url:
                    found.Url.Add(new Clue<string>(value, Basis.Stated, rank, evidence));
                    sheet.Url ??= value;
                    break;
                case DeclaredField.Rights:
                    found.Rights.Add(new Clue<string>(value, Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Dateline:
                    found.Dateline.Add(new Clue<string>(value, Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Credit:
                    found.Origins.Add(new Origin(sheet.Outlets.Canonical(value), rank, evidence));
                    break;
                default:
                    break;
            }
        }

        writers.Tell(found);
    }

    private static void Date(string value, int rank, Evidence evidence, List<Clue<PartialDate>> clues)
    {
        var date =
            PartialDate.TryParse(value, out var iso) ? iso
            : DateScanner.Scan(value) is [{ Date: { } read }, ..] ? read
            : null;
        if (date is { Year: > 1800 and < 2200 })
        {
            clues.Add(new Clue<PartialDate>(date, Basis.Stated, rank, evidence));
        }
    }

    /// <summary>Cuts " | The Echo" and " - The Echo" off a declared title where the page or the editor names that outlet.</summary>
    private static string CutOutlet(string title, ArticleLayout sheet)
    {
        foreach (var mark in (string[])[" | ", " - ", " – ", " — ", " :: ", " • ", " · "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 8)
            {
                continue;
            }

            var tail = Normal.Key(title[(at + mark.Length)..]);
            if (
                sheet.Outlets.Find(tail) is not null
                || sheet.Draft.Declared.Any(d =>
                    (d.Field == DeclaredField.Outlet && Normal.Key(d.Value) == tail)
                    || (
                        d.Field == DeclaredField.Url
                        && tail.Length >= 4
                        && Normal.Key(AddressReader.Host(d.Value) ?? "").Contains(tail, StringComparison.Ordinal)
                    )
                )
            )
            {
                return title[..at].TrimEnd();
            }
        }

        return title;
    }
}
