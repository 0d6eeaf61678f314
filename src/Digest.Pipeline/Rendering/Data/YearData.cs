using Digest.Rendering.Identity;
using Digest.Rendering.Making;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes one folded story-year of the data: passages, differences, echoes, independent lines, credits, utterances, names,
/// notes.
/// </summary>
internal sealed class YearData(AnnotatedStory story, AnnotatedYear year, NoteText words, Func<string, Article?> find, DataPlaces places)
{
    private const int MostOrdered = 40;

    private readonly Dictionary<BlockRef, string> _ids = year
        .Folded.Reports.SelectMany(r => r.BlockIds.Select((id, i) => (At: new BlockRef(r.Article.Id, i + 1), Id: id)))
        .ToDictionary(p => p.At, p => p.Id);

    private readonly FoldedYear _folded = year.Folded;
    private readonly TieData _ties = new(places);
    private readonly WordingData _wordings = new(find, places);

    /// <summary>Writes the year as an object.</summary>
    public void Write(JsonLines json)
    {
        var to = json.To;
        to.WriteStartObject();
        json.Number("year", _folded.Year.Year);
        to.WriteString("address", $"stories/{story.Story.Id}/{_folded.Year.Segment}/");
        places.Articles(json, "articles", [.. _folded.Year.Articles.Select(a => a.Id)]);
        places.Articles(json, "order", [.. _folded.Reports.Select(r => r.Article.Id)]);
        Order(json);
        json.Lines("passages", places.RepeatsWords ? _folded.Passages : _folded.Passages.RemoveAll(IsBlock), Passage);
        json.Lines("tellings", _folded.Tellings, Telling);
        json.Lines("collations", _folded.Tellings.RemoveAll(static t => t.Collation is null), _wordings.Collated);
        json.Lines("differences", _folded.Differences, Difference);
        json.Lines("echoes", _folded.Echoes, Echo);
        json.Line();
        to.WriteNumber("independentLines", _folded.Lines.Length);
        json.Lines(
            "lines",
            _folded.Lines,
            (j, line) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("origin", line.Origin);
                places.Articles(j, "articles", line.Articles);
                j.Lines("ties", line.Ties, _ties.Tie);
                j.To.WriteEndObject();
            }
        );
        json.Lines("versions", _folded.Versions, _ties.Versions);
        json.Lines("withdrawals", _folded.Withdrawals, _ties.Withdrawal);
        json.Lines("credits", _folded.Credits, Credit);
        json.Lines("utterances", _folded.Utterances, Utterance);
        json.Lines("names", _folded.Names, Mentioned);
        json.Lines("figures", _folded.Figures, Mentioned);
        json.Lines("notes", year.Notes, Note);
        json.Lines(
            "orphans",
            year.Orphans,
            (j, note) =>
            {
                j.To.WriteStartObject();
                j.To.WriteString("id", note.Id);
                places.Article(j, "article", note.Article);
                j.Optional("quote", note.Quote);
                j.To.WriteString("note", note.Text);
                j.To.WriteString("path", note.Path);
                j.To.WriteNumber("line", note.Line);
                j.To.WriteEndObject();
            }
        );
        to.WriteEndObject();
    }

    // What follows from two others is left out; in a large year all that the dates of the articles say by themselves.
    private void Order(JsonLines json)
    {
        var order = _folded.Order();
        places.Article(json, "first", order.First);
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

    private void Preceding(JsonLines json, Preceding known)
    {
        json.To.WriteStartObject();
        places.Article(json, "earlier", known.Earlier);
        places.Article(json, "later", known.Later);
        json.To.WriteString("by", DataNames.Of(known.By));
        places.Evidence(json, "evidence", known.Evidence);
        json.To.WriteEndObject();
    }

    private void Echo(JsonLines json, Echo echo)
    {
        json.To.WriteStartObject();
        places.Ref(json, "a", echo.A);
        places.Ref(json, "b", echo.B);
        json.Number("yearA", echo.YearA);
        json.Number("yearB", echo.YearB);
        json.To.WriteNumber("score", Math.Round(echo.Score, 3));
        json.To.WriteEndObject();
    }

    private void Telling(JsonLines json, StoryStep telling)
    {
        json.To.WriteStartObject();
        places.Ref(json, "shown", telling.Shown);
        places.Refs(json, "same", telling.Same);
        places.Refs(json, "wordings", telling.Wordings);
        places.Refs(json, "repeats", telling.Repeats);
        if (places.RepeatsWords || !(telling.Passages is [var only] && only == _ids.GetValueOrDefault(telling.Shown)))
        {
            json.Texts("passages", telling.Passages);
        }

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
                places.At(json, unshown.At, unshown.Start, unshown.End);
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

        Decided(json, passage.Decided);

        json.Lines(
            "witnesses",
            passage.Witnesses,
            (j, witness) =>
            {
                j.To.WriteStartObject();
                if (places.RepeatsWords || witness.Id != _ids.GetValueOrDefault(witness.At))
                {
                    j.To.WriteString("id", witness.Id);
                }

                places.At(j, witness.At, witness.Start, witness.End);
                if (places.RepeatsWords || witness.Relation != Relation.Base)
                {
                    j.To.WriteString("relation", DataNames.Of(witness.Relation));
                }

                _wordings.Common(j, passage.Witnesses[0], witness);
                if (places.RepeatsWords ? !witness.Credit.IsEmpty : !OwnCredit(witness))
                {
                    j.Texts("credit", witness.Credit);
                }

                j.To.WriteEndObject();
            }
        );
        json.To.WriteEndObject();
    }

    private void Credit(JsonLines json, CreditGiven credit)
    {
        json.To.WriteStartObject();
        json.To.WriteString("outlet", credit.Outlet);
        json.To.WriteString("origin", credit.Origin);
        places.Articles(json, "articles", credit.Articles);
        json.To.WriteEndObject();
    }

    // Only what the editor decided says so: all else was found by comparing.
    private void Decided(JsonLines json, Evidence? decided)
    {
        if (decided is not null)
        {
            json.To.WriteString("basis", DataNames.Of(Basis.Editor));
            places.Evidence(json, "evidence", [decided]);
        }
    }

    private void Utterance(JsonLines json, Utterance utterance)
    {
        json.To.WriteStartObject();
        json.To.WriteString("speaker", utterance.Speaker);
        Decided(json, utterance.Decided);
        json.To.WriteStartArray("renditions");
        foreach (var rendition in utterance.Renditions)
        {
            json.To.WriteStartObject();
            places.At(json, rendition.At, rendition.Start, rendition.End);
            if (!rendition.Parts.IsEmpty)
            {
                json.To.WriteStartArray("parts");
                foreach (var part in rendition.Parts)
                {
                    places.Within(json, rendition.At, part.Start, part.End);
                }

                json.To.WriteEndArray();
            }

            json.To.WriteString("manner", DataNames.Of(rendition.Manner));
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    private void Mentioned(JsonLines json, Mentioned mentioned)
    {
        json.To.WriteStartObject();
        json.To.WriteString("text", mentioned.Text);
        places.Articles(json, "articles", mentioned.Articles);
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

        Decided(json, difference.Decided);

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
        places.Articles(json, "silent", difference.Silent);
        json.To.WriteEndObject();
    }

    private bool Hides(BlockRef at) => !places.RepeatsWords && find(at.Article)?.Display == Display.None;

    // Only one report has it, all of the block: the block says all that the passage would.
    private bool IsBlock(Passage passage) =>
        passage is { Witnesses: [var only], Differs: false }
        && only.Id == passage.Id
        && only.Id == _ids.GetValueOrDefault(only.At)
        && only.Start <= 0
        && only.End >= (find(only.At.Article)?.Block(only.At.Block).Text.Length ?? 0)
        && OwnCredit(only);

    // The chain of the whole article, or its outlet where no chain is known.
    private bool OwnCredit(Witness witness) =>
        witness.Credit.IsEmpty
        || (
            find(witness.At.Article) is { } article
            && (
                witness.Credit.SequenceEqual(article.Credit.Links, StringComparer.Ordinal)
                || (article.Credit.Links.IsEmpty && witness.Credit is [var own] && own == article.Outlet.Value)
            )
        );

    private void Words(JsonLines json, BlockRef at, int start, int end, string text)
    {
        places.At(json, at, start, end);
        json.To.WriteString("text", Hides(at) ? null : text);
    }

    private void Note(JsonLines json, Note note)
    {
        json.To.WriteStartObject();
        json.To.WriteString("id", note.Id);
        json.To.WriteNumber("number", note.Number);
        json.To.WriteString("kind", DataNames.Of(note.Kind));

        // What the program says stands on the page of the apparatus under the id, in the words of the site.
        if (places.RepeatsWords || note.Kind == NoteKind.Editor)
        {
            json.To.WriteString("text", words.Of(year, note));
        }

        if (note.At is { } at)
        {
            places.At(json, at, note.Start, note.End <= note.Start ? int.MaxValue : note.End);
        }
        else if (note.Article is { } own)
        {
            places.Article(json, "article", own);
        }

        json.To.WriteString("basis", DataNames.Of(note.Basis));
        places.Evidence(json, "evidence", words.Evidence(note), note.Article);
        json.Optional("url", note.Url);
        json.To.WriteEndObject();
    }
}
