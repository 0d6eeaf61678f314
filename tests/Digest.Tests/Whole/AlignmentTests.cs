using System.Collections.Concurrent;
using Digest.Tests.Support;
using Digest.Text;

namespace Digest.Tests.Whole;

/// <summary>Two wordings are laid beside each other once, whoever shows them.</summary>
public sealed class AlignmentTests
{
    // One paragraph and one quotation that three reports word each in its own way, close enough to fold.
    private static readonly string[][] Reports =
    [
        [
            "The harbour master closed the north quay on Friday morning, and the ferry to Lower Combe was held "
                + "until the tide had turned at noon.",
            "“Nobody was hurt, and nobody will sail before the divers have looked at the cracked piles,” harbour "
                + "master Ada Pell told the council.",
            "Three hundred passengers waited in the hall of the old customs house, where the town served soup and bread until the evening.",
        ],
        [
            "The harbour master closed the north quay on Friday, and the ferry to Lower Combe was kept back "
                + "until the tide had turned at noon.",
            "“Nobody was hurt, and nobody may sail before divers have looked at the cracked piles,” harbour "
                + "master Ada Pell told the council.",
            "Three hundred passengers waited in the hall of the old customs house, where the town served them "
                + "soup and bread until evening.",
        ],
        [
            "On Friday the harbour master closed the north quay, and the ferry to Lower Combe was held till the tide had turned at noon.",
            "“Nobody was hurt, and no one will sail before the divers have looked at all the cracked piles,” "
                + "harbour master Ada Pell told the council.",
            "Four hundred passengers waited in the hall of the old customs house, where the town served soup and bread all evening.",
        ],
    ];

    [Fact]
    public void A_wording_is_aligned_with_its_base_once_in_a_whole_build()
    {
        using var folder = new TempFolder();
        folder.Write("in/digest.yml", "title: Combe\nexports: [data, annotations, passages, matrix, citations, ninjs, tei]\n");
        for (var i = 0; i < Reports.Length; i++)
        {
            folder.Write(
                $"in/articles/{i}.md",
                $"---\ntitle: Ferry held at Combe\noutlet: Outlet {i}\ndate: 2022-06-0{i + 1}\n---\n\n{string.Join("\n\n", Reports[i])}\n"
            );
        }

        var pairs = new ConcurrentDictionary<(string, string), int>();
        AlignmentCount.Listen((a, b) => pairs.AddOrUpdate((a, b), 1, (_, n) => n + 1));
        var result = Pipeline.Run(
            new BuildOptions
            {
                Input = folder["in"],
                Output = folder["out"],
                Data = folder["data.json"],
                Jobs = 2,
            },
            new Diagnostics()
        );

        Assert.True(result.Written);
        Assert.Contains(
            "<app>",
            File.ReadAllText(Directory.GetFiles(folder["out"], "collation.tei.xml", SearchOption.AllDirectories)[0]),
            StringComparison.Ordinal
        );
        Assert.Contains("<del>", File.ReadAllText(folder["out/speakers/ada-pell/index.html"]), StringComparison.Ordinal);
        Assert.All(
            Reports.Skip(1).SelectMany(r => r.Select((text, i) => (Keys(Reports[0][i]), Keys(text)))),
            pair => Assert.Equal(1, pairs[pair])
        );
        Assert.All(pairs, p => Assert.Equal(1, p.Value));
    }

    private static string Keys(string text) => string.Join(' ', Words.Of(text).Select(w => w.Key));
}
