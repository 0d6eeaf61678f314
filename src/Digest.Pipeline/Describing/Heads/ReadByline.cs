using Digest.Identity;

namespace Digest.Describing;

/// <summary>
/// Takes the byline from labelled lines above or below the text: "By Ann Lee" with all that may stand beside it, or "By" alone and the
/// names on the lines below it. A line that holds the date too is
/// left for the date reader to lift.
/// </summary>
internal sealed class ReadByline : IClue
{
    /// <summary>Lines of names that one lone label may open.</summary>
    private const int NameLines = 16;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        for (var k = 0; k < sheet.Head.Length; k++)
        {
            if (!Listed(sheet, found, ref k))
            {
                Try(sheet, found, sheet.Head[k], "byline");
            }
        }

        // Signatures stand below the text.
        if (found.Byline.All(c => c.Rank > Ranks.LabelledLine))
        {
            foreach (var i in sheet.Tail)
            {
                Try(sheet, found, i, "signature at the end");
                Dashed(sheet, found, i);
                OfNewsroom(sheet, found, i);
            }
        }
    }

    private static void Try(ArticleLayout sheet, Clues found, int index, string method)
    {
        var block = sheet[index];
        if (
            !sheet.IsKept(index)
            || block.Kind is not (BlockKind.Paragraph or BlockKind.Heading or BlockKind.List)
            || HeadLine.Read(block.Text, sheet.Outlets) is not { IsByline: true } line
        )
        {
            return;
        }

        Add(sheet, found, line.Names, index, method, block.Text);
        if (line.Dates.IsEmpty)
        {
            sheet.Lift(index, RuleIds.Byline);
        }
    }

    /// <summary>"Redaktion" right below the last paragraph.</summary>
    private static void OfNewsroom(ArticleLayout sheet, Clues found, int index)
    {
        var text = sheet[index].Text;
        if (
            sheet.IsKept(index)
            && index > 0
            && Shapes.IsProse(sheet[index - 1])
            && sheet[index].Kind == BlockKind.Paragraph
            && text.Length <= 40
            && Newsrooms.Is(text)
        )
        {
            found.Byline.Add(
                new Clue<NameList>(new NameList([text]), Basis.Stated, Ranks.Line + 8, sheet.Say(index, "signature at the end", text))
            );
            sheet.Lift(index, RuleIds.Byline);
        }
    }

    /// <summary>"— Ann Lee" below the last paragraph, which is not itself the quotation it signs.</summary>
    private static void Dashed(ArticleLayout sheet, Clues found, int index)
    {
        var text = sheet[index].Text;
        if (
            !sheet.IsKept(index)
            || text.Length is < 6 or > 80
            || text[0] is not ('—' or '–' or '-')
            || index == 0
            || !Shapes.IsProse(sheet[index - 1])
            || sheet[index - 1].Text[^1] is '"' or '”' or '»' or '“'
            || sheet[index - 1].Kind == BlockKind.Quote
        )
        {
            return;
        }

        var names = BylineReader.Names(text[1..].Trim());
        if (!names.IsEmpty && names.All(n => PersonNames.Is(n)))
        {
            Add(sheet, found, names, index, "signature at the end", text);
            sheet.Lift(index, RuleIds.Byline);
        }
    }

    private static void Add(ArticleLayout sheet, Clues found, ImmutableArray<string> names, int index, string method, string words)
    {
        // A paper signs what its people wrote: names of people beside it say more.
        var paper = names.All(n => MediaNames.IsPress(n) || sheet.Outlets.Find(n) is not null);
        found.Byline.Add(
            new Clue<NameList>(
                new NameList([.. names.Select(n => sheet.Outlets.Find(n)?.Name ?? n)]),
                Basis.Stated,
                paper ? Ranks.Line : Ranks.LabelledLine,
                sheet.Say(index, method, words)
            )
        );
    }

    /// <summary>
    /// "By" on a line of its own, which cleaning may have taken for an ornament, and below it the names, one or more a line.
    /// </summary>
    private static bool Listed(ArticleLayout sheet, Clues found, ref int k)
    {
        var label =
            (BylineLabels.IsAlone(sheet[sheet.Head[k]].Text) && sheet.IsKept(sheet.Head[k]))
            || (
                sheet.IsKept(sheet.Head[k])
                && sheet[sheet.Head[k]].Text.Length <= 60
                && HeadLine.Read(sheet[sheet.Head[k]].Text, sheet.Outlets) is { IsOpen: true } open
                && (open.Loose <= 2 || open.IsTimed)
            );
        if (!label && !Layout.IsBelowLabel(sheet.Blocks, sheet.Head[k]))
        {
            return false;
        }

        var names = new List<string>();
        var lines = new List<int>();
        var at = label ? k + 1 : k;
        for (var joined = true; at < sheet.Head.Length && at < k + NameLines; at++)
        {
            var text = sheet[sheet.Head[at]].Text.Trim();
            var opens = text[0] is '&' or ',' or '|' || text.StartsWith("and ", StringComparison.Ordinal);
            if (!(joined || opens) || !sheet.IsKept(sheet.Head[at]) || text.Length > 120)
            {
                break;
            }

            var read = BylineReader.Names(
                opens
                    ? text.TrimStart('&', ',', '|', ' ') is var t && t.StartsWith("and ", StringComparison.Ordinal)
                        ? t[4..]
                        : t
                    : CutJoiner(text)
            );
            if (read.IsEmpty || !read.All(n => PersonNames.Is(n, shouted: true) || Agencies.Find(n) is not null))
            {
                // One lone word below "By" is a given name or an account's.
                if (
                    BylineLabels.IsSmallAlone(sheet[sheet.Head[k]].Text)
                    && sheet.Head[at] == sheet.Head[k] + 1
                    && names.Count == 0
                    && BylineReader.Lone(text) is [var lone]
                    && lone.Length == text.Length
                )
                {
                    names.Add(lone);
                    lines.Add(sheet.Head[at++]);
                }

                break;
            }

            names.AddRange(read);
            lines.Add(sheet.Head[at]);
            joined = CutJoiner(text).Length < text.Length;
        }

        if (names.Count == 0)
        {
            return false;
        }

        Add(
            sheet,
            found,
            [.. names.Distinct(StringComparer.Ordinal)],
            lines[0],
            "names below a byline label",
            string.Join(' ', lines.Select(i => sheet[i].Text))
        );
        lines.ForEach(i => sheet.Lift(i, RuleIds.Byline));
        if (label && HeadLine.Read(sheet[sheet.Head[k]].Text, sheet.Outlets).Dates.IsEmpty)
        {
            sheet.Lift(sheet.Head[k], RuleIds.Byline);
        }

        k = at - 1;
        return true;
    }

    private static string CutJoiner(string text)
    {
        var bare = text.TrimEnd(',', '&', ';', '|', ' ');
        return bare.EndsWith(" and", StringComparison.Ordinal) || bare.EndsWith(" und", StringComparison.Ordinal)
            ? bare[..^4].TrimEnd(',')
            : bare;
    }
}
