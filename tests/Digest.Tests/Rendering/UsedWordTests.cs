using System.Text.RegularExpressions;
using Digest.Rendering;
using Digest.Rendering.Engine;
using Digest.Tests.Architecture;

namespace Digest.Tests.Rendering;

/// <summary>No sentence of the default theme is there for nobody: code or a template says each.</summary>
public sealed partial class UsedWordTests
{
    // Keys put together from more than a beginning and a name: where they are, and what stands behind them.
    private static readonly ImmutableArray<string> Built = ["line.text_near", "line.text_of_near"];

    [Fact]
    public void Every_sentence_is_said_by_code_or_by_a_template()
    {
        var said = string.Join(
            '\n',
            Source
                .Files("src", ".cs")
                .Concat(Source.Files("themes/default/templates", ".html"))
                .Concat(Source.Files("themes/default/assets", ".js"))
                .Select(Source.Text)
        );
        var whole = Key().Matches(said).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var begun = Begun().Matches(said).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal).ToList();
        var dead = Keys(ThemeYaml.Read(ThemeSource.Default(), "i18n/en.yml"), "")
            .Where(k => !whole.Contains(k) && !Built.Contains(k) && !begun.Exists(b => k.StartsWith(b, StringComparison.Ordinal)));
        Assert.Empty(dead);
    }

    private static IEnumerable<string> Keys(YamlMap map, string prefix) =>
        map.Entries.SelectMany(e => e.Value is YamlMap inner ? Keys(inner, prefix + e.Key + ".") : [prefix + e.Key]);

    [GeneratedRegex("\"(?<key>[a-z_0-9.]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Key();

    // A key of which the code adds the end.
    [GeneratedRegex("\"(?<key>[a-z_0-9]+(?:\\.[a-z_0-9]*)+)\"\\s*\\+|\\$\"(?<key>[a-z_0-9]+\\.[a-z_0-9.]*)\\{", RegexOptions.None, 1000)]
    private static partial Regex Begun();
}
