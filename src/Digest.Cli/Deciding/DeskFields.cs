using System.Globalization;

namespace Digest.Deciding;

/// <summary>The parts that pages of the desk are made of: fields with their labels, questions with their answers.</summary>
internal static class DeskFields
{
    /// <summary>A field with its label.</summary>
    /// <param name="html">The page.</param>
    /// <param name="name">The name it is sent by.</param>
    /// <param name="words">What stands above it.</param>
    /// <param name="value">What stands in it.</param>
    /// <param name="hint">An example, or nothing.</param>
    /// <param name="list">Id of the names that it offers; null for none.</param>
    /// <param name="focus">Whether the page begins in it.</param>
    /// <param name="label">What it is about, for who does not see what stands around it; null where the words say so.</param>
    public static void Field(
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

    /// <summary>Names that fields offer.</summary>
    public static void Names(DeskHtml html, string id, IEnumerable<string> names)
    {
        html.Open("datalist", ("id", id));
        foreach (var name in names)
        {
            html.Open("option", ("value", name));
        }

        html.Close("datalist");
    }

    /// <summary>A question with its answers.</summary>
    /// <param name="question">The question.</param>
    /// <param name="html">The page.</param>
    /// <param name="back">Where the answer leads back to.</param>
    /// <param name="next">Id of the question to go to when this one is put off; null where it cannot be.</param>
    public static void Ask(Question question, DeskHtml html, string back, string? next)
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
        if (!question.Beside.IsEmpty)
        {
            html.Open("div", ("class", "beside"));
            foreach (var beside in question.Beside)
            {
                Lay(beside, html);
            }

            html.Close("div");
        }

        if (!question.Evidence.IsEmpty)
        {
            html.Open("ul");
            foreach (var evidence in question.Evidence)
            {
                html.Element("li", evidence);
            }

            html.Close("ul");
        }

        html.Open("div", ("class", "answers"));
        foreach (var (answer, i) in question.Answers.Select((a, i) => (a, i)))
        {
            Say(question, answer, question.Id + "-" + i.ToString(CultureInfo.InvariantCulture), html, back + "#" + question.Id);
        }

        if (next is not null)
        {
            html.Open("form", ("method", "post"), ("action", "/_digest/later"), ("class", "later"));
            html.Hidden("question", question.Id).Hidden("next", next);
            html.Element("button", "Not now", ("aria-label", "Not now: " + question.Words)).Close("form");
        }

        html.Close("div").Close("article");
    }

    private static void Say(Question question, Answer answer, string id, DeskHtml html, string back)
    {
        var several = question.Answers.Length > 1;
        html.Open("form", ("method", "post"), ("action", "/_digest/plan"));
        foreach (var (name, value) in answer.Fields)
        {
            html.Hidden(name, value);
        }

        html.Hidden("back", back);
        if (!answer.Choices.IsEmpty)
        {
            html.Open("fieldset").Element("legend", "What speaks for a day");
            foreach (var choice in answer.Choices)
            {
                html.Open("label").Open("input", ("type", "radio"), ("name", "choice"), ("value", choice.Value));
                html.Open("span").Element("b", choice.Value).Text(" " + choice.Proof).Close("span").Close("label");
            }

            html.Close("fieldset");
        }

        if (answer.Blank is { } blank)
        {
            var list = answer.Offers.IsDefaultOrEmpty ? null : id;
            Field(
                html,
                blank,
                answer.Choices.IsEmpty ? answer.Named : "another " + answer.Named,
                "",
                answer.Hint,
                list,
                label: question.Words
            );
            if (list is not null)
            {
                Names(html, list, answer.Offers);
            }
        }

        html.Element("button", answer.Label, several ? [("aria-label", answer.Label + ": " + question.Words)] : []).Close("form");
    }

    private static void Lay(SideBySide beside, DeskHtml html)
    {
        html.Open("figure").Open("figcaption").Element("a", beside.Report, ("href", "/" + beside.Address)).Close("figcaption");
        html.Open("blockquote", beside.Language is { } language ? [("dir", "auto"), ("lang", language)] : [("dir", "auto")]);
        html.Text(beside.Before + " ").Element("mark", beside.Words).Text(beside.After).Close("blockquote").Close("figure");
    }
}
