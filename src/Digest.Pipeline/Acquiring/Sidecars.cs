using System.Globalization;

namespace Digest.Acquiring;

/// <summary>Joins front matter and sidecar: the sidecar wins, and is told where it differs.</summary>
internal static class Sidecars
{
    /// <summary>
    /// Longest sidecar, in bytes: about 20,000 notes. Longer ones cost their article, as any sidecar does that cannot be read: what the
    /// editor says there may keep the text or some facts from being published, so that an article without it could say what it must not.
    /// </summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <summary>
    /// Tells that an article is left out since its sidecar cannot be read; what is wrong with the sidecar is told beside it.
    /// </summary>
    public static void CostsItsArticle(string article, string sidecar, Diagnostics diagnostics) =>
        diagnostics.Error(
            DiagnosticCodes.BrokenYaml,
            article,
            0,
            0,
            "The article is left out because its sidecar cannot be read",
            $"See {sidecar}",
            "Mend the sidecar"
        );

    /// <summary>The joined keys.</summary>
    public static EditorKeys Over(EditorKeys front, EditorKeys sidecar, Diagnostics diagnostics)
    {
        if (front.Known.IsEmpty && front.Extra.IsEmpty)
        {
            return sidecar;
        }

        foreach (var (name, key) in sidecar.Known)
        {
            if (front[name] is { } other && !YamlText.Same(other.Value, key.Value))
            {
                diagnostics.Warn(
                    DiagnosticCodes.SidecarOverrides,
                    key.Path,
                    key.Line,
                    key.Column,
                    $"{name} differs from the front matter; the sidecar's value is taken",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{other.Path}({other.Line},{other.Column}) says {YamlText.Of(other.Value)}"
                    ),
                    "Delete one of the two"
                );
            }
        }

        return new EditorKeys { Known = front.Known.SetItems(sidecar.Known), Extra = front.Extra.SetItems(sidecar.Extra) };
    }
}
