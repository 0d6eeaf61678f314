namespace Digest.Folding;

/// <summary>Reports by their places, joined into groups pair by pair; a group goes by its first place.</summary>
internal sealed class JoinedReports(int count)
{
    private readonly int[] _set = [.. Enumerable.Range(0, count)];

    /// <summary>The first place of the group that a report is in.</summary>
    public int Root(int report)
    {
        while (_set[report] != report)
        {
            report = _set[report];
        }

        return report;
    }

    /// <summary>Joins the groups of two reports: the root that stays and the one that goes; null where they are one already.</summary>
    public (int Root, int Gone)? Join(int a, int b)
    {
        var (root, gone) = (Math.Min(Root(a), Root(b)), Math.Max(Root(a), Root(b)));
        if (root == gone)
        {
            return null;
        }

        _set[gone] = root;
        return (root, gone);
    }
}
