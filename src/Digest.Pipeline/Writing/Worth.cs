namespace Digest.Writing;

/// <summary>
/// Holds back a site that takes nearly everything away: a wrong input folder, a copy that broke off or a disk that is not there looks like
/// an editor
/// who deletes all. Whoever means it says so with an option.
/// </summary>
internal static class Worth
{
    /// <summary>Whether there is any article to publish; told, as what nothing is published for, when there is none.</summary>
    public static bool HasArticles(ImmutableArray<AnnotatedStory> stories, BuildOptions options, Diagnostics diagnostics)
    {
        if (options.AllowEmpty || !stories.IsEmpty)
        {
            return true;
        }

        diagnostics.Stop(
            DiagnosticCodes.NothingToPublish,
            "articles",
            0,
            0,
            "There is no article to publish",
            "The folder is missing, it is empty, or all in it was left out; a wrong --input looks like this too",
            "Give the folder that holds articles/ with --input, or build with --allow-empty if the site is to have none"
        );
        return false;
    }

    /// <summary>
    /// Whether at least half of the published articles keep their address; told, as what nothing is published for, when they do not.
    /// </summary>
    public static bool KeepsHalf(Vanished lost, BuildOptions options, Diagnostics diagnostics)
    {
        if (options.AllowEmpty || lost.Articles.Length * 2 <= lost.Published)
        {
            return true;
        }

        diagnostics.Stop(
            DiagnosticCodes.MostArticlesGone,
            null,
            0,
            0,
            $"{lost.Articles.Length} of {lost.Published} published articles would be taken away: {string.Join(", ", lost.Articles)}",
            "A wrong --input, a copy that broke off, or files that were renamed or left out",
            "Bring them back, keep the addresses of renamed ones alive with 'aliases:' ('digest check --fix' writes "
                + "these lines), or build with --allow-empty if they are to go"
        );
        return false;
    }
}
