using Digest.Output;
using Digest.Text;
using static Digest.Output.TerminalWriter;

namespace Digest.Explaining;

/// <summary>Says an answer about a passage in lines for people.</summary>
internal static class PassageText
{
    /// <summary>Writes it.</summary>
    public static void Write(PassageAnswer answer, TerminalWriter paper)
    {
        var (found, carriers) = (answer.Found, answer.Carriers);
        paper.Line(
            $"{Bold(found.Passage.Id)}{(answer.Number > 0 ? $"  ¶{answer.Number}" : "")} of "
                + $"{Bold(found.Story.Story.Id)}, {found.Year.Folded.Year.Segment}"
        );
        paper.Line(Cyan(answer.Address));
        if (found.Asked.Id != found.Passage.Id)
        {
            paper.Text(
                "",
                $"You asked for {found.Asked.Id}, the words of {found.Asked.At.Article}; {found.Passage.Id} is the base "
                    + $"wording of the same passage."
            );
        }

        if (found.Passage.Speaker is { } speaker)
        {
            paper.Line("said by " + speaker);
        }

        paper.Heading(
            carriers.Length == 1
                ? "Carried by one report"
                : $"Carried by {carriers.Length} reports, {answer.Lines.Length} independent {(answer.Lines.Length == 1 ? "line" : "lines")}"
        );
        foreach (var carrier in carriers)
        {
            Carried(answer, carrier, paper);
        }

        paper.Text("  ", Faint(answer.Order));
        foreach (var line in answer.Lines.Where(l => l.Articles.Length > 1))
        {
            paper.Text(
                "  ",
                Faint($"{string.Join(", ", line.Articles)}: one line of reporting{(line.Origin is { } origin ? ", from " + origin : "")}")
            );
        }

        if (!answer.Differences.IsEmpty)
        {
            paper.Heading("Where the wordings differ");
            foreach (var d in answer.Differences)
            {
                paper.Text(
                    "  ",
                    $"{(d.Topic is { } topic ? topic + ", " : "")}{d.Kind.ToString().ToLowerInvariant()}"
                        + $"{(d.Class is { } c ? ", " + Word(c) : "")}: "
                        + $"{string.Join("; ", d.Readings.Select(r => $"{Bold(r.Text)} in {string.Join(", ", r.Articles)}"))}"
                        + (d.Silent.IsEmpty ? "" : $"; not stated in {string.Join(", ", d.Silent)}")
                );
            }
        }

        if (!answer.Notes.IsEmpty)
        {
            paper.Heading("Notes");
            foreach (var note in answer.Notes)
            {
                paper.Text($"  {note.Note.Id}  ", note.Text);
            }
        }
    }

    /// <summary>How readings stand to one another, in a word or two; null where they merely differ.</summary>
    public static string? Word(DifferenceClass? kind) =>
        kind switch
        {
            DifferenceClass.Contradicts => "contradicts",
            DifferenceClass.MoreExact => "more exact",
            DifferenceClass.LaterCount => "later count",
            DifferenceClass.CountedOtherwise => "counted otherwise",
            _ => null,
        };

    private static void Carried(PassageAnswer answer, Carrier carrier, TerminalWriter paper)
    {
        var article = carrier.Report.Article;
        var outlet = article.Outlet.Value ?? "outlet not stated";
        var date = article.Published is { Value: { } value, Basis: var basis }
            ? $"{value.DayOnly()} ({FactAnswer.Word(basis)})"
            : "date not stated";
        paper.Text(
            $"  {carrier.Report.Siglum}  ",
            $"{Bold(article.Id)}, block {carrier.Witness.At.Block}: {carrier.RelationWords}. {outlet}, {date}"
        );
        var indent = new string(' ', 5);
        if (carrier.Witness.Relation is Relation.Base)
        {
            paper.Text(indent, carrier.Text);
        }
        else if (carrier.Witness.Relation != Relation.Verbatim)
        {
            paper.Text(
                indent,
                string.Concat(
                    answer
                        .Against(carrier)
                        .Select(p =>
                            p.Kind switch
                            {
                                DiffKind.OnlyA => Marked("[-", p.Words, "-]", Red),
                                DiffKind.OnlyB => Marked("{+", p.Words, "+}", Green),
                                _ => p.Words,
                            }
                        )
                )
            );
        }

        foreach (var credit in carrier.Credits)
        {
            paper.Text(indent + "credit: ", string.Join(" → ", credit.Links));
            foreach (var e in credit.Evidence)
            {
                paper.Text(indent + "        ", Faint(FactAnswer.Line(e)));
            }
        }

        paper.Text(indent, Cyan(carrier.Address));
    }

    // The marks close around the words, white space stays outside them.
    private static string Marked(string open, string words, string close, Func<string, string> style)
    {
        var bare = words.Trim();
        return bare.Length == 0
            ? words
            : words[..words.IndexOf(bare, StringComparison.Ordinal)]
                + style(open + bare + close)
                + words[(words.IndexOf(bare, StringComparison.Ordinal) + bare.Length)..];
    }
}
