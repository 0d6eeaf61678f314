using System.Text.Json;
using Digest.Output;
using Digest.Text;

namespace Digest.Explaining;

/// <summary>Says an answer about a passage as JSON.</summary>
internal static class PassageJson
{
    /// <summary>Writes the members of the object.</summary>
    public static void Write(PassageAnswer answer, Utf8JsonWriter json)
    {
        json.WriteString("type", "passage");
        json.WriteString("id", answer.Found.Passage.Id);
        json.WriteString("asked", answer.Found.Asked.Id);
        json.WriteString("address", answer.Address);
        json.WriteString("story", answer.Found.Story.Story.Id);
        json.Number("year", answer.Found.Year.Folded.Year.Year);
        json.Number("n", answer.Number > 0 ? answer.Number : null);
        json.WriteString("speaker", answer.Found.Passage.Speaker);
        json.WriteString("order", answer.Order);
        json.Objects(
            "witnesses",
            answer.Carriers,
            carrier =>
            {
                var article = carrier.Report.Article;
                json.WriteString("id", carrier.Witness.Id);
                json.WriteString("key", carrier.Report.Siglum);
                json.WriteString("article", article.Id);
                json.WriteNumber("block", carrier.Witness.At.Block);
                json.WriteString("relation", carrier.Relation);
                json.WriteString("outlet", article.Outlet.Value);
                json.WriteString("published", article.Published.Value?.ToString());
                json.WriteString("publishedBasis", FactAnswer.Word(article.Published.Basis));
                json.WriteString("text", carrier.Text);
                json.WriteString("address", carrier.Address);
                json.Objects(
                    "credits",
                    carrier.Credits,
                    credit =>
                    {
                        json.Texts("links", credit.Links);
                        ArticleJson.Evidence(json, "evidence", credit.Evidence);
                    }
                );
                json.Objects(
                    "diff",
                    carrier.Witness.Relation is Relation.Near or Relation.Wording ? answer.Against(carrier) : [],
                    part =>
                    {
                        json.WriteString(
                            "in",
                            part.Kind switch
                            {
                                DiffKind.OnlyA => "base",
                                DiffKind.OnlyB => "this",
                                _ => "both",
                            }
                        );
                        json.WriteString("text", part.Words);
                    }
                );
            }
        );
        json.Objects(
            "independentLines",
            answer.Lines,
            line =>
            {
                json.WriteString("origin", line.Origin);
                json.Texts("articles", line.Articles);
            }
        );
        json.Objects(
            "differences",
            answer.Differences,
            difference =>
            {
                json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
                json.WriteString("class", PassageText.Word(difference.Class));
                json.WriteString("topic", difference.Topic);
                json.WriteString("before", difference.Before);
                json.WriteString("after", difference.After);
                json.Objects(
                    "readings",
                    difference.Readings,
                    reading =>
                    {
                        json.WriteString("article", reading.At.Article);
                        json.WriteNumber("block", reading.At.Block);
                        json.WriteString("text", reading.Text);
                        json.WriteString("qualifier", reading.Qualifier);
                        json.Texts("articles", [.. reading.Articles]);
                    }
                );
                json.Texts("silent", difference.Silent);
            }
        );
        json.Objects(
            "notes",
            answer.Notes,
            note =>
            {
                json.WriteString("id", note.Note.Id);
                json.WriteString("kind", note.Note.Kind.ToString());
                json.WriteString("text", note.Text);
            }
        );
    }
}
