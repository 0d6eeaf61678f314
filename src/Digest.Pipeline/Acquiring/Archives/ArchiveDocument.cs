using Digest.Identity;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Makes one report of an archive's download from its lines, in file order: its text as blocks, each line that says something about it as a
/// lifted block and a declaration, all else as a removed block. Every line that is handed in stands in one of them.
/// </summary>
internal sealed class ArchiveDocument(ArchiveLines lines, OddCharacters odd, string archive, int first)
{
    // Lines of a download are wrapped below this many characters, or not at all.
    private const int Widest = 100;
    private const int Longest = 2000;

    private readonly BlockWriter _writer = new(lines.Source, odd);
    private readonly ImmutableArray<Block>.Builder _blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly List<Declared> _declared = [];

    /// <summary>Whether it has a text.</summary>
    public bool HasBody { get; private set; }

    /// <summary>Lines of the download that are about no report, or about all: one removed block a paragraph.</summary>
    public void Page(int from, int to) => Paragraphs(from, to, UnseenRules.ArchivePage);

    /// <summary>Lines about this report that are neither text nor fact.</summary>
    public void About(int from, int to) => Paragraphs(from, to, UnseenRules.ArchiveLabel);

    /// <summary>
    /// A value over lines from <paramref name="from"/> to before <paramref name="to"/>: the whole lines are one block, the value begins at
    /// <paramref name="value"/>.
    /// </summary>
    public void Add(ArchiveField field, int from, int to, int value, string label)
    {
        while (to > from && lines.IsBlank(to - 1))
        {
            to--;
        }

        if (to <= from)
        {
            return;
        }

        for (var i = from; i < to; i++)
        {
            _writer.Range(lines.All[i].Start, lines.All[i].End);
            _writer.Space(-1);
        }

        if (_writer.Finish(BlockKind.Paragraph, lines.All[from].Start, lines.All[to - 1].End) is not { } block)
        {
            return;
        }

        _blocks.Add(
            Rule(field) is { } rule
                ? block with
                {
                    Kind = field == ArchiveField.Headline ? BlockKind.Heading : BlockKind.Paragraph,
                    Level = field == ArchiveField.Headline ? 1 : 0,
                    Status = BlockStatus.Lifted,
                    Rule = rule,
                }
                : block with
                {
                    Status = BlockStatus.Removed,
                    Rule = UnseenRules.ArchiveLabel,
                }
        );
        var words = string.Join(
            ' ',
            Enumerable
                .Range(from, to - from)
                .Select(i => lines.Source.Text[Math.Clamp(value, lines.All[i].Start, lines.All[i].End)..lines.All[i].End])
        );
        Declare(field, Normal.Space(odd.Clean(words)), label);
    }

    /// <summary>Parts a label from the text behind it on one line: the label is about the report, the line begins with the text.</summary>
    public void Cut(int line, int value)
    {
        var whole = lines.All[line];
        _writer.Range(whole.Start, value);
        if (_writer.Finish(BlockKind.Paragraph, whole.Start, value) is { } label)
        {
            _blocks.Add(label with { Status = BlockStatus.Removed, Rule = UnseenRules.ArchiveLabel });
        }

        lines.All[line] = whole with { Start = value };
    }

    /// <summary>Lines of text. Where blank lines part its paragraphs, the lines of one are joined as far as they are wrapped.</summary>
    public void Body(int from, int to)
    {
        var body = lines.All.GetRange(from, to - from);
        var longest = body.Count == 0 ? 0 : body.Max(static l => l.Length);
        var parted = body.FindIndex(static l => !l.IsBlank) is >= 0 and var start && body.FindIndex(start, static l => l.IsBlank) is >= 0;
        var width = !parted || longest > Widest ? HardWrap.WidthOf(lines.Source.Text, body) : longest;
        var blocks = PlainTextReader.Blocks(lines.Source, body, width, odd);
        HasBody |= !blocks.IsEmpty;
        _blocks.AddRange(blocks);
    }

    /// <summary>The report.</summary>
    public PageText Finish() =>
        new(_blocks.ToImmutable(), [.. _declared.Distinct().OrderBy(static d => d.Rank)])
        {
            Start = first < lines.Count ? lines.All[lines.Skip(first, lines.Count - 1)].Start : 0,
            Format = archive.ToLowerInvariant(),
        };

    private void Paragraphs(int from, int to, string rule)
    {
        for (var i = lines.Skip(from, to); i < to; i = lines.Skip(i, to))
        {
            var end = lines.EndOfParagraph(i, to);
            for (var l = i; l < end; l++)
            {
                _writer.Range(lines.All[l].Start, lines.All[l].End);
                _writer.Space(-1);
            }

            if (_writer.Finish(BlockKind.Paragraph, lines.All[i].Start, lines.All[end - 1].End) is { } block)
            {
                _blocks.Add(block with { Status = BlockStatus.Removed, Rule = rule });
            }

            i = end;
        }
    }

    private static string? Rule(ArchiveField field) =>
        field switch
        {
            ArchiveField.Headline => RuleIds.Headline,
            ArchiveField.Byline or ArchiveField.Names => RuleIds.Byline,
            ArchiveField.Outlet or ArchiveField.OutletInfo => RuleIds.Source,
            ArchiveField.Date => RuleIds.Date,
            ArchiveField.Dateline => RuleIds.Dateline,
            ArchiveField.Summary => RuleIds.Summary,
            ArchiveField.Credit => RuleIds.Credit,
            ArchiveField.Rights => RuleIds.Rights,
            _ => null,
        };

    private void Declare(ArchiveField field, string value, string label)
    {
        if (value.Length is 0 or > Longest)
        {
            return;
        }

        var method = archive + " " + label;
        switch (field)
        {
            case ArchiveField.Headline:
                _declared.Add(new Declared(DeclaredField.Headline, value, method, _declared.Exists(IsHeadline) ? 1 : 0));
                break;
            case ArchiveField.Byline:
                _declared.Add(new Declared(DeclaredField.Byline, value, method, 0));
                break;
            case ArchiveField.Names:
                _declared.AddRange(ArchiveNames.Of(value).Select(n => new Declared(DeclaredField.Byline, n, method, 0)));
                break;
            case ArchiveField.Outlet:
                // ProQuest adds the place: "The Morning Post; Weil".
                _declared.Add(new Declared(DeclaredField.Outlet, value.Split(';')[0].TrimEnd(), method, 0));
                break;
            case ArchiveField.OutletInfo:
                // "The Morning Post ; Weil [Weil]. 3 Apr 2018: A.4."
                var name = value.AsSpan(0, value.AsSpan().IndexOfAny(";[") is > 0 and var end ? end : value.Length).Trim().ToString();
                _declared.Add(new Declared(DeclaredField.Outlet, name, method, 1));
                _declared.Add(new Declared(DeclaredField.Published, value[name.Length..], method, 1));
                break;
            case ArchiveField.Date:
                _declared.Add(new Declared(DeclaredField.Published, value, method, 0));
                break;
            case ArchiveField.Year:
                _declared.Add(new Declared(DeclaredField.Published, value, method, 2));
                break;
            case ArchiveField.Dateline:
                _declared.Add(new Declared(DeclaredField.Dateline, value, method, 0));
                break;
            case ArchiveField.Summary:
                _declared.Add(new Declared(DeclaredField.Summary, value, method, 0));
                break;
            case ArchiveField.Credit:
                _declared.Add(new Declared(DeclaredField.Credit, value, method, 0));
                break;
            case ArchiveField.Language when ArchiveLabels.Language(value) is { } tag:
                _declared.Add(new Declared(DeclaredField.Language, tag, method, 0));
                break;
            case ArchiveField.Rights:
                _declared.Add(new Declared(DeclaredField.Rights, value, method, 0));
                break;
            case ArchiveField.Url when FollowedAddress.Safe(value) is { } url && url.StartsWith("http", StringComparison.Ordinal):
                _declared.Add(new Declared(DeclaredField.Url, url, method, 3));
                break;
            case ArchiveField.Id:
                _declared.Add(new Declared(DeclaredField.ItemId, value, method, 0));
                break;
            default:
                break;
        }
    }

    private static bool IsHeadline(Declared declared) => declared.Field == DeclaredField.Headline;
}
