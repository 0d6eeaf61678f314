using Digest.Shared;
using Digest.Text;

namespace Digest.Describing;

/// <summary>Takes what the page declares about itself in its markup: JSON-LD, OpenGraph, meta, <c>time</c>, title.</summary>
internal sealed class ReadDeclared : IClue
{
    /// <summary>Rank under which Acquiring gives a date that is only called "date".</summary>
    private const int Undated = 5;

    /// <summary>Rank under which Acquiring gives a date of an element that says only that it holds one.</summary>
    private const int Called = 6; // what comes after it was said to programs only, and knows less than an address

    private const string Canonical = "link canonical";

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
                    var cut = CutOutlet(value, sheet);
                    cut = d.Method == "title" && cut == value ? TitleOutlet.Cut(value, found, evidence) : cut;
                    found.Headline.Add(new Clue<string>(cut, Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Outlet when !value.Contains("://", StringComparison.Ordinal):
                    found.Outlet.Add(new Clue<string>(value.TrimStart('@'), BasisOf(d), rank, evidence));
                    break;
                case DeclaredField.Byline:
                    writers.Add(value, d, evidence);
                    break;
                case DeclaredField.Published:
                    // A date of nobody knows what may be the day the page was entered: what the page shows its readers knows better.
                    if (d.Rank == Called)
                    {
                        Element(sheet, found, value, evidence);
                    }
                    else
                    {
                        Date(
                            value,
                            d.Rank == Undated ? Ranks.Line + 1
                                : d.Rank > Called ? Ranks.Address + 1
                                : rank,
                            evidence,
                            found.Published,
                            BasisOf(d)
                        );
                    }

                    break;
                case DeclaredField.Updated:
                    Date(value, rank, evidence, found.Updated);
                    break;
                case DeclaredField.Language:
                    found.Language.Add(new Clue<string>(value.Replace('_', '-'), Basis.Stated, rank, evidence));
                    break;
                case DeclaredField.Url:
                    if (!OfAnother(sheet, found, d, value, evidence))
                    {
                        found.Url.Add(new Clue<string>(value, Basis.Stated, rank, evidence));
                        sheet.Url ??= value;
                    }

                    break;
                case DeclaredField.BasedOn:
                    // Many pages call themselves what they are based on.
                    OfAnother(sheet, found, d, value, evidence);
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

    /// <summary>
    /// Whether a canonical address, or that of the work it is based on, is of another outlet's page: this page is a copy of that one, and
    /// says so by it. It is where <c>outlets.yml</c> knows the domain and the page names another outlet, or where the page gives another
    /// host as its own. A work it is based on is another outlet's, too, where the page gives no host as its own and names an outlet that
    /// the host does not.
    /// </summary>
    private static bool OfAnother(ArticleLayout sheet, Clues found, Declared declared, string value, Evidence evidence)
    {
        var based = declared.Field == DeclaredField.BasedOn;
        if ((declared.Method != Canonical && !based) || AddressReader.Host(value) is not { } host)
        {
            return false;
        }

        var listed = sheet.Outlets.FindHost(host);
        var named = sheet
            .Draft.Declared.Where(d => d.Field == DeclaredField.Outlet)
            .Select(d => sheet.Outlets.Canonical(d.Value))
            .FirstOrDefault();
        var own = sheet
            .Draft.Declared.Where(d => d.Field == DeclaredField.Url && (based || d.Method != Canonical))
            .Select(d => AddressReader.Host(d.Value))
            .Prepend(based ? AddressReader.Host(sheet.Url ?? "") : null)
            .OfType<string>()
            .FirstOrDefault();
        var other =
            listed is not null && named is not null ? OutletNames.Key(listed.Name) != OutletNames.Key(named)
            : own is not null ? !IsOneSite(own, host)
            : based
                && named is not null
                && !Normal.Key(host).Contains(OutletNames.Key(named).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (other)
        {
            found.Origins.Add(new Origin(listed?.Name ?? host, Ranks.LabelledLine, evidence));
        }

        return other;
    }

    // Whoever made the item can say that it only reckons.
    private static Basis BasisOf(Declared declared) =>
        declared.Method.EndsWith(", inferred", StringComparison.Ordinal) || declared.Method.EndsWith(", matched", StringComparison.Ordinal)
            ? Basis.Inferred
            : Basis.Stated;

    // "m.post.example" and "post.example" are one site.
    private static bool IsOneSite(string a, string b) =>
        a == b || a.EndsWith("." + b, StringComparison.Ordinal) || b.EndsWith("." + a, StringComparison.Ordinal) || Site(a) == Site(b);

    private static string Site(string host) => string.Join('.', host.Split('.')[^Math.Min(2, host.Split('.').Length)..]);

    /// <summary>An element that says only that it holds a date: its words say which, as those of a line do.</summary>
    private static void Element(ArticleLayout sheet, Clues found, string value, Evidence evidence)
    {
        foreach (var (match, label) in HeadLine.Read(value, sheet.Outlets).Dates)
        {
            if (match.Date is { Date: not null } day && label != DateLabel.Other)
            {
                var clues = label == DateLabel.Updated ? found.Updated : found.Published;
                clues.Add(
                    new Clue<PartialDate>(day, Basis.Stated, label == DateLabel.Published ? Ranks.LabelledLine : Ranks.Line, evidence)
                );
            }
        }
    }

    private static void Date(string value, int rank, Evidence evidence, List<Clue<PartialDate>> clues, Basis basis = Basis.Stated)
    {
        var date =
            PartialDate.TryParse(value, out var iso) ? iso
            : DateScanner.Scan(value) is [{ Date: { } read }, ..] ? read
            : null;
        if (date is { Year: > 1800 and < 2200 })
        {
            clues.Add(new Clue<PartialDate>(date, basis, rank, evidence));
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
                || (tail.Length >= 4 && Normal.Key(AddressReader.Host(sheet.Url ?? "") ?? "").Contains(tail, StringComparison.Ordinal))
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
