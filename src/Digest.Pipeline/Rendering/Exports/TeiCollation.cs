using System.Globalization;
using System.Xml;
using Digest.Rendering.Feeds;
using Digest.Rendering.Making;
using Digest.Text;

namespace Digest.Rendering.Exports;

/// <summary>
/// Writes <c>collation.tei.xml</c>: the story as told with its wordings as a critical apparatus (TEI P5, chapter 12, parallel
/// segmentation). A witness is a
/// report; <c>source</c> of a paragraph names all that carry it. Wordings with little in common stand whole, one beside the other.
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

    private static void Step(XmlWriter xml, YearEntry entry, StoryStep telling, int n)
    {
        var index = entry.Index;
        var wordings = ShownWordings.Of(index, telling);
        if (wordings.Shown is not { Text: var shown })
        {
            return; // rights keep it back
        }

        string Keys(IEnumerable<BlockRef> refs) =>
            string.Join(' ', refs.Select(at => "#" + index.Report(at.Article)!.Siglum).Distinct(StringComparer.Ordinal));
        var others = wordings
            .All.Where(w => w.Text is not null)
            .GroupBy(w => w.Text!.Key, StringComparer.Ordinal)
            .Select(g => g.First() with { Carriers = [.. g.SelectMany(w => w.Carriers).OrderBy(at => telling.Wordings.IndexOf(at))] })
            .ToList();
        var mine = Keys(telling.AsShown);
        xml.WriteStartElement("p", Tei);
        xml.WriteAttributeString("xml", "id", null, index.Id(telling.Shown));
        xml.WriteAttributeString("n", n.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("source", Keys(telling.Carriers));
        if (others.Count == 0)
        {
            xml.WriteString(XmlSafe.Text(shown));
        }
        else
        {
            var lemma = new ReadingOf(mine, shown);
            var readings = others.ConvertAll(o => new ReadingOf(Keys(o.Carriers), o.Text!.Text));
            if (others.TrueForAll(o => o.Agrees))
            {
                Segments(xml, lemma, readings, wordings.Variants(others));
            }
            else
            {
                App(xml, lemma, readings);
            }
        }

        xml.WriteEndElement();
    }

    private static void Segments(XmlWriter xml, ReadingOf mine, List<ReadingOf> others, ImmutableArray<Variant> places)
    {
        var at = 0;
        foreach (var place in places)
        {
            xml.WriteString(XmlSafe.Text(mine.Words[at..place.Base.Start]));
            App(
                xml,
                mine with
                {
                    Words = place.Base.In(mine.Words),
                },
                [.. others.Select((o, i) => o with { Words = place.Readings[i].In(o.Words) })]
            );
            at = place.Base.End;
        }

        xml.WriteString(XmlSafe.Text(mine.Words[at..]));
    }

    private static void App(XmlWriter xml, ReadingOf mine, List<ReadingOf> others)
    {
        xml.WriteStartElement("app", Tei);
        var key = Normal.Key(mine.Words);
        Reading(xml, "lem", others.Where(o => Normal.Key(o.Words) == key).Prepend(mine));
        foreach (var group in others.Where(o => Normal.Key(o.Words) != key).GroupBy(o => Normal.Key(o.Words), StringComparer.Ordinal))
        {
            Reading(xml, "rdg", group);
        }

        xml.WriteEndElement();
    }

    private static void Reading(XmlWriter xml, string name, IEnumerable<ReadingOf> wordings)
    {
        var all = wordings.ToList();
        xml.WriteStartElement(name, Tei);
        xml.WriteAttributeString("wit", string.Join(' ', all.Select(w => w.Witnesses)));
        xml.WriteString(XmlSafe.Text(all[0].Words));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Tei, XmlSafe.Text(text));
}
