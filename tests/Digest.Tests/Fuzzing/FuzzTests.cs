using System.Globalization;

namespace Digest.Tests.Fuzzing;

/// <summary>
/// Whatever becomes of a file, a build ends well: ten thousand inputs, made of real ones by changes of bytes, lines, tags, words and
/// figures. <c>DIGEST_FUZZ</c> makes more of them; the run with many in processes of their own is <c>tests/Digest.Fuzzing</c>.
/// </summary>
public sealed class FuzzTests
{
    private const int Known = 10_000;
    private const int MostTold = 10;

    private static readonly int Count = int.TryParse(
        Environment.GetEnvironmentVariable("DIGEST_FUZZ"),
        CultureInfo.InvariantCulture,
        out var n
    )
        ? n
        : Known;

    private volatile int _now;

    [Fact]
    public async Task A_mutated_input_costs_nothing_but_itself()
    {
        var trying = Task.Run(Try, TestContext.Current.CancellationToken);
        for (var last = -1; !trying.IsCompleted; last = _now)
        {
            var on = await Task.WhenAny(trying, Task.Delay(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
            Assert.True(on == trying || _now != last, $"{Mutants.Of(_now)} has no end");
        }

        var found = await trying;
        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    private List<string> Try()
    {
        var found = new List<string>();
        for (var from = 0; from < Count && found.Count < MostTold; from += Hundred.Size)
        {
            found.AddRange(Hundred.Try(from, pages: from % (10 * Hundred.Size) == 0, number => _now = number));
        }

        return found;
    }
}
