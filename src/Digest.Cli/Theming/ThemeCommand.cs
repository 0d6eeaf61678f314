using System.CommandLine;
using System.Text;
using Digest.Output;

namespace Digest.Theming;

/// <summary><c>digest theme</c>: what an author of themes begins with, takes over, and builds against.</summary>
internal static class ThemeCommand
{
    // The folders of the input folder that hold something else, and the one whose files are over every theme.
    private static readonly ImmutableArray<string> Taken = ["articles", "notes", "pages", ThemeFile.Own];

    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error) =>
        new(
            "theme",
            """
            Begins a theme, takes over files of the one in use, writes a newsroom to build themes against.

            Examples:
              digest theme new evening
              digest theme eject --list
              digest theme eject templates/article.html
              digest theme sample try
            """
        )
        {
            New(output, error),
            Eject(output, error),
            Sample(output, error),
        };

    private static Command New(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var name = new Argument<string>("name") { Description = "Name of the theme, and of its folder in the input folder." };
        var command = new Command(
            "new",
            """
            Makes a small theme in the input folder: parameters, a part that stands in for the built-in one, a style sheet. It writes over
            nothing.

            Examples:
              digest theme new evening
            """
        )
        {
            name,
            asking.Input,
            asking.Format,
        };
        command.SetAction(line =>
        {
            var (input, wanted) = (line.GetValue(asking.Input)!, line.GetValue(name)!);
            if (Refused(input, error) is { } code)
            {
                return code;
            }

            var plain = Pipeline.NameOf(wanted);
            if (plain != wanted || Taken.Contains(plain))
            {
                return QueryOptions.Refuse(
                    error,
                    plain == wanted
                        ? $"the folder {wanted}/ of the input folder is for something else"
                        : $"'{wanted}' is no name of a theme",
                    $"Letters from a to z, digits and hyphens make one, as in '{(Taken.Contains(plain) ? "my-" + plain : plain)}'",
                    ExitCodes.Usage
                );
            }

            var folder = Path.Combine(input, wanted);
            var making = new Making(line.GetValue(asking.Format) == "json", output, error);
            ImmutableArray<NewFile> files =
            [
                .. PackedFiles.Of(PackedFiles.Theme).Select(f => new NewFile(wanted + "/" + f.Path, Named(f.Bytes, wanted))),
            ];
            if (making.Taken(folder, "give the theme another name", input, files) is { } taken)
            {
                return taken;
            }

            var typed = Making.Typed(folder);
            return making.Make(
                input,
                files,
                folder,
                "Look at it:",
                $"  digest build --input {Making.Typed(input)} --theme {typed}",
                "With every kind of page and value:",
                "  digest theme sample try",
                $"  digest build --input try --output try-site --theme {typed}",
                $"To keep it, write into {Making.Shown(Path.Combine(input, "digest.yml"))}:",
                $"  theme: {wanted}"
            );
        });
        return command;
    }

    private static Command Eject(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var paths = new Argument<string[]>("path")
        {
            Description = "Files of the theme, as in templates/article.html.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var theme = QueryOptions.PathOption(
            new Option<string?>("--theme") { Description = "Folder of a theme, instead of the one of digest.yml.", HelpName = "folder" }
        );
        var list = new Option<bool>("--list", "-l") { Description = "Lists the files of the theme and which of them you have already." };
        var command = new Command(
            "eject",
            """
            Copies files of the theme in use into theme/ of the input folder, where they stand in for the theme's. It writes over nothing.

            Examples:
              digest theme eject --list
              digest theme eject templates/article.html assets/site.css
            """
        )
        {
            paths,
            list,
            asking.Input,
            theme,
            asking.Format,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) == result.GetValue(paths) is { Length: > 0 })
            {
                result.AddError("Give the files to copy, or --list.");
            }

            if (result.GetValue(paths)?.FirstOrDefault(p => p.StartsWith('-')) is { } option)
            {
                result.AddError($"unknown option '{option}'.");
            }
        });
        command.SetAction(line =>
        {
            var options = asking.Options(line) with { Theme = line.GetValue(theme) };
            return Refused(options.Input, error)
                ?? Ejecting.Run(
                    options,
                    line.GetValue(list) ? [] : [.. line.GetValue(paths)!],
                    new Making(line.GetValue(asking.Format) == "json", output, error)
                );
        });
        return command;
    }

    private static Command Sample(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var folder = QueryOptions.FolderToMake("Folder to make.", "theme-sample");
        var command = new Command(
            "sample",
            """
            Writes a newsroom of invented reports in which every kind of page and every awkward value comes up: text from right to left,
            headlines without end, no date, no outlet, versions, differences, texts that may not be shown. It writes over nothing.

            Examples:
              digest theme sample try
            """
        )
        {
            folder,
            asking.Format,
        };
        command.SetAction(line =>
        {
            var into = line.GetValue(folder)!;
            var files = PackedFiles.Of(PackedFiles.Newsroom);
            var making = new Making(line.GetValue(asking.Format) == "json", output, error);
            return making.Taken(into, "give another folder", into, files)
                ?? making.Make(
                    into,
                    files,
                    into,
                    "Build it, with the theme you are making:",
                    $"  digest build --input {Making.Typed(into)} --output {Making.Typed(into.TrimEnd('/', '\\') + "-site")} --theme THEME"
                );
        });
        return command;
    }

    private static int? Refused(string input, TextWriter error) => Directory.Exists(input) ? null : QueryOptions.NoInput(input, error);

    private static ReadOnlyMemory<byte> Named(ReadOnlyMemory<byte> file, string name) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Span).Replace("my-theme", name, StringComparison.Ordinal));
}
