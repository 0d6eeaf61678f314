using Digest.Rendering.Engine;

namespace Digest.Rendering.Feeds;

/// <summary>
/// Makes a feed once for its formats, which are written one soon after the other on any thread, and lets go of it with the last of them:
/// thousands of feeds kept to the end of the build would weigh more than the corpus. Asked for more often, it makes it anew.
/// </summary>
/// <param name="make">Makes the feed.</param>
/// <param name="uses">How many formats ask for it.</param>
internal sealed class FeedOnce(Func<Feed> make, int uses)
{
    private readonly Lock _making = new();
    private SharedWork<Feed>? _feed;
    private int _left = uses;

    /// <summary>The feed.</summary>
    public Feed Take()
    {
        lock (_making)
        {
            var feed = _feed ?? new SharedWork<Feed>(make);
            _feed = --_left > 0 ? feed : null;
            return feed.Value;
        }
    }
}
