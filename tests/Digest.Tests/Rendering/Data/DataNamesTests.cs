using System.Reflection;
using Digest.Rendering.Identity;

namespace Digest.Tests.Rendering.Data;

/// <summary>Every value of an enum that goes out has a word of its own.</summary>
public sealed class DataNamesTests
{
    public static TheoryData<string> Kinds => [.. Namers().Select(m => m.GetParameters()[0].ParameterType.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_two_values_go_out_under_one_name(string kind)
    {
        var namer = Namers().Single(m => m.GetParameters()[0].ParameterType.Name == kind);
        var values = Enum.GetValues(namer.GetParameters()[0].ParameterType).Cast<object>().ToList();
        Assert.Equal(values.Count, values.Select(v => (string)namer.Invoke(null, [v])!).Distinct(StringComparer.Ordinal).Count());
    }

    private static MethodInfo[] Namers() => typeof(DataNames).GetMethods(BindingFlags.Public | BindingFlags.Static);
}
