using System.Security.Cryptography;
using System.Text;
using Digest.Output;

namespace Digest.Deciding;

/// <summary>Something that was written on the desk.</summary>
/// <param name="Number">The number to take it back by.</param>
/// <param name="Files">The files, relative to the input folder.</param>
/// <param name="Lines">The first lines that were added, in one line of text.</param>
/// <param name="Later">Whether something else was written into one of its files since: that has to be taken back first.</param>
internal sealed record Decision(int Number, ImmutableArray<string> Files, string Lines, bool Later);

/// <summary>What was decided on the desk since it was opened: shown first, then written, and taken back on demand.</summary>
internal sealed class Decisions(BuildOptions options)
{
    private const int MostLines = 3;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, EditPlan> _written = [];
    private readonly Dictionary<string, int> _marks = new(StringComparer.Ordinal);
    private int _next = 1;

    /// <summary>What was written and not taken back, the newest first.</summary>
    public ImmutableArray<Decision> Written
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _written
                        .Reverse()
                        .Select(w => new Decision(
                            w.Key,
                            Files(w.Value),
                            string.Join(
                                " · ",
                                w.Value.Files.SelectMany(f => Diff(f).Split('\n').Skip(2))
                                    .Where(l => l is ['+', ..])
                                    .Select(l => l[1..].Trim())
                                    .Where(l => l is not ("" or ['#', ..]))
                                    .Take(MostLines)
                            ),
                            _written.Any(o => o.Key > w.Key && Files(o.Value).Intersect(Files(w.Value)).Any())
                        )),
                ];
            }
        }
    }

    /// <summary>What wishes make of the files, with a mark that this and nothing else bears.</summary>
    public (EditPlan Plan, string Mark) Plan(ImmutableArray<FileEdit> wishes)
    {
        var plan = Pipeline.Amend(options, wishes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in plan.Files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData((file.Was ?? default).Span));
            hash.AppendData(SHA256.HashData(file.Bytes.Span));
        }

        return (plan, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>
    /// Writes what wishes make of the files, where that is what bears the mark; gives the number to take it back by. 0, and nothing
    /// written, where the files are others now.
    /// </summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public int Write(ImmutableArray<FileEdit> wishes, string mark)
    {
        lock (_lock)
        {
            var (plan, now) = Plan(wishes);
            if (now != mark || plan.Files.IsEmpty || !plan.Refused.IsEmpty)
            {
                // A form that is sent twice is written once, and both are told so.
                return _marks.TryGetValue(mark, out var number) && _written.ContainsKey(number) ? number : 0;
            }

            Pipeline.Save(options, plan);
            _written.Add(_next, plan);
            _marks[mark] = _next;
            return _next++;
        }
    }

    /// <summary>
    /// Takes back what was written; false, and nothing done, where a file was changed since, or it was taken back already.
    /// </summary>
    /// <exception cref="IOException">Names path and act.</exception>
    public bool TakeBack(int number)
    {
        lock (_lock)
        {
            return _written.TryGetValue(number, out var plan) && Pipeline.TakeBack(options, plan) && _written.Remove(number);
        }
    }

    /// <summary>The change of a file as lines of a unified diff.</summary>
    public static string Diff(Amended file) => string.Join('\n', TextChange.Of(file).Select(TextReport.Seen)) + "\n";

    private static ImmutableArray<string> Files(EditPlan plan) => [.. plan.Files.Select(f => f.Path)];
}
