using System.Globalization;
using Digest.Output;
using static Digest.Output.TerminalWriter;

namespace Digest.Explaining;

/// <summary>Says an answer about an article in lines for people.</summary>
internal static class ArticleText
{
    /// <summary>Writes it.</summary>
    public static void Write(ArticleAnswer answer, string input, TerminalWriter paper)
    {
        var article = answer.Article;
        paper.Line($"{Bold(article.Id)}  {Faint(Path.Combine(input, article.Path).Replace('\\', '/'))}");
        paper.Line(Cyan(article.Address));

        paper.Heading("Filed under");
        paper.Text("  ", $"{Bold(answer.Story.Id)}, {answer.Year.Folded.Year.Segment}: {answer.Story.Title.Value}");
        paper.Text("  ", Cyan($"stories/{answer.Story.Id}/{answer.Year.Folded.Year.Segment}/"));
        foreach (var e in answer.Why)
        {
            paper.Text("  why: ", $"{e.Text} ({e.Method})");
        }

        var p = answer.Placement;
        paper.Text(
            "  sure: ",
            p.Pinned
                ? "the editor said so"
                : string.Create(CultureInfo.InvariantCulture, $"{p.Confidence * 100:0} in 100. {Own(p)}, {Next(p)}.")
        );
        paper.Heading("What comes near");
        if (answer.Near.IsEmpty)
        {
            paper.Line("  Nothing: no other report has enough words in common.");
        }

        foreach (var near in answer.Near)
        {
            Near(near, paper);
        }

        if (!answer.Order.IsEmpty)
        {
            paper.Heading("Which came first");
        }

        foreach (var (other, known) in answer.Order.Where(o => o.Known is not null))
        {
            paper.Text(known!.Earlier == other ? "  after " : "  before ", $"{Bold(other)}, by {known.By.ToString().ToLowerInvariant()}");
            foreach (var e in known.Evidence)
            {
                paper.Text("      ", Faint(FactAnswer.Line(e)));
            }
        }

        if (answer.Order.Where(o => o.Known is null).Select(o => o.Article).ToList() is { Count: > 0 } unknown)
        {
            paper.Text("  ", $"not known beside {string.Join(", ", unknown)}");
        }

        paper.Heading("What is known of it");
        foreach (var fact in answer.Facts)
        {
            Fact(fact, paper);
        }

        paper.Heading("What you could write");
        foreach (var remedy in answer.Remedies)
        {
            paper.Text("  in ", $"{Cyan(Path.Combine(input, remedy.File).Replace('\\', '/'))}: {remedy.Effect}");
            foreach (var line in remedy.Yaml.Split('\n'))
            {
                paper.Line("      " + line);
            }
        }
    }

    /// <summary>One fact with its proof.</summary>
    private static void Fact(FactAnswer fact, TerminalWriter paper)
    {
        var name = Cells.Pad(fact.Name, 16);
        paper.Text("  " + name, fact.Value is null ? Faint("not stated") : $"{fact.Value} {Faint($"({FactAnswer.Word(fact.Basis)})")}");
        foreach (var e in fact.Proof)
        {
            paper.Text(new string(' ', 20), Faint(FactAnswer.Line(e)));
        }

        foreach (var e in fact.Lost)
        {
            paper.Text(new string(' ', 20) + Yellow("not taken: "), Faint(FactAnswer.Line(e)));
        }
    }

    private static void Near(Company near, TerminalWriter paper)
    {
        var n = near.Nearest;
        var score = n.Score.ToString("0.00", CultureInfo.InvariantCulture);
        paper.Text(
            "  " + score + "  ",
            $"{Bold(near.Story)}, {near.Segment}{(near.Own ? " (its own)" : "")}: "
                + $"{n.Article}{(near.Others > 0 ? $" and {near.Others} more" : "")}"
        );
        var indent = new string(' ', 8);
        Listed("names: ", n.Names);
        Listed("figures: ", n.Figures);
        Listed("words: ", n.PlainWords);

        foreach (var quote in n.Quotations)
        {
            paper.Text(indent + "quotation in common: ", "“" + quote.Trim('“', '”') + "”");
        }

        if (!n.Against.IsEmpty)
        {
            paper.Text(indent + Yellow("against: "), string.Join("; ", n.Against));
        }

        if (!n.Doubts.IsEmpty)
        {
            paper.Text(indent + Yellow("weak: "), string.Join("; ", n.Doubts));
        }

        void Listed(string what, IEnumerable<string> words)
        {
            if (words.Any())
            {
                paper.Text(indent + what, string.Join(", ", words));
            }
        }
    }

    private static string Own(Placement p) =>
        p.Score > 0
            ? string.Create(CultureInfo.InvariantCulture, $"It is {p.Score:0.00} like the reports it stands with")
            : string.Create(CultureInfo.InvariantCulture, $"It stands alone; {p.Threshold:0.00} would join it to others");

    private static string Next(Placement p) =>
        p.Nearest.IsEmpty
            ? "and no other story comes near"
            : string.Create(CultureInfo.InvariantCulture, $"{p.Nearest[0].Score:0.00} like those of the next, {p.Nearest[0].Story}");
}
