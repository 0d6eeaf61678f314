namespace Digest.Output;

/// <summary>
/// Code points that stand in a line for the beginning and the end of a style until it is written: noncharacters (U+FDD0 and behind it),
/// which a program may use for itself and no text of a report holds, since the filter of odd characters drops them.
/// </summary>
internal static class StyleMarks
{
    private const char First = '\uFDD0';
    private const int Styles = 7;

    /// <summary>The mark of a style; that of style 0 ends any other.</summary>
    public static char Mark(int style) => (char)(First + style);

    /// <summary>The style a character is the mark of; -1 for any other character.</summary>
    public static int Of(char c) => c - First is >= 0 and < Styles and var style ? style : -1;
}
