namespace Digest.Filing;

/// <summary>Where the terms of several reports are summed up, over all terms of a corpus. Of one thread; empty between two uses.</summary>
internal sealed class TermDesk(Corpus corpus)
{
    private readonly (float Weight, float Name, int Reports)[] _sums = new (float, float, int)[corpus.Terms];
    private readonly List<int> _touched = [];

    /// <summary>Adds a term of one report.</summary>
    public void Add(int term, float weight, float name)
    {
        ref var sum = ref _sums[term];
        if (sum.Reports == 0)
        {
            _touched.Add(term);
        }

        sum = (sum.Weight + weight, sum.Name + name, sum.Reports + 1);
    }

    /// <summary>The terms that so many reports hold, ascending, with the sums of their weights; the desk is empty again.</summary>
    public (int[] Ids, float[] Weights, float[] Names) Take(int least)
    {
        var ids = _touched.FindAll(t => _sums[t].Reports >= least).ToArray();
        Array.Sort(ids);
        var taken = (ids, Array.ConvertAll(ids, t => _sums[t].Weight), Array.ConvertAll(ids, t => _sums[t].Name));
        foreach (var term in _touched)
        {
            _sums[term] = default;
        }

        _touched.Clear();
        return taken;
    }
}
