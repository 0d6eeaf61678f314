using System.Runtime.CompilerServices;

namespace Digest.Shared;

/// <summary>
/// What was worked out about objects that do not change: once for each, for as long as it lives. For a process that builds again and again;
/// of one kind for each kind of object. Safe on any thread.
/// </summary>
public sealed class Recall
{
    private readonly ConditionalWeakTable<object, object> _values = [];

    /// <summary>What is known about an object, worked out where it is not yet.</summary>
    internal T About<TOf, T>(TOf of, Func<TOf, T> make)
        where TOf : class
        where T : class => _values.TryGetValue(of, out var known) ? (T)known : (T)_values.GetValue(of, o => make((TOf)o));
}
