namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>verdicts.yml</c>: one word for what is decided, and the places it is about.</summary>
internal static class VerdictsReader
{
    private static readonly ImmutableArray<(string Key, VerdictKind Kind)> Kinds =
    [
        ("same", VerdictKind.Same),
        ("apart", VerdictKind.Apart),
        ("differ", VerdictKind.Differ),
        ("agree", VerdictKind.Agree),
    ];

    /// <summary>The verdict; null, and told, without one word for it or without places in two reports.</summary>
    public static EditorVerdict? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Verdict, path, diagnostics) is not { } f)
        {
            return null;
        }

        var said = Kinds.Where(k => f.Value(k.Key) is not (null or YamlScalar { IsNull: true })).ToList();
        if (said.Count == 0)
        {
            f.Missing("same", "or apart, differ or agree, with the places it is about");
            return null;
        }

        if (said.Count > 1)
        {
            f.Wrong(
                f.Value(said[1].Key)!,
                said[1].Key,
                $"all that is said: {said[0].Key} stands there too",
                "Write two entries, each with one of same, apart, differ and agree"
            );
            return null;
        }

        var (key, kind) = said[0];
        var (items, before) = (f.Items(key), diagnostics.Sorted().Length);
        ImmutableArray<VerdictPlace> places = [.. items.Select(i => Place(i, path, diagnostics)).OfType<VerdictPlace>()];
        if (places.Length == items.Length && places.Select(p => p.Article).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            return new EditorVerdict(kind, places, path, f.Line, f.Column);
        }

        if (diagnostics.Sorted().Length == before)
        {
            f.Wrong(
                f.Value(key)!,
                key,
                "about places in two reports",
                "Write - article: … and quote: … for each of two places or more, in different reports"
            );
        }

        return null;
    }

    private static VerdictPlace? Place(YamlValue item, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(item, EditorForms.Place, path, diagnostics) is not { } f)
        {
            return null;
        }

        if (NotesReader.ArticleId(f.Text("article")) is not { } article)
        {
            f.Missing("article", "the article it stands in, as its path below articles/ without the extension");
            return null;
        }

        if (f.Text("quote") is not { } quote)
        {
            f.Missing("quote", "its words, exactly as the article prints them");
            return null;
        }

        return new VerdictPlace(article, quote, f.Text("prefix"), f.Text("suffix"));
    }
}
