using Digest.Rendering.Identity;
using Digest.Rendering.Making;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes one folded story-year of the data (schema 1): passages, differences, echoes, independent lines, credits, utterances, names,
/// notes.
/// </summary>
internal sealed class YearData(AnnotatedStory story, AnnotatedYear year, NoteText words, Func<string, Article?> find, bool published)
{
    private const int MostOrdered = 40;

    private readonly FoldedYear _folded = year.Folded;
    private readonly WordingData _wordings = new(find, published);

    /// <summary>Writes the year as an object.</summary>
    public void Write(JsonLines json)
    {
        var to = json.To;
        to.WriteStartObject();
        json.Number("year", _folded.Year.Year);
        to.WriteString("address", $"stories/{story.Story.Id}/{_folded.Year.Segment}/");
        json.Texts("articles", [.. _folded.Year.Articles.Select(a => a.Id)]);
        json.Texts("order", [.. _folded.Reports.Select(r => r.Article.Id)]);
        Order(json);
        json.Lines("passages", _folded.Passages, Passage);
        json.Lines("tellings", _folded.Tellings, Telling);
        json.Lines("collations", _folded.Tellings.RemoveAll(static t => t.Collation is null), _wordings.Collated);
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
                j.Lines("ties", line.Ties, Tie);
                j.To.WriteEndObject();
            }
        );
        json.Lines("versions", _folded.Versions, Versions);
        json.Lines("withdrawals", _folded.Withdrawals, Withdrawal);
        json.Lines("credits", _folded.Credits, Credit);
        json.Lines("utterances", _folded.Utterances, Utterance);
        json.Lines("names", _folded.Names, Mentioned);
        json.Lines("figures", _folded.Figures, Mentioned);
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

    private static void Tie(JsonLines json, LineTie tie)
    {
        json.To.WriteStartObject();
        json.To.WriteString("a", tie.A);
        json.To.WriteString("b", tie.B);
        json.To.WriteString("kind", DataNames.Of(tie.Kind));
        json.Optional("name", tie.Name);
        ArticleData.Evidence(json, "evidence", tie.Evidence);
        json.To.WriteEndObject();
    }

    private static void Versions(JsonLines json, ReportVersions versions)
    {
        json.To.WriteStartObject();
        json.Texts("articles", versions.Articles);
        json.To.WriteBoolean("ordered", versions.Ordered);
        json.To.WriteBoolean("same", versions.Same);
        json.To.WriteString("basis", DataNames.Of(versions.Basis));
        ArticleData.Evidence(json, "evidence", versions.Evidence);
        json.Lines(
            "steps",
            versions.Steps,
            static (j, step) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("from", step.From);
                j.To.WriteString("to", step.To);
                j.To.WriteStartArray("changes");
                foreach (var change in step.Changes)
                {
                    j.To.WriteStartObject();
                    if (change.Before is { } before)
                    {
                        Ref(j, "before", before);
                    }

                    if (change.After is { } after)
                    {
                        Ref(j, "after", after);
                    }

                    j.To.WriteEndObject();
                }

                j.To.WriteEndArray();
                j.To.WriteEndObject();
            }
        );
        json.To.WriteEndObject();
    }

    private static void Withdrawal(JsonLines json, Withdrawal withdrawal)
    {
        json.To.WriteStartObject();
        json.To.WriteString("article", withdrawal.Article);
        json.To.WriteString("status", withdrawal.Status);
        json.Optional("notice", withdrawal.Notice);
        json.To.WriteString("basis", DataNames.Of(withdrawal.Basis));
        ArticleData.Evidence(json, "evidence", withdrawal.Evidence);
        json.To.WriteEndObject();
    }

    // What follows from two others is left out; in a large year all that the dates of the articles say by themselves.
    private void Order(JsonLines json)
    {
        var order = _folded.Order();
        json.To.WriteString("first", order.First);
        string[] ids = _folded.Reports.Length > MostOrdered ? [] : [.. _folded.Reports.Select(r => r.Article.Id)];
        var known =
            ids.Length == 0
                ? _folded.Preceding
                :
                [
                    .. ids.SelectMany(_ => ids, (a, b) => (A: a, B: b))
                        .Where(p => p.A != p.B && order.IsBefore(p.A, p.B))
                        .Where(p => !ids.Any(c => c != p.A && c != p.B && order.IsBefore(p.A, c) && order.IsBefore(c, p.B)))
                        .Select(p => order.Between(p.A, p.B)!),
                ];
        json.Lines("precedence", known, Preceding);
    }

    private static void Preceding(JsonLines json, Preceding known)
    {
        json.To.WriteStartObject();
        json.To.WriteString("earlier", known.Earlier);
        json.To.WriteString("later", known.Later);
        json.To.WriteString("by", DataNames.Of(known.By));
        ArticleData.Evidence(json, "evidence", known.Evidence);
        json.To.WriteEndObject();
    }

    private static void Ref(JsonLines json, string name, BlockRef at)
    {
        json.To.WriteStartObject(name);
        WordingData.At(json, at);
        json.To.WriteEndObject();
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

    private void Telling(JsonLines json, StoryStep telling)
    {
        json.To.WriteStartObject();
        Ref(json, "shown", telling.Shown);
        WordingData.Refs(json, "same", telling.Same);
        WordingData.Refs(json, "wordings", telling.Wordings);
        WordingData.Refs(json, "repeats", telling.Repeats);
        json.Texts("passages", telling.Passages);
        if (telling.Open)
        {
            json.To.WriteBoolean("open", true);
        }

        if (!telling.DiffersIn.IsEmpty)
        {
            json.Texts("differsIn", [.. telling.DiffersIn.Select(DataNames.Of)]);
        }

        if (!telling.Unshown.IsEmpty)
        {
            json.To.WriteStartArray("unshown");
            foreach (var unshown in telling.Unshown)
            {
                json.To.WriteStartObject();
                WordingData.At(json, unshown.At);
                _wordings.Span(json, unshown.At, unshown.Start, unshown.End);
                json.To.WriteBoolean("instead", unshown.Instead);
                json.To.WriteEndObject();
            }

            json.To.WriteEndArray();
        }

        json.To.WriteEndObject();
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
                WordingData.At(j, witness.At);
                _wordings.Span(j, witness.At, witness.Start, witness.End);
                j.To.WriteString("relation", DataNames.Of(witness.Relation));
                _wordings.Common(j, passage.Witnesses[0], witness);
                if (!witness.Credit.IsEmpty)
                {
                    j.Texts("credit", witness.Credit);
                }

                j.To.WriteEndObject();
            }
        );
        json.To.WriteEndObject();
    }

    private static void Credit(JsonLines json, CreditGiven credit)
    {
        json.To.WriteStartObject();
        json.To.WriteString("outlet", credit.Outlet);
        json.To.WriteString("origin", credit.Origin);
        json.Texts("articles", credit.Articles);
        json.To.WriteEndObject();
    }

    private void Utterance(JsonLines json, Utterance utterance)
    {
        json.To.WriteStartObject();
        json.To.WriteString("speaker", utterance.Speaker);
        json.To.WriteStartArray("renditions");
        foreach (var rendition in utterance.Renditions)
        {
            json.To.WriteStartObject();
            WordingData.At(json, rendition.At);
            _wordings.Span(json, rendition.At, rendition.Start, rendition.End);
            if (!rendition.Parts.IsEmpty)
            {
                json.To.WriteStartArray("parts");
                foreach (var part in rendition.Parts)
                {
                    json.To.WriteStartObject();
                    _wordings.Span(json, rendition.At, part.Start, part.End);
                    json.To.WriteEndObject();
                }

                json.To.WriteEndArray();
            }

            json.To.WriteString("manner", DataNames.Of(rendition.Manner));
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    private static void Mentioned(JsonLines json, Mentioned mentioned)
    {
        json.To.WriteStartObject();
        json.To.WriteString("text", mentioned.Text);
        json.Texts("articles", mentioned.Articles);
        if (mentioned.InOtherYears)
        {
            json.To.WriteBoolean("inOtherYears", true);
        }

        if (mentioned.InEveryYear)
        {
            json.To.WriteBoolean("inEveryYear", true);
        }

        json.To.WriteEndObject();
    }

    private void Difference(JsonLines json, Difference difference)
    {
        json.To.WriteStartObject();
        json.Optional("passage", difference.Passage);
        json.To.WriteString("kind", DataNames.Of(difference.Kind));
        if (difference.Class is { } kind)
        {
            json.To.WriteString("class", DataNames.Of(kind));
        }

        // The words around the gap are those of the first reading's report.
        var hidden = Hides(difference.Readings[0].At);
        json.Optional("topic", hidden ? null : difference.Topic);
        json.To.WriteString("before", hidden ? "" : difference.Before);
        json.To.WriteString("after", hidden ? "" : difference.After);
        json.To.WriteStartArray("readings");
        foreach (var reading in difference.Readings)
        {
            json.To.WriteStartObject();
            Words(json, reading.At, reading.Start, reading.End, reading.Text);
            json.Optional("qualifier", Hides(reading.At) ? null : reading.Qualifier);
            if (!reading.Also.IsEmpty)
            {
                json.To.WriteStartArray("also");
                foreach (var also in reading.Also)
                {
                    json.To.WriteStartObject();
                    Words(json, also.At, also.Start, also.End, also.Text);
                    json.To.WriteEndObject();
                }

                json.To.WriteEndArray();
            }

            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.Texts("silent", difference.Silent);
        json.To.WriteEndObject();
    }

    private bool Hides(BlockRef at) => published && find(at.Article)?.Display == Display.None;

    private void Words(JsonLines json, BlockRef at, int start, int end, string text)
    {
        WordingData.At(json, at);
        _wordings.Span(json, at, start, end);
        json.To.WriteString("text", Hides(at) ? null : text);
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
            WordingData.At(json, at);
            _wordings.Span(json, at, note.Start, note.End);
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
