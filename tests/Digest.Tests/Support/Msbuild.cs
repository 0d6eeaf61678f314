using System.Collections;
using System.Runtime.InteropServices;

namespace Digest.Tests.Support;

/// <summary>Asks <c>dotnet</c> about the projects of this house, as whoever builds them does.</summary>
internal static class Msbuild
{
    /// <summary>
    /// Variables for a <c>dotnet</c> that a test runs: no word but its answer, nothing left in anybody's folders, and nothing of what the
    /// runner of the tests was told by its own build.
    /// </summary>
    public static Dictionary<string, string?> Environment()
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["DOTNET_ADD_GLOBAL_TOOLS_TO_PATH"] = "false",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["DOTNET_GENERATE_ASPNET_CERTIFICATE"] = "false",
            ["DOTNET_NOLOGO"] = "1",
            // The root of .NET: runtimes stand three folders below it.
            ["DOTNET_ROOT"] = Path.GetFullPath(Path.Join(RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
        };
        foreach (DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                variables[name] = null;
            }
        }

        return variables;
    }

    /// <summary>Runs it at the root of the repository; gives its standard output.</summary>
    public static string Ran(params ImmutableArray<string> arguments)
    {
        var ended = Command.Start("dotnet", Repo.Root, Environment(), arguments);
        Assert.True(ended.Exit == 0, $"dotnet {string.Join(' ', arguments)}: {ended.Exit}\n{ended.All}");
        return ended.Out;
    }
}
