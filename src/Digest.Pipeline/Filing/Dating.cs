using System.Globalization;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Settles by comparison the dates that a report alone leaves open. An undated report takes the day of a dated one of its happening when
/// its own words
/// agree: a report day of the same weekday and a quotation or whole sentences in common, or a named day (weekday, day, month) that fits the
/// year of the dated one exactly. Where only a year is known of the other, it takes the year, but none that was reckoned with the almanac:
/// that one only files. Nothing else dates a report; what was known before stays behind as evidence.
/// </summary>
internal static class Dating
{
    private const int NearDays = 3;

    /// <summary>The articles of a happening by their places, dates settled where they can be.</summary>
    public static Dictionary<int, Article> Settle(NewsEvent happening, Corpus corpus)
    {
        var settled = happening.Members.ToDictionary(i => i, i => corpus.Gists[i].Article);
        var dated = happening.Members.Where(i => corpus.Gists[i].Day is not null).ToArray();
        foreach (var i in happening.Members)
        {
            var article = corpus.Gists[i].Article;
            if (article.Published.Value?.Day is null && article.Published.Basis != Basis.Editor)
            {
                var found =
                    dated.Select(j => Match(corpus.Gists[i], corpus.Gists[j])).FirstOrDefault(f => f is not null)
                    ?? (article.Published.Value is null ? Year(corpus.Gists[i], happening, corpus) : null);
                if (found is not null)
                {
                    settled[i] = article with { Published = found with { Evidence = [.. found.Evidence, .. article.Published.Evidence] } };
                }
            }
        }

        return settled;
    }

    private static Fact<PartialDate>? Match(ArticleFeatures own, ArticleFeatures other)
    {
        var day = other.Day!.Value;
        if (own.Article.Published.Value is { } known && (day < known.First || day > known.Last))
        {
            return null;
        }

        foreach (var clue in own.Article.DateClues)
        {
            if (clue.Role == DateClueRole.ReportDay && clue.Weekday == day.DayOfWeek && Common(own, other) is { } quote)
            {
                return Fact<PartialDate>.Of(
                    PartialDate.Of(day),
                    Basis.Matched,
                    clue.Evidence,
                    quote,
                    Say(
                        $"{day.DayOfWeek} is the day of a report that carries the same {Same(quote)}, {Iso(day)}",
                        $"weekday and {quote.Method}",
                        other
                    )
                );
            }
        }

        foreach (var clue in own.Article.DateClues)
        {
            if (clue.Role == DateClueRole.NamedDay && Named(clue, day) is { } named)
            {
                var reason = Say(
                    $"“{clue.Evidence.Text}” is {Iso(named)} in the year of a report of the same happening, {Iso(day)}",
                    "weekday and day",
                    other
                );
                return Common(own, other) is { } quote
                    ? Fact<PartialDate>.Of(PartialDate.Of(named), Basis.Matched, clue.Evidence, reason, quote)
                    : Fact<PartialDate>.Of(PartialDate.Of(named), Basis.Matched, clue.Evidence, reason);
            }
        }

        return null;
    }

    // A named day without a weekday or without a month proves nothing about the year.
    private static DateOnly? Named(DateClue clue, DateOnly near)
    {
        if (clue.Weekday is not { } weekday || clue.Day is not { } d || (clue.Year is { } y && y != near.Year))
        {
            return null;
        }

        foreach (var candidate in Enumerable.Range(-NearDays, (2 * NearDays) + 1).Select(n => Days.Add(near, n)))
        {
            if (candidate.Day == d && candidate.DayOfWeek == weekday && (clue.Month is null || clue.Month == candidate.Month))
            {
                return candidate;
            }
        }

        return null;
    }

    private static Fact<PartialDate>? Year(ArticleFeatures own, NewsEvent happening, Corpus corpus)
    {
        foreach (var j in happening.Members)
        {
            var other = corpus.Gists[j];
            if (
                other != own
                && other.Article.Published.Value is { Day: null } date
                && !EvidenceMethods.IsOfAlmanac(other.Article.Published)
                && Common(own, other) is { } quote
            )
            {
                return Fact<PartialDate>.Of(
                    new PartialDate(date.Year),
                    Basis.Matched,
                    quote,
                    Say(
                        $"A report that carries the same {Same(quote)} is from " + $"{date.Year.ToString(CultureInfo.InvariantCulture)}",
                        quote.Method,
                        other
                    )
                );
            }
        }

        return null;
    }

    /// <summary>
    /// Words of the other report that prove a common happening: best those that both print, a quotation or a sentence; else a quotation
    /// that the two give in different words, and then it is called so.
    /// </summary>
    private static Evidence? Common(ArticleFeatures own, ArticleFeatures other)
    {
        var common = CommonQuotes.Of(own, other);
        var same = common.Where(c => Prints(own.Quotes[c.A].Text, other.Quotes[c.B].Text)).ToImmutableArray();
        if (same.IsEmpty && CommonSentences.Of(own.Article, other.Article) is { } sentence)
        {
            return new Evidence(sentence.Text, "sentence in common", other.Article.Id, sentence.Block);
        }

        if (common.IsEmpty)
        {
            return null;
        }

        var best = (same.IsEmpty ? common : same).MaxBy(c => c.Share * own.Quotes[c.A].Wording.Weight);
        var (words, block) = (other.Quotes[best.B].Text, other.Quotes[best.B].Block);
        return new Evidence(words, same.IsEmpty ? EvidenceMethods.OtherWords : "quotation in common", other.Article.Id, block);
    }

    private static bool Prints(string own, string other) => Normal.Key(own).Contains(Normal.Key(other), StringComparison.Ordinal);

    // "The same quotation", "the same quotation in other words".
    private static string Same(Evidence quote) =>
        quote.Method == EvidenceMethods.OtherWords ? EvidenceMethods.OtherWords : quote.Method.Split(' ')[0];

    private static Evidence Say(string text, string method, ArticleFeatures other) => new(text, method, other.Article.Id);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
