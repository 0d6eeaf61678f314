using System.Globalization;

namespace Digest.Acquiring;

/// <summary>Joins front matter and sidecar: the sidecar wins, and is told where it differs.</summary>
internal static class Sidecars
{
    /// <summary>The joined keys.</summary>
    public static EditorKeys Over(EditorKeys front, EditorKeys sidecar, Diagnostics told)
    {
        if (front.Known.IsEmpty && front.Extra.IsEmpty)
        {
            return sidecar;
        }

        foreach (var (name, key) in sidecar.Known)
        {
            if (front[name] is { } other && !YamlText.Same(other.Value, key.Value))
            {
                told.Warn(
                    DiagnosticCodes.SidecarOverrides, key.Path, key.Line, key.Column, $"{name} differs from the front matter; the sidecar's value is taken",
                    string.Create(CultureInfo.InvariantCulture, $"{other.Path}({other.Line},{other.Column}) says {YamlText.Of(other.Value)}"), "Delete one of the two");
            }
        }

        return new EditorKeys { Known = front.Known.SetItems(sidecar.Known), Extra = front.Extra.SetItems(sidecar.Extra) };
    }
}
