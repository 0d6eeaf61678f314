namespace Digest.Keeping;

/// <summary>
/// What was found out about a story, as bytes. The story itself is in memory when they are read: where it is held, nothing is written;
/// where one of its years is, its place; where a report is, its place and which of its blocks repeat which.
/// </summary>
[KeptNouns(typeof(AnnotatedStory))]
internal static partial class StoryForm
{
    private static void WriteStory(KeptWriter to, Story value)
    {
        if (!ReferenceEquals(value, Filed(to.Filed).Story))
        {
            throw new InvalidOperationException($"a result about {value.Id} that holds another story");
        }
    }

    private static Story ReadStory(ref KeptReader from) => Filed(from.Filed).Story;

    private static void WriteStoryYear(KeptWriter to, StoryYear value)
    {
        var place = Filed(to.Filed).Story.Years.IndexOf(value, 0, ReferenceEqualityComparer.Instance);
        to.Int(place >= 0 ? place : throw new InvalidOperationException($"a year {value.Segment} that is not of its story"));
    }

    private static StoryYear ReadStoryYear(ref KeptReader from) =>
        Filed(from.Filed).Story.Years is var years && from.Int() is >= 0 and var place && place < years.Length
            ? years[place]
            : throw KeptReader.Damaged();

    // Nothing but repeats may have changed in a report: all else would be lost.
    private static void WriteArticle(KeptWriter to, Article value)
    {
        var place = Filed(to.Filed).PlaceOf(value.Id);
        if (!value.IsButForRepeats(to.Filed!.Articles[place]))
        {
            throw new InvalidOperationException($"{value.Id} is another report in its story than was filed");
        }

        to.Int(place);
        to.Int(value.Repeats.Length);
        foreach (var (n, of) in value.Repeats)
        {
            to.Int(n);
            to.Int(of);
        }
    }

    private static Article ReadArticle(ref KeptReader from)
    {
        var (articles, place, count) = (Filed(from.Filed).Articles, from.Int(), from.Int());
        if (place < 0 || place >= articles.Length || count < 0 || count > articles[place].Marks.Length)
        {
            throw KeptReader.Damaged();
        }

        var repeats = ImmutableArray.CreateBuilder<Repeat>(count);
        for (var i = 0; i < count; i++)
        {
            repeats.Add(new Repeat(from.Int(), from.Int()));
            if (repeats[i].N < 1 || repeats[i].N > articles[place].Marks.Length)
            {
                throw KeptReader.Damaged();
            }
        }

        return articles[place].With(repeats.MoveToImmutable());
    }

    private static FiledStory Filed(FiledStory? filed) => filed ?? throw new InvalidOperationException("no story is given");
}
