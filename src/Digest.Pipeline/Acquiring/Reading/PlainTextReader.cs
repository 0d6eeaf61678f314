namespace Digest.Acquiring;

/// <summary>
/// Reads the downloads of press archives by their labels, and crawled plain text: one line is one block unless the lines are hard-wrapped
/// near one width; blank lines part blocks. Many crawls are Markdown in disguise, so the marks of headings, lists, quotations, rules, links
/// and emphasis are taken out of the text and kept as what they mean.
/// </summary>
internal sealed class PlainTextReader : IDraftReader
{
    /// <inheritdoc/>
    public string Format => "txt";

    /// <inheritdoc/>
    public ImmutableArray<string> Extensions => [".txt"];

    /// <inheritdoc/>
    public ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd, Diagnostics diagnostics) =>
        ArchiveTexts.Read(source, from, odd) is { IsEmpty: false } reports ? reports : [new PageText(Blocks(source, from, odd), [])];

    /// <summary>The blocks of a text from a UTF-16 position on.</summary>
    public static ImmutableArray<Block> Blocks(SourceText source, int from, OddCharacters odd)
    {
        var lines = Lines.Of(source.Text, from);
        return Blocks(source, lines, HardWrap.WidthOf(source.Text, lines), odd);
    }

    /// <summary>The blocks of some lines; <paramref name="width"/> is what they are wrapped at, 0 where each is a paragraph.</summary>
    public static ImmutableArray<Block> Blocks(SourceText source, List<Line> lines, int width, OddCharacters odd)
    {
        var text = source.Text;
        var writer = new BlockWriter(source, odd);
        var marks = new PlainMarks(text, writer);
        var hyphens = new LineHyphens(text, width > 0 ? lines : []);
        var blocks = ImmutableArray.CreateBuilder<Block>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsBlank || PlainShapes.IsRule(text, line))
            {
                continue;
            }

            var last = i;
            var (kind, level, content) = PlainShapes.Of(text, line);
            if (kind != BlockKind.Heading)
            {
                while (
                    last + 1 < lines.Count
                    && HardWrap.RunsOn(text, lines[last], lines[last + 1], width)
                    && !PlainShapes.IsRule(text, lines[last + 1])
                    && Continues(text, kind, lines[last + 1])
                )
                {
                    last++;
                }
            }

            if (kind == BlockKind.Paragraph && last == i && PlainShapes.IsUnderlined(text, lines, i, out var under))
            {
                (kind, level) = (BlockKind.Heading, under);
            }

            var joint = WordBreak.None;
            for (var l = i; l <= last; l++)
            {
                if (joint == WordBreak.None)
                {
                    writer.Space(lines[l].Start - 1);
                }

                joint = l < last ? hyphens.Between(lines[l], lines[l + 1]) : WordBreak.None;
                var end = lines[l].End - (joint == WordBreak.Dropped ? 1 : 0);
                marks.Write(l == i ? content : PlainShapes.Of(text, lines[l]).Content, end);
            }

            if (writer.Finish(kind, line.Start, lines[last].End) is { } block)
            {
                blocks.Add(level == 0 ? block : block with { Level = level });
            }

            i = last;
        }

        return blocks.ToImmutable();
    }

    private static bool Continues(string text, BlockKind kind, Line next)
    {
        var shape = PlainShapes.Of(text, next).Kind;
        return shape == BlockKind.Paragraph || (shape == BlockKind.Quote && kind == BlockKind.Quote);
    }
}
