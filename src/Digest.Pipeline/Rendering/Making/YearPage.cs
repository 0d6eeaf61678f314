using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>
/// One page about a story-year or about one of its reports while it is made: its ids, the numbers of its endnotes, its paragraphs. Lives as
/// long as the page.
/// </summary>
internal sealed class YearPage
{
    // As many narrow columns as stand beside the first words of a passage without scrolling on a wide screen.
    private const int MostColumns = 12;

    // In the narrow column beside it a longer note is taller than most passages.
    private const int LongNote = 150;

    // Below this many characters Readability 0.6 takes a box with a link in it for no text.
    private const int Short = 25;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<int, ImmutableArray<MarkView>> _marks = [];
    private readonly Dictionary<(string Key, string State), MarkView> _made = [];
    private readonly HashSet<string> _summaries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);

    private readonly bool _numbered;

    /// <summary>
    /// A page whose endnotes are the given notes, in order. Where they are not numbered they say themselves which passage they are about,
    /// and no number stands in the text.
    /// </summary>
    public YearPage(Site site, YearEntry entry, IEnumerable<Note> endnotes, bool numbered = true)
    {
        (Site, Entry, Facts, _numbered) = (site, entry, new Facts(site), numbered);
        Endnotes = [.. endnotes];
        foreach (var note in Endnotes)
        {
            _numbers.Add(note.Id, _numbers.Count + 1);
            Ids.Take(note.Id);
        }
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The story-year.</summary>
    public YearEntry Entry { get; }

    /// <summary>Makes facts.</summary>
    public Facts Facts { get; }

    /// <summary>The ids given away so far.</summary>
    public Ids Ids { get; } = new();

    /// <summary>Notes of the section at the end.</summary>
    public ImmutableArray<Note> Endnotes { get; }

    /// <summary>True when a table with a column for each report could not be read: its cells then name the reports.</summary>
    public bool IsWide => Entry.Reports.Length > MostColumns;

    /// <summary>True for notes that a reader wants beside their passage; the others stand in a list, one link away.</summary>
    public static bool IsMarginal(Note note) => note is { At: not null, Kind: NoteKind.Credit or NoteKind.Echo or NoteKind.Editor };

    /// <summary>True for the notes that stand in the list: on the year's own page where it has one report, else on its apparatus.</summary>
    public static bool IsListed(Note note) => !IsMarginal(note) && note.Kind != NoteKind.Removed;

    /// <summary>How each report carries a step; worked out once a page.</summary>
    public ImmutableArray<MarkView> MarksOf(int telling)
    {
        if (!_marks.TryGetValue(telling, out var marks))
        {
            _marks.Add(telling, marks = Marks.Of(Entry, telling, Mark));
        }

        return marks;
    }

    /// <summary>
    /// The mark of a report in one state; the same one wherever it is asked for, since a large year has millions of places for it.
    /// </summary>
    public MarkView Mark(Report report, string state)
    {
        if (!_made.TryGetValue((report.Siglum, state), out var mark))
        {
            _made.Add((report.Siglum, state), mark = Marks.Make(Site, report, state));
        }

        return mark;
    }

    /// <summary>The name of a report in words: its outlet, else its headline.</summary>
    public string Name(Article article) => Site.Name(article);

    /// <summary>The name of a report in few words: its outlet, else words for a page without one.</summary>
    public string ShortName(Report report) => report.Article.Outlet.Value ?? Site.Strings.Say("witness.unnamed");

    /// <summary>A block, with its own id and those of everything that stands on it.</summary>
    public BlockView Block(BlockRef at, params ReadOnlySpan<BlockRef> standing) => Block(at, standing, []);

    /// <summary>
    /// The same with the references to notes on blocks that have ids of their own on the page, or that nobody shows here.
    /// </summary>
    public BlockView Block(BlockRef at, ReadOnlySpan<BlockRef> standing, ReadOnlySpan<BlockRef> folded)
    {
        var article = Entry.Index.Report(at.Article)!.Article;
        var block = article.Block(at.Block);
        var own = Ids.Take(Entry.Index.Id(at));
        var others = new List<string>(Entry.Index.AllIds(at));
        List<NoteRef> refs = [.. References(at)];
        foreach (var other in standing)
        {
            others.AddRange(Entry.Index.AllIds(other));
            refs.AddRange(References(other));
        }

        foreach (var other in folded)
        {
            refs.AddRange(References(other));
        }

        // A block in the site's own language inside a foreign report says so too: around it the page speaks the report's.
        var (lang, dir) = LanguageTags.Valid(block.Language) is { } tag
            ? (tag, Languages.Direction(tag))
            : Facts.Language(article.Language.Value);
        var text = Shown.Text(article, block);
        return new BlockView
        {
            Id = own,
            Anchors = Ids.TakeFree(others),
            N = article.Paragraph(block.N),
            Kind = Kind(block.Kind),
            Level = block.Level,
            Lang = lang,
            Dir = dir,
            Shown = text is not null,
            Brief = text?.Trim().Length < Short,
            Html =
                text is null ? Html.Empty
                : block.Kind == BlockKind.Table ? Prose.Table(text)
                : Prose.Of(block, text.Length, refs),
        };
    }

    /// <summary>A summary that no other fold of the page has: the number of the place is added to a second one.</summary>
    public string Once(string summary, int place) => _summaries.Add(summary) ? summary : Site.Strings.Say("fold.at", summary, place);

    /// <summary>A note as it stands beside its passage.</summary>
    public NoteView Beside(Note note) => View(note, 0, null);

    /// <summary>The section at the end. Made last: it links back only to references that the page has.</summary>
    public ImmutableArray<NoteView> End() =>
        [.. Endnotes.Select(note => View(note, _numbers[note.Id], _referred.Contains(note.Id) ? "r-" + note.Id : null))];

    /// <summary>The name of a kind of block.</summary>
    public static string Kind(BlockKind kind) =>
        kind switch
        {
            BlockKind.Heading => "heading",
            BlockKind.Quote => "quote",
            BlockKind.List => "list",
            BlockKind.Caption => "caption",
            BlockKind.Table => "table",
            BlockKind.Code => "code",
            _ => "paragraph",
        };

    // Beside its passage a lookalike is named in few words, with the way to it; both stand side by side further down.
    private LinkView? Echo(Note note)
    {
        var echo = Entry.Year.Folded.Echoes.FirstOrDefault(e =>
            (e.A == note.At || e.B == note.At) && (note.Evidence.IsEmpty || note.Evidence.Any(x => x.Article == Other(e)))
        );
        if (echo is null || Site.Report(Other(echo)) is not { } there)
        {
            return null;
        }

        var at = echo.A == note.At ? echo.B : echo.A;
        return new LinkView
        {
            Text = Site.Strings.Say("echo.of", Name(there.Report.Article), Site.Dates.YearLabel(there.Year.Year.Folded.Year.Year)),
            Address = there.Year.Address + "#" + there.Year.Index.Id(at),
        };

        string Other(Echo e) => e.A == note.At ? e.B.Article : e.A.Article;
    }

    private LinkView? Speaker(Note note)
    {
        var name = note.At is { } at
            ? Entry.Index.Report(at.Article)?.Article.Quotes.FirstOrDefault(q => q.Block == at.Block && q.Start == note.Start)?.Speaker
            : null;
        return Site.SpeakerAddress(name) is { Length: > 0 } address
            ? new LinkView { Text = Site.Strings.Say("speaker.all", name!), Address = address }
            : null;
    }

    private LinkView Place(BlockRef at)
    {
        var telling = Entry.Index.Telling(at);
        return new LinkView
        {
            Text = Entry.Index.Number(telling) is > 0 and var n ? Site.Strings.Say("changed.passage", n) : Site.Strings.Say("notes.there"),
            Address = Entry.Index.Id(at),
        };
    }

    private IEnumerable<NoteRef> References(BlockRef at)
    {
        foreach (var note in Entry.Index.Notes[at])
        {
            if (_numbered && _numbers.TryGetValue(note.Id, out var number) && _referred.Add(note.Id))
            {
                yield return new NoteRef(note.Id, number, Site.Strings.Say("notes.number", number));
            }
        }
    }

    private NoteView View(Note note, int number, string? back)
    {
        var kind = note.Kind.ToString().ToLowerInvariant();
        var echo = number == 0 && note.Kind == NoteKind.Echo ? Echo(note) : null;
        var link = echo ?? (note.Kind == NoteKind.Quote ? Speaker(note) : null);
        var text = echo is null
            ? Site.Notes(Entry.Story).Of(Entry.Year, note)
            : Site.Strings.Say(note.Says.Key == "note.echo_maybe" ? "echo.short_maybe" : "echo.short");
        return new NoteView
        {
            Id = number == 0 ? Ids.Take(note.Id) : note.Id,
            Number = number,
            Kind = kind,
            KindWords = Site.Strings.Say("notes." + kind),
            Text = text,
            Long = text.Length > LongNote,
            Link = link,
            BasisWords = note.Basis is Basis.None ? "" : Facts.Words(note.Basis),
            Evidence = Facts.Evidence(
                Site.Notes(Entry.Story).Evidence(note),
                note.Article is { } id ? Site.Report(id)?.Report.Article : null
            ),
            Url = SafeUrl.External(note.Url),
            Back = back,
            Place = _numbered || number == 0 || note.At is not { } at ? null : Place(at),
        };
    }
}
