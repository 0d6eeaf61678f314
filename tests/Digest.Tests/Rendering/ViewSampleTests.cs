using System.Collections;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Rendering.Making;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>
/// One view of each kind of page, for those who write themes: made of the sample newsroom, and never older than the views.
/// </summary>
public sealed class ViewSampleTests
{
    private const int Most = 2;
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>With <c>DIGEST_ACCEPT=1</c> the sample is written anew.</summary>
    [Fact]
    public void The_sample_for_theme_authors_shows_what_every_kind_of_page_is_given()
    {
        var path = Path.Combine(Repo.Root, "themes", "sample.json");
        var kinds = Directory
            .EnumerateFiles(Path.Combine(Repo.Root, "themes", "default", "templates"), "*.html")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Where(k => k is not ("layout" or "page" or "redirect")) // the sample newsroom has no page of its own and nothing has moved
            .Order(StringComparer.Ordinal);
        var views = Views();
        Assert.Empty(kinds.Except(views.Keys));
        var sample = new JsonObject(kinds.Select(k => KeyValuePair.Create(k, Of(views[k]))));
        var made = sample.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
        if (Repo.Accepting)
        {
            File.WriteAllText(path, made, Repo.Utf8);
        }

        Assert.Equal(made, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    // The richest of each kind: the one whose sample says most.
    private static SortedDictionary<string, View> Views()
    {
        var options = new BuildOptions
        {
            Input = Path.Combine(Repo.Root, "input"),
            Output = "",
            Jobs = 1,
        };
        var told = new Diagnostics();
        var known = Pipeline.Read(options, told);
        var (theme, settings) = (ThemeSource.Default(), known.Editor.Settings);
        var strings = Strings.Read(theme, settings.Language);
        var site = new Site(known.Stories, settings, known.Editor.Knowledge, known.Editor.Annotations, strings);
        var best = new SortedDictionary<string, View>(StringComparer.Ordinal);
        var size = new Dictionary<string, int>(StringComparer.Ordinal);
        var frame = new PageRenderer(theme, strings, site)
        {
            Shows = (kind, view) =>
            {
                var length = Of(view)!.ToJsonString().Length;
                if (length > size.GetValueOrDefault(kind))
                {
                    (best[kind], size[kind]) = (view, length);
                }
            },
        };
        foreach (var page in new PageList(frame, null, told, 1).All().Pages)
        {
            page.Content();
        }

        return best;
    }

    private static JsonNode? Of(object? value) =>
        value switch
        {
            null => null,
            string text => text,
            bool yes => yes,
            int n => n,
            Html html => html.Text,
            View view => new JsonObject(
                ViewCatalogue
                    .All.Single(v => v.Name == view.GetType().Name)
                    .Members.Select(m => KeyValuePair.Create(m.Name, Of(view.Get(m.Name))))
            ),
            IDictionary map => new JsonObject(map.Keys.Cast<object>().Select(k => KeyValuePair.Create(k.ToString()!, Of(map[k])))),
            IEnumerable list => new JsonArray([.. list.Cast<object?>().Take(Most).Select(Of)]),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };
}
