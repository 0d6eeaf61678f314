using Digest.Identity;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// Takes a byline without "By": a line of nothing but people's names below the headline, and only where more than its shape speaks for it:
/// a post beside or below the name, a day or a time told from now on
/// the same line or the next, or its place as the last line above the text of a dated head. Somebody the headline or the first paragraphs
/// speak of is no author.
/// </summary>
internal sealed class ReadLooseByline : IClue
{
    /// <summary>Paragraphs in which an author is not named.</summary>
    private const int Reach = 6;

    /// <summary>Lines below the headline within which a name right above the text needs no date beside it.</summary>
    private const int NearHeadline = 3;

    /// <summary>Houses whose pictures papers print: a name beside one is a photographer's.</summary>
    private static readonly string[] PictureHouses =
    [
        "Getty",
        "Shutterstock",
        "Alamy",
        "Imago",
        "picture alliance",
        "picture-alliance",
        "iStock",
        "Unsplash",
        "Pixabay",
        "Zuma",
        "EPA",
        "Photo",
        "Foto",
    ];

    /// <summary>Words that a line of names may hold beside them: a place, what joins them.</summary>
    private const int MostBeside = 3;

    /// <summary>Short lines above a name that make it an item of a menu.</summary>
    private const int MenuLines = 6;

    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (found.Byline.Exists(b => b.Rank <= Ranks.LabelledLine))
        {
            return;
        }

        var headline = -1;
        var dated = false;
        for (var k = 0; k < sheet.Head.Length; k++)
        {
            headline = sheet[sheet.Head[k]].Rule == RuleIds.Headline ? k : headline;
            dated |= IsDate(sheet, k);
        }

        // A name beside the day below the headline is nearer to it than any other.
        if (headline >= 0 && found.Byline.Exists(b => b.Rank <= Ranks.Line && b.Evidence.Block > sheet[sheet.Head[headline]].N))
        {
            return;
        }

        for (var k = headline + 1; headline >= 0 && k < sheet.Head.Length; k++)
        {
            var i = sheet.Head[k];
            if (
                !sheet.IsKept(i)
                || sheet[i].Kind == BlockKind.Heading
                || Names(sheet, sheet[i].Text) is not { IsEmpty: false } names
                || names.Any(n => IsTalkedAbout(sheet, k, n))
            )
            {
                continue;
            }

            if (IsInMenu(sheet, k) || Proof(sheet, k, headline, dated) is not { } proof)
            {
                continue;
            }

            // An agency's name where people sign is a credit, not a person.
            if (names.All(n => Agencies.Find(n) is not null))
            {
                found.Origins.AddRange(names.Select(n => new Origin(sheet.Outlets.Canonical(n), Ranks.Line, sheet.Say(i, proof))));
                sheet.Lift(i, RuleIds.Credit);
                return;
            }

            found.Byline.Add(new Clue<NameList>(new NameList(names), Basis.Stated, Ranks.Line - 1, sheet.Say(i, proof)));
            sheet.Lift(i, RuleIds.Byline);
            if (k + 1 < sheet.Head.Length && JobTitles.IsPost(sheet[sheet.Head[k + 1]].Text))
            {
                sheet.Lift(sheet.Head[k + 1], RuleIds.Byline);
            }

            return;
        }
    }

    /// <summary>What speaks for a line of names being the byline; null when nothing does.</summary>
    private static string? Proof(ArticleLayout sheet, int k, int headline, bool dated)
    {
        var line = HeadLine.Read(sheet[sheet.Head[k]].Text, sheet.Outlets);
        if (
            line.HasPost
            || (k > headline + 1 && JobTitles.IsPost(sheet[sheet.Head[k - 1]].Text))
            || (k + 1 < sheet.Head.Length && JobTitles.IsPost(sheet[sheet.Head[k + 1]].Text))
        )
        {
            return "name and post";
        }

        if (line.IsTimed || (k > headline + 1 && IsDate(sheet, k - 1)) || (k + 1 < sheet.Head.Length && IsDate(sheet, k + 1)))
        {
            return "names beside the date line";
        }

        // The markup of a saved page says what a byline is: there a line that only looks like names must bear one that people are given.
        if (
            (k == sheet.Head.Length - 1 || IsAboveOutlet(sheet, k))
            && (dated || k <= headline + NearHeadline)
            && (sheet.Draft.Format != "html" || Genders.OfName(sheet[sheet.Head[k]].Text) is not null)
        )
        {
            return "names right above the text";
        }

        // A known given name opens it, and nothing but the deck stands between it and the headline, or it stands there twice.
        return k <= headline + 2
            && PersonNames.HasGivenName(sheet[sheet.Head[k]].Text.Split(' ')[0])
            && (k == headline + 1 || sheet[sheet.Head[k - 1]].Layer.Count >= 5)
                ? "names right below the headline"
            : k + 1 < sheet.Head.Length
            && k <= headline + NearHeadline
            && sheet[sheet.Head[k]].Layer.Key == sheet[sheet.Head[k + 1]].Layer.Key
                ? "names twice below the headline"
            : null;
    }

    // "Ann Lee", and on the next line, the last above the text, for whom.
    private static bool IsAboveOutlet(ArticleLayout sheet, int k) =>
        k == sheet.Head.Length - 2
        && sheet[sheet.Head[k + 1]].Text is var below
        && below.Length <= 40
        && (
            MediaNames.IsPress(below)
            || PaperNames.Is(below)
            || sheet.Outlets.Find(below) is not null
            || Agencies.Find(below) is not null
            || (below.Length <= 6 && below.All(char.IsUpper))
        );

    /// <summary>Whether it ends a long run of short lines: an item of a menu.</summary>
    private static bool IsInMenu(ArticleLayout sheet, int k)
    {
        var run = 0;
        for (var j = k - 1; j >= 0 && sheet.IsKept(sheet.Head[j]) && Words.Count(sheet[sheet.Head[j]].Text) <= 4; j--)
        {
            run++;
        }

        return run >= MenuLines;
    }

    private static bool IsDate(ArticleLayout sheet, int k) =>
        sheet[sheet.Head[k]].Rule is RuleIds.Date or RuleIds.Source || HeadLine.Read(sheet[sheet.Head[k]].Text, sheet.Outlets).IsTimed;

    /// <summary>The names, when all of them look like people or are agencies; empty otherwise.</summary>
    private static ImmutableArray<string> Names(ArticleLayout sheet, string text)
    {
        if (text.Length > 120 || SectionNames.Is(text) || IsPictureCredit(text))
        {
            return [];
        }

        if (BylineReader.Person(text) is { } posted)
        {
            return [posted];
        }

        var line = HeadLine.Read(text, sheet.Outlets);
        var names = line is { IsTimed: true, Source: { } source }
            ? line.Person is { } person
                ? [person]
                : BylineReader.Names(source)
            : BylineReader.Names(text.Replace('/', '&').Replace("&", " & ", StringComparison.Ordinal));

        // Who bears an office ("Mayor Ada Pell") is somebody the report is about.
        return
            names.All(n =>
                Agencies.Find(n) is not null || (PersonNames.Is(n, shouted: true) && !CueWords.Titles.Contains(Words.Of(n)[0].Key))
            )
            && (names.Any(n => n.Contains(' ', StringComparison.Ordinal)) || line.IsTimed)
            && (line.IsTimed || line.HasPost || Words.Count(text) - names.Sum(Words.Count) <= MostBeside)
            ? names
            : [];
    }

    /// <summary>"Ann Lee/Harbour Pictures", "Ann Lee / AFP".</summary>
    private static bool IsPictureCredit(string text) =>
        PictureHouses.Any(h => text.Contains(h, StringComparison.OrdinalIgnoreCase))
        || (text.Contains('/', StringComparison.Ordinal) && text.Split('/').Any(p => Agencies.Find(p.Trim()) is not null));

    /// <summary>
    /// Whether the headline, the deck or the first paragraphs speak of somebody: then a line with the name is about them.
    /// </summary>
    private static bool IsTalkedAbout(ArticleLayout sheet, int k, string name)
    {
        var last = name.Split(' ')[^1];
        if (last.Length < 3 || Agencies.Find(name) is not null)
        {
            return false;
        }

        for (var j = 0; j < k; j++)
        {
            var text = sheet[sheet.Head[j]].Text;
            if (Words.Count(text) >= 4 && Mentions(text, last))
            {
                return true;
            }
        }

        foreach (var i in sheet.Body.Take(Reach))
        {
            if (Shapes.IsProse(sheet[i]) && Mentions(sheet[i].Text, last))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Mentions(string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + word.Length == text.Length || !char.IsLetter(text[at + word.Length]));
    }
}
