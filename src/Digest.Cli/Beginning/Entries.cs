namespace Digest.Beginning;

/// <summary>The new entries that <c>digest new</c> and the desk write, key by key: what is open stands there as a comment.</summary>
internal static class Entries
{
    /// <summary>A note on words of a report, or on the whole of it where <paramref name="quote"/> is null.</summary>
    /// <param name="article">Id of the report.</param>
    /// <param name="quote">The words; null for a note on the whole report.</param>
    /// <param name="prefix">Words before them; null where they stand once.</param>
    /// <param name="suffix">Words behind them; null where they stand once.</param>
    /// <param name="note">What it says.</param>
    /// <param name="url">Its own source; null leaves the key open.</param>
    /// <param name="file">File below <c>notes/</c>, without its ending.</param>
    public static EntryWish Note(
        string article,
        string? quote,
        string? prefix,
        string? suffix,
        string note,
        string? url = null,
        string file = "notes"
    ) => new("notes/" + file, [.. Words(article, quote, prefix, suffix), Key("note", note, ""), Key("url", url, "the note's own source")]);

    /// <summary>A person, with what is known of them.</summary>
    public static EntryWish Person(string name, string? born, IEnumerable<string> aliases, IEnumerable<string> roles) =>
        new(
            "people",
            [
                Key("name", name, ""),
                Key("born", born, "date of birth: an age in a text dates the text by it"),
                Keys("aliases", aliases, "[other names, single surnames too]"),
                Keys("roles", roles, "[what the person is or was]"),
            ]
        );

    /// <summary>What was decided about places in several reports.</summary>
    /// <param name="said">The word for it: <c>same</c>, <c>apart</c>, <c>differ</c> or <c>agree</c>.</param>
    /// <param name="places">The places.</param>
    public static EntryWish Verdict(string said, IEnumerable<VerdictPlace> places) =>
        new(
            "verdicts",
            [
                new EntryKey(said, [], "", IsList: true)
                {
                    Entries = [.. places.Select(p => Words(p.Article, p.Quote, p.Prefix, p.Suffix).ToImmutableArray())],
                },
            ]
        );

    /// <summary>A key that holds one text, or is left open.</summary>
    public static EntryKey Key(string name, string? value, string hint) => new(name, value is null ? [] : [value], hint, IsList: false);

    /// <summary>A key that holds a list, or is left open.</summary>
    public static EntryKey Keys(string name, IEnumerable<string> values, string hint) => new(name, [.. values], hint, IsList: true);

    private static IEnumerable<EntryKey> Words(string article, string? quote, string? prefix, string? suffix) =>
        new[] { ("article", article), ("quote", quote), ("prefix", prefix), ("suffix", suffix) }
            .Where(k => k.Item2 is not null)
            .Select(k => Key(k.Item1, k.Item2, ""));
}
