using System.Text;

namespace Digest.Output;

/// <summary>The schemas of the editor's files as files of a newsroom, which the first line of each YAML file names.</summary>
internal static class SchemaFiles
{
    /// <summary>The folder they stand in, beside the input folder.</summary>
    public const string Folder = ".schemas";

    /// <summary>One file each: <c>stories.schema.json</c>. Those of the data are not among them: nobody writes data by hand.</summary>
    public static ImmutableArray<NewFile> All() =>
        [
            .. Pipeline
                .Schemas.Where(s => s.Key.Length > 0 && s.Key is not ("data" or "story-year"))
                .Select(s => new NewFile(s.Key + ".schema.json", Encoding.UTF8.GetBytes(s.Value()))),
        ];
}
