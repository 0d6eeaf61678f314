using System.Collections.Concurrent;
using Digest.Rendering.Views;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// What the pages of one story-year look up again and again, worked out once: who has which key, where each block stands in the telling,
/// which ids land on it.
/// </summary>
internal sealed class YearIndex
{
    private readonly Dictionary<string, Report> _reports;
    private readonly Dictionary<string, Passage> _passages;
    private readonly Dictionary<BlockRef, List<string>> _witnesses = [];
    private readonly Dictionary<BlockRef, int> _tellings = [];
    private readonly Lazy<ILookup<BlockRef, (Passage Passage, Witness Witness)>> _passagesAt;
    private readonly Lazy<ILookup<BlockRef, Span>> _differences;
    private readonly ConcurrentDictionary<(string Passage, HashSet<string> Carriers), ImmutableArray<Witness>> _beyond = new();
    private readonly ConcurrentDictionary<HashSet<string>, ImmutableArray<LinkView>> _linksOf = new();
    private readonly ConcurrentDictionary<string, LinkView> _links = new(StringComparer.Ordinal);
    private readonly int[] _numbers;

    /// <summary>Indexes a year.</summary>
    public YearIndex(AnnotatedYear year)
    {
        Year = year;
        var folded = year.Folded;
        _reports = folded.Reports.ToDictionary(r => r.Article.Id, StringComparer.Ordinal);
        _passages = folded.Passages.ToDictionary(p => p.Id, StringComparer.Ordinal);
        foreach (var witness in folded.Passages.SelectMany(p => p.Witnesses))
        {
            (_witnesses.TryGetValue(witness.At, out var ids) ? ids : _witnesses[witness.At] = []).Add(witness.Id);
        }

        _numbers = new int[folded.Tellings.Length];
        var n = 0;
        for (var i = 0; i < folded.Tellings.Length; i++)
        {
            var telling = folded.Tellings[i];
            _numbers[i] = telling.Repeats.IsEmpty && Mark(telling.Shown).IsBody ? ++n : 0;
            foreach (var at in telling.Repeats.IsEmpty ? telling.Carriers : telling.Repeats)
            {
                _tellings.TryAdd(at, i);
            }
        }

        _passagesAt = new(() => folded.Passages.SelectMany(p => p.Witnesses.Select(w => (p, w))).ToLookup(x => x.w.At));
        _differences = new(() =>
            folded.Differences.SelectMany(d => d.Readings).SelectMany(r => r.Agreements).ToLookup(a => a.At, a => new Span(a.Start, a.End))
        );
        Carriers = new WholeCarriers(
            at => Telling(at) is >= 0 and var i ? folded.Tellings[i] : null,
            at => PassagesAt(at).Select(p => p.Passage)
        );
        Utterances = folded.Utterances.ToLookup(u => u.Speaker, StringComparer.Ordinal);
        Alignments = new PairAlignments(Block, PassagesAt);
        Notes = year.Notes.Where(note => note.At is not null).ToLookup(note => note.At!.Value);
    }

    /// <summary>The year.</summary>
    public AnnotatedYear Year { get; }

    /// <summary>Notes by the block they are anchored at, in page order.</summary>
    public ILookup<BlockRef, Note> Notes { get; }

    /// <summary>Utterances by the name of who is named as having said them.</summary>
    public ILookup<string, Utterance> Utterances { get; }

    /// <summary>The alignments of stretches that pages set side by side.</summary>
    public PairAlignments Alignments { get; }

    /// <summary>The passages that have a witness in a block, with that witness.</summary>
    public IEnumerable<(Passage Passage, Witness Witness)> PassagesAt(BlockRef at) => _passagesAt.Value[at];

    /// <summary>Who carries each block whole.</summary>
    public WholeCarriers Carriers { get; }

    /// <summary>The witnesses of a passage in reports that are none of these; found once for each set of <see cref="Carriers"/>.</summary>
    public ImmutableArray<Witness> Beyond(Passage passage, HashSet<string> carriers) =>
        _beyond.GetOrAdd(
            (passage.Id, carriers),
            static (of, passage) => [.. passage.Witnesses.Where(w => !of.Carriers.Contains(w.At.Article))],
            passage
        );

    /// <summary>
    /// Links to the reports of a set of <see cref="Carriers"/> without one of them, in the order of the reports. A link is made once for
    /// all pages of the year.
    /// </summary>
    public ImmutableArray<LinkView> Links(HashSet<string> carriers, string without, Func<Report, LinkView> make)
    {
        var all = _linksOf.GetOrAdd(carriers, of => [.. Year.Folded.Reports.Where(r => of.Contains(r.Article.Id)).Select(Link)]);
        return carriers.Contains(without) ? all.RemoveAt(all.IndexOf(_links[without], ReferenceEqualityComparer.Instance)) : all;

        LinkView Link(Report report) => _links.GetOrAdd(report.Article.Id, _ => make(report));
    }

    /// <summary>The places in a block on which a difference is listed.</summary>
    public IEnumerable<Span> DifferencesAt(BlockRef at) => _differences.Value[at];

    /// <summary>The report of an article; null for an article of another year.</summary>
    public Report? Report(string article) => _reports.GetValueOrDefault(article);

    /// <summary>The passage of an id; null when there is none.</summary>
    public Passage? Passage(string id) => _passages.GetValueOrDefault(id);

    /// <summary>The stable id of a whole block.</summary>
    public string Id(BlockRef at) => _reports[at.Article].BlockIds[at.Block - 1];

    /// <summary>All ids that land on a block: its own, then those of its witnesses.</summary>
    public IEnumerable<string> AllIds(BlockRef at) => _witnesses.TryGetValue(at, out var ids) ? [Id(at), .. ids] : [Id(at)];

    /// <summary>The step of the telling a block stands in; -1 for none.</summary>
    public int Telling(BlockRef at) => _tellings.GetValueOrDefault(at, -1);

    /// <summary>The number a passage bears on the page; 0 for a run of repeats, a heading and a caption.</summary>
    public int Number(int telling) => telling < 0 ? 0 : _numbers[telling];

    /// <summary>What became of the block, without its words.</summary>
    public BlockMark Mark(BlockRef at) => _reports[at.Article].Article.Marks[at.Block - 1];

    /// <summary>The block.</summary>
    public Block Block(BlockRef at) => _reports[at.Article].Article.Block(at.Block);
}
