using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using Digest.Rendering.Engine;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>Views: every property is a member for templates, and every member is documented for those who write themes.</summary>
public sealed class ViewTests
{
    public static TheoryData<string> Names => [.. Types().Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_property_of_a_view_is_a_member_in_snake_case(string name)
    {
        var type = Types().Single(t => t.Name == name);
        var view = (View)RuntimeHelpers.GetUninitializedObject(type);
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => Snake(p.Name)).ToList();
        Assert.All(members, m => Assert.True(view.Has(m), m));
        Assert.False(view.Has("nobody"));
    }

    /// <summary>The part on views is made from their code: with <c>DIGEST_ACCEPT=1</c> it is written anew.</summary>
    [Fact]
    public void The_book_for_theme_authors_tells_of_every_view_what_its_code_does()
    {
        var path = Path.Combine(Repo.Root, "themes", "README.md");
        var book = File.ReadAllText(path).ReplaceLineEndings("\n");
        var from = book.IndexOf("\n### ", book.IndexOf("\n## Views\n", StringComparison.Ordinal), StringComparison.Ordinal) + 1;
        var made = book[..from] + string.Join('\n', ViewCatalogue.All.Select(Told));
        if (Repo.Accepting && made != book)
        {
            File.WriteAllText(path, made, Repo.Utf8);
            book = made;
        }

        var differing = made.Split('\n').Zip(book.Split('\n')).FirstOrDefault(l => l.First != l.Second);
        Assert.True(
            made == book,
            $"themes/README.md is behind the views; DIGEST_ACCEPT=1 writes them anew, from \"{differing.Second}\" on: \"{differing.First}\""
        );
        Assert.Equal(Types().Select(t => t.Name).Order(StringComparer.Ordinal), ViewCatalogue.All.Select(v => v.Name));
        Assert.All(ViewCatalogue.All, v => Assert.All(v.Members, m => Assert.NotEqual("", m.Words)));
    }

    [Theory]
    [InlineData("en", 1, "1 line")]
    [InlineData("en", 0, "0 lines")]
    [InlineData("fr", 0, "0 line")]
    [InlineData("ja", 5, "5 line")]
    public void A_number_takes_its_plural(string language, int n, string expected) =>
        Assert.Equal(expected, Phrase.Parse("{0} {0:line|lines}").With(language, n));

    [Theory]
    [InlineData("ru", 1, 0)]
    [InlineData("ru", 3, 1)]
    [InlineData("ru", 11, 2)]
    [InlineData("ru", 21, 0)]
    [InlineData("ar", 2, 2)]
    [InlineData("pl", 22, 1)]
    [InlineData("fa", 0, 0)]
    [InlineData("is", 21, 0)]
    [InlineData("mk", 11, 1)]
    [InlineData("lv", 10, 0)]
    [InlineData("lv", 21, 1)]
    [InlineData("lv", 22, 2)]
    [InlineData("he", 2, 1)]
    [InlineData("he", 10, 2)]
    [InlineData("ga", 7, 3)]
    [InlineData("gd", 12, 1)]
    [InlineData("gd", 20, 3)]
    [InlineData("cy", 6, 4)]
    [InlineData("cy", 5, 5)]
    [InlineData("mt", 103, 2)]
    [InlineData("mt", 20, 4)]
    [InlineData("it", 5, 1)]
    public void Languages_have_their_own_forms(string language, int n, int form) => Assert.Equal(form, Plurals.Form(language, n));

    private static IEnumerable<Type> Types() => typeof(View).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(View)));

    private static string Told(ViewEntry view) =>
        $"### {view.Name}\n\n{view.Words.TrimEnd('.')}.\n\n| member | type | what it is |\n|---|---|---|\n"
        + string.Concat(view.Members.Select(m => $"| `{m.Name}` | {m.Type} | {m.Words.Replace("|", "\\|", StringComparison.Ordinal)} |\n"));

    private static string Snake(string name)
    {
        var to = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && to.Length > 0)
            {
                to.Append('_');
            }

            to.Append(char.ToLowerInvariant(c));
        }

        return to.ToString();
    }
}
