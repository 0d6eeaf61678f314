using Microsoft.CodeAnalysis;

namespace Digest.Generators;

/// <summary>What of a noun is kept: what its constructor is given, then what can be set beside it.</summary>
/// <param name="Given">The properties of the constructor's parameters, in their order.</param>
/// <param name="Set">All other properties that anybody can set, those of a base first, in the order written.</param>
internal sealed record KeptShape(IReadOnlyList<IPropertySymbol> Given, IReadOnlyList<IPropertySymbol> Set)
{
    /// <summary>All of it, in the order in which it is written.</summary>
    public IEnumerable<IPropertySymbol> All => Given.Concat(Set);

    /// <summary>The shape of a record, class or struct that is made whole by one of its constructors; else why it has none.</summary>
    public static (KeptShape? Shape, string? Fault) Of(INamedTypeSymbol noun)
    {
        if (!noun.IsValueType && !noun.IsSealed)
        {
            return (null, "is not sealed: another kind of it would be lost");
        }

        var all = Lineage(noun).Reverse().SelectMany(t => t.GetMembers()).Where(m => !m.IsStatic).ToList();
        if (all.OfType<IFieldSymbol>().FirstOrDefault(f => f.DeclaredAccessibility == Accessibility.Public) is { } field)
        {
            return (null, $"has the field {field.Name}, and only properties are kept");
        }

        var properties = all.OfType<IPropertySymbol>().Where(p => p is { DeclaredAccessibility: Accessibility.Public, IsIndexer: false });
        var given = noun
            .InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public)
            .Select(c => c.Parameters.Select(p => properties.FirstOrDefault(q => IsGiven(q, p))).ToList())
            .Where(found => found.TrueForAll(p => p is not null))
            .OrderByDescending(found => found.Count)
            .FirstOrDefault();
        if (given is null)
        {
            return (null, "has no public constructor whose parameters are all properties of it");
        }

        var set = properties.Where(p => p.SetMethod is { DeclaredAccessibility: Accessibility.Public } && !given.Contains(p)).ToList();
        return given.Count + set.Count == 0 ? (null, "has nothing that can be set") : (new KeptShape(given!, set), null);
    }

    /// <summary>The kinds of an abstract noun, by name.</summary>
    public static IReadOnlyList<INamedTypeSymbol> KindsOf(INamedTypeSymbol noun) =>
        [
            .. Types(noun.ContainingAssembly.GlobalNamespace)
                .Where(t => !t.IsAbstract && Lineage(t).Skip(1).Contains(noun, SymbolEqualityComparer.Default))
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];

    private static bool IsGiven(IPropertySymbol property, IParameterSymbol parameter) =>
        property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)
        && SymbolEqualityComparer.IncludeNullability.Equals(property.Type, parameter.Type);

    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol type)
    {
        for (
            INamedTypeSymbol? t = type;
            t is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) };
            t = t.BaseType
        )
        {
            yield return t;
        }
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));
}
