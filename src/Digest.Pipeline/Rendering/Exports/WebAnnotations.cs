using Digest.Rendering.Data;
using Digest.Rendering.Making;
using Digest.Shared;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>annotations.jsonld</c> (W3C Web Annotation Data Model): the notes of a story-year and, for each passage that several reports
/// carry, a link
/// from the base wording to the others. A target is a paragraph of a report's page, or words of it: by position in code points, and by
/// quotation where they are few, the report may be shown in full and the quotation fits one place only.
/// </summary>
internal sealed class WebAnnotations(Site site, YearEntry entry)
{
    // UTF-16 units: of a quotation at most, and of what stands on either side of it: the page may have its words once more in a note.
    private const int MostQuoted = 120;
    private const int LeastContext = 16;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
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
            Place(json, at, note.Start, note.End);
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
            Place(json, witness.At, witness.Start, witness.End);
        }

        json.To.WriteEndArray();
        json.To.WritePropertyName("target");
        Place(json, passage.Witnesses[0].At, passage.Witnesses[0].Start, passage.Witnesses[0].End);
        json.To.WriteEndObject();
    }

    private static void Begin(JsonLines json, string id, string motivation)
    {
        json.To.WriteStartObject();
        json.To.WriteString("id", id);
        json.To.WriteString("type", "Annotation");
        json.To.WriteString("motivation", motivation);
    }

    // A whole paragraph is an address; less of one its place there, and the words where they are few: a long one is the text again.
    private void Place(JsonLines json, BlockRef at, int start, int end)
    {
        var article = entry.Index.Report(at.Article)!.Article;
        var text = article.Block(at.Block).Text;
        end = end <= start ? text.Length : end;
        if (start <= 0 && end >= text.Length)
        {
            json.To.WriteStringValue(_up + article.Address + "#" + entry.Index.Id(at));
            return;
        }

        json.To.WriteStartObject();
        json.To.WriteString("type", "SpecificResource");
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
        if (article.Display == Display.Full && end - start <= MostQuoted && Context(article, text, start, end) is var (from, to))
        {
            json.To.WriteStartObject();
            json.To.WriteString("type", "TextQuoteSelector");
            json.To.WriteString("exact", text[start..end]);
            json.Optional("prefix", from < start ? text[from..start] : null);
            json.Optional("suffix", to > end ? text[end..to] : null);
            json.To.WriteEndObject();
        }

        json.To.WriteEndArray();
        json.To.WriteEndObject();
    }

    // As much of the paragraph around the words as tells them from any others that the report's page shows; null where all of it does not.
    // The letters are as they stand, white space too, and of this paragraph alone: a selector is matched against the page's own text.
    private (int From, int To)? Context(Article article, string text, int start, int end)
    {
        if (!_texts.TryGetValue(article.Id, out var all))
        {
            var shown = article.Blocks.Where(static b => b.Status is BlockStatus.Kept or BlockStatus.Repeat).Select(static b => b.Text);
            _texts.Add(article.Id, all = string.Join('\n', shown));
        }

        for (var width = LeastContext; ; width *= 2)
        {
            var from = Cut(text, Math.Max(0, start - width));
            var to = Cut(text, Math.Min(text.Length, end + width));
            var words = text[from..to];
            var at = all.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && all.IndexOf(words, at + 1, StringComparison.Ordinal) < 0)
            {
                return (from, to);
            }

            if (from == 0 && to == text.Length)
            {
                return null;
            }
        }
    }

    // No half of a surrogate pair.
    private static int Cut(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

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
