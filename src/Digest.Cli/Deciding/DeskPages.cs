using System.Globalization;
using Digest.Explaining;

namespace Digest.Deciding;

/// <summary>The pages of the desk: plain forms, which work without scripts and by keyboard.</summary>
internal static class DeskPages
{
    /// <summary>Most questions of one kind on the page; the rest are counted.</summary>
    private const int Most = 50;

    /// <summary>All questions, and what was just written.</summary>
    public static string Desk(ImmutableArray<Question> questions, int written, ImmutableArray<string>? files, string? said, string? from)
    {
        var html = new DeskHtml();
        if (said is not null)
        {
            html.Element("p", said, ("role", "alert"), ("class", "said"));
        }

        if (files is { } those)
        {
            html.Open("form", ("method", "post"), ("action", "/_digest/undo"), ("class", "said"), ("role", "status"));
            html.Text($"Written: {string.Join(", ", those)}. ");
            html.Hidden("number", written.ToString(CultureInfo.InvariantCulture));
            html.Element("button", "Take it back").Close("form");
        }

        if (from is not null)
        {
            html.Open("p").Element("a", "Back to where you were", ("href", from)).Close("p");
        }

        if (questions.IsEmpty)
        {
            html.Element("p", "There is nothing to decide.");
        }

        foreach (var kind in questions.GroupBy(q => q.Kind))
        {
            html.Open("section").Element("h2", $"{Heading(kind.Key)} ({kind.Count().ToString("N0", CultureInfo.InvariantCulture)})");
            foreach (var question in kind.Take(Most))
            {
                Ask(question, html);
            }

            if (kind.Count() > Most)
            {
                html.Element("p", $"and {(kind.Count() - Most).ToString("N0", CultureInfo.InvariantCulture)} more; these come first");
            }

            html.Close("section");
        }

        return html.Page("The desk");
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

    /// <summary>One report: what is known of it, each to be set otherwise; and a form for a note, on some words where given.</summary>
    public static string Report(Article article, string story, Known known, (string Quote, string Prefix) chosen, string back)
    {
        var html = new DeskHtml();
        html.Open("p").Element("a", article.Headline.Value ?? article.Title ?? article.Id, ("href", "/" + article.Address)).Close("p");
        html.Element("p", article.Path, ("class", "file"));
        html.Open("section").Element("h2", "Add a note");
        html.Open("form", ("method", "post"), ("action", "/_digest/plan"), ("class", "wide"));
        html.Hidden("kind", "note").Hidden("article", article.Id).Hidden("back", back);
        Field(html, "quote", "On these words (empty: on the whole report)", chosen.Quote, "");
        Field(html, "prefix", "Words before them, where they stand more than once", chosen.Prefix, "");
        Field(html, "suffix", "Words behind them, likewise", "", "");
        Field(html, "note", "The note", "", "", focus: chosen.Quote.Length > 0);
        html.Element("button", "Look at it").Close("form").Close("section");
        html.Open("section").Element("h2", "What is known");
        var facts = FactAnswer.Of(article).ToLookup(f => f.Name, StringComparer.Ordinal);
        foreach (var (key, hint) in Sent.Keys)
        {
            var fact = facts[
                key == "byline" ? "authors"
                : key == "language" ? "lang"
                : key
            ]
                .FirstOrDefault();
            var value = key == "story" ? story : fact?.Value;
            html.Open("form", ("method", "post"), ("action", "/_digest/plan"));
            html.Hidden("kind", "fact").Hidden("article", article.Id).Hidden("key", key).Hidden("back", back);
            Field(html, "value", key, value ?? "", hint, list: key is "story" or "outlet" ? key + "-names" : null);
            html.Element("button", "Set " + key);
            if (fact is not null)
            {
                var basis = fact.Value is null ? "not stated" : FactAnswer.Word(fact.Basis);
                var proof = fact.Proof.Take(2).Select(e => $"{e.Text} ({e.Method})");
                html.Element("p", string.Join(" · ", proof.Prepend(basis)), ("class", "proof"));
            }

            html.Close("form");
        }

        var outlets = known.Articles.Select(a => a.Outlet.Value).OfType<string>().Distinct(StringComparer.Ordinal);
        Names(html, "story-names", known.Stories.Select(s => s.Story.Id));
        Names(html, "outlet-names", outlets.Order(StringComparer.Ordinal));
        return html.Close("section").Page("This report");
    }

    private static void Names(DeskHtml html, string id, IEnumerable<string> names)
    {
        html.Open("datalist", ("id", id));
        foreach (var name in names)
        {
            html.Open("option", ("value", name));
        }

        html.Close("datalist");
    }

    private static void Ask(Question question, DeskHtml html)
    {
        html.Open("article", ("id", question.Id)).Open("h3");
        if (question.Address is { } address)
        {
            html.Element("a", question.Words, ("href", "/" + address));
        }
        else
        {
            html.Text(question.Words);
        }

        html.Close("h3");
        if (!question.Evidence.IsEmpty)
        {
            html.Open("ul");
            foreach (var evidence in question.Evidence)
            {
                html.Element("li", evidence);
            }

            html.Close("ul");
        }

        foreach (var (answer, i) in question.Answers.Select((a, i) => (a, i)))
        {
            html.Open("form", ("method", "post"), ("action", "/_digest/plan"));
            foreach (var (name, value) in answer.Fields)
            {
                html.Hidden(name, value);
            }

            html.Hidden("back", "/_digest/desk#" + question.Id);
            if (answer.Blank is { } blank)
            {
                var list = answer.Offers.IsDefaultOrEmpty ? null : question.Id + "-" + i.ToString(CultureInfo.InvariantCulture);
                Field(html, blank, answer.Named, "", answer.Hint, list, label: question.Words);
                if (list is not null)
                {
                    Names(html, list, answer.Offers);
                }
            }

            html.Element("button", answer.Label).Close("form");
        }

        html.Close("article");
    }

    private static void Field(
        DeskHtml html,
        string name,
        string words,
        string value,
        string hint,
        string? list = null,
        bool focus = false,
        string? label = null
    )
    {
        html.Open("label").Text(words + " ");
        var attributes = new List<(string, string)> { ("name", name), ("value", value), ("autocomplete", "off") };
        if (hint.Length > 0)
        {
            attributes.Add(("placeholder", hint));
        }

        if (list is not null)
        {
            attributes.Add(("list", list));
        }

        if (focus)
        {
            attributes.Add(("autofocus", ""));
        }

        if (label is not null)
        {
            attributes.Add(("aria-label", words + ": " + label));
        }

        html.Open("input", attributes.ToArray()).Close("label");
    }

    private static string Heading(QuestionKind kind) =>
        kind switch
        {
            QuestionKind.Mistake => "Mistakes in files",
            QuestionKind.Date => "Reports of no known day",
            QuestionKind.Outlet => "Reports of no known outlet",
            QuestionKind.Filing => "What may be filed otherwise",
            QuestionKind.Note => "Notes that find no place",
            QuestionKind.Headline => "Reports without a headline",
            QuestionKind.Person => "People nobody has introduced",
            _ => "What else a build warns of",
        };
}
