using System.Collections.Frozen;
using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads the labels that pages give to cards of themselves in other places (<c>twitter:label1</c> "Written by", <c>twitter:data1</c>
/// "Ann Lee"): who wrote it, where the label says so in a language we know.
/// </summary>
internal sealed class CardLabels
{
    private const string Label = "twitter:label";
    private const string Data = "twitter:data";

    private static readonly FrozenSet<string> Writers = Lexicon
        .Shared.Set("byline-labels")
        .Union(Lexicon.Shared.Set("card-writers"), StringComparer.Ordinal)
        .ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<char, (string? Label, string? Data)> _cards = [];

    /// <summary>Which label or value a meta element of this name holds; null for all others.</summary>
    public static (char Number, bool IsLabel)? Find(string name) =>
        name.StartsWith(Label, StringComparison.Ordinal) && name.Length == Label.Length + 1 ? (name[^1], true)
        : name.StartsWith(Data, StringComparison.Ordinal) && name.Length == Data.Length + 1 ? (name[^1], false)
        : null;

    /// <summary>Takes one label or value.</summary>
    public void Take((char Number, bool IsLabel) card, string content)
    {
        var known = _cards.GetValueOrDefault(card.Number);
        _cards[card.Number] = card.IsLabel ? (content, known.Data) : (known.Label, content);
    }

    /// <summary>Hands the writers to <paramref name="add"/>.</summary>
    public void Tell(Action<DeclaredField, string?, string, int> add)
    {
        foreach (var (label, data) in _cards.Values)
        {
            if (label is not null && Writers.Contains(Normal.Space(label).Trim(' ', ':').ToLowerInvariant()))
            {
                add(DeclaredField.Byline, data, "label of the card", MetaNames.Writer);
            }
        }
    }
}
