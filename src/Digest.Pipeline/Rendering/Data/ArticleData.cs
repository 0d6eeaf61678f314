using System.Text.Json;
using Digest.Rendering.Identity;
using Digest.Text;

namespace Digest.Rendering.Data;

/// <summary>
/// Writes one article of the data. In the file of a story-year what most articles have in common is left out: a kind of paragraph, a status
/// of kept, lists with nothing in them; texts stand in <c>texts.ndjson</c>.
/// </summary>
/// <param name="json">Where to.</param>
/// <param name="article">The article as folded, its repeats marked.</param>
/// <param name="places">How the file names places.</param>
internal sealed class ArticleData(JsonLines json, Article article, DataPlaces places)
{
    /// <summary>Writes the article as an object.</summary>
    /// <param name="report">Its place in the folded year; null where its year was not folded.</param>
    /// <param name="story">Id of its story.</param>
    /// <param name="year">Year it is filed under.</param>
    public void Write(Report? report, string story, int? year)
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
        Fact("headline", article.Headline, null);
        Fact("outlet", article.Outlet, null);
        Fact(
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
        Fact("dateline", article.Dateline, null);
        Fact("published", article.Published, null);
        Known("deck", article.Deck);
        Known("updated", article.Updated);
        Known("translatedFrom", article.TranslatedFrom);
        Known("translation", article.Translation);
        Known("rights", article.Rights);
        Known("status", article.Status);
        Known("embargo", article.Embargo);
        Life();
        json.Line();
        json.Texts("credit", article.Credit.Links);
        if (!article.Credit.Evidence.IsEmpty)
        {
            Evidence("creditEvidence", article.Credit.Evidence);
        }

        if (places.RepeatsWords)
        {
            to.WriteString("story", story);
            json.Number("year", year);
        }
        else
        {
            to.WriteString("words", TextHash.Of(article.Blocks.Select(b => b.Text)));
        }

        json.Optional("key", report?.Siglum);
        json.Lines("blocks", article.Blocks, (_, block) => Block(block, report?.BlockIds[block.N - 1]));
        json.Lines("quotes", article.Quotes, (_, quote) => Quote(quote));
        Numbers("newBlocks", report?.NewBlocks ?? []);
        Numbers("onlyBlocks", report?.OnlyBlocks ?? []);
        Numbers("partBlocks", report?.PartBlocks ?? []);
        Numbers("creditedBlocks", report?.CreditedBlocks ?? []);
        Numbers("uncreditedBlocks", report?.UncreditedBlocks ?? []);
        Numbers("undecidedBlocks", report?.UndecidedBlocks ?? []);
        to.WriteNumber("bodyBlocks", report?.BodyBlocks ?? article.Blocks.Count(b => b.IsBody));
        to.WriteEndObject();
    }

    private void Evidence(string name, ImmutableArray<Evidence> evidence) => places.Evidence(json, name, evidence, article.Id);

    private void Numbers(string name, ImmutableArray<int> numbers)
    {
        if (places.RepeatsWords || !numbers.IsEmpty)
        {
            json.Numbers(name, numbers);
        }
    }

    // What it says of its own life beside that.
    private void Life()
    {
        if (article.Notice is { } notice)
        {
            json.Line();
            json.To.WriteStartObject("notice");
            json.To.WriteString("kind", DataNames.Of(notice.Kind));
            json.Texts("names", notice.Names);
            Evidence("evidence", [notice.Evidence]);
            json.To.WriteEndObject();
        }

        if (!article.Corrected.IsEmpty)
        {
            json.Line();
            Evidence("corrected", article.Corrected);
        }

        if (article.Urgent is { } urgent)
        {
            json.Line();
            Evidence("urgent", [urgent]);
        }

        if (!article.Shares.IsEmpty)
        {
            json.Line();
            json.Texts("shares", [.. article.Shares.SelectMany(s => s.Links)]);
            Evidence("sharesEvidence", [.. article.Shares.SelectMany(s => s.Evidence).Distinct()]);
        }
    }

    private void Known<T>(string name, Fact<T> fact)
        where T : class
    {
        if (fact.Value is not null)
        {
            Fact(name, fact, null);
        }
    }

    private void Fact<T>(string name, Fact<T> fact, Action<Utf8JsonWriter, T>? write)
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
        Evidence("evidence", fact.Evidence);
        json.To.WriteEndObject();
    }

    private void Block(Block block, string? id)
    {
        var to = json.To;
        to.WriteStartObject();
        if (places.RepeatsWords)
        {
            to.WriteNumber("n", block.N);
        }

        if (block.Status is BlockStatus.Kept or BlockStatus.Repeat)
        {
            json.Optional("id", id);
        }

        if (places.RepeatsWords || block.Kind != BlockKind.Paragraph)
        {
            to.WriteString("kind", DataNames.Of(block.Kind));
        }

        if (places.RepeatsWords)
        {
            to.WriteString("text", block.Text);
        }

        if (places.RepeatsWords || block.Status != BlockStatus.Kept)
        {
            to.WriteString("status", DataNames.Of(block.Status));
        }

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

    private void Quote(Quote quote)
    {
        var to = json.To;
        to.WriteStartObject();
        if (places.RepeatsWords)
        {
            var (start, end) = article.Block(quote.Block).FileSpan(quote.Start, quote.End);
            to.WriteNumber("block", quote.Block);
            to.WriteNumber("start", start);
            to.WriteNumber("end", end);
            to.WriteString("text", quote.Text);
        }
        else
        {
            places.At(json, new BlockRef(article.Id, quote.Block), quote.Start, quote.End);
        }

        to.WriteString("kind", DataNames.Of(quote.Kind));
        Text("speaker", quote.Speaker);
        to.Optional("form", quote.Form == SpeakerForm.Name ? null : DataNames.Of(quote.Form));
        to.Optional("spelling", quote.Spelling);
        to.Optional("spellingProof", quote.SpellingProof is { } proof ? DataNames.Of(proof) : null);
        if (places.RepeatsWords || quote.Mention != quote.Speaker)
        {
            to.WriteString("mention", quote.Mention);
        }

        Text("cue", quote.Cue);
        to.Optional("addressee", quote.Addressee);
        to.Optional("occasion", quote.Occasion);
        if (quote.GoesOn)
        {
            to.WriteBoolean("goesOn", true);
        }

        if (places.RepeatsWords || quote.Basis != Basis.None)
        {
            to.WriteString("basis", DataNames.Of(quote.Basis));
        }

        to.WriteEndObject();
    }

    // What is not known is left out where most of it is.
    private void Text(string name, string? value)
    {
        if (places.RepeatsWords || value is not null)
        {
            json.To.WriteString(name, value);
        }
    }
}
