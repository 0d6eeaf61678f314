using System.Collections.Frozen;
using System.Globalization;

namespace Digest.Acquiring;

/// <summary>
/// Reads the downloads of LexisNexis as text, of one report or many: those of Academic ("1 of 20 DOCUMENTS", outlet and day in the middle
/// of the line, labels in capitals, wrapped lines) and those of Nexis Uni (headline, outlet, day, labels, "Body", "End of Document").
/// </summary>
internal static class NexisText
{
    private const string Archive = "Nexis";

    // In the middle of a line, not at its beginning.
    private const int Centred = 8;

    // Most lines, blank ones left out, between the headline and the first label.
    private const int NearLabel = 12;

    private static readonly Lazy<FrozenDictionary<string, ArchiveField>> Head = new(() => ArchiveLabels.Fields("nexis-head"));
    private static readonly Lazy<FrozenDictionary<string, ArchiveField>> Tail = new(() => ArchiveLabels.Fields("nexis-tail"));
    private static readonly Lazy<FrozenSet<string>> BodyWords = new(() => ArchiveLabels.Words("nexis-body"));
    private static readonly Lazy<FrozenSet<string>> EndWords = new(() => ArchiveLabels.Words("nexis-end"));
    private static readonly Lazy<FrozenSet<string>> Closes = new(() => ArchiveLabels.Words("nexis-close"));
    private static readonly Lazy<FrozenSet<string>> Documents = new(() => ArchiveLabels.Words("nexis-documents"));

    /// <summary>The reports of a download; none where the text is no such download.</summary>
    public static ImmutableArray<PageText> Read(ArchiveLines lines, OddCharacters odd)
    {
        var (cuts, behind) = Cuts(lines);
        if (cuts.Count == 0)
        {
            return [];
        }

        var read = ImmutableArray.CreateBuilder<PageText>(cuts.Count);
        for (var i = 0; i < cuts.Count; i++)
        {
            var to = i + 1 < cuts.Count ? cuts[i + 1] : behind;
            if (FirstLabel(lines, cuts[i], to, Head.Value) < 0)
            {
                return [];
            }

            var document = new ArchiveDocument(lines, odd, Archive, cuts[i]);
            if (i == 0)
            {
                document.Page(0, cuts[0]);
            }

            Report(lines, document, cuts[i], to);
            if (i + 1 == cuts.Count)
            {
                document.Page(behind, lines.Count);
            }

            read.Add(document.Finish());
        }

        return read.DrainToImmutable();
    }

    // Where each report begins, and where the last one ends. Reports are parted by "n of m DOCUMENTS" above each, or by "End of Document"
    // below each; a text with neither is one report where it has both the label of its length and that of the day it was loaded.
    private static (List<int> Begins, int End) Cuts(ArchiveLines lines)
    {
        var (begins, ends) = (new List<int>(), new List<int>());
        var (length, loaded) = (false, false);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.IsBlank(i))
            {
                continue;
            }

            if (IsCount(lines[i]))
            {
                begins.Add(i);
            }
            else if (lines.Is(i, Closes.Value))
            {
                ends.Add(i + 1);
            }
            else if (lines.Label(i) is { } label)
            {
                length |= label.Label.Equals("LENGTH", StringComparison.OrdinalIgnoreCase);
                loaded |= label.Label.Equals("LOAD-DATE", StringComparison.OrdinalIgnoreCase);
            }
        }

        if (begins.Count > 0)
        {
            return (begins, lines.Count);
        }

        if (!length || (ends.Count == 0 && !loaded))
        {
            return ([], 0);
        }

        if (ends.Count == 0)
        {
            return ([BeginOf(lines, 0, lines.Count)], lines.Count);
        }

        return ([BeginOf(lines, 0, ends[0]), .. ends.Take(ends.Count - 1)], ends[^1]);
    }

    // What stands above the headline of the first report is the cover: the headline is the second line above the day.
    private static int BeginOf(ArchiveLines lines, int from, int to)
    {
        var label = FirstLabel(lines, from, to, Head.Value);
        var day = -1;
        for (var i = from; i < (label < 0 ? to : label); i++)
        {
            day = !lines.IsBlank(i) && lines.Label(i) is null && lines.IsDate(i) ? i : day;
        }

        if (day < 0 || lines.All[day].Indent >= Centred)
        {
            return from;
        }

        var above = day;
        for (var steps = 0; steps < 2 && above > from; steps++)
        {
            do
            {
                above--;
            } while (above > from && lines.IsBlank(above));
        }

        return above;
    }

    private static int FirstLabel(ArchiveLines lines, int from, int to, FrozenDictionary<string, ArchiveField> labels)
    {
        for (var i = from; i < to; i++)
        {
            if (!lines.IsBlank(i) && FieldOf(lines, i, labels) is not null)
            {
                return i;
            }
        }

        return -1;
    }

    // Labels stand at the beginning of a line and are written with a capital at least: "length: two miles" is none.
    private static (string Label, int Value, ArchiveField Field)? FieldOf(
        ArchiveLines lines,
        int line,
        FrozenDictionary<string, ArchiveField> labels
    ) =>
        lines.Label(line) is { } found && char.IsUpper(found.Label[0]) && labels.TryGetValue(found.Label, out var field)
            ? (found.Label, found.Value, field)
            : null;

    private static void Report(ArchiveLines lines, ArchiveDocument document, int from, int to)
    {
        var label = FirstLabel(lines, from, to, Head.Value);
        var at = Title(lines, document, from, label);
        at = Labels(lines, document, at, to);
        var end = BodyEnd(lines, at, to);
        document.Body(at, end);
        Behind(lines, document, end, to);
    }

    // The lines above the first label: outlet, day and headline in one of the two orders.
    private static int Title(ArchiveLines lines, ArchiveDocument document, int from, int label)
    {
        var day = -1;
        for (var i = from; i < label && day < 0; i++)
        {
            day = !lines.IsBlank(i) && !IsCount(lines[i]) && lines.IsDate(i) ? i : -1;
        }

        var before = new List<int>();
        for (var i = from; i < (day < 0 ? label : day); i++)
        {
            if (!lines.IsBlank(i) && !IsCount(lines[i]))
            {
                before.Add(i);
            }
        }

        // Nexis Uni gives headline and outlet above the day; Academic has the outlet there, in the middle of the line.
        var uni = before.Count >= 2 && day >= 0 && lines.All[day].Indent < Centred;
        var (outlet, headline) = uni
            ? (before[^1], before[^2])
            : (before.FindIndex(i => IsCentred(lines, i)) is >= 0 and var c ? before[c] : -1, -1);
        outlet = outlet < 0 && day >= 0 && before.Count > 0 ? before[0] : outlet;
        for (var i = lines.Skip(from, label); i < label; )
        {
            var one = i + 1;
            if (i == outlet)
            {
                document.Add(ArchiveField.Outlet, i, one, lines.All[i].Start, "outlet");
            }
            else if (i == day)
            {
                document.Add(ArchiveField.Date, i, one, lines.All[i].Start, "date");
            }
            else if (i == headline)
            {
                document.Add(ArchiveField.Headline, i, one, lines.All[i].Start, "headline");
            }
            else if (IsCount(lines[i]))
            {
                document.Page(i, one);
            }
            else if (lines.IsRights(i))
            {
                document.Add(ArchiveField.Rights, i, one, lines.All[i].Start, "copyright");
            }
            else if (headline < 0 && !IsCentred(lines, i) && (i > day || day < 0))
            {
                (headline, one) = (i, lines.EndOfParagraph(i, label));
                document.Add(ArchiveField.Headline, i, one, lines.All[i].Start, "headline");
            }
            else if (day < 0 && !IsCentred(lines, i))
            {
                // Not the archive's own layout: what the line says is for the readers of heads to find.
                document.Body(i, one);
            }
            else
            {
                document.About(i, one);
            }

            i = lines.Skip(one, label);
        }

        return label;
    }

    // The labels of the head, each with the lines its value runs on over, up to where the text begins.
    private static int Labels(ArchiveLines lines, ArchiveDocument document, int at, int to)
    {
        while (at < to)
        {
            at = lines.Skip(at, to);
            if (at < to && lines.Is(at, BodyWords.Value))
            {
                document.About(at, at + 1);
                return at + 1;
            }

            if (at >= to || FieldOf(lines, at, Head.Value) is not var (label, value, field))
            {
                return MoreLabels(lines, at, to) is > 0 and var next ? Between(lines, document, at, next, to) : at;
            }

            var end = at + 1;
            while (end < to && !lines.IsBlank(end) && FieldOf(lines, end, Head.Value) is null && !lines.Is(end, BodyWords.Value))
            {
                end++;
            }

            document.Add(field, at, end, value, label);
            at = end;
        }

        return at;
    }

    // Nexis Uni may have lines between its labels; the text begins behind "Body" alone.
    private static int MoreLabels(ArchiveLines lines, int at, int to)
    {
        for (var (i, seen) = (at, 0); i < to && seen < NearLabel; i++)
        {
            seen += lines.IsBlank(i) ? 0 : 1;
            if (!lines.IsBlank(i) && lines.Is(i, BodyWords.Value))
            {
                return i;
            }
        }

        return 0;
    }

    private static int Between(ArchiveLines lines, ArchiveDocument document, int at, int next, int to)
    {
        for (var i = lines.Skip(at, next); i < next; )
        {
            var one = i + 1;
            if (FieldOf(lines, i, Head.Value) is var (label, value, field))
            {
                document.Add(field, i, one, value, label);
            }
            else
            {
                document.About(i, one);
            }

            i = lines.Skip(one, next);
        }

        document.About(next, next + 1);
        return Math.Min(next + 1, to);
    }

    private static int BodyEnd(ArchiveLines lines, int at, int to)
    {
        for (var i = at; i < to; i++)
        {
            if (
                !lines.IsBlank(i)
                && (
                    lines.Is(i, EndWords.Value)
                    || (FieldOf(lines, i, Tail.Value) is var (label, _, _) && (IsCapitals(label) || EndWords.Value.Contains(label)))
                    || (IsCentred(lines, i) && lines.IsRights(i))
                )
            )
            {
                return i;
            }
        }

        return to;
    }

    private static void Behind(ArchiveLines lines, ArchiveDocument document, int from, int to)
    {
        for (var i = lines.Skip(from, to); i < to; )
        {
            var one = i + 1;
            if (FieldOf(lines, i, Tail.Value) is var (label, value, field))
            {
                while (one < to && !lines.IsBlank(one) && lines.Label(one) is null)
                {
                    one++;
                }

                document.Add(field, i, one, value, label);
            }
            else if (lines.IsRights(i))
            {
                document.Add(ArchiveField.Rights, i, one, lines.All[i].Start, "copyright");
            }
            else
            {
                document.About(i, one);
            }

            i = lines.Skip(one, to);
        }
    }

    private static bool IsCentred(ArchiveLines lines, int line) => lines.All[line].Indent >= Centred;

    private static bool IsCapitals(string label) => !label.Any(char.IsLower);

    // "1 of 20 DOCUMENTS" and nothing else, in any language.
    private static bool IsCount(ReadOnlySpan<char> line)
    {
        if (line.Length is < 14 or > 40)
        {
            return false;
        }

        var words = line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 4
            && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var all)
            && number >= 1
            && number <= all
            && Documents.Value.Contains(words[3]);
    }
}
