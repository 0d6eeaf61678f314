using System.Collections.Frozen;
using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes bylines of Chinese, Japanese and Korean pages, which set no space between a label and a name: a label before the name with a mark
/// or none, a calling behind it, or both. The line must be short and hold nothing but labels, names, places and mail addresses.
/// </summary>
internal sealed class ReadEasternByline : IClue
{
    private const int Longest = 60;
    private const int LongestName = 12;
    private const int Reach = 6;

    private const string Parting = ":：●■◎=＝|｜/／・、,，()（）[]【】 \u3000\u00A0";

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create(Parting);

    private static readonly string[] Before = Longer("eastern-bylines-before");
    private static readonly string[] Behind = Longer("eastern-bylines-behind");
    private static readonly FrozenSet<string> Photographs = Lexicon.Shared.Set("eastern-photographs");

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (found.Byline.Exists(b => b.Rank <= Ranks.LabelledLine))
        {
            return;
        }

        var first = sheet.Body.IsEmpty ? sheet.Blocks.Length : sheet.Body[Math.Min(1, sheet.Body.Length - 1)];
        for (var i = 0; i < sheet.Blocks.Length; i++)
        {
            var block = sheet[i];
            var asked =
                block is { Status: BlockStatus.Removed, Rule: RuleIds.PageHead, Chrome: false }
                || (block.Status == BlockStatus.Kept && (i < first || i > sheet.Blocks.Length - Reach) && block.Kind != BlockKind.Heading);
            if (asked && block.Text.Length is >= 3 and <= Longest && HasSign(block.Text) && Names(block.Text) is { IsEmpty: false } names)
            {
                found.Byline.Add(
                    new Clue<NameList>(new NameList(names), Basis.Stated, Ranks.LabelledLine, sheet.Say(i, "byline at the headline"))
                );
                sheet.Lift(i, RuleIds.Byline);
                return;
            }
        }
    }

    /// <summary>The names of a line that is a byline; empty for all others.</summary>
    public static ImmutableArray<string> Names(string line)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var (labelled, open) = (false, false);
        var text = line.AsSpan();
        while (!(text = text.TrimStart(Parting)).IsEmpty)
        {
            var end = text.IndexOfAny(Marks);
            var word = end < 0 ? text : text[..end];
            text = end < 0 ? [] : text[end..];
            if (Photographs.Contains(word.ToString()))
            {
                // "文・写真" is one label; behind a name it is another's.
                if (names.Count > 0)
                {
                    break;
                }

                continue;
            }

            if (word.IndexOfAnyInRange('0', '9') >= 0 || word.Contains('@') || EasternNames.IsBody(word))
            {
                continue;
            }

            var bare = Bare(word);
            if (bare.IsEmpty)
            {
                // "Ann Lee" and then the calling alone: the name before it is labelled.
                (labelled, open) = (true, true);
                continue;
            }

            if (!EasternNames.All(bare) || bare.Length > LongestName)
            {
                return [];
            }

            // A label says that what stands behind its mark is a name; without a mark the word must look like one.
            var known = EasternNames.Is(bare);
            if (known || (open && names.Count == 0 && bare.Length == word.Length))
            {
                names.Add(bare.ToString());
                labelled |= bare.Length < word.Length;
            }
            else if (names.Count == 0)
            {
                return [];
            }
        }

        return labelled && names.Count is > 0 and <= 4 && names.All(static n => n.Length >= 2) ? names.ToImmutable() : [];
    }

    // The word without the label that it begins with, and without the calling that it ends with.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        foreach (var label in Before)
        {
            if (word.StartsWith(label, StringComparison.Ordinal) && (label.Length > 1 || word.Length == 1))
            {
                word = word[label.Length..];
                break;
            }
        }

        foreach (var calling in Behind)
        {
            if (word.EndsWith(calling, StringComparison.Ordinal))
            {
                return word[..^calling.Length];
            }
        }

        return word;
    }

    private static bool HasSign(string text)
    {
        foreach (var c in text)
        {
            if (EasternNames.IsSign(c))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Longer(string section) =>
        [.. Lexicon.Shared.Set(section).OrderByDescending(static l => l.Length).ThenBy(static l => l, StringComparer.Ordinal)];
}
