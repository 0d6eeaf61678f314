using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Finds the lines a headline goes on in, where a page broke it over several: the line above ends in a small word or a hyphen, or the line
/// below begins in lower case.
/// </summary>
internal static class WrappedTitle
{
    private const int Lines = 2;

    /// <summary>Small words no title ends with; "on", "in" and "up" close many a title ("search goes on").</summary>
    private static readonly FrozenSet<string> Open = Lexicon.Shared.Set("no-title-ends");

    /// <summary>The blocks below <paramref name="index"/> that belong to its title, in order; none in most cases.</summary>
    public static ImmutableArray<int> Below(ArticleLayout sheet, int index)
    {
        var found = ImmutableArray.CreateBuilder<int>();
        var at = index;
        while (
            found.Count < Lines
            && at + 1 < sheet.Blocks.Length
            && sheet.Head.Contains(at + 1)
            && sheet.IsKept(at + 1)
            && sheet[at + 1].Kind == sheet[at].Kind
            && GoesOn(sheet[at].Text, sheet[at + 1].Text)
        )
        {
            found.Add(++at);
        }

        return found.ToImmutable();
    }

    private static bool GoesOn(string above, string below)
    {
        if (
            below.Length > 120
            || Shapes.EndsSentence(above)
            || Shapes.EndsSentence(below)
            || HeadLine.Read(below) is { IsStrong: true } or { IsTimed: true } or { Labelled: true }
            || below.Contains("://", StringComparison.Ordinal)
            || (BylineLabels.Cut(below, out var rest, out _) && BylineReader.Names(rest) is [var name] && PersonNames.Is(name))
        )
        {
            return false;
        }

        var words = Words.Of(above);
        return words.Length > 1
            && words.Length <= 16
            && (
                above[^1] is '-' or ',' or '–'
                || (Open.Contains(words[^1].Key) && !words[^1].Capital && words[^1].End == above.Length)
                || (char.IsLower(below[0]) && below.Length > 1 && char.IsLower(below[1]))
            );
    }
}
