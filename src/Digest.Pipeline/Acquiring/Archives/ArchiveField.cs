namespace Digest.Acquiring;

/// <summary>What a line of an archive's download holds.</summary>
internal enum ArchiveField
{
    /// <summary>Neither text nor a fact of the report.</summary>
    None,

    /// <summary>The headline.</summary>
    Headline,

    /// <summary>Who wrote it, as a line signs it.</summary>
    Byline,

    /// <summary>Who wrote it, as a list of names.</summary>
    Names,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>Outlet, place, day and page in one line.</summary>
    OutletInfo,

    /// <summary>The day of publication.</summary>
    Date,

    /// <summary>The year of publication.</summary>
    Year,

    /// <summary>Where it was written.</summary>
    Dateline,

    /// <summary>A summary.</summary>
    Summary,

    /// <summary>A credit.</summary>
    Credit,

    /// <summary>Its language.</summary>
    Language,

    /// <summary>A line of rights.</summary>
    Rights,

    /// <summary>Its address.</summary>
    Url,

    /// <summary>Its id in the archive.</summary>
    Id,

    /// <summary>Its text.</summary>
    Body,
}
