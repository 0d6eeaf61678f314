using System.Globalization;
using System.Text;

namespace Digest.Output;

/// <summary>
/// Diagnostics and summary as lines for people, in the form that editors and terminals link: <c>path(line,column): level code: message</c>.
/// </summary>
internal static class TextReport
{
    /// <summary>One diagnostic as one line.</summary>
    public static string Diagnostic(Diagnostic d, string? place) =>
        Plain($"{(place is null ? "" : Place(d, place) + ": ")}{Level(d.Level)} {d.Code}: {Message(d)}");

    /// <summary>The place in the form that terminals and editors link: <c>path(line,column)</c>.</summary>
    public static string Place(Diagnostic d, string place) =>
        d.Line == 0 ? place
        : d.Column == 0 ? string.Create(CultureInfo.InvariantCulture, $"{place}({d.Line})")
        : string.Create(CultureInfo.InvariantCulture, $"{place}({d.Line},{d.Column})");

    /// <summary>Message, cause and remedy as sentences.</summary>
    public static string Message(Diagnostic d) =>
        Stop(d.Message) + (d.Cause is { } c ? " " + Stop(c) : "") + (d.Remedy is { } r ? " " + Stop(r) : "");

    /// <summary>The closing line.</summary>
    public static string Summary(BuildResult r, ImmutableArray<Diagnostic> all, TimeSpan took, string folder)
    {
        var (errors, warnings) = (all.Count(d => d.Level == DiagnosticLevel.Error), all.Count(d => d.Level == DiagnosticLevel.Warning));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Number(r.Articles, "article")} in {Number(r.Stories, "story", "stories")}, {Number(r.Years, "year")}; "
                + $"{Number(r.Folded, "paragraph")} folded, {Number(r.Notes, "note")}; {Number(errors, "error")}, "
                + $"{Number(warnings, "warning")}; {Number(r.Files, "file")} in {Plain(folder)}, {took.TotalSeconds:0.00} s"
        );
    }

    /// <summary>
    /// The place of a diagnostic in words, <c>file, line 1, column 2</c>, the file below a folder; null where it has none.
    /// </summary>
    public static string? PlaceInWords(Diagnostic d, string folder) =>
        d.Path is null ? null
        : d.Line == 0 ? d.Path
        : string.Create(CultureInfo.InvariantCulture, $"{Path.Join(folder, d.Path)}, line {d.Line}, column {d.Column}");

    /// <summary>The word for a level.</summary>
    public static string Level(DiagnosticLevel level) =>
        level switch
        {
            DiagnosticLevel.Error => "error",
            DiagnosticLevel.Warning => "warning",
            _ => "info",
        };

    /// <summary>
    /// Text that cannot steer a terminal or a log: control, bidirectional and unseen characters become visible, no line begins with
    /// <c>::</c>, and none holds <c>##[</c>. A runner reads the first as a command behind white space too, the second anywhere in a line.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(Seen(text));
        plain.Replace("##[", "##\\[");
        var first = 0;
        while (first < plain.Length && (char.IsWhiteSpace(plain[first]) || StyleMarks.Of(plain[first]) >= 0))
        {
            first++;
        }

        return first + 1 < plain.Length && plain[first] == ':' && plain[first + 1] == ':'
            ? plain.Insert(first, '\\').ToString()
            : plain.ToString();
    }

    /// <summary>
    /// Text in one line, all of which is seen: control, bidirectional and unseen characters are written as their numbers.
    /// </summary>
    public static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\n' or '\r' or '\t')
            {
                seen.Append(' ');
            }
            else if (IsUnseen(rune))
            {
                seen.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                seen.Append(rune);
            }
        }

        return seen.ToString();
    }

    // What has no sign of its own: it steers, or hides what it stands in. Signs of Arabic and Syriac numbers count as such, and are seen.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Format
        && rune.Value is not ((>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2);

    /// <summary>JSON that says the same and holds no command for a runner: <c>##[</c> stands in strings only.</summary>
    public static string Json(string json) => json.Replace("##[", "#\\u0023[", StringComparison.Ordinal);

    /// <summary>A sentence with its full stop.</summary>
    public static string Stop(string s) => s.TrimEnd() is var t && t.Length > 0 && t[^1] is '.' or '?' or '!' or ':' ? t : t + ".";

    /// <summary>A number of things in words: <c>1 story</c>, <c>1,000 stories</c>.</summary>
    public static string Number(int n, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{n:N0} {(n == 1 ? one : many ?? one + "s")}");
}
