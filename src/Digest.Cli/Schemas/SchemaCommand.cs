using System.CommandLine;
using Digest.Acquiring;

namespace Digest.Schemas;

/// <summary><c>digest schema</c>: prints the JSON Schema of the editor's files.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output)
    {
        var file = new Argument<string?>("file") { Description = $"Which file: {string.Join(", ", EditorSchema.Names)}. All of them in one schema when left out.", Arity = ArgumentArity.ZeroOrOne, HelpName = "file" };
        file.AcceptOnlyFromAmong([.. EditorSchema.Names]);
        var command = new Command("schema",
            """
            Prints the JSON Schema of the editor's YAML files, so that a text editor completes and checks them.

            Examples:
              digest schema stories > stories.schema.json
              digest schema > digest.schema.json
            """) { file };
        command.SetAction(line =>
        {
            output.Write(EditorSchema.Of(line.GetValue(file)));
            return ExitCodes.Clean;
        });
        return command;
    }
}
