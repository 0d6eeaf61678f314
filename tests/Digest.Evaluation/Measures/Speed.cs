namespace Digest.Evaluation;

/// <summary>
/// How long a thousand saved pages take, from files to a site: in this process, its warm-up included, on all processors there are.
/// </summary>
internal sealed class Speed : IMeasure
{
    private const int Count = 1000;

    /// <inheritdoc/>
    public string Name => "speed";

    /// <inheritdoc/>
    public ImmutableArray<string> Needs => [.. Pages.German.Needs, .. Pages.English.Needs];

    /// <inheritdoc/>
    public Outcome Run(string data)
    {
        using var inputs = new Inputs();
        var pages = (
            from m in (ImmutableArray<string>)["pages-de", "pages-en"]
            from row in Gold.Rows(data, m, "gold.jsonl")
            select (m, row)
        )
            .Take(Count)
            .ToList();
        foreach (var (folder, row) in pages)
        {
            Pages.Add(inputs, Path.Combine(data, folder), row);
        }

        var seconds = Built.Of(inputs).Seconds;
        return new Outcome(
            [$"{pages.Count} saved pages built in {seconds:F1} s on {Environment.ProcessorCount} processors"],
            [
                new Figure
                {
                    What = "saved pages built",
                    Data = "the pages above",
                    N = pages.Count,
                    Ours = $"{seconds:F0} s on {Environment.ProcessorCount} processors",
                    Aim = "< 60 s on two",
                    Met = seconds < 60,
                },
            ],
            []
        );
    }
}
