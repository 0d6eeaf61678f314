using System.Globalization;
using Digest.Text;

namespace Digest.Identity;

/// <summary>
/// Gives the stretches of reports the ids that links land on: <c>p-</c> and a hash of the article's id and the key of the words,
/// with <c>-2</c>, <c>-3</c> behind it for later copies of the same words in one article. The one place that knows the rule: an id
/// made anywhere else would be a link that nothing else knows.
/// </summary>
public sealed class PassageIds
{
    private readonly Dictionary<string, int> _copies = new(StringComparer.Ordinal);

    /// <summary>The id of the next stretch with these words.</summary>
    /// <param name="article">Id of the article.</param>
    /// <param name="key">The key of its words: equal for stretches that are the same word for word and figure for figure.</param>
    public string Next(string article, string key)
    {
        var id = "p-" + Hash64.Short(article, key);
        var copy = _copies[id] = _copies.GetValueOrDefault(id) + 1;
        return copy == 1 ? id : id + "-" + copy.ToString(CultureInfo.InvariantCulture);
    }
}
