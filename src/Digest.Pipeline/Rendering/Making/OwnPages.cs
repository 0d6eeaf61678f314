using Digest.Rendering.Engine;
using Digest.Rendering.Views;

namespace Digest.Rendering.Making;

/// <summary>Makes the editor's own pages.</summary>
internal static class OwnPages
{
    /// <summary>The view of a page.</summary>
    public static TextPageView Of(EditorPage page)
    {
        var ids = new Ids();
        return new TextPageView
        {
            Title = page.Title,
            Own = true,
            Extra = ThemeParams.Of(page.Editor),
            Blocks =
            [
                .. page
                    .Blocks.Where(b =>
                        b.Status is BlockStatus.Kept or BlockStatus.Lifted && !(b.Kind == BlockKind.Heading && b.Text == page.Title)
                    )
                    .Select(b => new BlockView
                    {
                        Id = ids.Take("b-" + b.N.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                        N = b.N,
                        Kind = YearPage.Kind(b.Kind),
                        Level = b.Level,
                        Shown = true,
                        Html = b.Kind == BlockKind.Table ? Prose.Table(b.Text) : Prose.Of(b, b.Text.Length, []),
                    }),
            ],
        };
    }
}
