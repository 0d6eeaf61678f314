using System.Runtime.CompilerServices;

namespace Digest.Tests.Support;

/// <summary>
/// Compares a text with <c>TestClass.Test.verified.EXT</c> beside the test. The names and the rules are Verify's: a mismatch writes
/// <c>.received.</c> beside it (git-ignored) and shows the diff; nothing is ever accepted on a build server. <c>DIGEST_ACCEPT=1</c>
/// accepts.
/// </summary>
internal static class Snap
{
    /// <summary>Compares, or accepts. Line ends are LF on both sides.</summary>
    public static void Match(string text, string extension, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        // The compiler maps the repository's root to /_/ so that builds are the same everywhere.
        var source = file.StartsWith("/_/", StringComparison.Ordinal) ? Path.Combine(Repo.Root, file[3..]) : file;
        var stem = Path.Combine(Path.GetDirectoryName(source)!, Path.GetFileNameWithoutExtension(source) + "." + test);
        Compare(Repo.Lf(text), $"{stem}.verified.{extension}", $"{stem}.received.{extension}");
    }

    private static void Compare(string text, string verified, string received)
    {
        var expected = File.Exists(verified) ? Repo.Lf(File.ReadAllText(verified)) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        if (Repo.Accepting)
        {
            File.WriteAllText(verified, text, Repo.Utf8);
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text, Repo.Utf8);
        Assert.Fail(
            (expected is null ? "No snapshot yet: " : "Not as in the snapshot: ")
                + Path.GetRelativePath(Repo.Root, verified)
                + "\nRead the change, then accept it with DIGEST_ACCEPT=1.\n"
                + TextDiff.Unified(expected ?? "", text)
        );
    }
}
