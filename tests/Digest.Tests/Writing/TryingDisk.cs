using Digest.Writing;

namespace Digest.Tests.Writing;

/// <summary>
/// A disk that carries out what it is told until its <paramref name="last"/>th act, which it refuses or does not live to see. Without
/// <paramref name="exchange"/> names cannot be exchanged, as on file systems that have no such call; that refusal counts as no act.
/// </summary>
internal sealed class TryingDisk(
    int last = int.MaxValue,
    bool kill = false,
    bool exchange = false,
    bool volumes = true,
    Action<string>? before = null
) : IDisk
{
    private int _acts;

    /// <summary>The process ended here: nothing is tidied up after it, as nothing is after a kill.</summary>
    private static OperationCanceledException Killed => new() { Data = { [Swap.Kept] = true } };

    /// <summary>What was done, in order; the act that failed is the last.</summary>
    public List<string> Acts { get; } = [];

    public bool Exchange(string a, string b) => exchange && Try("exchange", () => Disk.Real.Exchange(a, b), refused: static () => false);

    public void Move(string from, string to) => Try("move", () => Disk.Real.Move(from, to));

    public void Write(string path, ReadOnlyMemory<byte> bytes) => Try("write", () => Disk.Real.Write(path, bytes));

    public void Delete(string path) => Try("delete", () => Disk.Real.Delete(path));

    public bool FlushVolume(string folder) => volumes && Try("flush volume", () => Disk.Real.FlushVolume(folder));

    public void Flush(string path) => Try("flush", () => Disk.Real.Flush(path));

    private void Try(string act, Action step) =>
        Try(
            act,
            () =>
            {
                step();
                return true;
            }
        );

    private T Try<T>(string act, Func<T> step, Func<T>? refused = null)
    {
        Acts.Add(act);
        before?.Invoke(act);
        if (++_acts == last)
        {
            return kill ? throw Killed
                : refused is not null ? refused()
                : throw new IOException("Input/output error", 5);
        }

        return _acts > last && kill ? throw Killed : step();
    }
}
