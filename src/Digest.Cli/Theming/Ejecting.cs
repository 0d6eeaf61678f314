using System.Globalization;
using Digest.Output;
using Digest.Text;

namespace Digest.Theming;

/// <summary>Lists the files of the theme in use and copies the wanted ones to where they stand in for the theme's.</summary>
internal static class Ejecting
{
    private const string English = "i18n/en.yml";

    /// <summary>Copies the files of these paths, all or none; lists all there are when none is given. Gives the exit code.</summary>
    public static int Run(BuildOptions options, ImmutableArray<string> wanted, Making making)
    {
        ImmutableArray<ThemeFile> files;
        try
        {
            var diagnostics = new Diagnostics();
            files = [.. Pipeline.ThemeFiles(options, diagnostics).Where(IsOfTheme)];
            if (diagnostics.Stopped)
            {
                // The theme of another newsroom than the editor's would be taken over.
                new ConsoleReport(ReportFormat.Text, options, making.Error, making.Error).Tell([
                    .. diagnostics.Sorted().Where(d => d.Stops),
                ]);
                return ExitCodes.NothingWritten;
            }
        }
        catch (ThemeException e)
        {
            return QueryOptions.Refuse(making.Error, $"{Making.Shown(e.Path)}: {e.Message}", "Nothing was written", CodeOf(options));
        }

        return wanted.IsEmpty ? List(files, making) : Copy(options, files, wanted, making);
    }

    // A folder that is not there is a slip of the command line, what stands in one is not.
    private static int CodeOf(BuildOptions options) =>
        options.Theme is { } theme && !Directory.Exists(theme) ? ExitCodes.Usage : ExitCodes.NothingWritten;

    private static int Copy(BuildOptions options, ImmutableArray<ThemeFile> files, ImmutableArray<string> wanted, Making making)
    {
        var chosen = ImmutableArray.CreateBuilder<NewFile>();
        var begun = new List<(string Path, string From)>();
        foreach (var path in wanted.Select(Plain).Distinct(StringComparer.Ordinal))
        {
            if (files.FirstOrDefault(f => f.Path == path) is { } file)
            {
                chosen.Add(new NewFile(ThemeFile.Own + "/" + file.Path, file.Bytes));
            }
            else if (IsOfLanguage(path))
            {
                // All sentences, to be written anew: a theme's folder may have a few of them only.
                // A variety of a language that is there begins with that one.
                var from = files.FirstOrDefault(f => f.Path == path.Split('-')[0] + ".yml" && !f.BuiltIn.IsEmpty)?.Path ?? English;
                chosen.Add(new NewFile(ThemeFile.Own + "/" + path, files.First(f => f.Path == from).BuiltIn));
                begun.Add((path, from));
            }
            else
            {
                return QueryOptions.Refuse(
                    making.Error,
                    $"the theme has no file '{path}'",
                    Near(path, files) is { } near ? $"Did you mean '{near}'?" : "'digest theme eject --list' lists its files",
                    ExitCodes.Usage
                );
            }
        }

        var joined = chosen.Count(f => f.Path.EndsWith(".yml", StringComparison.Ordinal)) > begun.Count;
        return making.Make(
            options.Input,
            chosen.ToImmutable(),
            Path.Combine(options.Input, ThemeFile.Own),
            [
                "What is written there stands in for the theme's, from the next build on:",
                $"  digest build --input {Making.Typed(options.Input)}",
                .. begun.Select(b =>
                    $"The theme has no {b.Path}: yours begins with the sentences of {b.From}, "
                    + (b.From == English ? "to be translated." : "of which you keep those that differ.")
                ),
                .. joined ? ["Of a .yml file keep only the keys you change: what is not there is taken from the theme."] : (string[])[],
            ]
        );
    }

    private static int List(ImmutableArray<ThemeFile> files, Making making)
    {
        if (making.Json)
        {
            JsonAnswer.Write(
                making.Output,
                w =>
                    w.Objects(
                        "files",
                        files,
                        f =>
                        {
                            w.WriteString("path", f.Path);
                            w.WriteString("folder", f.Folder is null ? null : Making.Shown(f.Folder));
                            w.WriteBoolean("overridden", f.Overridden);
                        }
                    )
            );
            return ExitCodes.Clean;
        }

        var paper = TerminalWriter.Of(making.Output);
        var wide = files.Max(f => Cells.Of(f.Path));
        paper.Line(TerminalWriter.Faint($"{Cells.Pad("FILE", wide)}  FROM"));
        foreach (var file in files)
        {
            var from = file.Folder is null ? "built-in theme" : Making.Shown(file.Folder);
            paper.Line($"{Cells.Pad(file.Path, wide)}  {from}{(file.Overridden ? TerminalWriter.Green(", yours in its place") : "")}");
        }

        if (paper.Width < int.MaxValue)
        {
            paper.Line();
            paper.Line(
                string.Create(CultureInfo.InvariantCulture, $"{files.Length:N0} files, {files.Count(f => f.Overridden):N0} of them yours")
            );
        }

        return ExitCodes.Clean;
    }

    // "i18n/it.yml", "i18n/pt-BR.yml": a language that the theme does not speak yet.
    private static bool IsOfLanguage(string path) =>
        path.StartsWith("i18n/", StringComparison.Ordinal)
        && path.EndsWith(".yml", StringComparison.Ordinal)
        && path["i18n/".Length..^".yml".Length].Split('-') is [{ Length: 2 or 3 } language, .. var rest]
        && language.All(char.IsAsciiLetterLower)
        && rest.All(p => p.Length is >= 2 and <= 8 && p.All(char.IsAsciiLetterOrDigit));

    // A theme's folder may hold more than a build looks at, its own README for one.
    private static bool IsOfTheme(ThemeFile file) =>
        file.Path == "theme.yml"
        || (file.Path.Split('/')[0] is "templates" or "i18n" or "assets" && file.Path.Contains('/', StringComparison.Ordinal));

    private static string Plain(string path)
    {
        var plain = Making.Shown(path.Trim());
        return plain.StartsWith("./", StringComparison.Ordinal) ? plain[2..] : plain;
    }

    // "article.html" is a file of the theme without its folder; else the nearest by letters.
    private static string? Near(string path, ImmutableArray<ThemeFile> files)
    {
        var name = path.Split('/')[^1];
        var bare = Path.GetFileNameWithoutExtension(name);
        return files.Select(f => f.Path).FirstOrDefault(p => p.EndsWith("/" + name, StringComparison.Ordinal))
            ?? files.Select(f => f.Path).FirstOrDefault(p => bare.Length > 0 && Path.GetFileNameWithoutExtension(p) == bare)
            ?? Nearest.To(path, files.Select(f => f.Path));
    }
}
