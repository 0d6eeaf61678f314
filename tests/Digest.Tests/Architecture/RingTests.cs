using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Digest.Tests.Architecture;

/// <summary>
/// Nothing in the house depends on what depends on it: no ring between the namespaces of a project, none between the files of a folder.
/// Read from the source as the compiler understands it.
/// </summary>
public sealed class RingTests
{
    private static readonly Lazy<(string From, string To, string Type)[]> Uses = new(Read);

    [Fact]
    public void No_type_name_means_two_things()
    {
        var twice = string.Join(
            "\n",
            Trees()
                .SelectMany(t =>
                    t.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Select(d => (d.Identifier.Text, t.FilePath, d))
                )
                .Where(t => !t.d.Modifiers.Any(SyntaxKind.PartialKeyword))
                .GroupBy(t => t.Text, StringComparer.Ordinal)
                .Where(g => g.Select(t => t.FilePath).Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(g => g.Key + ": " + string.Join(", ", g.Select(t => t.FilePath)))
        );
        Assert.True(twice.Length == 0, "These names mean two things:\n" + twice);
    }

    [Fact]
    public void No_namespaces_form_a_ring() =>
        NoRing(Uses.Value.Select(u => (Namespace(u.From), Namespace(u.To), u)), static (_, _) => true);

    [Fact]
    public void No_files_of_a_folder_form_a_ring() =>
        NoRing(
            Uses.Value.Select(u => (u.From, u.To, u)),
            static (a, b) => string.Equals(Path.GetDirectoryName(a), Path.GetDirectoryName(b), StringComparison.Ordinal)
        );

    private static void NoRing(
        IEnumerable<(string A, string B, (string From, string To, string Type) Use)> uses,
        Func<string, string, bool> counts
    )
    {
        var rings = Rings(uses, counts);
        Assert.True(rings.Length == 0, "These stand in a ring:\n" + rings);
    }

    // Each way round, one line an edge, so that it can be cut at its weakest.
    private static string Rings(
        IEnumerable<(string A, string B, (string From, string To, string Type) Use)> uses,
        Func<string, string, bool> counts
    )
    {
        var edges = uses.Where(u => u.A != u.B && counts(u.A, u.B)).ToLookup(u => u.A, StringComparer.Ordinal);
        var reach = edges.ToDictionary(e => e.Key, e => From(e.Key, edges), StringComparer.Ordinal);
        return string.Join(
            "\n",
            edges
                .SelectMany(e => e)
                .Where(u => reach.TryGetValue(u.B, out var back) && back.Contains(u.A))
                .Select(u => $"{u.A} -> {u.B}: {u.Use.Type} in {Path.GetFileName(u.Use.From)}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );
    }

    private static HashSet<string> From(string start, ILookup<string, (string A, string B, (string, string, string))> edges)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var next in edges[at].Select(e => e.B).Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return seen;
    }

    // A project's own part of a namespace is a room of its own: the recipe and the nouns both stand in Digest.
    private static string Namespace(string file) => s_namespaces.Value[file];

    private static readonly Lazy<Dictionary<string, string>> s_namespaces = new(() =>
        Trees()
            .ToDictionary(
                t => t.FilePath,
                t =>
                    t.FilePath.Split('/').ElementAtOrDefault(1)
                    + ": "
                    + t.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString(),
                StringComparer.Ordinal
            )
    );

    private static SyntaxTree[] Trees() => s_trees.Value;

    private static readonly Lazy<SyntaxTree[]> s_trees = new(() =>
        [
            .. Source
                .Files("src", ".cs")
                .Where(f => !f.Contains("/Digest.Generators/", StringComparison.Ordinal))
                .Select(f => CSharpSyntaxTree.ParseText(Source.Text(f), path: f))
                .Append(CSharpSyntaxTree.ParseText(Usings, path: "usings.cs")),
        ]
    );

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static (string, string, string)[] Read()
    {
        var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Digest", StringComparison.OrdinalIgnoreCase))
            .Select(p => MetadataReference.CreateFromFile(p));
        var all = CSharpCompilation.Create("house", Trees(), known);
        return
        [
            .. Trees()
                .AsParallel()
                .SelectMany(tree =>
                {
                    var model = all.GetSemanticModel(tree);
                    return tree.GetRoot()
                        .DescendantNodes()
                        .OfType<SimpleNameSyntax>()
                        .Select(n => Owner(model.GetSymbolInfo(n).Symbol))
                        .OfType<INamedTypeSymbol>()
                        .SelectMany(t => t.DeclaringSyntaxReferences.Take(1).Select(r => (tree.FilePath, r.SyntaxTree.FilePath, t.Name)))
                        .Where(u => u.Item1 != u.Item2)
                        .Distinct();
                }),
        ];
    }

    private static INamedTypeSymbol? Owner(ISymbol? symbol)
    {
        var type =
            symbol as INamedTypeSymbol ?? (symbol is IMethodSymbol or IPropertySymbol or IFieldSymbol ? symbol.ContainingType : null);
        while (type?.ContainingType is { } outer)
        {
            type = outer;
        }

        return type?.OriginalDefinition;
    }
}
