using System.Globalization;
using Digest.Explaining;
using Digest.Listing;

namespace Digest.Deciding;

/// <summary>The desk's pages about one report and about one story.</summary>
internal static class ReportPages
{
    /// <summary>One report: what is known of it, each to be set otherwise; and a form for a note, on some words where given.</summary>
    public static string Report(Article article, string story, Known known, (string Quote, string Prefix) chosen, string back)
    {
        var html = new DeskHtml();
        html.Open("p").Element("a", article.Headline.Value ?? article.Title ?? article.Id, ("href", "/" + article.Address)).Close("p");
        html.Element("p", article.Path, ("class", "file"));
        html.Open("section").Element("h2", "Add a note");
        html.Open("form", ("method", "post"), ("action", "/_digest/plan"), ("class", "wide"));
        html.Hidden("kind", "note").Hidden("article", article.Id).Hidden("back", back);
        DeskFields.Field(html, "quote", "On these words (empty: on the whole report)", chosen.Quote, "");
        DeskFields.Field(html, "prefix", "Words before them, where they stand more than once", chosen.Prefix, "");
        DeskFields.Field(html, "suffix", "Words behind them, likewise", "", "");
        DeskFields.Field(html, "note", "The note", "", "", focus: chosen.Quote.Length > 0);
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
            DeskFields.Field(html, "value", key, value ?? "", hint, list: key is "story" or "outlet" ? key + "-names" : null);
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
        DeskFields.Names(html, "story-names", known.Stories.Select(s => s.Story.Id));
        DeskFields.Names(html, "outlet-names", outlets.Order(StringComparer.Ordinal));
        html.Open("p").Element("a", "Its story", ("href", "/_digest/story?id=" + Uri.EscapeDataString(story))).Close("p");
        return html.Close("section").Page("This report");
    }

    /// <summary>One story: its reports, whether it is held as it is filed, and what is to be decided about it.</summary>
    public static string Story(AnnotatedStory story, Known known, ImmutableArray<Question> questions, string back)
    {
        var html = new DeskHtml();
        var id = story.Story.Id;
        html.Open("p").Element("a", story.Story.Title.Value ?? id, ("href", "/stories/" + id + "/")).Close("p");
        html.Element("p", id, ("class", "file"));
        html.Open("section").Element("h2", "Its place");
        if (Pinning.Of([story], known.Editor.Pins).IsEmpty)
        {
            html.Element("p", "This story is pinned: each of its reports is held here, whatever comes later.");
        }
        else
        {
            html.Element("p", "Stories.yml can hold these reports here, each in its year. Then nothing that comes later moves them.");
            html.Open("form", ("method", "post"), ("action", "/_digest/plan"));
            html.Hidden("kind", "pin").Hidden("story", id).Hidden("back", back);
            html.Element("button", "Pin this story").Close("form");
        }

        html.Close("section").Open("section").Element("h2", "Its reports");
        foreach (var year in story.Years)
        {
            html.Element("h3", year.Folded.Year.Year?.ToString(CultureInfo.InvariantCulture) ?? "Date not stated").Open("ul");
            foreach (var article in year.Folded.Year.Articles)
            {
                var page = "/_digest/report?page=" + Uri.EscapeDataString("/" + article.Address);
                html.Open("li").Element("a", article.Headline.Value ?? article.Title ?? article.Id, ("href", page));
                html.Text(" " + article.Path).Close("li");
            }

            html.Close("ul");
        }

        html.Close("section");
        if (!questions.IsEmpty)
        {
            html.Open("section").Element("h2", "What to decide");
            foreach (var question in questions)
            {
                DeskFields.Ask(question, html, back, next: null);
            }

            html.Close("section");
        }

        return html.Page("This story");
    }
}
