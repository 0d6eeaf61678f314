using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// Reads the downloads of ProQuest as text, of one report or many: parted by rows of underscores, each with its headline, a label before
/// every field, and "Full text:".
/// </summary>
internal static class ProQuestText
{
    private const string Archive = "ProQuest";
    private const int ShortestRow = 20;

    private static readonly Lazy<FrozenDictionary<string, ArchiveField>> Labels = new(() => ArchiveLabels.Fields("proquest"));

    /// <summary>The reports of a download; none where the text is no such download.</summary>
    public static ImmutableArray<PageText> Read(ArchiveLines lines, OddCharacters odd)
    {
        var pieces = Pieces(lines);
        if (!pieces.Exists(p => p.IsReport))
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<PageText>();
        ArchiveDocument? document = null;
        var cover = 0;
        foreach (var (from, to, isReport) in pieces)
        {
            if (!isReport)
            {
                // A cover goes with the first report, whatever stands elsewhere with the one above it.
                document?.Page(from, to);
                continue;
            }

            if (document is not null)
            {
                read.Add(document.Finish());
            }

            document = new ArchiveDocument(lines, odd, Archive, from);
            document.Page(read.Count == 0 ? cover : from, from);
            Report(lines, document, from, to);
        }

        read.Add(document!.Finish());
        return read.DrainToImmutable();
    }

    // What stands between two rows of underscores is a report where it has a text, and its id or who published it.
    private static List<(int From, int To, bool IsReport)> Pieces(ArchiveLines lines)
    {
        var pieces = new List<(int, int, bool)>();
        var from = 0;
        for (var i = 0; i <= lines.Count; i++)
        {
            if (i == lines.Count || IsRow(lines[i]))
            {
                pieces.Add((from, i, IsReport(lines, from, i)));
                from = i + 1;
            }
        }

        return pieces;
    }

    private static bool IsReport(ArchiveLines lines, int from, int to)
    {
        var (text, named) = (false, false);
        for (var i = from; i < to; i++)
        {
            if (!lines.IsBlank(i) && FieldOf(lines, i) is var (label, _, field))
            {
                text |= field == ArchiveField.Body;
                named |=
                    field is ArchiveField.Id or ArchiveField.OutletInfo
                    || label.Equals("Publication title", StringComparison.OrdinalIgnoreCase);
            }
        }

        return text && named;
    }

    private static void Report(ArchiveLines lines, ArchiveDocument document, int from, int to)
    {
        var headline = false;
        for (var i = lines.Skip(from, to); i < to; i = lines.Skip(i, to))
        {
            var end = lines.EndOfParagraph(i, to);
            if (FieldOf(lines, i) is var (label, value, field))
            {
                i =
                    field == ArchiveField.Body
                        ? FullText(lines, document, i, value, to)
                        : Value(lines, document, (label, value, field), i, to);
                headline |= field == ArchiveField.Headline;
            }
            else if (!headline && !IsCount(lines[i]))
            {
                document.Add(ArchiveField.Headline, i, end, lines.All[i].Start, "title");
                (headline, i) = (true, end);
            }
            else
            {
                document.About(i, i + 1);
                i++;
            }
        }
    }

    // A value runs on to the next blank line or label.
    private static int Value(
        ArchiveLines lines,
        ArchiveDocument document,
        (string Label, int Value, ArchiveField Field) at,
        int line,
        int to
    )
    {
        var end = line + 1;
        while (end < to && !lines.IsBlank(end) && FieldOf(lines, end) is null)
        {
            end++;
        }

        document.Add(at.Field, line, end, at.Value, at.Label);
        return end;
    }

    // The text ends at the first label that opens a paragraph; only behind the text do labels stand in one paragraph.
    private static int FullText(ArchiveLines lines, ArchiveDocument document, int line, int value, int to)
    {
        var end = line + 1;
        while (end < to && !(lines.IsBlank(end - 1) && !lines.IsBlank(end) && FieldOf(lines, end) is not null))
        {
            end++;
        }

        while (value < lines.All[line].End && char.IsWhiteSpace(lines.Source.Text[value]))
        {
            value++;
        }

        if (value >= lines.All[line].End)
        {
            document.About(line, line + 1);
            document.Body(line + 1, end);
            return end;
        }

        document.Cut(line, value);
        document.Body(line, end);
        return end;
    }

    private static (string Label, int Value, ArchiveField Field)? FieldOf(ArchiveLines lines, int line) =>
        lines.Label(line) is { } found && char.IsLetter(found.Label[0]) && Labels.Value.TryGetValue(found.Label, out var field)
            ? (found.Label, found.Value, field)
            : null;

    private static bool IsRow(ReadOnlySpan<char> line) => line.Length >= ShortestRow && !line.ContainsAnyExcept('_');

    // "Document 1 of 2"
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        if (line.Length > 40)
        {
            return false;
        }

        var words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 4
            && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(words[3], NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            && number <= all;
    }
}
