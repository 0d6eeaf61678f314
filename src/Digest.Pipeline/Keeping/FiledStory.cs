using System.IO.Hashing;

namespace Digest.Keeping;

/// <summary>A story as it was filed, to which what was found out about it refers.</summary>
internal sealed class FiledStory
{
    private readonly Lazy<Dictionary<string, int>> _places;

    /// <summary>Makes it ready to be referred to.</summary>
    public FiledStory(Story story)
    {
        (Story, Articles) = (story, story.Articles);
        _places = new(() => Articles.Select((a, i) => (a.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal));
    }

    /// <summary>The story.</summary>
    public Story Story { get; }

    /// <summary>Its articles, year by year.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>The place of an article among them. Throws <see cref="KeyNotFoundException"/> for one that is not of the story.</summary>
    public int PlaceOf(string id) => _places.Value[id];

    /// <summary>
    /// A hash of the ids and years and of how many blocks there are: enough to notice that one story is taken for another, and to make
    /// sure that all that is referred to is there.
    /// </summary>
    public long Outline()
    {
        var ids = string.Join(
            '\n',
            Story.Years.Select(y => y.Segment + string.Concat(y.Articles.Select(a => $"\n{a.Id}\t{a.Marks.Length}"))).Prepend(Story.Id)
        );
        return unchecked((long)XxHash3.HashToUInt64(System.Runtime.InteropServices.MemoryMarshal.AsBytes(ids.AsSpan())));
    }
}
