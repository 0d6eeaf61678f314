namespace Digest.Explaining;

/// <summary>Where an editor writes what is said of one article.</summary>
internal static class Shelf
{
    /// <summary>
    /// The file, relative to the input folder: the sidecar where there is one, the article itself where it has front matter, else a sidecar
    /// to be made; of a file of several reports the sidecar of this one.
    /// </summary>
    public static string Of(Article article, string input)
    {
        var bare = article.Path[..^Path.GetExtension(article.Path).Length];
        if (article.Part.Number > 0)
        {
            // What is said of a file of several reports is said of them all.
            var own = bare + article.Part.Name;
            return new[] { own + ".yml", own + ".yaml" }.FirstOrDefault(f => File.Exists(Path.Join(input, f))) ?? own + ".yml";
        }

        if (new[] { bare + ".yml", bare + ".yaml" }.FirstOrDefault(f => File.Exists(Path.Join(input, f))) is { } sidecar)
        {
            return sidecar;
        }

        return article.Editor.Known.Values.Concat(article.Editor.Extra.Values).Any(k => k.Path == article.Path)
            ? article.Path
            : bare + ".yml";
    }
}
