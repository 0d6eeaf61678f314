namespace Digest.Acquiring;

/// <summary>Adds notes at the end of a file of notes.</summary>
internal static class NoteLines
{
    /// <summary>Adds the notes. Gives what cannot be added, as sentences with what to write by hand.</summary>
    public static IEnumerable<string> Add(EditedFile file, ImmutableArray<NoteWish> wishes)
    {
        if (Items(file.Path, file.Text) is not { } items || (items.Column > 0 && file.Text[file.At(items.Line, items.Column)] == '['))
        {
            var lines = wishes.SelectMany(w => Entry(w, 0)).Select(l => l.Trim());
            return [$"{file.Path} is no list with an entry on each line; write {string.Join(' ', lines)}"];
        }

        foreach (var wish in wishes)
        {
            file.Append(Entry(wish, Math.Max(0, items.Column - 1)));
        }

        return [];
    }

    /// <summary>Whether a text has the notes of before and the wished ones behind them.</summary>
    public static bool Holds(string? before, string after, string path, ImmutableArray<NoteWish> wishes)
    {
        var quiet = new Diagnostics();
        return Items(path, before ?? "") is { } was
            && Items(path, after) is { } now
            && now.Items.Length == was.Items.Length + wishes.Length
            && was.Items.Zip(now.Items).All(p => YamlItems.Print(p.First) == YamlItems.Print(p.Second))
            && now
                .Items.Skip(was.Items.Length)
                .Zip(wishes)
                .All(p =>
                    NotesReader.Read(p.First, null, path, quiet) is [var note]
                    && note.Article == p.Second.Article
                    && note.Quote == p.Second.Quote
                    && note.Prefix == p.Second.Prefix
                    && note.Suffix == p.Second.Suffix
                    && note.Text == p.Second.Note
                );
    }

    private static IEnumerable<string> Entry(NoteWish wish, int indent)
    {
        var pad = new string(' ', indent);
        yield return $"{pad}- article: {YamlItems.Scalar(wish.Article)}";
        foreach (var (key, text) in new[] { ("prefix", wish.Prefix), ("quote", wish.Quote), ("suffix", wish.Suffix), ("note", wish.Note) })
        {
            if (text is not null)
            {
                yield return $"{pad}  {key}: {YamlItems.Scalar(text)}";
            }
        }
    }

    // The list of notes; an empty one where there is none yet, null for any other form.
    private static YamlList? Items(string path, string text)
    {
        if (text.ReplaceLineEndings("\n").Split('\n').All(l => l.Trim() is "" or "---" or ['#', ..]))
        {
            return new YamlList
            {
                Line = 1,
                Column = 0,
                Items = [],
            };
        }

        return YamlReader.Read(new YamlSource(path, text, 0, EditorFilesReader.MaxLength), new Diagnostics()) as YamlList;
    }
}
