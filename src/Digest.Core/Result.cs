namespace Digest;

/// <summary>
/// What a step came to, with all it has to tell about it. It can be kept and given again: who takes a kept result hears the same as who
/// takes a new one.
/// </summary>
/// <param name="Value">What was made.</param>
/// <param name="Diagnostics">What is told with it, sorted.</param>
public sealed record Result<T>(T Value, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The next step's result over this value; tells what both have to tell.</summary>
    public Result<TNext> Then<TNext>(Func<T, Result<TNext>> step) => step(Value).After(Diagnostics);

    /// <summary>
    /// The same result, where what is told of a whole file is told of the line on which a report of it begins: files of several reports
    /// would not say which one is meant.
    /// </summary>
    public Result<T> At(string path, FilePart part) =>
        part.Line == 0 || Diagnostics.IsEmpty
            ? this
            : this with
            {
                Diagnostics =
                [
                    .. Diagnostics
                        .Select(d => d.Path == path && d.Line == 0 ? d with { Line = part.Line, Column = part.Column } : d)
                        .Order(),
                ],
            };

    /// <summary>The same result, telling also what was told before it.</summary>
    public Result<T> After(ImmutableArray<Diagnostic> before) =>
        before.IsEmpty ? this : this with { Diagnostics = [.. before.Concat(Diagnostics).Order()] };
}

/// <summary>Makes results, and takes them where all is told.</summary>
public static class Result
{
    /// <summary>
    /// The result of work that tells as it goes. All of it must be done when the work returns: what is told later is lost.
    /// </summary>
    public static Result<T> Of<T>(Func<Diagnostics, T> work)
    {
        var diagnostics = new Diagnostics();
        return new(work(diagnostics), diagnostics.Sorted());
    }

    /// <summary>A result with nothing to tell.</summary>
    public static Result<T> Silent<T>(T value) => new(value, []);

    /// <summary>Hears all that a result has to tell; gives its value.</summary>
    public static T Take<T>(this Diagnostics diagnostics, Result<T> result)
    {
        diagnostics.Add(result.Diagnostics);
        return result.Value;
    }
}
