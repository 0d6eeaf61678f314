using System.Text.Json;
using Digest.Output;

namespace Digest.Explaining;

/// <summary>Says an answer about an article as JSON.</summary>
internal static class ArticleJson
{
    /// <summary>Writes the members of the object.</summary>
    public static void Write(ArticleAnswer answer, Utf8JsonWriter json)
    {
        json.WriteString("type", "article");
        json.WriteString("id", answer.Article.Id);
        json.WriteString("path", answer.Article.Path);
        json.WriteString("address", answer.Article.Address);
        json.WriteString("story", answer.Story.Id);
        json.Number("year", answer.Year.Folded.Year.Year);
        json.WriteNumber("score", answer.Placement.Score);
        json.WriteNumber("confidence", Math.Round(answer.Placement.Confidence, 3));
        Evidence(json, "why", answer.Why);
        json.Objects(
            "near",
            answer.Near,
            near =>
            {
                json.WriteString("story", near.Story);
                json.WriteString("year", near.Segment);
                json.WriteBoolean("own", near.Own);
                json.WriteString("article", near.Nearest.Article);
                json.WriteNumber("score", near.Nearest.Score);
                json.Texts("words", near.Nearest.Words);
                json.Texts("names", near.Nearest.Names);
                json.Texts("figures", near.Nearest.Figures);
                json.Texts("quotations", near.Nearest.Quotations);
                json.Texts("against", near.Nearest.Against);
                json.Texts("weak", near.Nearest.Doubts);
                json.WriteNumber("others", near.Others);
            }
        );
        json.Objects(
            "order",
            answer.Order,
            other =>
            {
                json.WriteString("article", other.Article);
                json.WriteString("came", other.Word);
                if (other.Known is { } known)
                {
                    json.WriteString("by", known.By.ToString().ToLowerInvariant());
                    Evidence(json, "evidence", known.Evidence);
                }
            }
        );
        json.Objects(
            "facts",
            answer.Facts,
            fact =>
            {
                json.WriteString("name", fact.Name);
                json.WriteString("value", fact.Value);
                json.WriteString("basis", FactAnswer.Word(fact.Basis));
                Evidence(json, "evidence", fact.Proof);
                Evidence(json, "lost", fact.Lost);
            }
        );
        json.Objects(
            "remedies",
            answer.Remedies,
            remedy =>
            {
                json.WriteString("file", remedy.File);
                json.WriteString("yaml", remedy.Yaml);
                json.WriteString("effect", remedy.Effect);
            }
        );
    }

    /// <summary>A member that is a list of evidence.</summary>
    public static void Evidence(Utf8JsonWriter json, string name, ImmutableArray<Evidence> evidence) =>
        json.Objects(
            name,
            evidence,
            e =>
            {
                json.WriteString("text", e.Text);
                json.WriteString("method", e.Method);
                if (e.Article is not null)
                {
                    json.WriteString("article", e.Article);
                }

                if (e.Block is { } block)
                {
                    json.WriteNumber("block", block);
                }
            }
        );
}
