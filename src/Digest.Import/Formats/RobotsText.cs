using System.Globalization;
using System.Text;
using Digest.Text;

namespace Digest.Import;

/// <summary>
/// What a site's <c>robots.txt</c> lets a program ask for (RFC 9309): of the rules for its name, else of those for everybody, the one with
/// the longest path that fits; of two equally long ones the one that allows.
/// </summary>
internal sealed class RobotsText
{
    private readonly List<(string Path, bool Allows)> _rules = [];

    /// <summary>Rules that allow everything: those of a site without such a file.</summary>
    public static readonly RobotsText Everything = new();

    /// <summary>Seconds between two questions that the site asks for; null where it asks for none.</summary>
    public double? Delay { get; private set; }

    /// <summary>Reads the rules for a program of this name, as it stands in its user agent.</summary>
    public static RobotsText Read(ReadOnlyMemory<byte> bytes, string name)
    {
        var (own, all) = (new RobotsText(), new RobotsText());
        var (named, forOwn, forAll, naming) = (false, false, false, false);
        foreach (var whole in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
        {
            var line = whole.Split('#')[0].TrimStart('\uFEFF').Trim();
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            {
                continue;
            }

            var (key, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
            if (key == "user-agent")
            {
                // Several names before the rules share them; a name behind rules begins others.
                (forOwn, forAll) = naming ? (forOwn, forAll) : (false, false);
                naming = true;
                var isOwn = value.Split('/')[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase);
                (forOwn, forAll, named) = (forOwn || isOwn, forAll || value == "*", named || isOwn);
                continue;
            }

            naming = false;
            if (forOwn)
            {
                own.Add(key, value);
            }

            if (forAll)
            {
                all.Add(key, value);
            }
        }

        return named ? own : all;
    }

    /// <summary>Whether a page may be asked for.</summary>
    public bool Allows(Uri address)
    {
        var path = WebAddress.Join(address, address.PathAndQuery)?.PathAndQuery ?? "/";
        var best = (Length: -1, Allows: true);
        foreach (var (rule, allows) in _rules)
        {
            if (Fits(rule, path) && (rule.Length > best.Length || (rule.Length == best.Length && allows)))
            {
                best = (rule.Length, allows);
            }
        }

        return best.Allows;
    }

    private void Add(string key, string value)
    {
        if (key is "allow" or "disallow" && value.Length > 0)
        {
            _rules.Add((value, key == "allow"));
        }
        else if (
            key == "crawl-delay"
            && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var delay)
            && delay > 0
        )
        {
            Delay = delay;
        }
    }

    // "*" stands for any characters, "$" at the end for the end; each piece is taken where it first fits, but for the last before "$".
    private static bool Fits(string rule, string path)
    {
        var ends = rule.EndsWith('$');
        var pieces = (ends ? rule[..^1] : rule).Split('*');
        if (!path.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        var at = pieces[0].Length;
        for (var i = 1; i < pieces.Length; i++)
        {
            if (ends && i == pieces.Length - 1)
            {
                return path.Length - pieces[i].Length >= at && path.EndsWith(pieces[i], StringComparison.Ordinal);
            }

            var found = path.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return !ends || at == path.Length;
    }
}
