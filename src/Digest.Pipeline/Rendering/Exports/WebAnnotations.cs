using Digest.Rendering.Data;
using Digest.Rendering.Making;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>annotations.jsonld</c> (W3C Web Annotation Data Model): the notes of a story-year and, for each passage that several reports
/// carry, a link
/// from the base wording to the others. A target is a paragraph of a report's page, narrowed to its words: by position in code points, and
/// by quotation where
/// the report may be shown in full and the quotation fits one place only.
/// </summary>
internal sealed class WebAnnotations(Site site, YearEntry entry)
{
    private readonly Dictionary<string, (TextQuote Text, Dictionary<int, int> Blocks)> _texts = new(StringComparer.Ordinal);
    private readonly string _up = string.Concat(Enumerable.Repeat("../", entry.Address.Count(c => c == '/')));

    /// <summary>The collection, its notes first, in page order.</summary>
    public ReadOnlyMemory<byte> Write()
    {
        using var json = new JsonLines();
        var links = entry.Year.Folded.Passages.RemoveAll(static p => p.Witnesses.Length < 2);
        json.To.WriteStartObject();
        json.To.WriteString("@context", "http://www.w3.org/ns/anno.jsonld");
        json.To.WriteString("id", "annotations.jsonld");
        json.To.WriteString("type", "AnnotationCollection");
        json.To.WriteString("label", site.Title(entry));
        json.To.WriteNumber("total", entry.Year.Notes.Length + links.Length);
        json.To.WriteStartObject("first");
        json.To.WriteString("id", "annotations.jsonld#page");
        json.To.WriteString("type", "AnnotationPage");
        json.To.WriteNumber("startIndex", 0);
        json.To.WriteStartArray("items");
        foreach (var note in entry.Year.Notes)
        {
            json.Line();
            Note(json, note);
        }

        foreach (var passage in links)
        {
            json.Line();
            Link(json, passage);
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
        json.To.WriteEndObject();
        return json.End();
    }

    private void Note(JsonLines json, Note note)
    {
        var motivation = Motivation(note.Kind);
        Begin(json, "./#" + note.Id, motivation);
        json.To.WriteStartArray("body");
        json.To.WriteStartObject();
        json.To.WriteString("type", "TextualBody");
        json.To.WriteString("value", site.Notes(entry.Story).Of(entry.Year, note));
        json.To.WriteString("format", "text/plain");
        json.To.WriteString("language", note.Kind == NoteKind.Editor ? site.Settings.Language : site.Strings.LanguageOf(note.Says.Key));
        json.To.WriteString("purpose", motivation);
        json.To.WriteEndObject();
        if (SafeUrl.External(note.Url) is { } url)
        {
            json.To.WriteStartObject();
            json.To.WriteString("type", "SpecificResource");
            json.To.WriteString("source", url);
            json.To.WriteString("purpose", "linking");
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WritePropertyName("target");
        if (note.At is { } at)
        {
            Place(json, at, note.Start, note.End, purpose: null);
        }
        else
        {
            json.To.WriteStringValue(note.Article is { } id && entry.Index.Report(id) is { } report ? _up + report.Article.Address : "./");
        }

        json.To.WriteEndObject();
    }

    private void Link(JsonLines json, Passage passage)
    {
        Begin(json, "annotations.jsonld#" + passage.Id, "linking");
        json.To.WriteStartArray("body");
        foreach (var witness in passage.Witnesses.Skip(1))
        {
            Place(json, witness.At, witness.Start, witness.End, "linking");
        }

        json.To.WriteEndArray();
        json.To.WritePropertyName("target");
        Place(json, passage.Witnesses[0].At, passage.Witnesses[0].Start, passage.Witnesses[0].End, purpose: null);
        json.To.WriteEndObject();
    }

    private static void Begin(JsonLines json, string id, string motivation)
    {
        json.To.WriteStartObject();
        json.To.WriteString("id", id);
        json.To.WriteString("type", "Annotation");
        json.To.WriteString("motivation", motivation);
    }

    private void Place(JsonLines json, BlockRef at, int start, int end, string? purpose)
    {
        var article = entry.Index.Report(at.Article)!.Article;
        var text = article.Block(at.Block).Text;
        end = end <= start ? text.Length : end;
        json.To.WriteStartObject();
        json.To.WriteString("type", "SpecificResource");
        json.Optional("purpose", purpose);
        json.To.WriteString("source", _up + article.Address);
        json.To.WriteStartArray("selector");
        json.To.WriteStartObject();
        json.To.WriteString("type", "FragmentSelector");
        json.To.WriteString("conformsTo", "http://tools.ietf.org/rfc/rfc3236");
        json.To.WriteString("value", entry.Index.Id(at));
        json.To.WriteStartObject("refinedBy");
        json.To.WriteString("type", "TextPositionSelector");
        json.To.WriteNumber("start", CodePoints.In(text.AsSpan(0, start)));
        json.To.WriteNumber("end", CodePoints.In(text.AsSpan(0, end)));
        json.To.WriteEndObject();
        json.To.WriteEndObject();
        if (article.Display == Display.Full && Quoted(article, at.Block, start, end) is { } quote)
        {
            json.To.WriteStartObject();
            json.To.WriteString("type", "TextQuoteSelector");
            json.To.WriteString("exact", quote.Exact);
            json.To.WriteString("prefix", quote.Prefix);
            json.To.WriteString("suffix", quote.Suffix);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    // Over the paragraphs that the report's page shows, in their order.
    private QuoteSelector? Quoted(Article article, int block, int start, int end)
    {
        if (!_texts.TryGetValue(article.Id, out var known))
        {
            var blocks = article.Blocks.RemoveAll(static b => b.Status is not (BlockStatus.Kept or BlockStatus.Repeat));
            known = (new TextQuote([.. blocks.Select(b => b.Text)]), blocks.Select((b, i) => (b.N, i)).ToDictionary(p => p.N, p => p.i));
            _texts.Add(article.Id, known);
        }

        return known.Blocks.TryGetValue(block, out var text) ? known.Text.Describe(new QuotePlace(text, start, end)) : null;
    }

    // The motivations of the Web Annotation Vocabulary.
    private static string Motivation(NoteKind kind) =>
        kind switch
        {
            NoteKind.CarriedBy or NoteKind.Repeat or NoteKind.Echo => "linking",
            NoteKind.Quote => "identifying",
            NoteKind.Date or NoteKind.Differs => "assessing",
            NoteKind.Removed => "editing",
            NoteKind.Editor => "commenting",
            _ => "describing",
        };
}
