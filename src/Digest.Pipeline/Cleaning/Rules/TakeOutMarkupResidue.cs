namespace Digest.Cleaning;

/// <summary>Takes out what a crawl left of scripts and templates: <c>{{ message }}</c>, <c>window.x = …</c>, bare tags.</summary>
internal sealed class TakeOutMarkupResidue : ICleaningRule
{
    private static readonly string[] Openings = ["{{", "{%", "<script", "</script", "<style", "<!--", "<iframe", "<div", "<?php", "function(", "window.", "var ", "document.", "googletag.", "@media ", "@font-face", "(function("];

    /// <inheritdoc/>
    public string Name => "markup-residue";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (page[i].Kind != BlockKind.Code && IsResidue(page[i].Text))
            {
                page.Remove(i, Name);
            }
        }
    }

    private static bool IsResidue(string text)
    {
        foreach (var opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return opening[0] is '{' or '<' || text.AsSpan().IndexOfAny("{}=;") >= 0;
            }
        }

        return false;
    }
}
