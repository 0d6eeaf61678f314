using Digest.Deciding;
using Digest.Tests.Support;
using Digest.Writing;

namespace Digest.Tests.Limits;

/// <summary>Limits of what is written, and of the desk.</summary>
internal static class SiteTrials
{
    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<Trial> All =
    [
        new("PagePaths.MaxBytes", "longer than 255 bytes", over => Path(new string('a', PagePaths.MaxBytes + over))),
        new("RealPath.MaxLinks", "lead in a circle", Links),
        new("Sent.MaxLength", "longer than 4,000 characters", over => Form(new string('a', Sent.MaxLength + over))),
    ];

    private static IEnumerable<string> Path(string path)
    {
        var diagnostics = new Diagnostics();
        PagePaths.Check([new Page(path, () => default)], diagnostics);
        return Trial.Lines(diagnostics);
    }

    private static IEnumerable<string> Links(int over)
    {
        using var folder = new TempFolder();
        folder.Write("l0/a", "a");
        for (var i = 1; i <= RealPath.MaxLinks + over; i++)
        {
            Directory.CreateSymbolicLink(folder[$"l{i}"], $"l{i - 1}");
        }

        try
        {
            RealPath.Of(folder[$"l{RealPath.MaxLinks + over}"]);
            return [];
        }
        catch (IOException e)
        {
            return [$"{DiagnosticCodes.CannotWrite} {e.Message}"];
        }
    }

    // The form asks for nothing, which is told only where it is short enough to be looked at.
    private static IEnumerable<string> Form(string value) => [Sent.Read([new("note", value)], null!, "").Refusal!];
}
