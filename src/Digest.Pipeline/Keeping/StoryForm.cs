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

    private static void WriteArticle(KeptWriter to, Article value)
    {
        var place = Filed(to.Filed).PlaceOf(value.Id);
        var filed = to.Filed!.Articles[place];
        to.Int(place);
        var repeats = RepeatsIn(value, filed);
        to.Int(repeats.Count);
        foreach (var block in repeats)
        {
            to.Int(block.N);
            to.Int(block.RepeatOf ?? throw new InvalidOperationException($"a repeat of nothing in {value.Id}"));
        }
    }

    private static Article ReadArticle(ref KeptReader from)
    {
        var (articles, place, count) = (Filed(from.Filed).Articles, from.Int(), from.Int());
        if (place < 0 || place >= articles.Length || count < 0 || count > articles[place].Marks.Length)
        {
            throw KeptReader.Damaged();
        }

        if (count == 0)
        {
            return articles[place];
        }

        var repeats = new (int N, int Of)[count];
        for (var i = 0; i < count; i++)
        {
            repeats[i] = (from.Int(), from.Int());
            if (repeats[i].N < 1 || repeats[i].N > articles[place].Marks.Length)
            {
                throw KeptReader.Damaged();
            }
        }

        var filed = articles[place];
        var marks = filed.Marks.ToBuilder();
        foreach (var (n, _) in repeats)
        {
            marks[n - 1] = marks[n - 1] with { Status = BlockStatus.Repeat };
        }

        return filed.With(marks.DrainToImmutable(), () => Repeated(filed.Blocks, repeats));
    }

    private static ImmutableArray<Block> Repeated(ImmutableArray<Block> filed, (int N, int Of)[] repeats)
    {
        var blocks = filed.ToBuilder();
        foreach (var (n, of) in repeats)
        {
            blocks[n - 1] = Repeated(blocks[n - 1], of);
        }

        return blocks.DrainToImmutable();
    }

    // The blocks that became repeats. Nothing else may have changed: it would be lost.
    private static List<Block> RepeatsIn(Article value, Article filed)
    {
        var repeats = new List<Block>();
        var same = value.Blocks.Length == filed.Blocks.Length && value with { Blocks = filed.Blocks } == filed;
        for (var i = 0; same && i < value.Blocks.Length; i++)
        {
            var (block, before) = (value.Blocks[i], filed.Blocks[i]);
            if (!ReferenceEquals(block, before))
            {
                same = block.RepeatOf is { } of && block == Repeated(before, of);
                repeats.Add(block);
            }
        }

        return same ? repeats : throw new InvalidOperationException($"{value.Id} is another report in its story than was filed");
    }

    private static Block Repeated(Block block, int of) => block with { Status = BlockStatus.Repeat, RepeatOf = of };

    private static FiledStory Filed(FiledStory? filed) => filed ?? throw new InvalidOperationException("no story is given");
}
