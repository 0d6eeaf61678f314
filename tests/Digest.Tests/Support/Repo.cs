using System.Text;

namespace Digest.Tests.Support;

/// <summary>Where things stand: the repository is found by walking up from the test assembly to <c>Digest.sln</c>.</summary>
internal static class Repo
{
    /// <summary>UTF-8 without a byte-order mark: what every file of ours is written in.</summary>
    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = Find();

    /// <summary>The material beside the repository; present on some machines only.</summary>
    public static string Shared { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared"));

    /// <summary>The five seed reports; present on some machines only.</summary>
    public static string Seeds { get; } = Path.Combine(Shared, "seeds");

    /// <summary>The case files.</summary>
    public static string Cases { get; } = Path.Combine(Root, "tests", "cases");

    /// <summary>The command under test, beside the test assembly.</summary>
    public static string Command { get; } = Path.Combine(AppContext.BaseDirectory, "digest.dll");

    /// <summary>Whether this is a build server: nothing is accepted there and nothing skipped.</summary>
    public static bool OnCi { get; } = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is received becomes what is expected. Throws on a build server, where nobody reads it.</summary>
    public static bool Accepting =>
        (Environment.GetEnvironmentVariable("DIGEST_ACCEPT") == "1", OnCi) switch
        {
            (true, true) => throw new InvalidOperationException(
                "DIGEST_ACCEPT=1 is refused where CI=true: accept at your desk, read the change, commit it."
            ),
            (var asked, _) => asked,
        };

    /// <summary>Text with LF line ends only.</summary>
    public static string Lf(string text) => text.ReplaceLineEndings("\n");

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Digest.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("Digest.sln is in no folder above " + AppContext.BaseDirectory);
    }
}
