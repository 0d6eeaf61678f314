namespace Digest.Import;

/// <summary>The folder of a newsroom's articles, as far as new files are made in it.</summary>
internal static class ArticleFolder
{
    private const string Name = "articles";

    /// <summary>Makes files below <c>articles/</c>, all or none; writes over nothing.</summary>
    /// <exception cref="ImportRefusal">The disk refuses, something stands there, or a link leads out.</exception>
    public static void Make(string input, ImmutableArray<NewFile> files)
    {
        try
        {
            foreach (var file in files)
            {
                Check(input, file.Path);
            }

            Pipeline.MakeFiles(Path.Combine(input, Name), files);
        }
        catch (IOException e)
        {
            throw new ImportRefusal(e.Message, null, "Mend this and import again: what is here already is passed over");
        }
    }

    // A build follows no linked folder: what is put into one would not be read.
    private static void Check(string input, string path)
    {
        var folder = Path.Combine(input, Name);
        foreach (var part in path.Split('/')[..^1].Prepend(""))
        {
            folder = Path.Join(folder, part);
            if (new DirectoryInfo(folder).LinkTarget is not null)
            {
                throw new ImportRefusal(
                    $"The folder {folder.Replace('\\', '/').TrimEnd('/')} is a link, and a build does not follow it",
                    "A linked folder could lead out of the input folder or in a circle",
                    "Move the folder itself there, or choose another with --into"
                );
            }
        }
    }
}
