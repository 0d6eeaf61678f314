using Digest.Tests.Acquiring;
using Digest.Tests.Importing;
using Digest.Tests.Rendering;
using Digest.Tests.Serving;
using Digest.Tests.Writing;

namespace Digest.Tests.Limits;

/// <summary>Whatever is told when it is over a limit is tried with something just within it and something just over it.</summary>
public sealed class LimitTrialTests
{
    // Limits that tests of their own try, for what becomes of the text, or since the input is dear.
    private static readonly ImmutableDictionary<string, string> Elsewhere = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ArticleReader.MaxBlocks"] = nameof(LimitTests) + "." + nameof(LimitTests.An_article_has_so_many_paragraphs_and_no_more),
        ["ArticleReader.MaxText"] = nameof(LimitTests) + "." + nameof(LimitTests.An_article_has_so_many_characters_and_no_more),
        ["Sidecars.MaxBytes"] = nameof(LimitTests) + "." + nameof(LimitTests.A_sidecar_over_its_limit_costs_its_article_by_name),
        ["ThemeContext.MaxString"] =
            nameof(ThemeMistakeTests) + "." + nameof(ThemeMistakeTests.A_theme_makes_strings_of_so_many_characters_and_no_more),
        ["ThemeContext.MaxSteps"] = nameof(ThemeMistakeTests) + "." + nameof(ThemeMistakeTests.A_page_takes_so_many_steps_and_no_more),
        ["BuildLock.MaxWait"] =
            nameof(SwapTests) + "." + nameof(SwapTests.A_lock_that_is_held_says_by_whom_and_one_that_is_left_is_taken_over),
        ["ImportOptions.Limit"] = nameof(FeedImportTests) + "." + nameof(FeedImportTests.What_is_over_the_limit_is_named),
        ["ImportOptions.MaxBytes"] = nameof(PoliteImportTests) + "." + nameof(PoliteImportTests.A_huge_page_is_refused),
        ["ImportOptions.Timeout"] =
            nameof(PoliteImportTests) + "." + nameof(PoliteImportTests.Redirects_and_tries_share_the_time_of_their_address),
        ["PreviewServer.MaxHead"] =
            nameof(PreviewLoadTests) + "." + nameof(PreviewLoadTests.A_request_is_read_to_its_limits_and_no_further),
        ["PreviewServer.MaxBody"] =
            nameof(PreviewLoadTests) + "." + nameof(PreviewLoadTests.A_request_is_read_to_its_limits_and_no_further),
        ["PdfText.MaxLetters"] = nameof(PdfImportTests) + "." + nameof(PdfImportTests.A_page_of_a_PDF_has_so_many_letters_and_no_more),
    }.ToImmutableDictionary();

    /// <summary>The name of each trial.</summary>
    public static TheoryData<string> Names => [.. Trial.All.Select(t => t.Limit)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_within_a_limit_is_taken_and_what_is_over_it_is_refused_by_name(string name)
    {
        var trial = Trial.All.Single(t => t.Limit == name);
        var told = Limit.All.Single(l => l.Name == name).Mark.Told!;
        Assert.DoesNotContain(trial.Told(0), l => l.Contains(trial.Says, StringComparison.Ordinal));
        var refusal = Assert.Single(trial.Told(1), l => l.Contains(trial.Says, StringComparison.Ordinal));
        Assert.StartsWith(told.StartsWith("DG", StringComparison.Ordinal) ? told + " " : "", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_limit_that_tells_is_tried() =>
        Assert.Equal(
            Limit.All.Where(l => l.Mark.Told is not null).Select(l => l.Name).Order(StringComparer.Ordinal),
            Trial.All.Select(t => t.Limit).Concat(Elsewhere.Keys).Order(StringComparer.Ordinal)
        );
}
