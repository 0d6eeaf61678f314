using Digest.Caching;

namespace Digest.Rendering.Engine;

/// <summary>
/// What a page is made of: some stories, all of which it may look at, and the answers to what it asked about others while it was made. A
/// later build asks the same again and knows whether the page would be the same, without making it. A page that looked at the whole site
/// in a way no question can say must be made in every build: so nothing can be forgotten, only be made too often.
/// </summary>
/// <param name="made">Key of what the page is known to be made of.</param>
/// <param name="stories">Ids of the stories whose keys are part of it.</param>
/// <param name="answer">Answers a question again; null where it can't be.</param>
internal sealed class PageTrace(UInt128 made, IReadOnlySet<string> stories, Func<string, UInt128?> answer) : IOrigin
{
    [ThreadStatic]
    private static PageTrace? s_current;

    private readonly SortedSet<string> _asked = new(StringComparer.Ordinal);
    private bool _done;
    private bool _open;

    /// <inheritdoc/>
    public ImmutableArray<string>? Asked => _done && !_open ? [.. _asked] : null;

    /// <summary>Notes a question, where a page is being made on this thread.</summary>
    public static void Ask(string kind, string about) => s_current?._asked.Add(kind + "\n" + about);

    /// <summary>Notes that the page that is being made on this thread looks at more of the site than questions can say.</summary>
    public static void SeeAll()
    {
        if (s_current is { } trace)
        {
            trace._open = true;
        }
    }

    /// <summary>Notes a look at a story, where it is not one of those the page is known to be made of.</summary>
    public static void See(string story)
    {
        if (s_current is { } trace && !trace.Covers(story))
        {
            trace._asked.Add(SeenStory + "\n" + story);
        }
    }

    /// <summary>The kind of question that a look at a story is.</summary>
    public const string SeenStory = "story";

    /// <summary>The kind of question that a look at a total of the site is.</summary>
    public const string OfSite = "site";

    /// <inheritdoc/>
    public UInt128? KeyOf(ImmutableArray<string> asked)
    {
        var key = new KeyBuilder("page").Add(made);
        foreach (var question in asked)
        {
            if (answer(question) is not { } answered)
            {
                return null;
            }

            key.Add(question).Add(answered);
        }

        return key.End();
    }

    /// <summary>Makes the page, noting what it asks.</summary>
    public ReadOnlyMemory<byte> Record(Func<ReadOnlyMemory<byte>> make)
    {
        var outer = s_current;
        s_current = this;
        try
        {
            var bytes = make();
            _done = true;
            return bytes;
        }
        finally
        {
            s_current = outer;
        }
    }

    /// <summary>
    /// Does work that several pages share, once: what it asks is noted of each page that uses it, by <see cref="SharedWork{T}"/>.
    /// </summary>
    internal static (T Value, ImmutableArray<string> Asked, bool Open) Apart<T>(Func<T> work)
    {
        var (outer, own) = (s_current, new PageTrace(default, ImmutableHashSet<string>.Empty, static _ => null));
        s_current = own;
        try
        {
            return (work(), [.. own._asked], own._open);
        }
        finally
        {
            s_current = outer;
        }
    }

    /// <summary>Notes what shared work asked.</summary>
    internal static void Join(ImmutableArray<string> asked, bool open)
    {
        if (s_current is not { } trace)
        {
            return;
        }

        trace._open |= open;
        foreach (var question in asked)
        {
            if (!question.StartsWith(SeenStory + "\n", StringComparison.Ordinal) || !trace.Covers(question[(SeenStory.Length + 1)..]))
            {
                trace._asked.Add(question);
            }
        }
    }

    private bool Covers(string story) => stories.Contains(story);
}

/// <summary>
/// A value that several pages share, made by the first that needs it; each page that uses it has asked what making it asked.
/// </summary>
internal sealed class SharedWork<T>(Func<T> make)
{
    private readonly Lazy<(T Value, ImmutableArray<string> Asked, bool Open)> _made = new(() => PageTrace.Apart(make));

    /// <summary>The value.</summary>
    public T Value
    {
        get
        {
            var (value, asked, open) = _made.Value;
            PageTrace.Join(asked, open);
            return value;
        }
    }
}
