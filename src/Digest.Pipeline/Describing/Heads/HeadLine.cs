using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Digest.Text;

namespace Digest.Describing;

/// <summary>
/// One line of a head, taken to pieces: dates with what they are said to be, names with or without "By", posts, reading times, share words,
/// and how many words are none of these.
/// "By Ann Lee, Political Editor | Updated 9 Nov 2016, 14:05 | 4 min read | Share" is all pieces and no rest.
/// </summary>
internal sealed partial record HeadLine
{
    private static readonly FrozenSet<string> Joints = Lexicon.Shared.Set("day-joints");

    /// <summary>Longer lines are text.</summary>
    public const int Longest = 240;

    /// <summary>Words a line may hold beside its dates and names and still be a line about the page.</summary>
    private const int LooseWords = 3;

    private static readonly HeadLine Nothing = new() { Loose = int.MaxValue };

    /// <summary>Dates with a full day, and short years and ambiguous ones too, each with its label.</summary>
    public ImmutableArray<(DateMatch Date, DateLabel Label)> Dates { get; private init; } = [];

    /// <summary>A time told from the moment the page was saved.</summary>
    public Span? Relative { get; private init; }

    /// <summary>Names of people or papers that sign it.</summary>
    public ImmutableArray<string> Names { get; private init; } = [];

    /// <summary>Whether a word like "By" stands before the names.</summary>
    public bool Labelled { get; private init; }

    /// <summary>Whether the line says what somebody's work is.</summary>
    public bool HasPost { get; private init; }

    /// <summary>A name before or after the first date that nothing labels: a person's, a paper's, a place's.</summary>
    public string? Source { get; private init; }

    /// <summary>A person that nothing labels, named beside a day or an age; null where none is.</summary>
    public string? Person { get; private init; }

    /// <summary>A newsroom that signs it; null where none does.</summary>
    public string? Newsroom { get; private init; }

    /// <summary>Whether it ends in a label: the names stand on the lines below.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>Words that are none of these.</summary>
    public int Loose { get; private init; }

    /// <summary>A line that a label and a name open may hold more buttons.</summary>
    private int MostLoose => Labelled && !Names.IsEmpty ? LooseWords * 2 : LooseWords;

    /// <summary>Whether it is a line about the page with a day in it.</summary>
    public bool IsDated => !Dates.IsEmpty && Loose <= MostLoose;

    /// <summary>Whether it is a line about the page with a day, or a time told from now, in it.</summary>
    public bool IsTimed => (!Dates.IsEmpty || Relative is not null) && Loose <= MostLoose;

    /// <summary>Whether it is a labelled byline, alone or beside a day.</summary>
    public bool IsByline => Labelled && !Names.IsEmpty && (Loose == 0 || IsTimed);

    /// <summary>Whether it surely belongs to a head.</summary>
    public bool IsStrong => IsByline || IsDated;

    /// <summary>Takes a line to pieces. In which form a paper printed it ("(print edition)") is no piece.</summary>
    public static HeadLine Read(string text, OutletBook? outlets = null)
    {
        text = text.Length <= Longest && text.Contains('(', StringComparison.Ordinal) ? Edition().Replace(text, "") : text;
        if (text.Length > Longest || text.Length == 0)
        {
            return Nothing;
        }

        var dates = DateScanner.Scan(text).Where(d => d is { Year: not null, Day: not null }).ToList();
        var relative = dates.Count == 0 ? RelativeDates.Find(text) : null;
        if (
            dates.Count > 4
            || (dates.Count > 0 && dates[^1].End >= text.Length - 1 && Words.Count(text[..dates[0].Start]) > 8 && text.EndsWith('.'))
        )
        {
            return Nothing;
        }

        var pieces = new Pieces(outlets, dates.Count > 0 || relative is not null);
        var found = ImmutableArray.CreateBuilder<(DateMatch, DateLabel)>();
        var at = 0;
        for (var i = 0; i < dates.Count; i++)
        {
            var gap = text[at..dates[i].Start];
            var label = DateLabels.Ending(gap);
            pieces.Read(DateLabels.CutLink(DateLabels.CutTail(gap)), i);
            at = dates[i].End;
            found.Add((dates[i], IsSpan(text, dates, i) ? DateLabel.Other : label));
        }

        if (relative is { } r)
        {
            pieces.Read(DateLabels.CutTail(text[..r.Start]), 0);
            at = r.End;
        }

        pieces.Read(text[at..], Distinct(dates));
        return new HeadLine
        {
            Dates = found.ToImmutable(),
            Relative = relative,
            Names = [.. pieces.Names.Distinct(StringComparer.Ordinal)],
            Labelled = pieces.Labelled,
            HasPost = pieces.HasPost,
            Source = pieces.Source,
            Person = pieces.Person,
            IsOpen = pieces.IsOpen,
            Newsroom = pieces.Newsroom,
            Loose = pieces.Loose,
        };
    }

    /// <summary>"9 November – 12 November 2016" is an event's.</summary>
    private static bool IsSpan(string text, List<DateMatch> dates, int i) =>
        dates[i].Range
        || (i + 1 < dates.Count && IsDash(text[dates[i].End..dates[i + 1].Start]))
        || (i > 0 && IsDash(text[dates[i - 1].End..dates[i].Start]));

    // A page that prints its day twice, once hidden, says one.
    private static int Distinct(List<DateMatch> dates) => dates.Select(d => (d.Year, d.Month, d.Day)).Distinct().Count();

    private static bool IsDash(string gap) => gap.Trim() is "-" or "–" or "—" || Joints.Contains(gap.Trim());

    /// <summary>Reads what stands between the dates of a line.</summary>
    private sealed class Pieces(OutletBook? outlets, bool dated)
    {
        private static readonly char[] Signs = [' ', ',', '-', '(', ')', '.', ':', '：', '/', '[', ']', '*', '\u200B', '\uFEFF'];

        private bool _opened;

        public bool IsOpen => _opened;

        public string? Person { get; private set; }

        public string? Newsroom { get; private set; }

        public List<string> Names { get; } = [];

        public bool Labelled { get; private set; }

        public bool HasPost { get; private set; }

        public string? Source { get; private set; }

        public int Loose { get; private set; }

        public void Read(string gap, int after)
        {
            foreach (var piece in Parting().Split(gap))
            {
                var bare = Bare(WithoutRelative(piece));
                if (bare.Length == 0 || About().IsMatch(bare) || !bare.Any(char.IsLetter) || OtherCalendars.IsMoonDay(bare))
                {
                    continue;
                }

                if (BylineLabels.IsAlone(bare))
                {
                    _opened = true;
                }
                else if (WideBylines.Read(bare) is { IsEmpty: false } wide)
                {
                    Labelled = true;
                    Names.AddRange(wide);
                }
                else if (BylineReader.Read(bare, out var labelled, dated) is { IsEmpty: false } names && labelled)
                {
                    (Labelled, HasPost, _opened) = (true, HasPost || JobTitles.Names(bare), false);
                    Names.AddRange(names);
                }
                else if (BylineLabels.IsOpen(bare))
                {
                    _opened = true;
                    Loose += Words.Count(bare) - 1;
                }
                else if (dated && Names.Count == 0 && Inside(bare) is { IsEmpty: false } inside)
                {
                    Labelled = true;
                    Names.AddRange(inside);
                }
                else if (
                    _opened
                    && BylineReader.Names(bare) is { IsEmpty: false } listed
                    && (dated || listed.Any(n => n.Contains(' ', StringComparison.Ordinal)))
                )
                {
                    (Labelled, _opened) = (true, false);
                    Names.AddRange(listed);
                }
                else if (dated && Newsrooms.Is(bare))
                {
                    (HasPost, Newsroom) = (true, Newsroom ?? bare);
                }
                else if (JobTitles.IsPost(bare))
                {
                    HasPost = true;
                }
                else if (DateLabels.Ending(bare) != DateLabel.None && DateLabels.CutTail(bare).Length == 0)
                {
                    continue;
                }
                else if (dated && DateScanner.Scan(bare) is [{ Year: null } partial] && IsLabelled(bare, partial))
                {
                    continue;
                }
                else
                {
                    Name(bare, after);
                }
            }
        }

        /// <summary>"Posted in Travel by Ann Lee", and the day beside it.</summary>
        private static ImmutableArray<string> Inside(string bare)
        {
            if (
                bare.Length > 80
                || BylineLabels.Inside(bare) is not var (start, rest)
                || bare[..start] is var before && (Words.Count(before) > 5 || Shapes.IsCaption(before + ": "))
            )
            {
                return [];
            }

            var names = BylineReader.Names(rest);
            return names.All(n => PersonNames.Is(n, shouted: true)) && !names.IsEmpty ? names
                : DateLabels.Opens(before) ? BylineReader.Lone(rest)
                : [];
        }

        // "Last updated: August 8", and the whole day elsewhere on the line.
        private static bool IsLabelled(string bare, DateMatch partial) =>
            partial.End >= bare.Length - 1
            && DateLabels.Ending(bare[..partial.Start]) != DateLabel.None
            && DateLabels.CutTail(bare[..partial.Start]).Length == 0;

        // A bracket that closes inside belongs to the piece.
        private static string Bare(string piece)
        {
            var bare = piece.Trim(Signs);
            return bare.Contains('(', StringComparison.Ordinal) && !bare.Contains(')', StringComparison.Ordinal) ? bare + ")" : bare;
        }

        /// <summary>"Last updated 1 hour ago" beside a date says nothing more.</summary>
        private static string WithoutRelative(string piece) =>
            RelativeDates.Find(piece) is { } r ? DateLabels.CutTail(piece[..r.Start]) + " " + piece[r.End..] : piece;

        private void Name(string bare, int after)
        {
            bare = dated ? Alone(bare) : bare;
            var person = PersonNames.Is(bare, shouted: true);
            if (Labelled && person)
            {
                Names.Add(bare);
            }
            else if (BylineReader.Person(bare) is { } posted)
            {
                (HasPost, Source, Person) = (true, Source ?? posted, Person ?? posted);
            }
            else if (
                Source is null
                && after <= 1
                && Shapes.IsName(bare, 5)
                && !SectionNames.Is(bare)
                && (after == 0 || outlets?.Find(bare) is not null || person)
            )
            {
                (Source, Person) = (bare, person ? bare : null);
            }
            else if (Source is not null && Person is null && dated && person && IsPaper(Source))
            {
                Person = bare;
            }
            else if (
                Source is null
                && after <= 1
                && bare.Length <= 120
                && BylineReader.Names(bare) is { Length: > 1 } people
                && people.All(n => PersonNames.Is(n))
            )
            {
                Source = bare;
            }
            else if (!(Labelled && IsPaper(bare)) && !SectionNames.Is(bare))
            {
                Loose += Words.Count(bare);
            }
        }

        // "Ann Lee 1 comment", "Ann Lee Culture": the name alone, beside a day.
        private static string Alone(string bare)
        {
            var digit = bare.AsSpan().IndexOfAnyInRange('0', '9');
            if (digit > 4 && bare[digit - 1] == ' ' && About().IsMatch(Counted().Match(bare, digit).Value))
            {
                bare = bare[..digit].TrimEnd();
            }

            return
                bare.LastIndexOf(' ') is > 4 and var last
                && SectionNames.Is(bare[(last + 1)..])
                && PersonNames.Is(bare[..last], shouted: true)
                ? bare[..last]
                : bare;
        }

        private bool IsPaper(string name) => MediaNames.IsPress(name) || PaperNames.Is(name) || outlets?.Find(name) is not null;
    }

    [GeneratedRegex(@"\d{1,6} \p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@" ?\((?:" + LexiconPatterns.Editions + @")\)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Edition();

    [GeneratedRegex(@"[|•·—–►‣]| - |\s{3,}|\t| / ", RegexOptions.CultureInvariant)]
    private static partial Regex Parting();

    /// <summary>Reading times, share and comment counters, and the like.</summary>
    [GeneratedRegex(
        "^"
            + LexiconPatterns.ReadingTime
            + @"?:? ?(?:ca\.? |~ ?)?(?:\d{1,3}|less than \d|a)? ?-?"
            + LexiconPatterns.ReadingMinutes
            + "?(?: "
            + LexiconPatterns.ReadingBehind
            + ")?$|^"
            + LexiconPatterns.PageButtons
            + @"(?: this(?: article| story)?)?(?: ?\(?\d{1,6}\)?)?$|^\d{1,6} "
            + LexiconPatterns.PageCounts
            + "$|^"
            + LexiconPatterns.LeftOfDates
            + "$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex About();
}
