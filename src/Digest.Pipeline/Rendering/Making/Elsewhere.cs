using Digest.Rendering.Views;
using Digest.Text;

namespace Digest.Rendering.Making;

/// <summary>
/// Links a paragraph with those that carry a sentence or a quotation of it and stand elsewhere, and sets their words side by side: the same
/// at both ends.
/// </summary>
internal static class Elsewhere
{
    private const int Most = 8;

    /// <summary>The parts of a step of the story as told that stand in other steps too.</summary>
    public static ImmutableArray<PartView> OfStep(YearPage page, int telling)
    {
        var index = page.Entry.Index;
        var step = page.Entry.Year.Folded.Tellings[telling];
        var views = ImmutableArray.CreateBuilder<PartView>();
        foreach (var passage in step.Carriers.SelectMany(index.PassagesAt).Select(p => p.Passage).Distinct())
        {
            if (passage.Witnesses.All(w => index.Telling(w.At) is var i && (i < 0 || i == telling)))
            {
                continue; // as of most: all of it stands here
            }

            var here = passage.Witnesses.Where(w => index.Telling(w.At) == telling).ToImmutableArray();
            var mine = here.FirstOrDefault(w => step.AsShown.Contains(w.At)) ?? here[0];
            var of = step.AsShown.Contains(mine.At) ? null : Keys(page, here);
            var elsewhere = passage
                .Witnesses.Select(w => (Witness: w, Telling: index.Telling(w.At)))
                .Where(w => w.Telling >= 0 && w.Telling != telling)
                .GroupBy(w => w.Telling, w => w.Witness);
            foreach (var there in elsewhere)
            {
                var n = page.Site.Strings.Say("told.place", index.Number(there.Key));
                views.Add(View(page, passage, mine, [.. there], n) with { Of = of });
                if (views.Count == Most)
                {
                    return views.ToImmutable();
                }
            }
        }

        return views.ToImmutable();
    }

    /// <summary>The parts of a paragraph of a report that others carry, who do not carry the whole.</summary>
    public static ImmutableArray<PartView> OfBlock(YearPage page, BlockRef at)
    {
        var index = page.Entry.Index;
        var whole = index.Carriers.Of(at);
        var views = ImmutableArray.CreateBuilder<PartView>();
        foreach (var (passage, mine) in index.PassagesAt(at))
        {
            foreach (var there in index.Beyond(passage, whole).Where(w => w.At.Article != at.Article))
            {
                views.Add(View(page, passage, mine, [there], page.Name(index.Report(there.At.Article)!.Article)));
                if (views.Count == Most)
                {
                    return views.ToImmutable();
                }
            }
        }

        return views.ToImmutable();
    }

    private static PartView View(YearPage page, Passage passage, Witness mine, ImmutableArray<Witness> there, string place)
    {
        var (index, strings) = (page.Entry.Index, page.Site.Strings);
        var other = there[0];
        var article = index.Report(other.At.Article)!.Article;
        var (lang, dir) = page.Facts.Language(article.Language.Value);
        // The one that stands first in the passage comes first here too, so that both ends show the same.
        var mineFirst = passage.Witnesses.IndexOf(mine) < passage.Witnesses.IndexOf(other);
        var (a, b) = mineFirst ? (mine, other) : (other, mine);
        return new PartView
        {
            Keys = Keys(page, there),
            Place = place,
            Id = other.Id,
            Address = article.Address,
            Same = there.All(w => Key(index, w) == Key(index, mine)),
            Words = Visible(index, other)?.Text ?? strings.Say("not_shown"),
            Lang = lang,
            Dir = dir,
            Diff =
                Visible(index, a) is { } first && Visible(index, b) is { } second && first.Key != second.Key
                    ? DiffMarks.Of(
                        first,
                        second,
                        index.Alignments.Of(a.At, new Span(a.Start, a.End), b.At, new Span(b.Start, b.End)),
                        strings.Say("diff.only", index.Report(a.At.Article)!.Siglum),
                        strings.Say("diff.only", index.Report(b.At.Article)!.Siglum)
                    )
                    : null,
        };
    }

    private static string Key(YearIndex index, Witness witness) =>
        index.Block(witness.At).Layer.Part(new Span(witness.Start, witness.End)).Key;

    private static string Keys(YearPage page, ImmutableArray<Witness> witnesses) =>
        Lists.Of(
            page.Site.Strings,
            [.. witnesses.Select(w => page.Entry.Index.Report(w.At.Article)!.Siglum).Distinct(StringComparer.Ordinal)]
        );

    // The words, as far as the rights in the report let them out.
    private static TextLayer? Visible(YearIndex index, Witness witness)
    {
        var block = index.Block(witness.At);
        return Shown.Text(index.Report(witness.At.Article)!.Article, block) is { } text && witness.End <= text.Length
            ? block.Layer.Part(new Span(witness.Start, witness.End))
            : null;
    }
}
