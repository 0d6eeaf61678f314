using System.Globalization;
using System.Xml;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>collation.tei.xml</c>: the story as told with its wordings as a critical apparatus (TEI P5, chapter 12, parallel
/// segmentation). A witness is a
/// report; <c>source</c> of a paragraph names all that read in it. What is common and what a witness reads come, one behind the other, to
/// that witness's own paragraph, letter by letter, white space folded. Wordings with little in common stand whole, one beside the other.
/// </summary>
internal static class TeiCollation
{
    private const string Tei = "http://www.tei-c.org/ns/1.0";

    private sealed record ReadingOf(string Witnesses, string Words);

    /// <summary>The file.</summary>
    public static ReadOnlyMemory<byte> Write(Site site, YearEntry entry) =>
        XmlSafe.Write(xml =>
        {
            xml.WriteStartElement("TEI", Tei);
            xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            Header(xml, site, entry);
            xml.WriteStartElement("text", Tei);
            xml.WriteStartElement("body", Tei);
            var tellings = entry.Year.Folded.Tellings;
            for (var i = 0; i < tellings.Length; i++)
            {
                if (entry.Index.Number(i) is > 0 and var n)
                {
                    Step(xml, entry, tellings[i], n);
                }
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static void Header(XmlWriter xml, Site site, YearEntry entry)
    {
        xml.WriteStartElement("teiHeader", Tei);
        xml.WriteStartElement("fileDesc", Tei);
        xml.WriteStartElement("titleStmt", Tei);
        Element(xml, "title", site.Title(entry));
        xml.WriteEndElement();
        xml.WriteStartElement("publicationStmt", Tei);
        Element(xml, "p", site.Settings.Title);
        xml.WriteEndElement();
        xml.WriteStartElement("sourceDesc", Tei);
        xml.WriteStartElement("listWit", Tei);
        foreach (var report in entry.Reports)
        {
            xml.WriteStartElement("witness", Tei);
            xml.WriteAttributeString("xml", "id", null, report.Siglum);
            xml.WriteAttributeString("n", report.Article.Id);
            xml.WriteString(
                XmlSafe.Text(
                    site.Title(report.Article) + ". " + (report.Article.Outlet.Value ?? site.Strings.Say("outlet_not_stated")) + ", "
                )
            );
            if (report.Article.Published.Value is { } date)
            {
                xml.WriteStartElement("date", Tei);
                xml.WriteAttributeString("when", date.DayOnly().ToString());
                xml.WriteString(site.Dates.Of(date.DayOnly()));
                xml.WriteEndElement();
            }
            else
            {
                xml.WriteString(site.Strings.Say("date_not_stated"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("encodingDesc", Tei);
        xml.WriteStartElement("variantEncoding", Tei);
        xml.WriteAttributeString("method", "parallel-segmentation");
        xml.WriteAttributeString("location", "internal");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // A paragraph for the step, in which each report reads one of its paragraphs; one more for each further paragraph that a report has in
    // it, since a witness reads once. What rights keep back is read by nobody.
    private static void Step(XmlWriter xml, YearEntry entry, StoryStep telling, int n)
    {
        var index = entry.Index;
        var read = new List<(string Witness, BlockRef At, string Words)>();
        var more = new List<(string Witness, BlockRef At, string Words)>();
        foreach (var at in telling.Carriers.Distinct())
        {
            var report = index.Report(at.Article)!;
            if (Shown.Text(report.Article, index.Block(at)) is { } words && Normal.Space(XmlSafe.Text(words)) is { Length: > 0 } clean)
            {
                var witness = "#" + report.Siglum;
                (read.Exists(r => r.Witness == witness) ? more : read).Add((witness, at, clean));
            }
        }

        if (read.Count == 0)
        {
            return;
        }

        Begin(xml, index.Id(read[0].At), string.Join(' ', read.Select(r => r.Witness)));
        xml.WriteAttributeString("n", n.ToString(CultureInfo.InvariantCulture));
        xml.WriteString(""); // no line breaks of the writer's before a variant that opens the paragraph: they would be read as its words
        var wordings = read.GroupBy(r => r.Words, StringComparer.Ordinal)
            .Select(g => new ReadingOf(string.Join(' ', g.Select(r => r.Witness)), g.Key))
            .ToList();
        foreach (var segment in TeiSegments.Of([.. wordings.Select(w => w.Words)]))
        {
            if (segment is [var common])
            {
                xml.WriteString(common);
            }
            else
            {
                App(xml, [.. segment.Select((words, i) => wordings[i] with { Words = words })]);
            }
        }

        xml.WriteEndElement();
        foreach (var (witness, at, words) in more)
        {
            Begin(xml, index.Id(at), witness);
            xml.WriteAttributeString("corresp", "#" + index.Id(read[0].At));
            xml.WriteString(words);
            xml.WriteEndElement();
        }
    }

    private static void Begin(XmlWriter xml, string id, string source)
    {
        xml.WriteStartElement("p", Tei);
        xml.WriteAttributeString("xml", "id", null, id);
        xml.WriteAttributeString("source", source);
    }

    private static void App(XmlWriter xml, ImmutableArray<ReadingOf> readings)
    {
        xml.WriteStartElement("app", Tei);
        var name = "lem";
        foreach (var group in readings.GroupBy(r => r.Words, StringComparer.Ordinal))
        {
            xml.WriteStartElement(name, Tei);
            xml.WriteAttributeString("wit", string.Join(' ', group.Select(w => w.Witnesses)));
            xml.WriteString(group.Key);
            xml.WriteEndElement();
            name = "rdg";
        }

        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Tei, XmlSafe.Text(text));
}
