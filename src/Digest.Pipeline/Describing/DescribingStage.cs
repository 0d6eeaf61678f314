namespace Digest.Describing;

/// <summary>Turns a clean copy into an article: headline, outlet, byline, date and the rest, each with basis and evidence. Compares with no other report.</summary>
public static class DescribingStage
{
    /// <summary>Describes one article.</summary>
    public static Article Describe(CleanCopy copy, Desk desk, Diagnostics told) => new()
    {
        Id = copy.Draft.Id, Path = copy.Draft.Path, Format = copy.Draft.Format, Charset = copy.Draft.Charset,
        Address = "articles/" + copy.Draft.Slug + "/", Blocks = copy.Blocks, Editor = copy.Draft.Editor,
    };
}
