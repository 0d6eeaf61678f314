namespace Digest.Text;

/// <summary>
/// Tells whether two articles have the same words, without the words: the published data hold it, so that a report is known again under
/// another address.
/// </summary>
public static class TextHash
{
    /// <summary>16 hex digits for all the text of an article, whatever became of each line; white space does not count.</summary>
    /// <param name="blocks">The texts of its blocks, in their order.</param>
    public static string Of(IEnumerable<string> blocks) =>
        Hash64.Of(string.Join('\n', blocks.Select(Normal.Key))).ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
}
