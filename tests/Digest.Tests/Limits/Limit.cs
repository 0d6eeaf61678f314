using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Digest.Import;
using Digest.Output;
using Digest.Tests.Architecture;

namespace Digest.Tests.Limits;

/// <summary>A limit of the program: a constant, or an option, that is marked as one.</summary>
/// <param name="Room">The part of the program that holds it, as in <c>Digest.Acquiring</c>.</param>
/// <param name="Name">Class and member.</param>
/// <param name="Value">What is just within it.</param>
/// <param name="Mark">What becomes of what is over it, and where that is told.</param>
internal sealed partial record Limit(string Room, string Name, object Value, LimitAttribute Mark)
{
    private const BindingFlags Any =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>All of them, by part of the program and name.</summary>
    public static ImmutableArray<Limit> All { get; } =
    [
        .. new[] { typeof(Diagnostic), typeof(Pipeline), typeof(Importer), typeof(ExitCodes) }
            .SelectMany(t => t.Assembly.GetTypes())
            .SelectMany(t => t.GetMembers(Any))
            .Select(m => (Member: m, Mark: m.GetCustomAttribute<LimitAttribute>()))
            .Where(m => m.Mark is not null)
            .Select(m => new Limit(Namespace(m.Member), Called(m.Member), Of(m.Member), m.Mark!))
            .OrderBy(l => l.Room, StringComparer.Ordinal)
            .ThenBy(l => l.Name, StringComparer.Ordinal),
    ];

    /// <summary>Of what it is a limit, in which unit: the first sentence of its comment.</summary>
    public string Words
    {
        get
        {
            var (type, member) = (Name.Split('.')[0], Name.Split('.')[1]);
            var file = Source.Files("src", ".cs").Single(f => f.EndsWith($"/{type}.cs", StringComparison.Ordinal));
            var comment = Regex.Match(
                Source.Text(file),
                $@"/// <summary>((?:(?!</summary>)[\s\S])*)</summary>\s*\[Limit\([^\]]*\]\s*[a-z ]+ \w+ {member}\b"
            );
            return comment.Success
                ? Space()
                    .Replace(comment.Groups[1].Value.Replace("///", " ", StringComparison.Ordinal), " ")
                    .Trim()
                    .Split(". ")[0]
                    .TrimEnd('.')
                : throw new InvalidOperationException($"{Name} has no comment");
        }
    }

    /// <summary>The value as people read it.</summary>
    public string Shown =>
        Value is TimeSpan time
            ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0} seconds")
            : string.Create(CultureInfo.InvariantCulture, $"{Value:N0}");

    private static string Called(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static string Namespace(MemberInfo member) => member.DeclaringType!.Namespace!;

    private static object Of(MemberInfo member) =>
        member is FieldInfo field
            ? field.GetValue(null)!
            : ((PropertyInfo)member).GetValue(new ImportOptions { Input = "", Sources = [] })!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
