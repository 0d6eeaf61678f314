using Digest.Rendering.Making;

namespace Digest.Rendering;

/// <summary>Writes one folded story-year of the data (schema 1): passages, differences, echoes, independent lines, notes.</summary>
internal sealed class YearData(AnnotatedStory story, AnnotatedYear year, NoteText words, Func<string, Article?> find, bool published)
{
    private readonly FoldedYear _folded = year.Folded;

    /// <summary>Writes the year as an object.</summary>
    public void Write(JsonLines json)
    {
        var to = json.To;
        to.WriteStartObject();
        json.Number("year", _folded.Year.Year);
        to.WriteString("address", $"stories/{story.Story.Id}/{_folded.Year.Segment}/");
        json.Texts("articles", [.. _folded.Year.Articles.Select(a => a.Id)]);
        json.Texts("order", [.. _folded.Reports.Select(r => r.Article.Id)]);
        json.Lines("passages", _folded.Passages, Passage);
        json.Lines("tellings", _folded.Tellings, Telling);
        json.Lines("differences", _folded.Differences, Difference);
        json.Lines("echoes", _folded.Echoes, Echo);
        json.Line();
        to.WriteNumber("independentLines", _folded.Lines.Length);
        json.Lines(
            "lines",
            _folded.Lines,
            static (j, line) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("origin", line.Origin);
                j.Texts("articles", line.Articles);
                j.To.WriteEndObject();
            }
        );
        json.Lines("notes", year.Notes, Note);
        json.Lines(
            "orphans",
            year.Orphans,
            static (j, note) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("id", note.Id);
                j.To.WriteString("article", note.Article);
                j.Optional("quote", note.Quote);
                j.To.WriteString("note", note.Text);
                j.To.WriteString("path", note.Path);
                j.To.WriteNumber("line", note.Line);
                j.To.WriteEndObject();
            }
        );
        to.WriteEndObject();
    }

    private static void At(JsonLines json, BlockRef at)
    {
        json.To.WriteString("article", at.Article);
        json.To.WriteNumber("block", at.Block);
    }

    private static void Ref(JsonLines json, string name, BlockRef at)
    {
        json.To.WriteStartObject(name);
        At(json, at);
        json.To.WriteEndObject();
    }

    private static void Refs(JsonLines json, string name, ImmutableArray<BlockRef> refs)
    {
        if (refs.IsEmpty)
        {
            return;
        }

        json.To.WriteStartArray(name);
        foreach (var at in refs)
        {
            json.To.WriteStartObject();
            At(json, at);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    private static void Echo(JsonLines json, Echo echo)
    {
        json.To.WriteStartObject();
        Ref(json, "a", echo.A);
        Ref(json, "b", echo.B);
        json.Number("yearA", echo.YearA);
        json.Number("yearB", echo.YearB);
        json.To.WriteNumber("score", Math.Round(echo.Score, 3));
        json.To.WriteEndObject();
    }

    private static void Telling(JsonLines json, StoryStep telling)
    {
        json.To.WriteStartObject();
        Ref(json, "shown", telling.Shown);
        Refs(json, "same", telling.Same);
        Refs(json, "wordings", telling.Wordings);
        Refs(json, "repeats", telling.Repeats);
        json.Texts("passages", telling.Passages);
        if (telling.Open)
        {
            json.To.WriteBoolean("open", true);
        }

        json.To.WriteEndObject();
    }

    private void Span(JsonLines json, BlockRef at, int from, int to)
    {
        var (start, end) = find(at.Article) is { } article ? article.Block(at.Block).FileSpan(from, to) : (from, to);
        json.To.WriteNumber("start", start);
        json.To.WriteNumber("end", end);
    }

    private void Passage(JsonLines json, Passage passage)
    {
        json.To.WriteStartObject();
        json.To.WriteString("id", passage.Id);
        json.Optional("speaker", passage.Speaker);
        if (passage.Differs)
        {
            json.To.WriteBoolean("differs", true);
        }

        json.Lines(
            "witnesses",
            passage.Witnesses,
            (j, witness) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("id", witness.Id);
                At(j, witness.At);
                Span(j, witness.At, witness.Start, witness.End);
                j.To.WriteString("relation", DataNames.Of(witness.Relation));
                if (!witness.Credit.IsEmpty)
                {
                    j.Texts("credit", witness.Credit);
                }

                j.To.WriteEndObject();
            }
        );
        json.To.WriteEndObject();
    }

    private void Difference(JsonLines json, Difference difference)
    {
        json.To.WriteStartObject();
        json.Optional("passage", difference.Passage);
        json.To.WriteString("kind", DataNames.Of(difference.Kind));
        json.Optional("topic", difference.Topic);
        json.To.WriteStartArray("readings");
        foreach (var reading in difference.Readings)
        {
            json.To.WriteStartObject();
            At(json, reading.At);
            Span(json, reading.At, reading.Start, reading.End);
            json.To.WriteString("text", published && find(reading.At.Article)?.Display == Display.None ? null : reading.Text);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    private void Note(JsonLines json, Note note)
    {
        json.To.WriteStartObject();
        json.To.WriteString("id", note.Id);
        json.To.WriteNumber("number", note.Number);
        json.To.WriteString("kind", DataNames.Of(note.Kind));
        json.To.WriteString("text", words.Of(year, note));
        if (note.At is { } at)
        {
            At(json, at);
            Span(json, at, note.Start, note.End);
        }
        else
        {
            json.Optional("article", note.Article);
        }

        json.To.WriteString("basis", DataNames.Of(note.Basis));
        ArticleData.Evidence(json, "evidence", words.Evidence(note));
        json.Optional("url", note.Url);
        json.To.WriteEndObject();
    }
}
