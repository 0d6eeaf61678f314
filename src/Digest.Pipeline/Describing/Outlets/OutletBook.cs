using System.Buffers;
using System.Runtime.CompilerServices;
using Digest.Text;

namespace Digest.Describing;

/// <summary>The outlets of <c>outlets.yml</c> by name, alias and host. Names compare by letters and digits alone.</summary>
internal sealed class OutletBook
{
    private static readonly ConditionalWeakTable<Knowledge, OutletBook> Books = [];

    private readonly Dictionary<string, Outlet> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Outlet> _byHost = new(StringComparer.Ordinal);
    private readonly SearchValues<string>? _keys;

    private OutletBook(Knowledge knowledge)
    {
        foreach (var outlet in knowledge.Outlets)
        {
            _byName.TryAdd(Normal.Key(outlet.Name), outlet);
            foreach (var alias in outlet.Aliases)
            {
                _byName.TryAdd(Normal.Key(alias), outlet);
            }

            foreach (var domain in outlet.Domains)
            {
                _byHost.TryAdd(Bare(domain), outlet);
            }
        }

        string[] keys = [.. _byName.Keys.Concat(_byHost.Keys.Select(Normal.Key)).Where(k => k.Length > 0)];
        _keys = keys.Length == 0 ? null : SearchValues.Create(keys, StringComparison.Ordinal);
    }

    /// <summary>Whether any listed name or host can stand in a text: false is sure, true is not.</summary>
    public bool MayStandIn(string text) => _keys is not null && Normal.Key(text).AsSpan().ContainsAny(_keys);

    /// <summary>The book of what the editor knows, made once.</summary>
    public static OutletBook Of(Knowledge knowledge) => Books.GetValue(knowledge, static d => new OutletBook(d));

    /// <summary>The outlet of this name or alias; null when the editor lists none.</summary>
    public Outlet? Find(string name) =>
        _byName.GetValueOrDefault(Normal.Key(name))
        ?? (name.Contains('.', StringComparison.Ordinal) ? _byHost.GetValueOrDefault(Bare(name)) : null);

    /// <summary>The outlet whose domain this host is, or stands under; null when the editor lists none.</summary>
    public Outlet? FindHost(string host)
    {
        for (
            var rest = Bare(host);
            rest.Contains('.', StringComparison.Ordinal);
            rest = rest[(rest.IndexOf('.', StringComparison.Ordinal) + 1)..]
        )
        {
            if (_byHost.TryGetValue(rest, out var outlet))
            {
                return outlet;
            }
        }

        return null;
    }

    /// <summary>The name to show for a printed one: the editor's, else the agency's, else as printed.</summary>
    public string Canonical(string printed) => Find(printed)?.Name ?? Agencies.Find(printed) ?? Normal.Space(printed);

    private static string Bare(string host)
    {
        var bare = host.Trim().ToLowerInvariant();
        return bare.StartsWith("www.", StringComparison.Ordinal) ? bare[4..] : bare;
    }
}
