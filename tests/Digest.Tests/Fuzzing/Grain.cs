namespace Digest.Tests.Fuzzing;

/// <summary>What an input is, and by what it is read.</summary>
internal enum GrainKind
{
    /// <summary>A report as plain text, a download of an archive too.</summary>
    Text,

    /// <summary>A report in Markdown.</summary>
    Markdown,

    /// <summary>A saved page.</summary>
    Html,

    /// <summary>A news item in JSON.</summary>
    Json,

    /// <summary>A news item in XML.</summary>
    Xml,

    /// <summary>A mail, or a page saved as one.</summary>
    Mail,

    /// <summary>What the editor says of a report.</summary>
    Sidecar,

    /// <summary>Any other file of the editor's.</summary>
    Editor,

    /// <summary>A feed, in XML or JSON.</summary>
    Feed,

    /// <summary>A sitemap.</summary>
    Sitemap,

    /// <summary>What a site lets programs ask for.</summary>
    Robots,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>An answer as it came over the wire, or a body as it was packed.</summary>
    Answer,

    /// <summary>A document of pages.</summary>
    Pdf,
}

/// <summary>A whole input, from which mutated ones are made.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Its path in an input folder, with <c>/</c>; of what is imported its name.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record Grain(GrainKind Kind, string Path, byte[] Bytes);

/// <summary>A mutated input.</summary>
/// <param name="Number">Its number, by which it can be made again.</param>
/// <param name="From">What it was made of.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record Mutant(int Number, Grain From, byte[] Bytes)
{
    /// <summary>The file's name: its number with the ending of what it was made of.</summary>
    public string Name => Number.ToString("D6", System.Globalization.CultureInfo.InvariantCulture) + Path.GetExtension(From.Path);

    /// <inheritdoc/>
    public override string ToString() => $"mutant {Number}, of {From.Path} ({From.Kind}, {Bytes.Length} bytes)";
}
