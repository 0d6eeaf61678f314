using System.CommandLine;
using Digest.Output;

namespace Digest.Beginning;

/// <summary><c>digest init</c>: makes a newsroom from nothing, which builds as it stands.</summary>
internal static class InitCommand
{
    /// <summary>The command.</summary>
    public static Command Make(TextWriter output, TextWriter error)
    {
        var asking = new QueryOptions();
        var folder = QueryOptions.FolderToMake("Folder to make the newsroom in; the one you are in when left out.", ".");
        var github = new Option<bool>("--github")
        {
            Description = "Adds what checks every change on GitHub and publishes the site with GitHub Pages.",
        };
        var command = new Command(
            "init",
            """
            Makes a newsroom from nothing: input/ with two invented reports and the editor's files, each explained in it, the schemas by
            which text editors complete them, a README, a .gitignore. It writes over nothing: what is there already stays, and is named.

            Examples:
              digest init
              digest init press-review
              digest init press-review --github
            """
        )
        {
            folder,
            github,
            asking.Format,
        };
        command.SetAction(line =>
            Run(line.GetValue(folder)!, line.GetValue(github), new Making(line.GetValue(asking.Format) == "json", output, error))
        );
        return command;
    }

    private static int Run(string folder, bool github, Making making)
    {
        var all = Newsroom(github);
        var taken =
            making.Taken(Path.Join(folder, "input"), "give another folder, or add to this newsroom with 'digest new'", folder, all)
            ?? (File.Exists(folder) ? making.Taken(folder, "give another folder", folder, all) : null);
        if (taken is { } code)
        {
            return code;
        }

        var kept = all.Where(f => Path.Exists(Path.Join(folder, f.Path))).Select(f => f.Path).ToImmutableArray();
        var here = folder is "." or "./";
        return making.Make(
            folder,
            [.. all.Where(f => !kept.Contains(f.Path))],
            folder,
            [
                .. kept.Select(path =>
                    $"{path} is there already and stays as it is"
                    + (path == ".gitignore" ? "; add /output/ and /.digest-cache/ to it." : ".")
                ),
                .. kept.IsEmpty ? (string[])[] : [""],
                "Build it and look at output/index.html, or see every save at once with digest serve --open:",
                .. here ? (string[])[] : [$"  cd {Making.Typed(folder)}"],
                "  digest build",
                "Then put reports of your own into input/articles/.",
                .. github
                    ? (string[])
                        [
                            "On GitHub choose \"GitHub Actions\" as the source under Settings, Pages; "
                                + ".tools/README.md says where the program comes from.",
                        ]
                    : [],
            ]
        );
    }

    /// <summary>The files of a newsroom, sorted by path.</summary>
    private static ImmutableArray<NewFile> Newsroom(bool github) =>
        [
            .. PackedFiles
                .Of(PackedFiles.Start)
                .Concat(github ? Published() : [])
                .Select(f => f with { Path = Dotted(f.Path) })
                .Concat(SchemaFiles.All().Select(f => f with { Path = SchemaFiles.Folder + "/" + f.Path }))
                .OrderBy(f => f.Path, StringComparer.Ordinal),
        ];

    private static IEnumerable<NewFile> Published() =>
        PackedFiles
            .Of(PackedFiles.Github)
            .Select(f =>
                f.Path.EndsWith("dotnet-tools.json", StringComparison.Ordinal) ? f with { Bytes = NewsroomWorkflow.Versioned(f.Bytes) } : f
            )
            .Append(new NewFile("dot.github/workflows/site.yml", NewsroomWorkflow.Of(PackedFiles.Of(PackedFiles.Workflow)[0].Bytes)));

    // A name with a dot in front would be a hidden file of the source, and git would obey its .gitignore.
    private static string Dotted(string path) =>
        string.Join('/', path.Split('/').Select(p => p.StartsWith("dot.", StringComparison.Ordinal) ? p["dot".Length..] : p));
}
