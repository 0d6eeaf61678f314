namespace Digest;

/// <summary>All that is known of a corpus before a page is made: what the commands ask of it.</summary>
public sealed record Known
{
    /// <summary>The editor's files.</summary>
    public required EditorFiles Editor { get; init; }

    /// <summary>The articles as described, before filing settled their dates; sorted by path.</summary>
    public required ImmutableArray<Article> Articles { get; init; }

    /// <summary>The stories, sorted by id, folded and annotated.</summary>
    public required ImmutableArray<AnnotatedStory> Stories { get; init; }

    /// <summary>What pages of it are made of; null where every page is to be made.</summary>
    public Origins? Origins { get; init; }

    /// <summary>All of it; of the articles, those that stand in one of the stories.</summary>
    public static Known Of(EditorFiles editor, ImmutableArray<Article> articles, ImmutableArray<AnnotatedStory> stories)
    {
        var ids = stories.SelectMany(s => s.Story.Articles).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Editor = editor,
            Articles = [.. articles.Where(a => ids.Contains(a.Id))],
            Stories = stories,
        };
    }
}
