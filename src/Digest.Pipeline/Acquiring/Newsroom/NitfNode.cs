namespace Digest.Acquiring;

/// <summary>An element or a text of an XML file, with its place. Namespaces are dropped: NITF is written with and without one.</summary>
/// <param name="Name">Local name of an element; empty for text.</param>
/// <param name="Words">The text; empty for an element.</param>
/// <param name="Start">First UTF-16 position in the file.</param>
internal sealed record NitfNode(string Name, string Words, int Start)
{
    /// <summary>One past its last position.</summary>
    public int End { get; set; } = Start;

    /// <summary>The attributes by local name; null where there is none.</summary>
    public Dictionary<string, string>? Attributes { get; set; }

    /// <summary>What stands inside, in file order.</summary>
    public List<NitfNode> Nodes { get; } = [];

    /// <summary>True for text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>An attribute's value; null where it is missing or blank.</summary>
    public string? this[string attribute] =>
        Attributes?.GetValueOrDefault(attribute) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    /// <summary>The elements of a name anywhere inside, in file order.</summary>
    public IEnumerable<NitfNode> All(string name)
    {
        var open = new Stack<NitfNode>(Enumerable.Reverse(Nodes));
        while (open.TryPop(out var node))
        {
            if (node.Name == name)
            {
                yield return node;
            }

            for (var i = node.Nodes.Count - 1; i >= 0; i--)
            {
                open.Push(node.Nodes[i]);
            }
        }
    }

    /// <summary>All words inside, those of the elements of one name left out.</summary>
    public string Text(string without = "-")
    {
        var text = new System.Text.StringBuilder();
        void Walk(NitfNode node)
        {
            text.Append(node.Words);
            foreach (var inner in node.Nodes.Where(n => n.Name != without))
            {
                Walk(inner);
            }
        }

        Walk(this);
        return text.ToString();
    }
}
