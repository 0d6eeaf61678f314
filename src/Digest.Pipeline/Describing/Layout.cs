using Digest.Text;

namespace Digest.Describing;

/// <summary>Tells where the head of a page ends and its text begins.</summary>
internal static class Layout
{
    /// <summary>How many paragraphs of a deck may stand above a byline or date line that is still the page's own.</summary>
    private const int Deck = 3;

    /// <summary>A paragraph of more words is no deck; one alone may be.</summary>
    private const int DeckWords = 45;

    /// <summary>How many short lines (buttons, labels) may stand among the deck.</summary>
    private const int Buttons = 14;

    /// <summary>How near the two copies of a headline stand.</summary>
    private const int Twice = 3;

    /// <summary>Position in <paramref name="kept"/> of the first block of the text; its length when there is none.</summary>
    public static int BodyStart(IReadOnlyList<Block> blocks, ImmutableArray<int> kept)
    {
        var start = FirstProse(blocks, kept);
        var (signed, dated) = (false, false);
        for (var i = 0; i < start; i++)
        {
            dated |= blocks[kept[i]].Kind != BlockKind.Heading && HeadLine.Read(blocks[kept[i]].Text).IsDated;
            signed |= IsSigned(blocks, kept, i);
        }

        // A saved page's own day stands among the lines that Acquiring took for its head.
        for (var i = 0; !dated && start < kept.Length && i < kept[start]; i++)
        {
            dated = blocks[i] is { Status: BlockStatus.Removed, Rule: Identity.RuleIds.PageHead } && HeadLine.Read(blocks[i].Text).IsDated;
        }

        if (signed && dated)
        {
            return start;
        }

        // "Ann Lee", right below a deck of one paragraph.
        if (
            !signed
            && start + 1 < kept.Length
            && start > 0
            && blocks[kept[start]].Layer.Count <= DeckWords
            && blocks[kept[start + 1]] is { Kind: BlockKind.Paragraph, Text.Length: <= 40 } below
            && PersonNames.IsWithGivenName(below.Text)
            && ProseAfter(blocks, kept, start + 1) >= 2
        )
        {
            return EndOfHead(blocks, kept, start + 2);
        }

        // A deck stands between the headline and the byline: the head goes on while prose follows it. Where half of it stands above, only
        // the other half is sought, and near.
        var decks = signed || dated ? 1 : Deck;
        var (prose, tall, buttons) = (0, 0, 0);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = start; i < kept.Length && prose <= decks && tall <= 1 && buttons <= Buttons; i++)
        {
            var block = blocks[kept[i]];
            if (
                block.Kind != BlockKind.Heading
                && ((!dated && HeadLine.Read(block.Text).IsDated) || (!signed && IsSigned(blocks, kept, i)))
                && ProseAfter(blocks, kept, i) >= 2
            )
            {
                return EndOfHead(blocks, kept, i + 1);
            }

            // A teaser printed twice is one.
            var isProse = Shapes.IsProse(block) && !Shapes.IsCaption(block.Text);
            if (!isProse)
            {
                buttons++;
            }
            else if (seen.Add(block.Text))
            {
                prose++;
                tall += block.Layer.Count > DeckWords ? 1 : 0;
            }
        }

        return start;
    }

    /// <summary>Whether the line above a block, as far as cleaning left any, is "By" alone: a label that looks like an ornament.</summary>
    public static bool IsBelowLabel(ReadOnlySpan<Block> blocks, int index) =>
        index > 0
        && blocks[index - 1].Status == BlockStatus.Removed
        && BylineLabels.IsAlone(blocks[index - 1].Text)
        && ReadsAsNames(blocks[index].Text);

    private static bool ReadsAsNames(string text) =>
        text.Length <= 120
        && BylineReader.Names(text) is { IsEmpty: false } names
        && names.All(n => PersonNames.Is(n, shouted: true) || Agencies.Find(n) is not null);

    private static bool IsSigned(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int at)
    {
        var block = blocks[kept[at]];
        if (block.Kind == BlockKind.Heading)
        {
            return false;
        }

        return HeadLine.Read(block.Text).IsByline
            || (kept[at] > 0 && IsBelowLabel([blocks[kept[at] - 1], block], 1))
            || (at + 1 < kept.Length && BylineLabels.IsAlone(block.Text) && ReadsAsNames(blocks[kept[at + 1]].Text));
    }

    /// <summary>
    /// The lines about the page that go on below the first of them: dates, names, posts, buttons, up to the next prose; without prose near,
    /// the strong ones only.
    /// </summary>
    private static int EndOfHead(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int from)
    {
        var last = from;
        for (
            var i = from;
            i < kept.Length && i < from + 6 && !Shapes.IsProse(blocks[kept[i]]) && blocks[kept[i]].Kind != BlockKind.Heading;
            i++
        )
        {
            var line = HeadLine.Read(blocks[kept[i]].Text);
            last = line.IsStrong || line.IsTimed || line.Source is not null || line.HasPost || IsSigned(blocks, kept, i) ? i + 1 : last;
        }

        return last;
    }

    private static int ProseAfter(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int at)
    {
        var count = 0;
        for (var i = at + 1; i < kept.Length && count < 2; i++)
        {
            count += Shapes.IsProse(blocks[kept[i]]) ? 1 : 0;
        }

        return count;
    }

    private static int FirstProse(IReadOnlyList<Block> blocks, ImmutableArray<int> kept)
    {
        for (var i = 0; i < kept.Length; i++)
        {
            var block = blocks[kept[i]];
            if (
                !Shapes.IsProse(block)
                || IsCaptionAbove(blocks, kept, i)
                || HeadLine.Read(block.Text).IsStrong
                || IsPrintedTwice(blocks, kept, i)
            )
            {
                continue;
            }

            // What stands right above a dateline is a headline, a full stop notwithstanding, unless it tells as much as a lead does; so is
            // one lone question above prose.
            var next = i + 1 < kept.Length ? blocks[kept[i + 1]] : null;
            if (
                i == 0
                && next is not null
                && Shapes.IsTitle(block.Text, stopAllowed: block.Layer.Count <= 16 && DatelineReader.Read(next.Text) is not null)
                && DatelineReader.Read(block.Text) is null
                && Shapes.IsProse(next)
            )
            {
                continue;
            }

            return i;
        }

        // Nothing reads like prose: the first line may be a headline, the rest is the text.
        return Math.Min(1, kept.Length);
    }

    /// <summary>
    /// Whether a short line without a full stop stands a second time a few lines below: pages print their headline twice, never their
    /// lead.
    /// </summary>
    private static bool IsPrintedTwice(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int at)
    {
        var block = blocks[kept[at]];
        if (block.Text.Length > 220 || !Shapes.Asks(block.Text))
        {
            return false;
        }

        for (var i = Math.Max(0, at - Twice); i < kept.Length && i <= at + Twice; i++)
        {
            if (i != at && blocks[kept[i]].Layer.Key == block.Layer.Key)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a sentence has the shape of a picture's caption and a title stands a few lines below it, above other prose.
    /// </summary>
    private static bool IsCaptionAbove(IReadOnlyList<Block> blocks, ImmutableArray<int> kept, int at)
    {
        if (!Shapes.IsCaption(blocks[kept[at]].Text))
        {
            return false;
        }

        for (var i = at + 1; i < kept.Length && i < at + 4; i++)
        {
            var text = blocks[kept[i]].Text;
            if (Shapes.IsProse(blocks[kept[i]]))
            {
                return false;
            }

            if (Words.Count(text) >= 5 && Shapes.IsTitle(text) && !SectionNames.Is(text) && ProseAfter(blocks, kept, i) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
