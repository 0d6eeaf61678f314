using System.Globalization;

namespace Digest.Tests.Cases;

/// <summary>What is known of each article, as plain listings.</summary>
internal static class ArticleViews
{
    /// <summary>Headline, outlet and the rest with basis and evidence; a fact nobody knows has one short line.</summary>
    public static string Facts(CaseRun run) =>
        CaseViews.Listed(
            run.Articles.SelectMany(a =>
                (IEnumerable<string>)
                    [
                        a.Path,
                        .. Fact("headline", a.Headline),
                        .. a.Deck.Value is null ? [] : Fact("deck", a.Deck),
                        .. Fact("outlet", a.Outlet),
                        .. Fact("byline", a.Byline),
                        .. Fact("dateline", a.Dateline),
                        .. Fact("published", a.Published),
                        .. Fact("updated", a.Updated, always: false),
                        .. Fact("language", a.Language),
                        .. Fact("translated from", a.TranslatedFrom, always: false),
                        .. Fact("translation", a.Translation, always: false),
                        .. Fact("rights", a.Rights, always: false),
                        .. Fact("url", a.Url, always: false),
                        .. Fact("status", a.Status, always: false),
                        .. Fact("embargo", a.Embargo, always: false),
                        .. a.Notice is { } n
                            ? [$"  notice: {n.Kind.ToString().ToLowerInvariant()} of {string.Join(" | ", n.Names)}", Proof(n.Evidence)]
                            : (IEnumerable<string>)[],
                        .. a.Corrected.IsEmpty ? [] : (IEnumerable<string>)["  corrected", .. a.Corrected.Select(Proof)],
                        .. a.Urgent is { } u ? ["  urgent", Proof(u)] : (IEnumerable<string>)[],
                        .. Chain("credit", a.Credit),
                        .. a.Shares.SelectMany(c => Chain("share", c)),
                        .. a.PassageCredits.SelectMany(c => Chain(string.Create(CultureInfo.InvariantCulture, $"credit of ¶{c.Block}"), c)),
                        .. a.DateClues.SelectMany(c => (IEnumerable<string>)[$"  clue {Words(c)}", Proof(c.Evidence)]),
                    ]
            )
        );

    /// <summary>One line a block: number, kind, status with rule or first copy, text.</summary>
    public static string Blocks(CaseRun run) =>
        CaseViews.Listed(
            run.Articles.SelectMany(a =>
                (IEnumerable<string>)
                    [
                        a.Path,
                        .. a.Blocks.Select(b =>
                        {
                            var kind =
                                b.Kind.ToString().ToLowerInvariant() + (b.Level > 0 ? b.Level.ToString(CultureInfo.InvariantCulture) : "");
                            var status = b.Status switch
                            {
                                BlockStatus.Repeat => string.Create(CultureInfo.InvariantCulture, $"repeat of {b.RepeatOf}"),
                                BlockStatus.Kept => "kept",
                                var s => s.ToString().ToLowerInvariant() + " by " + (b.Rule ?? "no rule") + (b.Chrome ? " (chrome)" : ""),
                            };
                            return string.Create(CultureInfo.InvariantCulture, $"  {b.N} {kind} {status}: {CaseViews.Short(b.Text)}");
                        }),
                    ]
            )
        );

    /// <summary>One line a quotation: block, kind, words, and who said it how.</summary>
    public static string Quotes(CaseRun run) =>
        CaseViews.Listed(
            run.Articles.Where(a => !a.Quotes.IsEmpty)
                .SelectMany(a =>
                    (IEnumerable<string>)
                        [
                            a.Path,
                            .. a.Quotes.Select(q =>
                                string.Create(
                                    CultureInfo.InvariantCulture,
                                    $"  ¶{q.Block} {q.Kind.ToString().ToLowerInvariant()} [{CaseViews.Short(q.Text)}] "
                                        + $"speaker {q.Speaker ?? "-"} ({Of(q.Basis)}), mention {q.Mention ?? "-"}, cue "
                                        + $"{q.Cue ?? "-"}{(q.Addressee is { } to ? ", to " + to : "")}"
                                        + $"{(q.Occasion is { } at ? ", occasion " + at : "")}"
                                )
                            ),
                        ]
                )
        );

    /// <summary>A basis in one word.</summary>
    public static string Of(Basis basis) => basis.ToString().ToLowerInvariant();

    /// <summary>A line of evidence.</summary>
    public static string Proof(Evidence e)
    {
        var place = string.Join(
            " ",
            new[] { e.Article, e.Block is { } b ? string.Create(CultureInfo.InvariantCulture, $"¶{b}") : null }.Where(x => x is not null)
        );
        return $"    {e.Method}{(place.Length > 0 ? " in " + place : "")}: {CaseViews.Short(e.Text, 120)}";
    }

    private static IEnumerable<string> Fact<T>(string name, Fact<T> fact, bool always = true)
        where T : class =>
        fact.Value is null && fact.Evidence.IsEmpty
            ? always
                ? [$"  {name}: not stated"]
                : []
            : [$"  {name}: {fact.Value?.ToString() ?? "not stated"} ({Of(fact.Basis)})", .. fact.Evidence.Select(Proof)];

    private static IEnumerable<string> Chain(string name, CreditChain chain) =>
        chain.Links.IsEmpty ? [] : [$"  {name}: {string.Join(" → ", chain.Links)}", .. chain.Evidence.Select(Proof)];

    private static string Words(DateClue c) =>
        string.Join(
            ", ",
            new[]
            {
                c.Role.ToString(),
                c.Weekday?.ToString(),
                c.Year?.ToString("0000", CultureInfo.InvariantCulture),
                c.Month is { } m ? string.Create(CultureInfo.InvariantCulture, $"month {m}") : null,
                c.Day is { } d ? string.Create(CultureInfo.InvariantCulture, $"day {d}") : null,
                c.NotBefore is { } b ? b.ToString("'not before' yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                c.NotAfter is { } a ? a.ToString("'not after' yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            }.Where(x => x is not null)
        );
}
