using System.Globalization;
using Digest.Text;

namespace Digest.Import;

/// <summary>Chooses the name of a new article's file: of its headline, else of its address or file, never one that is taken.</summary>
internal static class ArticleNames
{
    private const int Longest = 60;

    /// <summary>The path below <c>articles/</c> without an extension; it is taken in <paramref name="holdings"/>.</summary>
    public static string Of(ImportItem item, string? headline, string into, Holdings holdings)
    {
        var name = Pipeline.NameOf(Cuts.Short(Wanted(item, headline), 400));
        var cut =
            name.Length <= Longest ? name
            : name.LastIndexOf('-', Longest) is > 0 and var at ? name[..at]
            : name[..Longest];
        var folder = into.Length == 0 ? "" : into + "/";
        var address = string.Join("", into.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(s => Pipeline.NameOf(s) + "/"));
        for (var n = 1; ; n++)
        {
            var tried = n == 1 ? cut : string.Create(CultureInfo.InvariantCulture, $"{cut}-{n}");
            if (holdings.Take(address + tried))
            {
                return folder + tried;
            }
        }
    }

    private static string Wanted(ImportItem item, string? headline)
    {
        if (headline is not null && Pipeline.NameOf(headline) is not "x")
        {
            return headline;
        }

        if (item.Address is { } address)
        {
            var last = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
            var bare = last is null ? "" : Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(last));
            return bare.Any(char.IsLetterOrDigit) ? bare : WebAddress.Host(address);
        }

        return Path.GetFileNameWithoutExtension(item.FileName ?? item.Source);
    }
}
