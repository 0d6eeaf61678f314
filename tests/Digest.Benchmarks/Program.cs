using System.Diagnostics;
using System.Globalization;
using Digest;
using Digest.Benchmarks;
using Digest.Filing;

// "build" measures whole builds (BuildBench says how it is called). Else files made-up corpora of the sizes given (default 1,000 and
// 10,000) and prints time, memory and accuracy of each: Digest.Benchmarks [--jobs N] [SIZE ...]
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["build", ..])
{
    return BuildBench.Run(args.AsSpan(1), Console.Out);
}

var at = Array.IndexOf(args, "--jobs");
var jobs = at >= 0 ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : 2;
var sizes = args.Where((_, i) => at < 0 || (i != at && i != at + 1))
    .Select(a => int.Parse(a, CultureInfo.InvariantCulture))
    .DefaultIfEmpty(1000);
foreach (var size in sizes)
{
    var (articles, gold) = Generator.Make(size, 1);
    var text = articles.Sum(a => a.Blocks.Sum(b => (long)b.Text.Length));
    var watch = Stopwatch.StartNew();
    var cpu = Process.GetCurrentProcess().TotalProcessorTime;
    var stories = FilingStage.File(articles, new Pins(), jobs).Value;
    var spent = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    var (precision, recall) = Score.BCubed(gold, stories);
    Console.WriteLine(
        $"{size, 7:N0} articles, {text / 1e6:0.0} MB, {gold.Values.Distinct().Count():N0} happenings: wall "
            + $"{watch.Elapsed.TotalSeconds:0.0} s, cpu {spent.TotalSeconds:0.0} s, peak "
            + $"{Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:0.00} GB, BCubed P {precision:0.000} R {recall:0.000}"
    );
}

return 0;
