using System.Security.Cryptography;
using System.Text.Json;
using Digest.Rendering.Data;
using Digest.Rendering.Making;

namespace Digest.Rendering.Search;

/// <summary>
/// Writes the index as small JSON files, of which a query loads those it needs:
/// <list type="table">
/// <item><term><c>search/index.json</c></term><description>where each file of words begins</description></item>
/// <item><term><c>search/words/N.json</c></term><description>words in ordinal order with their <see cref="Postings"/></description></item>
/// <item><term><c>search/passages/N.json</c></term><description>where passages stand, <see cref="Page"/> a file: their ids,
/// and of each the place of its report in the list, its number on the page and how many reports carry it</description></item>
/// <item><term><c>search/names/N.json</c></term><description>story-years, headlines, speakers and outlets,
/// as many a file</description></item>
/// <item><term><c>search/years/YEAR.json</c>, <c>search/outlets/NAME.json</c></term><description>what a filter lets
/// through</description></item>
/// </list>
/// No text of a passage is in it: the script takes the words around a find from the page of the report.
/// </summary>
internal sealed class SearchFiles
{
    /// <summary>Passages and names in one file.</summary>
    public const int Page = 256;

    // As much as is read in a moment over a slow line, and as few files as can be.
    private const int Words = 24 * 1024;

    private readonly List<(string Path, ReadOnlyMemory<byte> Bytes)> _files = [];

    /// <summary>Writes an index.</summary>
    public SearchFiles(Site site, SearchIndex index)
    {
        var first = WordFiles(index);
        for (var i = 0; i * Page < index.Passages.Length; i++)
        {
            Passages(site, i, [.. index.Passages.Skip(i * Page).Take(Page)]);
        }

        for (var i = 0; i * Page < index.Names.Length; i++)
        {
            Names(i, index.Names.Skip(i * Page).Take(Page));
        }

        Filters("years", index.Years);
        Filters("outlets", index.Outlets);
        Version = Hash();
        Add(
            "search/index.json",
            json =>
            {
                json.To.WriteString("version", Version);
                json.To.WriteNumber("page", Page);
                json.To.WriteNumber("passages", index.Passages.Length);
                json.To.WriteNumber("names", index.Names.Length);
                json.Texts("common", index.Common);
                json.Line();
                json.Texts("words", first);
            }
        );
    }

    /// <summary>The files, by path relative to the site.</summary>
    public IReadOnlyList<(string Path, ReadOnlyMemory<byte> Bytes)> All => _files;

    /// <summary>Eight hex digits of a hash of all of it; the script asks for files with it, so that no former one is taken.</summary>
    public string Version { get; }

    private ImmutableArray<string> WordFiles(SearchIndex index)
    {
        var first = ImmutableArray.CreateBuilder<string>();
        var some = new List<KeyValuePair<string, SearchPlaces>>();
        var size = 0;
        foreach (
            var word in index.Words.Where(w => index.Common.BinarySearch(w.Key, StringComparer.Ordinal) < 0 || w.Value.Names is not null)
        )
        {
            if (size > Words)
            {
                Flush();
            }

            some.Add(word);
            size += word.Key.Length + 6 + (word.Value.Passages?.Length ?? 0) + (word.Value.Names?.Length ?? 0);
        }

        Flush(); // the script expects one, be it empty

        return first.ToImmutable();

        void Flush()
        {
            ImmutableArray<KeyValuePair<string, SearchPlaces>> these = [.. some];
            Add(
                string.Create(System.Globalization.CultureInfo.InvariantCulture, $"search/words/{first.Count}.json"),
                json =>
                {
                    Streams(
                        json,
                        "passages",
                        these
                            .Where(w => index.Common.BinarySearch(w.Key, StringComparer.Ordinal) < 0)
                            .Select(w => KeyValuePair.Create(w.Key, w.Value.Passages))
                    );
                    json.Line();
                    Streams(json, "names", these.Select(w => KeyValuePair.Create(w.Key, w.Value.Names)));
                }
            );
            first.Add(these.IsEmpty ? "" : these[0].Key);
            some.Clear();
            size = 0;
        }
    }

    private static void Streams(JsonLines json, string name, IEnumerable<KeyValuePair<string, Postings?>> words)
    {
        json.To.WriteStartObject(name);
        foreach (var (word, places) in words)
        {
            if (places is not null)
            {
                json.To.WriteString(word, places.ToString());
            }
        }

        json.To.WriteEndObject();
    }

    private void Passages(Site site, int n, ImmutableArray<SearchPassage> passages)
    {
        var years = passages.Select(p => p.Year).Distinct().ToList();
        var reports = passages.DistinctBy(p => p.Report.Article.Id).ToList();
        var numbers = reports.Index().ToDictionary(r => r.Item.Report.Article.Id, r => r.Index, StringComparer.Ordinal);
        var places = new Numbers();
        foreach (var passage in passages)
        {
            places.Add(numbers[passage.Report.Article.Id]);
            places.Add(passage.N);
            places.Add(passage.Carriers.Length);
        }

        Add(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"search/passages/{n}.json"),
            json =>
            {
                Rows(json, "years", years, y => Texts(json.To, site.Title(y), y.Address));
                Rows(
                    json,
                    "reports",
                    reports,
                    p =>
                    {
                        json.To.WriteNumberValue(years.IndexOf(p.Year));
                        Texts(json.To, p.Report.Article.Address, site.Line(p.Report.Article));
                    }
                );
                json.To.WriteString("ids", string.Join(' ', passages.Select(p => p.Id)));
                json.To.WriteString("places", places.ToString());
            }
        );
    }

    private void Names(int n, IEnumerable<SearchName> names) =>
        Add(
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"search/names/{n}.json"),
            json =>
                Rows(
                    json,
                    "names",
                    names,
                    name =>
                    {
                        json.To.WriteNumberValue((int)name.Kind);
                        Texts(json.To, name.Text, name.Address, name.Note);
                    }
                )
        );

    private void Filters(string folder, IEnumerable<KeyValuePair<string, SearchPlaces>> filters)
    {
        foreach (var (name, places) in filters)
        {
            Add(
                "search/" + folder + "/" + name + ".json",
                json =>
                {
                    json.To.WriteString("passages", places.Passages?.ToString() ?? "");
                    json.To.WriteString("names", places.Names?.ToString() ?? "");
                }
            );
        }
    }

    private static void Rows<T>(JsonLines json, string name, IEnumerable<T> rows, Action<T> write)
    {
        json.To.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.Line();
            json.To.WriteStartArray();
            write(row);
            json.To.WriteEndArray();
        }

        json.To.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter to, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            to.WriteStringValue(text);
        }
    }

    private void Add(string path, Action<JsonLines> write)
    {
        using var json = new JsonLines();
        json.To.WriteStartObject();
        write(json);
        json.To.WriteEndObject();
        _files.Add((path, json.End().ToArray()));
    }

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, bytes) in _files)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(path));
            hash.AppendData(bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }
}
