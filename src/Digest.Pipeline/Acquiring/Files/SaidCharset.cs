using Digest.Text;

namespace Digest.Acquiring;

/// <summary>
/// Reads a file in the charset that its sidecar names: some files don't say theirs, and only the server they came from did. The bytes have
/// to be text in it, else they decide by themselves.
/// </summary>
internal static class SaidCharset
{
    /// <summary>
    /// The text; null where no charset is named, where a byte-order mark says another, and, told, where there is none of the name or the
    /// bytes are no text in it.
    /// </summary>
    public static SourceText? Decode(RawFile raw, EditorKey? said, Diagnostics diagnostics)
    {
        if (said?.Value is not YamlScalar { IsNull: false } value || Charsets.IsMarked(raw.Bytes.Span))
        {
            return null;
        }

        if (CharsetLabels.ByName(value.Text) is not { } encoding)
        {
            Tell(said, value.Text, "there is none of this name", diagnostics);
            return null;
        }

        if (StrictDecoder.TryDecode(encoding, raw.Bytes.Span, out var text, out _) && CharsetGuess.IsPlausible(text))
        {
            return new SourceText(raw.Path, text, CharsetLabels.Name(encoding));
        }

        Tell(said, value.Text, $"the bytes of {raw.Path} are no text in it", diagnostics);
        return null;
    }

    /// <summary>
    /// The name of the charset that a server says a file is in, where nothing in the file says one and it can be text in that; else null.
    /// </summary>
    public static string? NameOf(ReadOnlySpan<byte> bytes, string label, bool html) =>
        !Charsets.IsSaid(bytes, html)
        && CharsetLabels.ByName(label) is { } encoding
        && StrictDecoder.TryDecode(encoding, bytes, out var text, out _)
        && CharsetGuess.IsPlausible(text)
            ? CharsetLabels.Name(encoding)
            : null;

    private static void Tell(EditorKey said, string label, string why, Diagnostics diagnostics) =>
        diagnostics.Warn(
            DiagnosticCodes.WrongCharsetDeclared,
            said.Path,
            said.Value.Line,
            said.Value.Column,
            $"charset: says “{Cuts.Short(label, 60)}”, but {why}; the bytes decide",
            "A slip, or a server that named the wrong charset",
            "Correct it, or take the line out"
        );
}
