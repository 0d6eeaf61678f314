using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Finds reports that give somebody an office as a former one: "the former mayor, Ada Pell". An editor's role without years must not stand
/// over them as if it still held.
/// </summary>
internal static class FormerRoles
{
    private const int Reach = 6;

    private static readonly FrozenSet<string> Former = Lexicon.Shared.Set("former-offices");

    /// <summary>
    /// The earliest report in which the words for a former office and a word of the role stand before the speaker's last name, with those
    /// words as printed; null where none has them, or may not be shown.
    /// </summary>
    public static (ReportEntry Report, string Words)? Of(string role, SpeakerEntry speaker)
    {
        if (Words.Of(speaker.Name) is not [.., var last])
        {
            return null;
        }

        var office = Words.Of(role).Select(w => w.Key).Where(k => !Weights.IsStop(k)).ToHashSet(StringComparer.Ordinal);
        foreach (var report in speaker.Said.Select(s => s.Report).Distinct().OrderBy(r => r.Year.Year.Folded.Year.Year ?? int.MaxValue))
        {
            var article = report.Report.Article;
            foreach (var layer in article.Blocks.Where(b => b.IsBody).Select(b => Shown.Layer(article, b)).OfType<TextLayer>())
            {
                if (In(layer, last.Key, office) is { } words)
                {
                    return (report, words);
                }
            }
        }

        return null;
    }

    private static string? In(TextLayer layer, string name, HashSet<string> office)
    {
        var words = layer.Words;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Key != name || !words[i].Capital)
            {
                continue;
            }

            for (var at = i - 1; at >= Math.Max(0, i - Reach); at--)
            {
                if (!Former.Contains(words[at].Key))
                {
                    continue;
                }

                var held = Enumerable.Range(at + 1, i - at - 1).Where(k => office.Contains(words[k].Key)).ToList();
                return held.Count == 0 ? null : layer.Text[words[at].Start..words[held[^1]].End];
            }
        }

        return null;
    }
}
