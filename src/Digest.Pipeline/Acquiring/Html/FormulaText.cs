using System.Text;
using AngleSharp.Dom;

namespace Digest.Acquiring;

/// <summary>
/// Writes a formula (MathML) on one line, in the order in which it is written: fractions with a stroke, powers with ^, indices with _. Its
/// source in another
/// notation, which the page does not show, is left out.
/// </summary>
internal static class FormulaText
{
    /// <summary>Elements that say the formula again for programs.</summary>
    public static bool IsSource(IElement element) => element.LocalName is "annotation" or "annotation-xml";

    /// <summary>Writes an element's formula; <paramref name="seen"/> is called with each text that is part of it.</summary>
    public static void Write(IElement element, StringBuilder to, Action<IText> seen)
    {
        var parts = new List<string>();
        foreach (var node in element.ChildNodes)
        {
            if (node is IText text)
            {
                seen(text);
                parts.Add(text.Data);
            }
            else if (node is IElement inner && !IsSource(inner) && inner.LocalName is not ("script" or "style"))
            {
                var own = new StringBuilder();
                Write(inner, own, seen);
                parts.Add(own.ToString());
            }
        }

        var shown = parts.FindAll(static p => !string.IsNullOrWhiteSpace(p));
        to.Append(
            (element.LocalName, shown.Count) switch
            {
                ("mfrac", 2) => Whole(shown[0]) + "/" + Whole(shown[1]),
                ("msup" or "mover", 2) => Whole(shown[0]) + "^" + Whole(shown[1]),
                ("msub" or "munder", 2) => Whole(shown[0]) + "_" + Whole(shown[1]),
                ("msubsup" or "munderover", 3) => Whole(shown[0]) + "_" + Whole(shown[1]) + "^" + Whole(shown[2]),
                ("msqrt", > 0) => "√(" + string.Concat(shown) + ")",
                ("mroot", 2) => "√(" + shown[0].Trim() + "; " + shown[1].Trim() + ")",
                ("mfenced", _) => "(" + string.Join(", ", shown) + ")",
                ("mtr", _) => string.Join(", ", shown),
                ("mtable", _) => string.Join("; ", shown),
                ("mmultiscripts", _) => string.Join(' ', shown),
                _ => string.Concat(parts),
            }
        );
    }

    private static string Whole(string part) =>
        part.Trim() is { Length: > 1 } text && !text.All(char.IsLetterOrDigit) ? "(" + text + ")" : part.Trim();
}
