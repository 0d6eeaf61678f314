namespace Digest.Cleaning;

/// <summary>Takes out the labels of players: "Video: RBC", "Watch: …", "This video can not be played". A sentence of the report is never one.</summary>
internal sealed class TakeOutVideoLabels : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "video", "watch", "watch live", "watch now", "play video", "watch video", "watch the video", "video of the week", "this video can not be played", "this video cannot be played", "media caption", "video player", "now playing", "up next", "listen", "listen to this article", "listen now",
            "0 seconds of 0 secondsvolume 0%", "audio", "play", "pause", "mute", "unmute", "fullscreen", "видео", "autoplay", "loading", "loading video", "video unavailable", "your browser does not support the video tag", "your browser does not support the audio element",
        ],
        ["video:", "video by ", "watch:", "watch live:", "watch the video:", "watch more:", "видео:", "listen:", "audio:", "to play this video you need to", "this content is not available", "your browser does not support"],
        16);

    /// <inheritdoc/>
    public string Name => "video-label";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i) && (!page.IsSentence(i) || page.Words(i) <= 8))
            {
                page.Remove(i, Name);
            }
        }
    }
}
