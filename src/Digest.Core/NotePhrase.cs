namespace Digest;

/// <summary>What a note says, without its words: those are the theme's, so that a site in any language can say all of it.</summary>
/// <param name="Key">Names the phrase in the theme's words: <c>note.copies</c>.</param>
/// <param name="Args">What goes into its places, from <c>{0}</c>; ten at most, as a place is named by one digit.</param>
public sealed record NotePhrase(string Key, ImmutableArray<NoteArg> Args)
{
    /// <summary>A phrase with its arguments.</summary>
    public static NotePhrase Of(string key, params ImmutableArray<NoteArg> args) => new(key, args);
}

/// <summary>One thing a note speaks of. A kind says how it is printed, never in which words.</summary>
public abstract record NoteArg
{
    /// <summary>What stands in a place that has nothing to say.</summary>
    public static readonly NoteArg None = new TextArg("");
}

/// <summary>A report, called by its outlet and key; one of another year by its year too.</summary>
/// <param name="Article">Its article id.</param>
public sealed record ReportArg(string Article) : NoteArg;

/// <summary>A report of the note's own year, called by its key alone.</summary>
/// <param name="Article">Its article id.</param>
public sealed record KeyArg(string Article) : NoteArg;

/// <summary>
/// Words to stand in quotation marks, as long as they may be quoted: those of a report with <c>display: none</c> are not.
/// </summary>
/// <param name="Text">The words, on one line, cut to a readable length.</param>
/// <param name="Article">Id of the article they are taken from; null for words that any page may show.</param>
public sealed record WordsArg(string Text, string? Article) : NoteArg;

/// <summary>Text as it is: the name of an outlet or person, a day in ISO form, reasoning.</summary>
/// <param name="Text">The text.</param>
public sealed record TextArg(string Text) : NoteArg;

/// <summary>Text that stands as a sentence of its own: it is closed where it is not closed already.</summary>
/// <param name="Text">The text.</param>
public sealed record SentenceArg(string Text) : NoteArg;

/// <summary>A number; the phrase may choose a plural form by it.</summary>
/// <param name="Number">The number.</param>
public sealed record NumberArg(int Number) : NoteArg;

/// <summary>A date, as precise as it is known; never a clock time.</summary>
/// <param name="Date">The date.</param>
public sealed record DateArg(PartialDate Date) : NoteArg;

/// <summary>A language.</summary>
/// <param name="Tag">Its BCP 47 tag.</param>
public sealed record LanguageArg(string Tag) : NoteArg;

/// <summary>A rule that took lines out.</summary>
/// <param name="Rule">Its name, as a block carries it.</param>
public sealed record RuleArg(string Rule) : NoteArg;

/// <summary>How a proof was read.</summary>
/// <param name="Method"><see cref="Evidence.Method"/>.</param>
public sealed record MethodArg(string Method) : NoteArg;

/// <summary>Things in a row, as in "A, B and C"; the phrase may choose a plural form by their number.</summary>
/// <param name="Items">The things.</param>
public sealed record ListArg(ImmutableArray<NoteArg> Items) : NoteArg;

/// <summary>Clauses in a row, as in "a; b": longer than the items of a list, with commas of their own.</summary>
/// <param name="Items">The clauses.</param>
public sealed record ClausesArg(ImmutableArray<NoteArg> Items) : NoteArg;

/// <summary>Names in the order in which words were handed on, origin first.</summary>
/// <param name="Names">The names.</param>
public sealed record ChainArg(ImmutableArray<string> Names) : NoteArg;

/// <summary>A phrase within the phrase.</summary>
/// <param name="Phrase">The phrase.</param>
public sealed record PhraseArg(NotePhrase Phrase) : NoteArg
{
    /// <summary>A phrase with its arguments.</summary>
    public static PhraseArg Of(string key, params ImmutableArray<NoteArg> args) => new(new NotePhrase(key, args));
}

/// <summary>Numbers as runs, as in "2–7, 9"; the phrase may choose a plural form by how many they are.</summary>
/// <param name="Numbers">The numbers, rising, each once.</param>
public sealed record RunsArg(ImmutableArray<int> Numbers) : NoteArg
{
    /// <summary>The runs of some numbers, which may come in any order and more than once.</summary>
    public static RunsArg Of(IEnumerable<int> numbers) => new([.. numbers.Distinct().Order()]);

    /// <summary>First and last number of each run, rising.</summary>
    public ImmutableArray<(int First, int Last)> Runs
    {
        get
        {
            var runs = ImmutableArray.CreateBuilder<(int First, int Last)>();
            foreach (var n in Numbers)
            {
                if (runs.Count > 0 && runs[^1].Last == n - 1)
                {
                    runs[^1] = (runs[^1].First, n);
                }
                else
                {
                    runs.Add((n, n));
                }
            }

            return runs.ToImmutable();
        }
    }

    /// <summary>How many numbers they are.</summary>
    public int Count => Numbers.Length;
}
