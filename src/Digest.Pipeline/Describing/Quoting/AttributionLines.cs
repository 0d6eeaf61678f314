using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds who speaks where no verb of saying stands beside the words: a dash and a name behind them ("“…” — Ada Pell, baker"), something
/// written and its writer ("Pell sent a telegram: “…”"), a sentence before them that tells who speaks ("Nobody came, Pell said. “…”").
/// </summary>
internal static class AttributionLines
{
    private const int MostWords = 14;

    private static readonly FrozenSet<string> Passive = Lexicon.Shared.Set("passive-auxiliaries");

    private static readonly FrozenSet<string> SignedBy = Lexicon.Shared.Set("signed-by");

    /// <summary>
    /// The name behind a dash that ends the line of a quotation, with what the person is behind a comma; null when none stands there.
    /// </summary>
    public static Attribution? Behind(QuoteText q, int index)
    {
        var span = q.Spans[index];
        var end = q.EndAt(span);
        var limit = index + 1 < q.Spans.Length ? q.StartAt(q.Spans[index + 1]) : q.Text.Length;
        var at = end;
        while (at < limit && char.IsWhiteSpace(q.Text[at]))
        {
            at++;
        }

        if (at + 2 >= limit || !(Incises.IsDash(q.Text[at]) || (q.Text[at] == '-' && at > end && q.Text[at + 1] == ' ')))
        {
            return null;
        }

        return Name(q.Text[(at + 1)..limit]) is { } name
            ? new Attribution(
                q.Text[at].ToString(),
                new SpeakerMention(MentionKind.Name, name, name, at + 1 + q.Text[(at + 1)..limit].IndexOf(name, StringComparison.Ordinal))
            )
            : null;
    }

    /// <summary>
    /// Whether a block is the line of attribution below a quotation that is set off: a dash, a name, and what the person is.
    /// </summary>
    public static bool IsLine(Block block) =>
        block.Text.Length is > 3 and < 160
        && (Incises.IsDash(block.Text[0]) || block.Text.StartsWith("- ", StringComparison.Ordinal))
        && Name(block.Text[1..]) is not null;

    /// <summary>
    /// The blocks with the lines of attribution that stand right below set-off quotations made captions of them: they say whose words those
    /// are, and tell nothing.
    /// </summary>
    public static ImmutableArray<Block> Captions(ImmutableArray<Block> blocks)
    {
        var made = blocks;
        for (var i = 1; i < blocks.Length; i++)
        {
            if (
                blocks[i - 1] is { IsBody: true, Kind: BlockKind.Quote }
                && blocks[i] is { IsBody: true, Kind: BlockKind.Quote or BlockKind.Paragraph }
                && IsLine(blocks[i])
            )
            {
                made = made.SetItem(i, blocks[i] with { Kind = BlockKind.Caption });
            }
        }

        return made;
    }

    /// <summary>Whose words the paragraphs of set-off quotations are, by the line of attribution below them.</summary>
    public static Dictionary<int, string> Below(ImmutableArray<Block> blocks)
    {
        var found = new Dictionary<int, string>();
        for (var i = 1; i < blocks.Length; i++)
        {
            if (
                blocks[i]
                    is not (
                        { Kind: BlockKind.Caption, Status: BlockStatus.Kept }
                        or { Status: BlockStatus.Removed, Rule: RuleIds.PostSignature }
                    )
                || !IsLine(blocks[i])
                || Name(blocks[i].Text[1..]) is not { } name
            )
            {
                continue;
            }

            for (var above = i - 1; above >= 0 && blocks[above] is { IsBody: true, Kind: BlockKind.Quote }; above--)
            {
                if (Quotations.Of(blocks[above].Text).IsEmpty)
                {
                    found[blocks[above].N] = name;
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The name with which a line of attribution opens: two capitals or more, alone or before a comma and no sentence; null for other
    /// lines.
    /// </summary>
    public static string? Name(string line)
    {
        var text = line.Trim().TrimEnd('.');
        var words = Words.Of(text);
        if (words.Length is < 2 or > MostWords || words[0].Start != 0 || !words[0].Capital)
        {
            return null;
        }

        var last = 0;
        while (
            last + 1 < words.Length
            && last < 4
            && text.AsSpan(words[last].End, words[last + 1].Start - words[last].End) is " " or "\u00A0" or "-" or ". " or "."
            && (
                words[last + 1].Capital
                || (words[last + 1].End - words[last + 1].Start <= 3 && last + 2 < words.Length && words[last + 2].Capital)
            )
        )
        {
            last++;
        }

        var rest = text.AsSpan(words[last].End);
        var core = 0;
        while (core < last && CueWords.Titles.Contains(words[core].Key))
        {
            core++;
        }

        return
            last - core >= 1
            && (rest.IsEmpty || rest.StartsWith(" (@") || (rest[0] is ',' or '(' or ';' or '/' && rest.IndexOfAny(".!?:") < 0))
            && !words.Any(w => !w.Capital && CueWords.Verbs.Contains(w.Key))
            ? text[words[core].Start..words[last].End]
            : null;
    }

    /// <summary>
    /// Who wrote what a quotation stands in: "In a telegram, |Dahl thanked her “for …”", "|Pell sent a telegram: “…”", "The telegram,
    /// signed
    /// by |Bram Dahl, ends with “…”". Null where a sentence tells of nothing written, or not by whom.
    /// </summary>
    public static Attribution? Written(QuoteText q, Span sentence, Span span)
    {
        var (first, last) = (q.WordAt(sentence.Start), q.WordAt(span.Start) - 1);
        var noun = first;
        while (noun <= last && !Belonging.IsWriting(q.Words[noun].Key))
        {
            noun++;
        }

        if (noun > last)
        {
            return null;
        }

        for (var i = first; i + 1 <= last; i++)
        {
            if (SignedBy.Contains(q.Words[i].Key) && q.Words[i + 1].Key == "by")
            {
                return MentionReader.Forward(q, i + 2, span.Start) is { } signer ? new Attribution(q.Words[i].Key, signer, i) : null;
            }

            if (Passive.Contains(q.Words[i].Key))
            {
                return null;
            }
        }

        // "In a telegram to the council, Dahl …": the subject behind the comma, and no other sentence within.
        if (q.Words[first].Key == "in" && noun - first <= 4)
        {
            for (var i = noun + 1; i <= last && i - noun < 8; i++)
            {
                if (q.Between(i - 1, i) is ", ")
                {
                    return MentionReader.Forward(q, i, span.Start) is { } writer ? new Attribution(q.Words[noun].Key, writer, noun) : null;
                }
            }

            return null;
        }

        // "Pell sent the council a telegram: “…”"
        return
            noun == last
            && q.Outer.AsSpan(q.Words[last].End, span.Start - q.Words[last].End).Contains(':')
            && MentionReader.Forward(q, first, span.Start) is { Kind: MentionKind.Name } sender
            ? new Attribution(q.Words[noun].Key, sender, noun)
            : null;
    }
}
