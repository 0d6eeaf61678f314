namespace Digest.Describing;

/// <summary>Resolves the labels of transcripts.</summary>
internal sealed partial class PersonIndex
{
    /// <summary>
    /// Whom a label of a transcript names, in capitals or not: a full name of the report, the last name of just one person, or initials;
    /// null for nobody.
    /// </summary>
    public string? Labelled(string label)
    {
        if (_aliases.TryGetValue(label, out var alias))
        {
            return alias;
        }

        if (People.FirstOrDefault(n => n.Equals(label, StringComparison.OrdinalIgnoreCase)) is { } whole)
        {
            return whole;
        }

        var last = label[(label.LastIndexOf(' ') + 1)..];
        var titled =
            last.Length == label.Length
            || CueWords.Titles.Contains(label[..label.IndexOf(' ', StringComparison.Ordinal)].ToLowerInvariant().TrimEnd('.'));
        if (titled && _bySurname.TryGetValue(last, out var bearers))
        {
            return bearers.Count == 1 ? bearers[0].Name : null;
        }

        var initials =
            label.Length is 2 or 3 && label.All(char.IsUpper)
                ? People.Where(n => n.Split(' ').Select(p => p[0]).SequenceEqual(label)).ToList()
                : [];
        return initials.Count == 1 ? initials[0] : null;
    }
}
