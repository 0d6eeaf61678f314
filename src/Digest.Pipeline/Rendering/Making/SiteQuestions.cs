using System.Collections.Concurrent;
using System.Globalization;
using Digest.Caching;
using Digest.Rendering.Engine;

namespace Digest.Rendering.Making;

/// <summary>What a step from one report to another needs of that other one.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="Address">Its page.</param>
internal sealed record ReportLink(string Name, string Address);

/// <content>
/// What pages of one story ask about the rest of the site, each a question that a later build can ask again (<see cref="PageTrace"/>).
/// </content>
internal sealed partial class Site
{
    private const string OfOutlet = "outlet";
    private const string OfSpeaker = "speaker";
    private const string OfTurns = "turns";
    private const string OfCorrections = "corrections";
    private const string OfNoReport = "no report";
    private const string OfTold = "told";

    private readonly ConcurrentDictionary<string, UInt128?> _answers = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<(Correction Correction, string Id)>> _corrections;

    /// <summary>Keys of the stories, by id: part of the keys of pages. A page of a story without one is made in every build.</summary>
    public IReadOnlyDictionary<string, UInt128> StoryKeys { get; init; } = ImmutableDictionary<string, UInt128>.Empty;

    /// <summary>What was told of articles, by their paths without the extension.</summary>
    public ILookup<string, Diagnostic> ToldOf { get; init; } = Array.Empty<Diagnostic>().ToLookup(static _ => "");

    /// <summary>What is said of the whole site, by name, as templates see it.</summary>
    public Func<string, object?> Totals { get; set; } = static _ => null;

    /// <summary>The address of an outlet's page; null when it has none.</summary>
    public string? OutletAddress(string? name)
    {
        if (name is null)
        {
            return null;
        }

        PageTrace.Ask(OfOutlet, name);
        return _outlets.GetValueOrDefault(name)?.Address;
    }

    /// <summary>The address of the page of whoever is quoted under a name; null for nobody, empty for who has no page.</summary>
    public string? SpeakerAddress(string? name)
    {
        if (name is null)
        {
            return null;
        }

        PageTrace.Ask(OfSpeaker, name);
        return _speakers.Find(name)?.Address;
    }

    /// <summary>The reports before and after one among those of its outlet.</summary>
    public (ReportLink? Older, ReportLink? Newer) Turns(Article article)
    {
        PageTrace.Ask(OfTurns, article.Id);
        return TurnsOf(article);
    }

    /// <summary>All corrections, newest first, with the ids by which they are linked to.</summary>
    public ImmutableArray<(Correction Correction, string Id)> Corrections => Seen(_corrections.Value);

    /// <summary>The corrections of a story and of its reports, newest first, with the ids by which they are linked to.</summary>
    public IEnumerable<(Correction Correction, string Id)> CorrectionsOf(string story)
    {
        PageTrace.Ask(OfCorrections, story);
        return CorrectionsOn(story);
    }

    /// <summary>What was told of an article, and of its sidecar.</summary>
    public IEnumerable<Diagnostic> Told(Article article)
    {
        PageTrace.Ask(OfTold, article.Id);
        return ToldOf["articles/" + article.Id];
    }

    /// <summary>The answer to a question, as a key; null where it can't be asked. Most are asked by many pages.</summary>
    public UInt128? Answer(string question) => _answers.GetOrAdd(question, AnswerAnew);

    private UInt128? AnswerAnew(string question)
    {
        var at = question.IndexOf('\n', StringComparison.Ordinal);
        var (kind, about) = (question[..at], question[(at + 1)..]);
        return kind switch
        {
            PageTrace.SeenStory => StoryKeys.TryGetValue(about, out var key) ? key
            : _byStory.Contains(about) ? null
            : default(UInt128),
            OfNoReport => _reports.ContainsKey(about) ? null : default(UInt128),
            OfOutlet => Of(_outlets.GetValueOrDefault(about)?.Address),
            OfSpeaker => Of(_speakers.Find(about)?.Address),
            OfTurns => _reports.TryGetValue(about, out var entry) ? Of(TurnsOf(entry.Report.Article)) : null,
            OfCorrections => Of(CorrectionsOn(about)),
            OfTold => Of(ToldOf["articles/" + about]),
            PageTrace.OfSite => Of(string.Create(CultureInfo.InvariantCulture, $"{Totals(about)}")),
            _ => null,
        };
    }

    private static UInt128 Of(string? text) => new KeyBuilder("text").Add(text).End();

    private static UInt128 Of((ReportLink? Older, ReportLink? Newer) turns) =>
        new KeyBuilder("turns").Add(turns.Older?.Name).Add(turns.Older?.Address).Add(turns.Newer?.Name).Add(turns.Newer?.Address).End();

    private static UInt128 Of(IEnumerable<(Correction Correction, string Id)> corrections)
    {
        var key = new KeyBuilder("corrections");
        foreach (var (c, id) in corrections)
        {
            key.Add(id).Add(c.Date.ToString()).Add(c.Article).Add(c.Story).Add(c.Text);
        }

        return key.End();
    }

    private static UInt128 Of(IEnumerable<Diagnostic> told)
    {
        var key = new KeyBuilder("told");
        foreach (var d in told.Order())
        {
            key.Add(d.Code).Add((long)d.Level).Add(d.Path).Add(d.Line).Add(d.Column).Add(d.Message).Add(d.Cause).Add(d.Remedy);
        }

        return key.End();
    }

    private (ReportLink? Older, ReportLink? Newer) TurnsOf(Article article)
    {
        if (
            article.Outlet.Value is not { } name
            || !_outlets.TryGetValue(name, out var outlet)
            || outlet.PlaceOf(article) is not (>= 0 and var at)
        )
        {
            return (null, null);
        }

        // The newest stands first there.
        return (At(outlet, at + 1), At(outlet, at - 1));

        ReportLink? At(OutletEntry of, int i) =>
            i >= 0 && i < of.Reports.Length
                ? new ReportLink(Name(of.Reports[i].Report.Article), of.Reports[i].Report.Article.Address)
                : null;
    }

    private IEnumerable<(Correction Correction, string Id)> CorrectionsOn(string story) =>
        _corrections.Value.Where(c =>
            c.Correction.Story == story
            || (c.Correction.Article is { } id && _reports.TryGetValue(id, out var entry) && entry.Year.Story.Story.Id == story)
        );
}
