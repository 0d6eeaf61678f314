namespace Digest.Acquiring;

/// <summary>The forms of the editor's files, but for the keys of articles: those stand in <see cref="KeyCatalogue"/>.</summary>
internal static class EditorForms
{
    /// <summary><c>digest.yml</c>.</summary>
    public static readonly EditorForm Site = new(
        "the site's settings",
        [
            new("almanac", KeyShape.Flag, "false leaves out the public facts that travel with the program"),
            new("base_url", KeyShape.Text, "Absolute address where the site is published, as in https://example.org/digest/"),
            new("contact", KeyShape.Entry, "Whom readers turn to") { Entries = "contact" },
            new("description", KeyShape.Text, "One sentence on what the site is"),
            new("exports", KeyShape.Texts, "The files for other programs wanted; matrix and citations when left out")
            {
                Choices = Settings.ExportNames,
            },
            new("fold_window_days", KeyShape.Number, "Days within which dated reports can carry the same passage") { Bounds = (0, 3660) },
            new("images", KeyShape.Flag, "false draws no pictures of story-years for those who share their pages"),
            new("language", KeyShape.Text, "Language of the site's own words, as in en or de"),
            new("outlet_default", KeyShape.Text, "Outlet of the articles for which nothing else says one"),
            new("params", KeyShape.Map, "Values for the theme"),
            new("theme", KeyShape.Text, "Folder of a theme, relative to the input folder"),
            new("title", KeyShape.Text, "Name of the site"),
        ]
    );

    /// <summary>What stands under <c>contact:</c> of <c>digest.yml</c>.</summary>
    public static readonly EditorForm Contact = new(
        "the contact",
        [
            new("errors", KeyShape.Text, "Where readers report an error: mailto:desk@example.org, or the http or https address of a page"),
            new("takedown", KeyShape.Text, "Where it is asked that something be taken down: the same kinds of address"),
        ]
    );

    /// <summary>An entry of <c>stories.yml</c>.</summary>
    public static readonly EditorForm Story = new(
        "a story",
        [
            new("base", KeyShape.Text, "Article whose wording is shown first, as its path below articles/ without the extension"),
            new("id", KeyShape.Text, "The last part of the story's address") { Required = true },
            new("members", KeyShape.Pairs, "Articles that belong to it; “article: 2016” or “article: undated” holds one in a year too"),
            new("not", KeyShape.Texts, "Articles never to be filed here"),
            new("title", KeyShape.Text, "The story's title, instead of the one found"),
            new("was", KeyShape.Pairs, "Former ids, and former years as in “old-id/undated: 2016”: their addresses lead here"),
        ]
    );

    /// <summary>An entry of <c>verdicts.yml</c>: one of these keys, and one only.</summary>
    public static readonly EditorForm Verdict = new(
        "a verdict",
        [
            new("agree", KeyShape.Places, "Places that say one thing, whatever their words: no difference") { Entries = "place" },
            new("apart", KeyShape.Places, "Places that are no wordings of one remark, however alike") { Entries = "place" },
            new("differ", KeyShape.Places, "Places that differ: the difference is listed as yours") { Entries = "place" },
            new("same", KeyShape.Places, "Places that are wordings of one remark: they become one entry") { Entries = "place" },
        ]
    );

    /// <summary>A place that a verdict is about.</summary>
    public static readonly EditorForm Place = new(
        "a place",
        [
            new("article", KeyShape.Text, "Article the words stand in, as its path below articles/ without the extension")
            {
                Required = true,
            },
            new("prefix", KeyShape.Text, "Words before the quote, where it occurs more than once"),
            new("quote", KeyShape.Text, "The words, exactly as the article prints them") { Required = true },
            new("suffix", KeyShape.Text, "Words behind the quote, where it occurs more than once"),
        ]
    );

    /// <summary>An entry of <c>outlets.yml</c>.</summary>
    public static readonly EditorForm Outlet = new(
        "an outlet",
        [
            new("aliases", KeyShape.Texts, "Other names it goes by"),
            new("country", KeyShape.Text, "Country"),
            new("domains", KeyShape.Texts, "Host names of its site"),
            new("name", KeyShape.Text, "The name to show") { Required = true },
            new("owner", KeyShape.Text, "Who owns it"),
            new("source", KeyShape.Text, "Where owner and type are known from"),
            new("type", KeyShape.Text, "Kind of outlet, as in news agency"),
        ]
    );

    /// <summary>An entry of <c>people.yml</c>.</summary>
    public static readonly EditorForm Person = new(
        "a person",
        [
            new("aliases", KeyShape.Texts, "Other names; single surnames too"),
            new("born", KeyShape.Date, "Date of birth: an age in a text dates it"),
            new("name", KeyShape.Text, "The name to show") { Required = true },
            new("roles", KeyShape.Entries, "What the person was, and when") { Entries = "role" },
        ]
    );

    /// <summary>A role of a person; a text alone is a role without dates.</summary>
    public static readonly EditorForm Role = new(
        "a role",
        [
            new("from", KeyShape.Date, "First day"),
            new("role", KeyShape.Text, "What the person was") { Required = true },
            new("to", KeyShape.Date, "Last day"),
        ]
    );

    /// <summary>An entry of <c>chronology.yml</c>.</summary>
    public static readonly EditorForm Happening = new(
        "a happening",
        [
            new("aliases", KeyShape.Texts, "Other ways to name it"),
            new("date", KeyShape.Date, "When it was, as 2016-11-08") { Required = true },
            new("title", KeyShape.Text, "What it was") { Required = true },
        ]
    );

    /// <summary>An entry of <c>corrections.yml</c>.</summary>
    public static readonly EditorForm Correction = new(
        "a correction",
        [
            new("article", KeyShape.Text, "Article it is about, as its path below articles/ without the extension"),
            new("date", KeyShape.Date, "When it was made, as 2016-11-08") { Required = true },
            new("story", KeyShape.Text, "Id of the story it is about"),
            new("text", KeyShape.Text, "What was wrong and what is right") { Required = true },
        ]
    );

    /// <summary>A note of the editor's, wherever it stands.</summary>
    public static readonly EditorForm Note = new(
        "a note",
        [
            new("article", KeyShape.Text, "Article it is about, where it does not stand in that article's own file"),
            new("credit", KeyShape.Texts, "Whom the passage credits, its origin first"),
            new("exact", KeyShape.Text, "Same as quote"),
            new("id", KeyShape.Text, "Part of the note's address; a hash of quote and note when left out"),
            new("note", KeyShape.Text, "What the note says"),
            new("prefix", KeyShape.Text, "Words before the quote, where it occurs more than once"),
            new("quote", KeyShape.Text, "Words of the article that the note is about"),
            new("suffix", KeyShape.Text, "Words behind the quote, where it occurs more than once"),
            new("url", KeyShape.Text, "The note's own source"),
        ]
    );
}
