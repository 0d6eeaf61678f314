namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>stories.yml</c>.</summary>
internal static class StoriesReader
{
    private static readonly ImmutableArray<string> Keys = ["base", "id", "members", "not", "title", "was"];

    /// <summary>The pin; null, and told, without an id. Ids are brought into the form of addresses.</summary>
    public static StoryPin? Read(YamlValue value, string path, Diagnostics told)
    {
        if (YamlFields.Of(value, "a story", Keys, path, told) is not { } f)
        {
            return null;
        }

        if (f.Text("id") is { } id)
        {
            return new StoryPin
            {
                Id = Slugs.Of(id), Title = f.Text("title"), Members = Ids(f, "members"), Was = [.. f.Texts("was").Select(Slugs.Of)], Not = Ids(f, "not"),
                Base = NotesReader.ArticleId(f.Text("base")), Line = f.Line,
            };
        }

        f.Missing("id", "the last part of its address");
        return null;
    }

    /// <summary>The pins with one id each; a second one with the same id is told and left out.</summary>
    public static ImmutableArray<StoryPin> Unique(ImmutableArray<StoryPin> pins, Diagnostics told)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var unique = ImmutableArray.CreateBuilder<StoryPin>(pins.Length);
        foreach (var pin in pins)
        {
            if (seen.TryAdd(pin.Id, pin.Line))
            {
                unique.Add(pin);
            }
            else
            {
                told.Error(DiagnosticCodes.WrongValue, "stories.yml", pin.Line, 1, $"The story \"{pin.Id}\" stands here a second time; it is left out", $"The first is on line {seen[pin.Id]}", "Join the two");
            }
        }

        return unique.ToImmutable();
    }

    private static ImmutableArray<string> Ids(YamlFields f, string key) => [.. f.Texts(key).Select(NotesReader.ArticleId).OfType<string>()];
}
