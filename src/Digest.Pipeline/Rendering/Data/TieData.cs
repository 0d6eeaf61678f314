using Digest.Rendering.Identity;

namespace Digest.Rendering.Data;

/// <summary>Writes what makes reports one, or takes one back: ties of a line, versions, withdrawals.</summary>
/// <param name="places">How the file names articles and places.</param>
internal sealed class TieData(DataPlaces places)
{
    /// <summary>Writes a tie.</summary>
    public void Tie(JsonLines json, LineTie tie)
    {
        json.To.WriteStartObject();
        places.Article(json, "a", tie.A);
        places.Article(json, "b", tie.B);
        json.To.WriteString("kind", DataNames.Of(tie.Kind));
        json.Optional("name", tie.Name);
        places.Evidence(json, "evidence", tie.Evidence);
        json.To.WriteEndObject();
    }

    /// <summary>Writes the versions of a report.</summary>
    public void Versions(JsonLines json, ReportVersions versions)
    {
        json.To.WriteStartObject();
        places.Articles(json, "articles", versions.Articles);
        json.To.WriteBoolean("ordered", versions.Ordered);
        json.To.WriteBoolean("same", versions.Same);
        json.To.WriteString("basis", DataNames.Of(versions.Basis));
        places.Evidence(json, "evidence", versions.Evidence);
        json.Lines(
            "steps",
            versions.Steps,
            (j, step) =>
            {
                j.To.WriteStartObject();
                places.Article(j, "from", step.From);
                places.Article(j, "to", step.To);
                j.To.WriteStartArray("changes");
                foreach (var change in step.Changes)
                {
                    j.To.WriteStartObject();
                    if (change.Before is { } before)
                    {
                        places.Ref(j, "before", before);
                    }

                    if (change.After is { } after)
                    {
                        places.Ref(j, "after", after);
                    }

                    j.To.WriteEndObject();
                }

                j.To.WriteEndArray();
                j.To.WriteEndObject();
            }
        );
        json.To.WriteEndObject();
    }

    /// <summary>Writes that a report was taken back.</summary>
    public void Withdrawal(JsonLines json, Withdrawal withdrawal)
    {
        json.To.WriteStartObject();
        places.Article(json, "article", withdrawal.Article);
        json.To.WriteString("status", withdrawal.Status);
        if (withdrawal.Notice is { } notice)
        {
            places.Article(json, "notice", notice);
        }

        json.To.WriteString("basis", DataNames.Of(withdrawal.Basis));
        places.Evidence(json, "evidence", withdrawal.Evidence);
        json.To.WriteEndObject();
    }
}
