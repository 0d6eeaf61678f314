namespace Digest;

/// <summary>Where facts of the almanac are from.</summary>
/// <param name="Key">Short name, as rows name it.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Address">Where it is published.</param>
/// <param name="Edition">Commit or year used.</param>
/// <param name="Licence">Name of its licence.</param>
/// <param name="Day">Day of the edition; null where it has none.</param>
public sealed record AlmanacSource(string Key, string Name, string Address, string Edition, string Licence, DateOnly? Day);

/// <summary>Somebody who led a state, or was second in it or spoke for it abroad.</summary>
public sealed record AlmanacPerson
{
    /// <summary>All forms of the full name, the usual one first; each has two words or more.</summary>
    public required ImmutableArray<AlmanacName> Names { get; init; }

    /// <summary>The surname the person is known by; null for who led no state, and where the family name comes first.</summary>
    public required AlmanacName? Surname { get; init; }

    /// <summary>Day of birth.</summary>
    public required DateOnly Born { get; init; }

    /// <summary>Day of death, the last of its year where only that is known; null for the living and where nothing is known.</summary>
    public required DateOnly? Died { get; init; }

    /// <summary>Countries they held office in, in English.</summary>
    public required ImmutableArray<string> Countries { get; init; }

    /// <summary>Spans in office, in order; one that had not ended when the source was made ends with the calendar.</summary>
    public required ImmutableArray<(DateOnly From, DateOnly To)> Terms { get; init; }

    /// <summary>Names of the sources, as shown: "Archigos 4.1, Wikidata".</summary>
    public required string Source { get; init; }
}

/// <summary>A name, and the keys of its words as names are compared in several spellings.</summary>
/// <param name="Text">As written.</param>
/// <param name="Keys">Key of each word.</param>
public sealed record AlmanacName(string Text, ImmutableArray<string> Keys);

/// <summary>The days of one kind of happening: elections of one kind in one country, or games held again and again.</summary>
public sealed record AlmanacDays
{
    /// <summary>What it is: "presidential" for elections, "World Cup" for what has a name of its own.</summary>
    public required string Kind { get; init; }

    /// <summary>Country, in English; null for what has a name of its own.</summary>
    public required string? Country { get; init; }

    /// <summary>Names of its own; empty for elections.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>First and last day of each, in order; a whole year where the day is not known.</summary>
    public required ImmutableArray<(DateOnly First, DateOnly Last)> Days { get; init; }

    /// <summary>The day until which the list is whole; the calendar's last for a rule.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Name of the source.</summary>
    public required string Source { get; init; }
}
