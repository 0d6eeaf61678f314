using Digest.Text;

namespace Digest.Noting;

/// <summary>Tells notes and corrections of articles and stories that do not exist: nobody would ever see them.</summary>
internal static class AnnotationCheck
{
    /// <summary>Compares the editor's notes and corrections with what is published.</summary>
    public static void Tell(ImmutableArray<Story> stories, Annotations annotations, Diagnostics diagnostics)
    {
        if (annotations.Notes.IsEmpty && annotations.Corrections.IsEmpty)
        {
            return;
        }

        var articles = stories.SelectMany(s => s.Years).SelectMany(y => y.Articles).Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var ids = stories.SelectMany(s => s.Was.Append(s.Id)).ToHashSet(StringComparer.Ordinal);
        foreach (var note in annotations.Notes.Where(n => !articles.Contains(n.Article)))
        {
            diagnostics.Add(
                new Diagnostic
                {
                    Code = DiagnosticCodes.NoteWithoutArticle,
                    Level = DiagnosticLevel.Warning,
                    Path = note.Path,
                    Line = note.Line,
                    Column = note.Column,
                    Message = $"the note '{note.Id}' is on an article that is not published: '{note.Article}'",
                    Remedy = Remedy(note.Article, articles),
                    Absent = note.Article,
                }
            );
        }

        foreach (var c in annotations.Corrections)
        {
            if (c.Article is { } article && !articles.Contains(article))
            {
                diagnostics.Add(
                    new Diagnostic
                    {
                        Code = DiagnosticCodes.CorrectionOfNothing,
                        Level = DiagnosticLevel.Warning,
                        Path = "corrections.yml",
                        Line = c.Line,
                        Column = c.Column,
                        Message = $"the correction is of an article that is not published: '{article}'",
                        Remedy = Remedy(article, articles),
                        Absent = article,
                    }
                );
            }

            if (c.Story is { } story && !ids.Contains(story))
            {
                diagnostics.Warn(
                    DiagnosticCodes.CorrectionOfNothing,
                    "corrections.yml",
                    c.Line,
                    c.Column,
                    $"the correction is of a story that does not exist: '{story}'",
                    null,
                    Remedy(story, ids)
                );
            }
        }
    }

    /// <summary>Names the id that ends alike or begins alike, as when the folder was left out; otherwise says what an id is.</summary>
    private static string Remedy(string wanted, HashSet<string> ids)
    {
        var name = wanted[(wanted.LastIndexOf('/') + 1)..];
        name = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : name;
        var near = ids.Where(i =>
                i.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase)
                || i.Equals(name, StringComparison.OrdinalIgnoreCase)
                || i.Equals(wanted, StringComparison.OrdinalIgnoreCase)
            )
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        near ??= Nearest.To(wanted, ids.Order(StringComparer.Ordinal));
        return near is not null
            ? $"Did you mean '{near}'?"
            : "An article's id is its path under articles/ without the extension; a story's id stands in its address";
    }
}
