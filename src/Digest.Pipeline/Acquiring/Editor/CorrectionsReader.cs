namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>corrections.yml</c>.</summary>
internal static class CorrectionsReader
{
    /// <summary>The correction; null, and told, without a date or text.</summary>
    public static Correction? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Correction, path, diagnostics) is not { } f)
        {
            return null;
        }

        var (date, text) = (f.Date("date"), f.Text("text"));
        if (f.Text("date") is null)
        {
            f.Missing("date", "when it was made, as 2016-11-08");
        }

        if (text is null)
        {
            f.Missing("text", "what was wrong and what is right");
        }

        return date is null || text is null
            ? null
            : new Correction(date, NotesReader.ArticleId(f.Text("article")), f.Text("story"), text, f.Line, f.Column);
    }
}
