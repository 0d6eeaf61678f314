using System.Text.Json;
using Digest.Rendering.Data;
using Digest.Rendering.Identity;
using Digest.Rendering.Making;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>passages.ndjson</c>: a line for each witness of a passage that more than one report carries, with the fields of passim (Smith,
/// Cordell and
/// Mullen 2015): <c>id</c> the report, <c>series</c> its outlet, <c>begin</c> and <c>end</c> in code points of the decoded input file,
/// <c>cluster</c> the
/// passage, <c>size</c> its witnesses, <c>src</c> the base wording it is told from.
/// </summary>
internal static class PassageLines
{
    /// <summary>The lines, in page order.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry)
    {
        using var json = new JsonLines();
        foreach (var passage in entry.Year.Folded.Passages.Where(p => p.Witnesses.Length > 1))
        {
            foreach (var witness in passage.Witnesses)
            {
                Line(json, entry, passage, witness);
            }
        }

        json.To.Flush();
        return json.Bytes;
    }

    private static void Line(JsonLines json, YearEntry entry, Passage passage, Witness witness)
    {
        var article = entry.Index.Report(witness.At.Article)!.Article;
        var block = article.Block(witness.At.Block);
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("uid", witness.Id);
        to.WriteString("cluster", passage.Id);
        to.WriteNumber("size", passage.Witnesses.Length);
        Place(to, entry, witness);
        to.WriteString("series", article.Outlet.Value ?? "");
        json.Optional("title", article.Headline.Value);
        json.Optional("date", article.Published.Value?.ToString());
        to.WriteString("relation", DataNames.Of(witness.Relation));
        if (Shown.Text(article, block) is { } shown && witness.End <= shown.Length)
        {
            to.WriteString("text", shown[witness.Start..witness.End]);
        }

        to.WriteStartArray("src");
        if (witness.Relation != Relation.Base)
        {
            to.WriteStartObject();
            Place(to, entry, passage.Witnesses[0]);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        to.WriteEndObject();
        json.EndLine();
    }

    private static void Place(Utf8JsonWriter to, YearEntry entry, Witness witness)
    {
        var (begin, end) = entry.Index.Block(witness.At).FileSpan(witness.Start, witness.End);
        to.WriteString("id", witness.At.Article);
        to.WriteNumber("begin", begin);
        to.WriteNumber("end", end);
    }
}
