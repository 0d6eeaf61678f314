namespace Digest.Cleaning;

/// <summary>
/// Takes out the credits of pictures that stand alone: "(Getty Images)", "Photo: Reuters", "Image source, AFP". A caption with its credit
/// becomes a caption.
/// </summary>
internal sealed class TakeOutPhotoCredits : ICleaningRule
{
    private const int LongestCredit = 14;
    private const int LongestCaption = 70;
    private const int LongestName = 6;

    private static readonly string[] Openings =
    [
        "photo:",
        "photos:",
        "photo by ",
        "photos by ",
        "photo credit",
        "photo courtesy",
        "photograph:",
        "photograph by ",
        "photography by ",
        "picture:",
        "pictures:",
        "picture by ",
        "image:",
        "images:",
        "image by ",
        "image credit",
        "image source",
        "image copyright",
        "image courtesy",
        "image via ",
        "credit:",
        "credit :",
        "credits:",
        "illustration:",
        "illustration by ",
        "graphic:",
        "graphic by ",
        "cartoon by ",
        "foto:",
        "fotos:",
        "bild:",
        "quelle:",
        "фото:",
        "crédit photo",
        "photo credits",
        "getty images",
        "screenshot:",
        "screengrab:",
        "cover image",
        "featured image",
        "feature image",
        "file photo:",
        "copyright getty",
    ];

    private static readonly string[] Agencies =
    [
        "getty images",
        "getty",
        "ap photo",
        "associated press",
        "via ap",
        "reuters",
        "afp",
        "epa",
        "shutterstock",
        "istock",
        "istockphoto",
        "dpa",
        "pa wire",
        "pa media",
        "pa images",
        "alamy",
        "bloomberg",
        "zuma",
        "nurphoto",
        "anadolu",
        "pool",
        "handout",
        "wikimedia",
        "wikimedia commons",
        "creative commons",
        "unsplash",
        "pixabay",
        "tass",
        "sputnik",
        "ria novosti",
        "xinhua",
        "file photo",
        "file",
        "courtesy",
        "screenshot",
        "los angeles times",
        "staff",
        "imago",
        "twitter",
        "facebook",
        "instagram",
        "youtube",
        "public domain",
        "flickr",
        "ap",
        "rex",
        "supplied",
        "national trust",
    ];

    /// <inheritdoc/>
    public string Name => "photo-credit";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (!page.IsKept(i) || page.IsLong(i))
            {
                continue;
            }

            var lower = page.Lower(i).Trim();
            if (page.Words(i) <= LongestCredit && ((IsOpening(lower) && lower.AsSpan().IndexOfAny("“”\"") < 0) || IsAgencyAlone(lower)))
            {
                page.Remove(i, Name);
            }
            else if (page.Words(i) <= LongestCaption && EndsInCredit(lower) && page[i].Kind is BlockKind.Paragraph)
            {
                page.Make(i, BlockKind.Caption);
            }
        }
    }

    private static bool IsOpening(string lower)
    {
        var line = lower.TrimStart('(', '[', ':', ' ', '©');
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "(Getty Images)", "Jason Armond / Los Angeles Times", "AFP": an agency and at most a name, no verb's room.
    private static bool IsAgencyAlone(string lower)
    {
        var line = Phrases.Plain(lower);
        if (line is "credit" or "photo credit" or "image credit")
        {
            return true;
        }

        if (Array.IndexOf(Agencies, line) >= 0)
        {
            return line
                    is not ("file" or "pool" or "staff" or "courtesy" or "supplied" or "twitter" or "facebook" or "instagram" or "youtube")
                || lower.StartsWith('(');
        }

        var alone = lower.StartsWith('(')
            ? lower.IndexOf(')', StringComparison.Ordinal) == lower.Length - 1
            : lower.StartsWith(':') || lower.Split(' ').Length <= LongestName;
        return alone && lower[^1] != '.' && HasAgencyAfterSlash(line);
    }

    // "…, Feb. 27, 2024. (AP Photo/Michael Conroy)", "… arrives at court. Getty Images".
    private static bool EndsInCredit(string lower)
    {
        if (lower.EndsWith(')') && lower.LastIndexOf('(') is > 0 and var open)
        {
            var credit = lower[(open + 1)..^1];
            return credit.Split(' ').Length <= 10
                && (
                    HasAgencyAfterSlash(credit)
                    || credit.StartsWith("ap photo", StringComparison.Ordinal)
                    || credit.StartsWith("photo", StringComparison.Ordinal)
                    || credit.StartsWith("image", StringComparison.Ordinal)
                    || credit.EndsWith("getty images", StringComparison.Ordinal)
                    || credit.EndsWith("via ap", StringComparison.Ordinal)
                    || credit.StartsWith("courtesy of", StringComparison.Ordinal)
                    || credit.StartsWith("credit:", StringComparison.Ordinal)
                );
        }

        return lower.Contains(" credit: ", StringComparison.Ordinal)
            || lower.Contains(" credit : ", StringComparison.Ordinal)
            || lower.EndsWith("| getty images", StringComparison.Ordinal)
            || lower.EndsWith("/getty images", StringComparison.Ordinal);
    }

    private static bool HasAgencyAfterSlash(string credit)
    {
        foreach (var part in credit.Split('/', '|', ','))
        {
            var p = part.Trim();
            if (credit.AsSpan().IndexOfAny("/|") >= 0 && Array.IndexOf(Agencies, p) >= 0)
            {
                return true;
            }

            if (
                p.EndsWith("getty images", StringComparison.Ordinal)
                || p.StartsWith("getty images for ", StringComparison.Ordinal)
                || p.EndsWith(" via ap", StringComparison.Ordinal)
                || p.StartsWith("ap photo", StringComparison.Ordinal)
            )
            {
                return true;
            }
        }

        return false;
    }
}
