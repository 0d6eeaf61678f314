using System.Globalization;
using Digest.Shared;

namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>stories.yml</c>.</summary>
internal static class StoriesReader
{
    /// <summary>The pin; null, and told, without an id. Ids are brought into the form of addresses.</summary>
    public static StoryPin? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Story, path, diagnostics) is not { } f)
        {
            return null;
        }

        if (f.Text("id") is { } id)
        {
            var members = f.Pairs("members", "an article, or an article: year");
            var was = f.Pairs("was", "a former id, or former-id/2016: 2017");
            return new StoryPin
            {
                Id = Slugs.Of(id),
                Title = f.Text("title"),
                Members = [.. members.Select(m => NotesReader.ArticleId(m.Key)).OfType<string>()],
                Years = Years(f, members),
                Was = [.. was.Where(w => !w.Key.Trim('/').Contains('/', StringComparison.Ordinal)).Select(w => Slugs.Of(w.Key))],
                Moved = [.. was.Select(w => Moved(f, w)).OfType<MovedYear>()],
                Not = Ids(f, "not"),
                Base = NotesReader.ArticleId(f.Text("base")),
                Line = f.Line,
            };
        }

        f.Missing("id", "the last part of its address");
        return null;
    }

    /// <summary>The pins with one id each; a second one with the same id is told and left out.</summary>
    public static ImmutableArray<StoryPin> Unique(ImmutableArray<StoryPin> pins, Diagnostics diagnostics)
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
                diagnostics.Error(
                    DiagnosticCodes.WrongValue,
                    "stories.yml",
                    pin.Line,
                    1,
                    $"The story \"{pin.Id}\" stands here a second time; it is left out",
                    $"The first is on line {seen[pin.Id]}",
                    "Join the two"
                );
            }
        }

        return unique.ToImmutable();
    }

    private static ImmutableDictionary<string, int> Years(YamlFields f, ImmutableArray<(string Key, YamlScalar? Value)> members)
    {
        var years = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var (key, value) in members)
        {
            if (value is not null && NotesReader.ArticleId(key) is { } article)
            {
                if (IsSegment(value.Text))
                {
                    years[article] = IsYear(value.Text) ? int.Parse(value.Text, CultureInfo.InvariantCulture) : StoryPin.Undated;
                }
                else
                {
                    f.Wrong(value, "members", "a year", "Write four digits, as in 2016, or undated, or the article alone");
                }
            }
        }

        return years.ToImmutable();
    }

    private static MovedYear? Moved(YamlFields f, (string Key, YamlScalar? Value) was)
    {
        var key = was.Key.Trim('/').Split('/');
        if (key.Length == 1 && was.Value is null)
        {
            return null;
        }

        if (key is [{ Length: > 0 } story, var segment] && IsSegment(segment) && (was.Value is null || IsSegment(was.Value.Text)))
        {
            return new MovedYear(Slugs.Of(story), segment, was.Value?.Text);
        }

        f.Wrong(
            f.Value("was")!,
            "was",
            "a list of former ids and former years",
            "Write a former id alone, or the former address of a year and the year it is now, as in old-id/undated: 2016"
        );
        return null;
    }

    private static bool IsSegment(string text) => text == "undated" || IsYear(text);

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text != "0000";

    private static ImmutableArray<string> Ids(YamlFields f, string key) => [.. f.Texts(key).Select(NotesReader.ArticleId).OfType<string>()];
}
