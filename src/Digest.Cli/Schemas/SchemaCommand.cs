using System.CommandLine;
using Digest.Output;

namespace Digest.Schemas;

/// <summary><c>digest schema</c>: prints the JSON Schema of the editor's files, and of the data.</summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output)
    {
        var schemas = Pipeline.Schemas;
        var names = schemas.Keys.Where(n => n.Length > 0).ToList();
        var file = new Argument<string?>("file")
        {
            Description = $"Which file: {string.Join(", ", names)}. All of the editor's in one schema when left out.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "file",
        };
        file.AcceptOnlyFromAmong([.. names]);
        var command = new Command(
            "schema",
            """
            Prints the JSON Schema of the editor's YAML files, so that a text editor completes and checks them;
            or that of the data: data for the file of --data, story-year for the data.json beside each page.

            Examples:
              digest schema stories > stories.schema.json
              digest schema > digest.schema.json
              digest schema story-year > story-year.schema.json
            """
        )
        {
            file,
        };
        command.SetAction(line =>
        {
            output.Write(schemas[line.GetValue(file) ?? ""]());
            return ExitCodes.Clean;
        });
        return command;
    }
}
