using System.Text.Json;
using Digest.Rendering.Identity;

namespace Digest.Rendering.Data;

/// <summary>Writes one article of the data (schema 1). Positions go out as code points of the decoded file.</summary>
internal static class ArticleData
{
    /// <summary>Writes the article as an object.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="article">The article as folded, its repeats marked.</param>
    /// <param name="report">Its place in the folded year; null where its year was not folded.</param>
    /// <param name="story">Id of its story.</param>
    /// <param name="year">Year it is filed under.</param>
    /// <param name="published">True for the published file, which obeys <c>display</c>.</param>
    public static void Write(JsonLines json, Article article, Report? report, string story, int? year, bool published)
    {
        var to = json.To;
        to.WriteStartObject();
        to.WriteString("id", article.Id);
        to.WriteString("path", article.ShownPath);
        if (article.Part.Number > 0)
        {
            to.WriteNumber("part", article.Part.Number);
        }

        to.WriteString("address", article.Address);
        json.Optional("url", article.Url.Value);
        json.Optional("archivedUrl", article.ArchivedUrl);
        to.WriteString("format", article.Format);
        to.WriteString("charset", article.Charset);
        to.WriteString("language", article.Language.Value);
        to.WriteString("languageBasis", DataNames.Of(article.Language.Basis));
        to.WriteString("display", DataNames.Of(article.Display));
        json.Optional("title", article.Title);
        Fact(json, "headline", article.Headline, null);
        Fact(json, "outlet", article.Outlet, null);
        Fact(
            json,
            "byline",
            article.Byline,
            static (w, names) =>
            {
                w.WriteStartArray("value");
                foreach (var name in names.Names)
                {
                    w.WriteStringValue(name);
                }

                w.WriteEndArray();
            }
        );
        Fact(json, "dateline", article.Dateline, null);
        Fact(json, "published", article.Published, null);
        Known(json, "deck", article.Deck);
        Known(json, "updated", article.Updated);
        Known(json, "translatedFrom", article.TranslatedFrom);
        Known(json, "translation", article.Translation);
        Known(json, "rights", article.Rights);
        Known(json, "status", article.Status);
        Known(json, "embargo", article.Embargo);
        Life(json, article);
        json.Line();
        json.Texts("credit", article.Credit.Links);
        if (!article.Credit.Evidence.IsEmpty)
        {
            Evidence(json, "creditEvidence", article.Credit.Evidence);
        }

        to.WriteString("story", story);
        json.Number("year", year);
        json.Optional("key", report?.Siglum);
        json.Lines("blocks", article.Blocks, (j, block) => Block(j, article, block, report?.BlockIds[block.N - 1], published));
        json.Lines("quotes", article.Quotes, (j, quote) => Quote(j, article, quote, published));
        json.Numbers("newBlocks", report?.NewBlocks ?? []);
        json.Numbers("onlyBlocks", report?.OnlyBlocks ?? []);
        json.Numbers("partBlocks", report?.PartBlocks ?? []);
        json.Numbers("creditedBlocks", report?.CreditedBlocks ?? []);
        json.Numbers("uncreditedBlocks", report?.UncreditedBlocks ?? []);
        json.Numbers("undecidedBlocks", report?.UndecidedBlocks ?? []);
        to.WriteNumber("bodyBlocks", report?.BodyBlocks ?? article.Blocks.Count(b => b.IsBody));
        to.WriteEndObject();
    }

    /// <summary>Writes evidence as an array of objects.</summary>
    public static void Evidence(JsonLines json, string name, ImmutableArray<Evidence> evidence)
    {
        json.To.WriteStartArray(name);
        foreach (var proof in evidence)
        {
            json.To.WriteStartObject();
            json.To.WriteString("text", proof.Text);
            json.Optional("article", proof.Article);
            if (proof.Block is { } block)
            {
                json.To.WriteNumber("block", block);
            }

            json.To.WriteString("method", proof.Method);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
    }

    // What it says of its own life beside that.
    private static void Life(JsonLines json, Article article)
    {
        if (article.Notice is { } notice)
        {
            json.Line();
            json.To.WriteStartObject("notice");
            json.To.WriteString("kind", DataNames.Of(notice.Kind));
            json.Texts("names", notice.Names);
            Evidence(json, "evidence", [notice.Evidence]);
            json.To.WriteEndObject();
        }

        if (!article.Corrected.IsEmpty)
        {
            json.Line();
            Evidence(json, "corrected", article.Corrected);
        }

        if (article.Urgent is { } urgent)
        {
            json.Line();
            Evidence(json, "urgent", [urgent]);
        }

        if (!article.Shares.IsEmpty)
        {
            json.Line();
            json.Texts("shares", [.. article.Shares.SelectMany(s => s.Links)]);
            Evidence(json, "sharesEvidence", [.. article.Shares.SelectMany(s => s.Evidence).Distinct()]);
        }
    }

    private static void Known<T>(JsonLines json, string name, Fact<T> fact)
        where T : class
    {
        if (fact.Value is not null)
        {
            Fact(json, name, fact, null);
        }
    }

    private static void Fact<T>(JsonLines json, string name, Fact<T> fact, Action<Utf8JsonWriter, T>? write)
        where T : class
    {
        json.Line();
        json.To.WriteStartObject(name);
        if (fact.Value is { } value && write is not null)
        {
            write(json.To, value);
        }
        else
        {
            json.To.WriteString("value", fact.Value?.ToString());
        }

        json.To.WriteString("basis", DataNames.Of(fact.Basis));
        Evidence(json, "evidence", fact.Evidence);
        json.To.WriteEndObject();
    }

    private static void Block(JsonLines json, Article article, Block block, string? id, bool published)
    {
        var to = json.To;
        var text = published ? Shown.Text(article, block) : block.Text;
        to.WriteStartObject();
        to.WriteNumber("n", block.N);
        if (block.Status is BlockStatus.Kept or BlockStatus.Repeat)
        {
            json.Optional("id", id);
        }

        to.WriteString("kind", DataNames.Of(block.Kind));
        to.WriteString("text", text);
        if (text is null || text.Length < block.Text.Length)
        {
            to.WriteBoolean("withheld", true);
        }

        to.WriteString("status", DataNames.Of(block.Status));
        if (block.RepeatOf is { } of)
        {
            to.WriteNumber("repeatOf", of);
        }

        json.Optional("rule", block.Rule);
        if (block.Chrome)
        {
            to.WriteBoolean("chrome", true);
        }

        if (block.Level > 0)
        {
            to.WriteNumber("level", block.Level);
        }

        json.Optional("language", block.Language);
        to.WriteNumber("start", block.Start);
        to.WriteNumber("end", block.End);
        to.WriteEndObject();
    }

    private static void Quote(JsonLines json, Article article, Quote quote, bool published)
    {
        var to = json.To;
        var (start, end) = article.Block(quote.Block).FileSpan(quote.Start, quote.End);
        to.WriteStartObject();
        to.WriteNumber("block", quote.Block);
        to.WriteNumber("start", start);
        to.WriteNumber("end", end);
        to.WriteString("text", published && article.Display != Display.Full ? null : quote.Text);
        to.WriteString("kind", DataNames.Of(quote.Kind));
        to.WriteString("speaker", quote.Speaker);
        to.Optional("form", quote.Form == SpeakerForm.Name ? null : DataNames.Of(quote.Form));
        to.Optional("spelling", quote.Spelling);
        to.Optional("spellingProof", quote.SpellingProof is { } proof ? DataNames.Of(proof) : null);
        to.WriteString("mention", quote.Mention);
        to.WriteString("cue", quote.Cue);
        to.Optional("addressee", quote.Addressee);
        to.Optional("occasion", quote.Occasion);
        if (quote.GoesOn)
        {
            to.WriteBoolean("goesOn", true);
        }

        to.WriteString("basis", DataNames.Of(quote.Basis));
        to.WriteEndObject();
    }
}
