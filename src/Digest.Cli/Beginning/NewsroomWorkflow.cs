using System.Reflection;
using System.Text;

namespace Digest.Beginning;

/// <summary>Makes the workflow of a newsroom of this repository's own, as the marks in it say, so that there is one of them only.</summary>
internal static class NewsroomWorkflow
{
    private const string Begin = "# program: begin";
    private const string End = "# program: end";
    private const string Ours = " # program";
    private const string Theirs = "# newsroom: ";

    /// <summary>The workflow without what only the repository of the program needs.</summary>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> workflow)
    {
        var made = new StringBuilder();
        var program = false;
        foreach (var line in Encoding.UTF8.GetString(workflow.Span).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            var bare = line.Trim();
            if (bare is Begin or End)
            {
                program = bare == Begin;
            }
            else if (!program && !line.EndsWith(Ours, StringComparison.Ordinal))
            {
                made.Append(bare.StartsWith(Theirs, StringComparison.Ordinal) ? line.Replace(Theirs, "", StringComparison.Ordinal) : line)
                    .Append('\n');
            }
        }

        return Encoding.UTF8.GetBytes(made.ToString());
    }

    /// <summary>The list of tools with the version of this program in it.</summary>
    public static ReadOnlyMemory<byte> Versioned(ReadOnlyMemory<byte> tools) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(tools.Span).Replace("0.0.0", Version, StringComparison.Ordinal));

    // Without what a build may add behind a plus sign: packages are named by what stands before it.
    private static string Version =>
        typeof(NewsroomWorkflow).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
