using System.Collections.Frozen;
using System.Text;
using Digest.Text;

namespace Digest.Filing;

/// <summary>
/// Makes a printed headline fit to name a story: without the name of its outlet, without labels ("BREAKING:", "| Video"), without shouting.
/// Changes no word.
/// </summary>
internal static class Headlines
{
    private const int Rounds = 3;
    private static readonly string[] Marks = [" | ", " - ", " – ", " — ", " · ", " :: ", " » "];

    // What newsrooms set before or behind a headline to say what kind of page it is or how fresh.
    private static readonly FrozenSet<string> Labels = Lexicon.Shared.Set("headline-labels");

    /// <summary>
    /// The headline without labels and, where known, the name of its outlet. The same text gives the same whatever else is known when
    /// <paramref name="outlets"/> is empty.
    /// </summary>
    public static string Clean(string printed, IReadOnlyCollection<string> outlets)
    {
        var text = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        for (var round = 0; round < Rounds; round++)
        {
            var before = text;
            text = WithoutEnd(text, outlets);
            text = WithoutStart(text, outlets);
            if (text == before)
            {
                break;
            }
        }

        return text;
    }

    /// <summary>Whether a headline shouts: nearly all its letters are capitals, in a script that has small ones.</summary>
    public static bool Shouts(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 8 && text.Count(char.IsUpper) * 10 > letters * 7;
    }

    /// <summary>
    /// A shouted headline, or shouted words of one, in the letters that the reports use for these words inside their sentences; where none
    /// of them does, small ones for words that are in common use.
    /// </summary>
    public static string Quietly(string text, Func<string, string?> form)
    {
        var all = Shouts(text);
        var quiet = new StringBuilder(text);
        var words = Words.Of(text);
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var printed = text[word.Start..word.End];
            if (printed.Length < (all ? 1 : 4) || !printed.Any(char.IsLetter) || printed.Any(char.IsLower))
            {
                continue;
            }

            var usual =
                form(word.Key)
                ?? (
                    all
                    && (Weights.IsStop(word.Key) || Weights.IsOfTime(word.Key) || Rarity.Known(Hash64.Of(Stems.Of(word.Key))) is not null)
                        ? printed.ToLowerInvariant()
                    : all && printed.Length > 4 ? printed[0] + printed[1..].ToLowerInvariant()
                    : printed
                );
            usual += usual.Length < printed.Length ? printed[usual.Length..].ToLowerInvariant() : "";
            if (usual.Length == printed.Length)
            {
                usual = i == 0 ? char.ToUpperInvariant(usual[0]) + usual[1..] : usual;
                quiet.Remove(word.Start, printed.Length).Insert(word.Start, usual);
            }
        }

        return quiet.ToString();
    }

    private static string WithoutEnd(string text, IReadOnlyCollection<string> outlets)
    {
        foreach (var (close, open) in ((char, char)[])[(')', '('), (']', '[')])
        {
            if (text.EndsWith(close) && text.LastIndexOf(open) is > 0 and var at && IsLabel(text[(at + 1)..^1]))
            {
                return text[..at].TrimEnd();
            }
        }

        foreach (var mark in Marks)
        {
            var at = text.LastIndexOf(mark, StringComparison.Ordinal);
            if (
                at > 0
                && text[(at + mark.Length)..] is var end
                && (IsLabel(end) || IsOutlet(end, outlets) || (mark == " | " && IsSection(text[..at], end)))
            )
            {
                return text[..at].TrimEnd();
            }
        }

        return text;
    }

    private static string WithoutStart(string text, IReadOnlyCollection<string> outlets)
    {
        foreach (var mark in (ReadOnlySpan<string>)[": ", " | ", " - ", " – ", " — ", " // "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0 && text[..at] is var start && (IsLabel(start) || IsOutlet(start, outlets)) && text.Length - at > 12)
            {
                return text[(at + mark.Length)..].TrimStart();
            }
        }

        return text;
    }

    // "UPDATE 3", "LIVE", "(VIDEO)": a label and nothing else, a number behind it allowed.
    private static bool IsLabel(string text)
    {
        var bare = text.Trim().TrimEnd('!').ToLowerInvariant();
        var cut = bare.LastIndexOf(' ');
        bare = cut > 0 && bare[(cut + 1)..].All(char.IsAsciiDigit) ? bare[..cut] : bare;
        return Labels.Contains(bare.TrimEnd('!'));
    }

    // The outlet's name, a part of it or a little more ("BBC" and "BBC News"), or the name of a host.
    private static bool IsOutlet(string text, IReadOnlyCollection<string> outlets)
    {
        var key = Key(text);
        return key.Length > 1
            && (
                outlets.Any(o => Key(o) is { Length: > 1 } name && (name == key || Within(name, key) || Within(key, name)))
                || IsHost(text.Trim())
            );
    }

    private static bool Within(string less, string more) =>
        less.Length >= 3
        && (more.StartsWith(less + " ", StringComparison.Ordinal) || more.EndsWith(" " + less, StringComparison.Ordinal))
        && more.Length - less.Length <= 12;

    private static bool IsHost(string text) =>
        text.Length is > 4 and < 40
        && !text.Contains(' ', StringComparison.Ordinal)
        && text.IndexOf('.', StringComparison.Ordinal) is > 1 and var dot
        && dot < text.Length - 2
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-');

    // Behind a bar stands the site or its section, never the news: a few words beside a headline that can stand alone.
    private static bool IsSection(string headline, string end) => Words.Of(headline).Length >= 4 && Words.Of(end).Length <= 4;

    private static string Key(string text) => string.Join(' ', Words.Of(text).Select(w => w.Key).SkipWhile(k => k == "the"));
}
