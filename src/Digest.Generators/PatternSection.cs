using System.Globalization;
using System.Text;

namespace Digest.Generators;

/// <summary>One section of patterns: pieces of all languages, one a line.</summary>
internal sealed class PatternSection(string name)
{
    private readonly List<string> _why = [];
    private readonly List<string> _pieces = [];

    /// <summary>The name of its constant: <c>credit-tells</c> gives <c>CreditTells</c>.</summary>
    public string Constant =>
        name.Split('-')
            .Aggregate(
                new StringBuilder(),
                (all, word) => all.Append(char.ToUpper(word[0], CultureInfo.InvariantCulture)).Append(word.Substring(1))
            )
            .ToString();

    /// <summary>What the first file that has the section says about it.</summary>
    public string Why => _why.Count > 0 ? string.Join(" ", _why) : "The pieces of " + name + ".";

    /// <summary>Adds a line: a comment before the first piece says what the section is for.</summary>
    public void Add(string line)
    {
        if (line[0] != '#')
        {
            if (!_pieces.Contains(line))
            {
                _pieces.Add(line);
            }
        }
        else if (_pieces.Count == 0)
        {
            _why.Add(line.TrimStart('#', ' '));
        }
    }

    /// <summary>
    /// The pieces in the order they are tried: as read, none twice, but a piece that begins with another goes before that one, so that of
    /// two phrases the longer is found whatever follows.
    /// </summary>
    public List<string> InOrder()
    {
        var order = new List<string>();
        foreach (var text in _pieces)
        {
            var at = order.FindIndex(o => text.StartsWith(o, StringComparison.Ordinal));
            order.Insert(at < 0 ? order.Count : at, text);
        }

        return order;
    }
}
