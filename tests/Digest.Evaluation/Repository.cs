namespace Digest.Evaluation;

/// <summary>Finds the repository.</summary>
internal static class Repository
{
    /// <summary>The folder of <c>Digest.sln</c>, above the program.</summary>
    /// <exception cref="InvalidOperationException">It is in no folder above.</exception>
    public static string Root()
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
