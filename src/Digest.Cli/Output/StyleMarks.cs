namespace Digest.Output;

/// <summary>Characters of private use that stand in a line for the beginning and the end of a style until it is written.</summary>
internal static class StyleMarks
{
    private const char First = '\uF8F0';
    private const int Styles = 7;

    /// <summary>The mark of a style; that of style 0 ends any other.</summary>
    public static char Mark(int style) => (char)(First + style);

    /// <summary>The style a character is the mark of; -1 for any other character.</summary>
    public static int Of(char c) => c - First is >= 0 and < Styles and var style ? style : -1;
}
