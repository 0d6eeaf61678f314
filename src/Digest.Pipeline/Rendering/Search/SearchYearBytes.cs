using Digest.Caching;
using Digest.Keeping;
using Digest.Rendering.Making;

namespace Digest.Rendering.Search;

/// <summary>
/// What there is to find in a story-year as bytes: it depends on the story alone, so a later build does not read the texts of one that has
/// not changed. Reports are given by their places in the year.
/// </summary>
internal static class SearchYearBytes
{
    /// <summary>What there is to find in a story-year, read anew where <paramref name="recall"/> does not know of it.</summary>
    public static SearchYear Recalled(Site site, YearEntry year, Recall? recall)
    {
        if (recall is null || !site.StoryKeys.TryGetValue(year.Story.Story.Id, out var story))
        {
            return SearchYear.Of(year);
        }

        var key = new KeyBuilder("search").Add(story).Add(year.Year.Folded.Year.Segment).End();
        return recall.Of("search", key, () => SearchYear.Of(year), Write, bytes => Read(bytes, year));
    }

    // Of one that cannot be read there is nothing to keep.
    private static byte[]? Write(SearchYear found) =>
        found.Fault is not null
            ? null
            : Kept.Bytes(to =>
            {
                var places = found
                    .Year.Reports.Select((r, i) => (r.Article.Id, i))
                    .ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
                to.Int(found.Passages.Length);
                foreach (var passage in found.Passages)
                {
                    to.Int(places[passage.Report.Article.Id]);
                    to.Text(passage.Id);
                    to.Int(passage.N);
                    to.Raw<int>([.. passage.Carriers.Select(c => places[c])]);
                }

                to.Int(found.Words.Length);
                foreach (var (word, at) in found.Words)
                {
                    to.Text(word);
                    to.Int(at.Length);
                    for (var (i, passage) = (0, 0); i < at.Length; passage = at[i], i += 2)
                    {
                        to.Int(at[i] - passage);
                        to.Int(at[i + 1]);
                    }
                }
            });

    private static SearchYear Read(ReadOnlySpan<byte> bytes, YearEntry year)
    {
        var from = new KeptReader(bytes, null);
        var reports = year.Reports;
        var passages = new SearchPassage[from.Items()];
        for (var i = 0; i < passages.Length; i++)
        {
            var (report, id, n, carriers) = (Report(from.Int()), from.Text(), from.Int(), from.Raw<int>());
            passages[i] = new SearchPassage(year, report, id, n, [.. carriers.Select(c => Report(c).Article.Id)]);
        }

        var words = new SearchWord[from.Items()];
        for (var w = 0; w < words.Length; w++)
        {
            var (word, at) = (from.Text(), new int[from.Items()]);
            for (var (i, passage) = (0, 0); i + 1 < at.Length; i += 2)
            {
                at[i] = passage += from.Int();
                at[i + 1] = from.Int();
                if (passage < 0 || passage >= passages.Length)
                {
                    throw KeptReader.Damaged();
                }
            }

            words[w] = new SearchWord(word, at);
        }

        return from.At == bytes.Length ? new SearchYear(year, [.. passages], words) : throw KeptReader.Damaged();

        Report Report(int place) => place >= 0 && place < reports.Length ? reports[place] : throw KeptReader.Damaged();
    }
}
