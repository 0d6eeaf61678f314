using System.Buffers;
using System.Collections.Frozen;

namespace Digest.Acquiring;

/// <summary>
/// Reads the downloads of Factiva as text, of one report or many: with a code of two or three letters before each field, and without
/// codes, where the fields stand in their order, the number of words above the day, and the report's id below its text.
/// </summary>
internal static class FactivaText
{
    private const string Archive = "Factiva";
    private const int LongestCode = 4;
    private const int ShortestId = 15;
    private const int LongestHead = 14;

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789,.\u00A0 ");
    private static readonly SearchValues<char> IdLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    );

    private static readonly Lazy<FrozenDictionary<string, ArchiveField>> Codes = new(() => ArchiveLabels.Fields("factiva"));
    private static readonly Lazy<FrozenSet<string>> CountWords = new(() => ArchiveLabels.Words("factiva-words"));
    private static readonly Lazy<FrozenSet<string>> DocumentWords = new(() => ArchiveLabels.Words("factiva-document"));
    private static readonly ImmutableArray<string> Signs = Text.Lexicon.Shared.Phrases("declared-labels");

    /// <summary>The reports of a download; none where the text is no such download.</summary>
    public static ImmutableArray<PageText> Read(ArchiveLines lines, OddCharacters odd) =>
        Coded(lines, odd) is { IsEmpty: false } coded ? coded : Plain(lines, odd);

    private static ImmutableArray<PageText> Coded(ArchiveLines lines, OddCharacters odd)
    {
        var fields = new List<(int Line, string Code, int Value)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines.IsBlank(i) && CodeOf(lines, i) is var (code, value))
            {
                fields.Add((i, code, value));
            }
        }

        // A report begins at its first code: behind an id, and where the headline comes a second time.
        var begins = new List<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var f = 0; f < fields.Count; f++)
        {
            if (f == 0 || fields[f - 1].Code == "AN" || (fields[f].Code is "SE" or "HD" && seen.Contains(fields[f].Code)))
            {
                if (f > 0 && !IsWhole(seen))
                {
                    return [];
                }

                begins.Add(f);
                seen.Clear();
            }

            seen.Add(fields[f].Code);
        }

        if (begins.Count == 0 || !IsWhole(seen))
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<PageText>(begins.Count);
        for (var b = 0; b < begins.Count; b++)
        {
            var last = b + 1 < begins.Count ? begins[b + 1] : fields.Count;
            var document = new ArchiveDocument(lines, odd, Archive, fields[begins[b]].Line);
            if (b == 0)
            {
                document.Page(0, fields[0].Line);
            }

            for (var f = begins[b]; f < last; f++)
            {
                var (line, code, value) = fields[f];
                var end = f + 1 < fields.Count ? fields[f + 1].Line : lines.Count;
                var own = code == "AN" ? lines.EndOfParagraph(line, end) : end;
                Field(lines, document, (line, code, value), own);
                document.Page(own, end);
            }

            read.Add(document.Finish());
        }

        return read.DrainToImmutable();
    }

    private static bool IsWhole(HashSet<string> codes) =>
        (codes.Contains("HD") || codes.Contains("HL"))
        && (codes.Contains("TD") || codes.Contains("LP"))
        && (codes.Contains("PD") || codes.Contains("WC") || codes.Contains("AN"));

    private static void Field(ArchiveLines lines, ArchiveDocument document, (int Line, string Code, int Value) at, int end)
    {
        var (line, code, value) = at;
        var field = Codes.Value[code];
        if (field != ArchiveField.Body)
        {
            document.Add(field, line, end, value, code);
            return;
        }

        // The code is no word of the text, which begins behind it or on the next line.
        if (value >= lines.All[line].End)
        {
            document.About(line, line + 1);
            document.Body(line + 1, end);
            return;
        }

        document.Cut(line, value);
        document.Body(line, end);
    }

    // A code stands at the beginning of a line, alone or with a gap behind it that no sentence has.
    private static (string Code, int Value)? CodeOf(ArchiveLines lines, int line)
    {
        var text = lines[line];
        var letters = text.IndexOfAnyExceptInRange('A', 'Z') is >= 0 and var end ? end : text.Length;
        if (letters is < 2 or > LongestCode || lines.All[line].Indent > 3)
        {
            return null;
        }

        var gap = text[letters..].IndexOfAnyExcept(" \t\u00A0") is >= 0 and var next ? next : text.Length - letters;
        var code = text[..letters].ToString();
        return Codes.Value.ContainsKey(code) && (letters == text.Length || gap >= 2 || text[letters] == '\t')
            ? (code, lines.All[line].Start + letters + gap)
            : null;
    }

    private static ImmutableArray<PageText> Plain(ArchiveLines lines, OddCharacters odd)
    {
        var read = ImmutableArray.CreateBuilder<PageText>();
        ArchiveDocument? document = null;
        var from = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsId(lines, i))
            {
                continue;
            }

            var count = from;
            while (count < i && !(IsCount(lines, count) && lines.Skip(count + 1, i) is var below && below < i && lines.IsDate(below)))
            {
                count++;
            }

            if (count == i)
            {
                return [];
            }

            if (document is not null)
            {
                read.Add(document.Finish());
            }

            document = new ArchiveDocument(lines, odd, Archive, from);
            Report(lines, document, from, count, i);
            from = i + 1;
        }

        if (document is not null)
        {
            document.Page(from, lines.Count);
            read.Add(document.Finish());
        }

        return read.DrainToImmutable();
    }

    private static void Report(ArchiveLines lines, ArchiveDocument document, int from, int count, int id)
    {
        // Above the number of words: a section, the headline, who signs it. The headline is the longest of the last lines.
        var head = Enumerable.Range(from, count - from).Where(i => !lines.IsBlank(i)).TakeLast(4).ToList();
        var headline = head.Count == 0 ? -1 : head.MaxBy(i => IsSigned(lines, i) ? 0 : lines.All[i].Length);
        document.Page(from, head.Count == 0 ? count : head[0]);
        foreach (var i in head)
        {
            var field =
                i == headline ? ArchiveField.Headline
                : i > headline ? ArchiveField.Byline
                : ArchiveField.None;
            document.Add(field, i, i + 1, lines.All[i].Start, field == ArchiveField.Headline ? "headline" : "byline");
        }

        document.About(count, count + 1);
        var at = lines.Skip(count + 1, id);
        document.Add(ArchiveField.Date, at, at + 1, lines.All[at].Start, "date");
        at = lines.Skip(at + 1, id);
        at = Below(lines, document, at, id);
        document.Body(at, id);
        document.Add(ArchiveField.Id, id, id + 1, lines.All[id].Start, "document");
    }

    // Below the day: a time, the outlet, codes and pages, the language, the rights; the text begins behind the last of these.
    private static int Below(ArchiveLines lines, ArchiveDocument document, int at, int id)
    {
        var (rights, language) = (-1, -1);
        for (var (i, seen) = (at, 0); i < id && seen < LongestHead && rights < 0; i = lines.Skip(i + 1, id), seen++)
        {
            rights = lines.IsRights(i) ? i : -1;
            language = language < 0 && ArchiveLabels.Language(lines[i].ToString()) is not null ? i : language;
        }

        var last = rights >= 0 ? rights : language;
        var outlet = false;
        for (; at < id && (at <= last || !outlet); at = lines.Skip(at + 1, id))
        {
            var field =
                at == rights ? ArchiveField.Rights
                : at == language ? ArchiveField.Language
                : outlet || IsTime(lines[at]) ? ArchiveField.None
                : ArchiveField.Outlet;
            outlet |= field == ArchiveField.Outlet;
            document.Add(field, at, at + 1, lines.All[at].Start, field.ToString().ToLowerInvariant());
        }

        return at;
    }

    private static bool IsTime(ReadOnlySpan<char> line) =>
        line.Length <= 14 && line.Contains(':') && char.IsAsciiDigit(line[0]) && line[^1] != '.';

    private static bool IsSigned(ArchiveLines lines, int line)
    {
        foreach (var label in Signs)
        {
            if (lines[line].StartsWith(label, StringComparison.OrdinalIgnoreCase) && lines.All[line].Length > label.Length)
            {
                return true;
            }
        }

        return false;
    }

    // "1,240 words"
    private static bool IsCount(ArchiveLines lines, int line)
    {
        var text = lines[line];
        var gap = text.LastIndexOf(' ');
        return gap > 0
            && text.Length <= 20
            && char.IsAsciiDigit(text[0])
            && !text[..gap].ContainsAnyExcept(Figures)
            && CountWords.Value.Contains(text[(gap + 1)..].ToString());
    }

    // "Document MRWT000020180403ee430001x"
    private static bool IsId(ArchiveLines lines, int line)
    {
        var text = lines[line];
        var gap = text.IndexOf(' ');
        return gap > 0
            && text.Length - gap > ShortestId
            && text.Length <= 60
            && DocumentWords.Value.Contains(text[..gap].ToString())
            && !text[(gap + 1)..].ContainsAnyExcept(IdLetters)
            && text[(gap + 1)..].ContainsAnyInRange('0', '9');
    }
}
