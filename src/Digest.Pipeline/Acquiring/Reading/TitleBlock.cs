using Digest.Identity;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Pandoc's title block: up to three lines at the beginning of a text that begin with a percent sign, for its title, its writers (parted by
/// semicolons) and its day.
/// </summary>
/// <remarks>https://pandoc.org/MANUAL.html, extension pandoc_title_block</remarks>
internal static class TitleBlock
{
    private const int Most = 3;

    /// <summary>
    /// The blocks of the title block, what they declare and where the text begins behind it; null where there is none.
    /// </summary>
    public static (ImmutableArray<Block> Blocks, ImmutableArray<Declared> Declared, int Body)? Of(
        SourceText source,
        int from,
        OddCharacters odd
    )
    {
        var text = source.Text;
        if (from >= text.Length || text[from] != '%' || (from + 1 < text.Length && !char.IsWhiteSpace(text[from + 1])))
        {
            return null;
        }

        var lines = Lines.Of(text, from);
        var writer = new BlockWriter(source, odd);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var declared = ImmutableArray.CreateBuilder<Declared>();
        var at = 0;
        for (var field = 0; field < Most && at < lines.Count && !lines[at].IsBlank && text[lines[at].Start] == '%'; field++)
        {
            var first = at++;
            writer.Range(lines[first].Start + 1, lines[first].End);

            // Further writers, and the rest of a title, stand on indented lines.
            while (at < lines.Count && !lines[at].IsBlank && lines[at].Indent > 0)
            {
                writer.Words(field == 1 ? ";" : "", -1);
                writer.Space(-1);
                writer.Range(lines[at].Start, lines[at].End);
                at++;
            }

            if (writer.Finish(field == 0 ? BlockKind.Heading : BlockKind.Paragraph, lines[first].Start, lines[at - 1].End) is { } block)
            {
                blocks.Add(
                    block with
                    {
                        Level = field == 0 ? 1 : 0,
                        Status = BlockStatus.Lifted,
                        Rule = field switch
                        {
                            0 => RuleIds.Headline,
                            1 => RuleIds.Byline,
                            _ => RuleIds.Date,
                        },
                    }
                );
                Declare(field, block.Text, declared);
            }
        }

        return (blocks.ToImmutable(), declared.ToImmutable(), at < lines.Count ? StartOf(text, lines[at].Start, from) : text.Length);
    }

    private static void Declare(int field, string value, ImmutableArray<Declared>.Builder declared)
    {
        const string Method = "title block";
        switch (field)
        {
            case 0:
                declared.Add(new Declared(DeclaredField.Headline, value, Method, 0));
                break;
            case 1:
                declared.AddRange(
                    value
                        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                        .Select(static n => new Declared(DeclaredField.Byline, Normal.Space(n), Method, 0))
                );
                break;
            default:
                declared.Add(new Declared(DeclaredField.Published, value, Method, 0));
                break;
        }
    }

    // The beginning of a line: its indent belongs to what is parsed.
    private static int StartOf(string text, int at, int from)
    {
        while (at > from && text[at - 1] is ' ' or '\t')
        {
            at--;
        }

        return at;
    }
}
