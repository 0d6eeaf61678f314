namespace Digest.Deciding;

/// <summary>The questions that the editor put off: for as long as the program runs, and in no file.</summary>
internal sealed class PutOff
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Whether a question is put off.</summary>
    public bool Holds(Question question)
    {
        lock (_lock)
        {
            return _ids.Contains(question.Id);
        }
    }

    /// <summary>Puts a question off, or brings it back.</summary>
    public void Set(string id, bool off)
    {
        lock (_lock)
        {
            _ = off ? _ids.Add(id) : _ids.Remove(id);
        }
    }
}
