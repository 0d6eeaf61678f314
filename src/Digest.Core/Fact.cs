namespace Digest;

/// <summary>How a value came to be known.</summary>
public enum Basis
{
    /// <summary>It is not: shown as "not stated". Exactly when the value is null.</summary>
    None,

    /// <summary>By the page: its words, meta tags, JSON-LD.</summary>
    Stated,

    /// <summary>By comparison with other reports.</summary>
    Matched,

    /// <summary>By reasoning, the address, the file name or a knowledge file.</summary>
    Inferred,

    /// <summary>By a YAML key of the editor's.</summary>
    Editor,
}

/// <summary>What speaks for a value.</summary>
/// <param name="Text">The words themselves, or a short sentence of reasoning.</param>
/// <param name="Method">How it was read: <c>JSON-LD datePublished</c>, <c>dateline</c>, <c>weekday and day</c>, <c>digest.yml
/// outlet_default</c>.</param>
/// <param name="Article">Id of the article it stands in, where that is another one.</param>
/// <param name="Block">Number of the block it stands in, where it stands in one.</param>
public sealed record Evidence(string Text, string Method, string? Article = null, int? Block = null);

/// <summary>A value with its basis and its evidence, best first; what lost against it stays behind as evidence too.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed record Fact<T>
    where T : class
{
    /// <summary>Not stated.</summary>
    public static readonly Fact<T> NotStated = new() { Value = null, Basis = Basis.None };

    /// <summary>The value; null exactly when <see cref="Basis"/> is <see cref="Basis.None"/>.</summary>
    public required T? Value { get; init; }

    /// <summary>How it is known.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The value where the page states it or the editor set it; null for what was only inferred or matched.</summary>
    public T? Stated => Basis is Basis.Stated or Basis.Editor ? Value : null;

    /// <summary>The proof, best first.</summary>
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>A known value with its proof.</summary>
    public static Fact<T> Of(T value, Basis basis, params ImmutableArray<Evidence> evidence) =>
        new()
        {
            Value = value,
            Basis = basis,
            Evidence = evidence,
        };
}
