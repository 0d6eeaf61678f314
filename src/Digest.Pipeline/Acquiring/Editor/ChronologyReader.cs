namespace Digest.Acquiring;

/// <summary>Reads an entry of <c>chronology.yml</c>.</summary>
internal static class ChronologyReader
{
    /// <summary>The happening; null, and told, without a date or title.</summary>
    public static ChronologyEntry? Read(YamlValue value, string path, Diagnostics diagnostics)
    {
        if (YamlFields.Of(value, EditorForms.Happening, path, diagnostics) is not { } f)
        {
            return null;
        }

        var (date, title) = (f.Date("date"), f.Text("title"));
        if (f.Text("date") is null)
        {
            f.Missing("date", "when it was, as 2016-11-08");
        }

        if (title is null)
        {
            f.Missing("title", "what it was");
        }

        return date is null || title is null ? null : new ChronologyEntry(date, title, f.Texts("aliases"), f.Line);
    }
}
