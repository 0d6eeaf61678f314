using System.Globalization;

namespace Digest.Deciding;

/// <summary>What the page of the desk shows.</summary>
/// <param name="Questions">The questions, in order; those that were put off too.</param>
/// <param name="Print">Tells this page from any that asks or knows something else.</param>
internal sealed record DeskView(ImmutableArray<Question> Questions, string Print)
{
    /// <summary>Which of the questions were put off.</summary>
    public required Func<Question, bool> IsOff { get; init; }

    /// <summary>What was written since the program runs, the newest first.</summary>
    public required ImmutableArray<Decision> Written { get; init; }

    /// <summary>Number of what was written just now; 0 for nothing.</summary>
    public int Now { get; init; }

    /// <summary>What is to be said first; null for nothing.</summary>
    public string? Said { get; init; }

    /// <summary>The page that the editor came from; null for this one.</summary>
    public string? From { get; init; }
}

/// <summary>The pages of the desk: plain forms, which work without scripts and by keyboard.</summary>
internal static class DeskPages
{
    /// <summary>Most questions of one kind on the page; the rest are counted.</summary>
    private const int Most = 50;

    private const string Self = "/_digest/desk";

    /// <summary>All questions, what was put off, and what was written.</summary>
    public static string Desk(DeskView view)
    {
        var html = new DeskHtml();
        if (view.Said is not null)
        {
            html.Element("p", view.Said, ("role", "alert"), ("class", "said"));
        }

        html.Open("p", ("id", "news"), ("class", "said"), ("role", "status"), ("hidden", ""));
        html.Text("The newsroom has changed. ").Element("a", "Show the desk as it is now", ("href", Self)).Close("p");
        if (view.Written.FirstOrDefault(w => w.Number == view.Now) is { } now)
        {
            html.Open("form", ("method", "post"), ("action", "/_digest/undo"), ("class", "said"));
            html.Open("span", ("role", "status")).Text($"Written: {string.Join(", ", now.Files)}. ").Close("span");
            html.Hidden("number", now.Number.ToString(CultureInfo.InvariantCulture));
            html.Element("button", "Take it back").Close("form");
        }

        if (view.From is not null)
        {
            html.Open("p").Element("a", "Back to where you were", ("href", view.From)).Close("p");
        }

        var (off, open) = (view.Questions.Where(view.IsOff).ToList(), view.Questions.Where(q => !view.IsOff(q)).ToList());
        if (open.Count == 0)
        {
            html.Element("p", off.Count == 0 ? "There is nothing to decide." : "There is nothing else to decide.");
        }

        foreach (var kind in open.GroupBy(q => q.Kind))
        {
            html.Open("section").Element("h2", $"{Heading(kind.Key)} ({Number(kind.Count())})");
            var shown = kind.Take(Most).ToList();
            for (var i = 0; i < shown.Count; i++)
            {
                DeskFields.Ask(shown[i], html, Self, next: i + 1 < shown.Count ? shown[i + 1].Id : "");
            }

            if (kind.Count() > Most)
            {
                html.Element("p", $"and {Number(kind.Count() - Most)} more; these come first");
            }

            html.Close("section");
        }

        Off(off, html);
        Session(view.Written, html);
        return html.Page("The desk", view.Print);
    }

    /// <summary>What would be written, before it is.</summary>
    public static string Plan(EditPlan plan, string mark, int number, string? doubt, string back)
    {
        var html = new DeskHtml();
        if (doubt is not null)
        {
            html.Element("p", doubt + (doubt.EndsWith('?') ? "" : "."), ("role", "alert"), ("class", "said"));
        }

        foreach (var refused in plan.Refused)
        {
            html.Element("p", refused + ".", ("role", "alert"), ("class", "said"));
        }

        if (plan.Refused.IsEmpty && plan.Files.IsEmpty)
        {
            html.Element("p", "The files say this already: there is nothing to write.");
        }

        foreach (var file in plan.Files)
        {
            html.Element("h2", file.Path + (file.Before is null ? " (new)" : ""));
            html.Open("pre", ("tabindex", "0"), ("aria-label", "The change of " + file.Path));
            foreach (var line in Decisions.Diff(file).TrimEnd('\n').Split('\n').Skip(2))
            {
                var kind =
                    line is ['+', ..] ? "ins"
                    : line is ['-', ..] ? "del"
                    : "span";
                html.Element(kind, line);
            }

            html.Close("pre");
        }

        if (plan.Refused.IsEmpty && !plan.Files.IsEmpty)
        {
            html.Open("form", ("method", "post"), ("action", "/_digest/write"));
            html.Hidden("number", number.ToString(CultureInfo.InvariantCulture))
                .Hidden("mark", mark)
                .Element("button", "Write it", ("autofocus", ""));
            html.Close("form");
        }

        html.Open("p").Element("a", "Back", ("href", back)).Close("p");
        return html.Page(plan.Files.IsEmpty ? "Nothing is written" : "This will be written");
    }

    /// <summary>Why something cannot be written.</summary>
    public static string Refused(string why, string back) =>
        new DeskHtml()
            .Element("p", why + ".", ("role", "alert"), ("class", "said"))
            .Open("p")
            .Element("a", "Back", ("href", back))
            .Close("p")
            .Page("Nothing is written");

    private static void Off(List<Question> questions, DeskHtml html)
    {
        if (questions.Count == 0)
        {
            return;
        }

        html.Open("section").Element("h2", $"Not now ({Number(questions.Count)})");
        html.Element("p", "They are asked again when digest serve is started anew.").Open("ul", ("class", "rows"));
        foreach (var question in questions)
        {
            html.Open("li").Open("form", ("method", "post"), ("action", "/_digest/later"));
            html.Element("span", question.Words).Hidden("back", question.Id);
            html.Element("button", "Ask again", ("aria-label", "Ask again: " + question.Words)).Close("form").Close("li");
        }

        html.Close("ul").Close("section");
    }

    private static void Session(ImmutableArray<Decision> written, DeskHtml html)
    {
        if (written.IsEmpty)
        {
            return;
        }

        html.Open("section")
            .Element("h2", $"Written since digest serve was started ({Number(written.Length)})")
            .Open("ul", ("class", "rows"));
        foreach (var one in written)
        {
            var files = string.Join(", ", one.Files);
            html.Open("li").Open("form", ("method", "post"), ("action", "/_digest/undo"));
            html.Open("span")
                .Element("b", files)
                .Text(" " + one.Lines)
                .Close("span")
                .Hidden("number", one.Number.ToString(CultureInfo.InvariantCulture));
            if (one.Later)
            {
                html.Element("span", "Take back first what was written into this file later.", ("class", "proof"));
            }
            else
            {
                html.Element("button", "Take back", ("aria-label", $"Take back: {files}, {one.Lines}"));
            }

            html.Close("form").Close("li");
        }

        html.Close("ul").Close("section");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Heading(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Mistake => "Mistakes in files",
            QuestionKind.Date => "Reports of no known day",
            QuestionKind.Outlet => "Reports of no known outlet",
            QuestionKind.Filing => "What may be filed otherwise",
            QuestionKind.Note => "Notes and verdicts that find no place",
            QuestionKind.Headline => "Reports without a headline",
            QuestionKind.Difference => "Differences to confirm or set aside",
            QuestionKind.Wording => "What may be one remark",
            QuestionKind.Person => "People nobody has introduced",
            _ => "What else a build warns of",
        };
}
