using System.CommandLine;
using Digest.Output;

namespace Digest.Schemas;

/// <summary>
/// <c>digest schema</c>: prints the JSON Schema of the editor's files, and of the data, or writes those of all the editor's files.
/// </summary>
internal static class SchemaCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
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
        var into = QueryOptions.PathOption(
            new Option<string?>("--into")
            {
                Description = "Writes the schemas of all the editor's files into this folder, over those of an earlier version.",
                HelpName = "folder",
            }
        );
        var command = new Command(
            "schema",
            """
            Prints the JSON Schema of the editor's YAML files, so that a text editor completes and checks them;
            or that of the data: data for the file of --data, story-year for the data.json beside each page.

            Examples:
              digest schema --into .schemas
              digest schema stories > stories.schema.json
              digest schema > digest.schema.json
              digest schema story-year > story-year.schema.json
            """
        )
        {
            file,
            into,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(into) is not null && result.GetValue(file) is not null)
            {
                result.AddError("--into writes the schemas of all files: give it, or one file.");
            }
        });
        command.SetAction(line =>
        {
            if (line.GetValue(into) is { } folder)
            {
                return Write(folder, output, error);
            }

            output.Write(schemas[line.GetValue(file) ?? ""]());
            return ExitCodes.Clean;
        });
        return command;
    }

    private static int Write(string folder, TextWriter output, TextWriter error)
    {
        try
        {
            foreach (var path in Pipeline.WriteFiles(folder, SchemaFiles.All()))
            {
                output.WriteLine(TextReport.Plain(Making.Shown(path)));
            }

            return ExitCodes.Clean;
        }
        catch (IOException e)
        {
            return QueryOptions.Refuse(error, e.Message, "The files before it are written", ExitCodes.NothingWritten);
        }
    }
}
