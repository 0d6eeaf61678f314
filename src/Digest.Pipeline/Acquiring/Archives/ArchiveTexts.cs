using System.Buffers;

namespace Digest.Acquiring;

/// <summary>Knows the downloads of press archives among plain texts.</summary>
internal static class ArchiveTexts
{
    // Every download has one of these. What has none, as nearly every text, is not looked at by line.
    private static readonly SearchValues<string> Signs = SearchValues.Create(
        [
            " DOCUMENT",
            " DOKUMENT",
            "LOAD-DATE:",
            "Load-Date:",
            "\nHD ",
            "\nHD\t",
            "\nHD\r",
            "\nHD\n",
            "\nDocument ",
            "\nDokument ",
            "ProQuest",
        ],
        StringComparison.Ordinal
    );

    /// <summary>The reports of a download, in file order; none where the text is no download that is known.</summary>
    public static ImmutableArray<PageText> Read(SourceText source, int from, OddCharacters odd)
    {
        if (!source.Text.AsSpan(from).ContainsAny(Signs))
        {
            return [];
        }

        var lines = new ArchiveLines(source, from);
        return NexisText.Read(lines, odd) is { IsEmpty: false } nexis ? nexis
            : FactivaText.Read(lines, odd) is { IsEmpty: false } factiva ? factiva
            : ProQuestText.Read(lines, odd);
    }
}
