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

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_member_of_a_view_is_in_the_book_for_theme_authors(string name)
    {
        var book = File.ReadAllText(Path.Combine(Repo.Root, "themes", "README.md")).ReplaceLineEndings("\n");
        var from = book.IndexOf("\n### " + name + "\n", StringComparison.Ordinal);
        Assert.True(from >= 0, name + " is not in themes/README.md");
        var to = book.IndexOf("\n### ", from + 5, StringComparison.Ordinal);
        var part = book[from..(to < 0 ? book.Length : to)];
        Assert.All(Types().Single(t => t.Name == name).GetProperties(BindingFlags.Public | BindingFlags.Instance), p => Assert.Contains("| `" + Snake(p.Name) + "` |", part, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", 1, "1 line")]
    [InlineData("en", 0, "0 lines")]
    [InlineData("fr", 0, "0 line")]
    [InlineData("ja", 5, "5 line")]
    public void A_number_takes_its_plural(string language, int n, string expected) => Assert.Equal(expected, Phrase.Parse("{0} {0:line|lines}").With(language, n));

    [Theory]
    [InlineData("ru", 1, 0)]
    [InlineData("ru", 3, 1)]
    [InlineData("ru", 11, 2)]
    [InlineData("ru", 21, 0)]
    [InlineData("ar", 2, 2)]
    [InlineData("pl", 22, 1)]
    public void Languages_have_their_own_forms(string language, int n, int form) => Assert.Equal(form, Plurals.Form(language, n));

    private static IEnumerable<Type> Types() => typeof(View).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(View)));

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
