using Digest.Rendering.Engine;
using Digest.Rendering.Views;
using Digest.Shared;

namespace Digest.Rendering.Making;

/// <summary>
/// Makes views of facts: the value in words, its basis in words, the proof. What is not known is said to be not stated, never left blank.
/// </summary>
internal sealed class Facts(Site site)
{
    /// <summary>A text.</summary>
    public FactView Of(Fact<string> fact, Article? article = null) => Make(fact.Value, null, fact.Basis, fact.Evidence, article);

    /// <summary>A date.</summary>
    public FactView Of(Fact<PartialDate> fact, Article? article = null) =>
        Make(
            fact.Value is { } date ? site.Dates.Of(date) : null,
            fact.Value is { } d ? Machine(d) : null,
            fact.Basis,
            fact.Evidence,
            article
        );

    /// <summary>Names.</summary>
    public FactView Of(Fact<NameList> fact, Article? article = null) =>
        Make(fact.Value?.ToString(), null, fact.Basis, fact.Evidence, article);

    /// <summary>A plain text of the editor's.</summary>
    public FactView Editor(string? value) => Make(value, null, value is null ? Basis.None : Basis.Editor, [], null);

    /// <summary>A plain text that the page states.</summary>
    public FactView Stated(string? value) => Make(value, null, value is null ? Basis.None : Basis.Stated, [], null);

    /// <summary>
    /// The proof, in order. Words that stand in the report they are taken from are marked as quoted; <paramref name="article"/> is the
    /// report it is about.
    /// </summary>
    public ImmutableArray<EvidenceView> Evidence(ImmutableArray<Evidence> evidence, Article? article) =>
        [
            .. evidence.Select(e => new EvidenceView
            {
                Text = article is not null && e.Article is null ? Own(article, e) : e.Text,
                Method = article is not null && e.Article is null && IsOwn(article, e) ? "" : site.Strings.Method(e.Method),
                Quoted = Stands(e.Article is { } of ? site.Report(of)?.Report.Article : article, e),
                From =
                    e.Article is { } id && id != article?.Id && site.Report(id) is { } entry
                        ? new LinkView
                        {
                            Text = site.Title(entry.Report.Article),
                            Address = entry.Report.Article.Address,
                            Note = site.Name(entry.Report.Article),
                        }
                        : null,
            }),
        ];

    // What stands in the report's own file is found by its line; the name of the file stands at the foot of the page.
    private string Own(Article article, Evidence evidence) =>
        !IsOwn(article, evidence) ? evidence.Text
        : evidence.Text == article.Path ? site.Strings.Method(evidence.Method)
        : site.Strings.Say("how_line", evidence.Text[(article.Path.Length + 1)..]);

    private static bool IsOwn(Article article, Evidence evidence) =>
        evidence.Text == article.Path
        || (evidence.Method == EvidenceMethods.Editor && evidence.Text.StartsWith(article.Path + ":", StringComparison.Ordinal));

    /// <summary>The word for a basis.</summary>
    public string Words(Basis basis) => site.Strings.Say("basis." + Name(basis));

    /// <summary>The name of a basis.</summary>
    public static string Name(Basis basis) =>
        basis switch
        {
            Basis.Stated => "stated",
            Basis.Matched => "matched",
            Basis.Inferred => "inferred",
            Basis.Editor => "editor",
            _ => "none",
        };

    /// <summary>A date as <c>time datetime</c> wants it: without a clock time that has no offset.</summary>
    public static string Machine(PartialDate date) =>
        date is { Time: not null, Offset: null } ? date.DayOnly().ToString() : date.ToString();

    /// <summary>A language tag where it is another than the page's, with its direction; null for none.</summary>
    public (string? Lang, string? Dir) Language(string? tag)
    {
        var lang = LanguageTags.Valid(tag);
        return lang is null || Languages.Primary(lang) == Languages.Primary(site.Settings.Language)
            ? (null, null)
            : (lang, Languages.Direction(lang));
    }

    private static bool Stands(Article? article, Evidence e) =>
        article is not null
        && e.Block is { } n
        && n >= 1
        && n <= article.Blocks.Length
        && e.Text.Length > 0
        && article.Block(n).Text.Contains(e.Text, StringComparison.Ordinal);

    private FactView Make(string? value, string? machine, Basis basis, ImmutableArray<Evidence> evidence, Article? article) =>
        new()
        {
            Text = value,
            Known = value is not null,
            Basis = Name(basis),
            BasisWords = Words(basis),
            Datetime = machine,
            Evidence = [.. Evidence(evidence, article).Select(e => e.Text == value && e.From is null && e.Method.Length > 0 ? Bare(e) : e)],
        };

    // A proof that says what the value says already is told by how it was found.
    private static EvidenceView Bare(EvidenceView proof) => proof with { Text = proof.Method, Method = "", Quoted = false };
}
