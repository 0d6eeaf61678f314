using Microsoft.CodeAnalysis;

namespace Digest.Generators;

/// <summary>What is made of one view: names and words only, so that the compiler can tell whether anything changed.</summary>
internal sealed class ViewModel : IEquatable<ViewModel>
{
    private ViewModel(INamedTypeSymbol view, CancellationToken stop)
    {
        Namespace = view.ContainingNamespace.ToDisplayString();
        Name = view.Name;
        Summary = Comments.SummaryOf(view, stop);
        Members =
        [
            .. view.GetMembers()
                .OfType<IPropertySymbol>()
                .Where(p => p.DeclaredAccessibility == Accessibility.Public && !p.IsStatic && !p.IsImplicitlyDeclared)
                .Select(p => new ViewMember(p.Name, Names.Snake(p.Name), TypeOf(p.Type), Comments.SummaryOf(p, stop))),
        ];
    }

    /// <summary>Its namespace.</summary>
    public string Namespace { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The words of its comment, as Markdown.</summary>
    public string Summary { get; }

    /// <summary>Its members in the order written.</summary>
    public ViewMember[] Members { get; }

    /// <summary>The model of a record that derives from <c>View</c> directly; null for any other.</summary>
    public static ViewModel? Of(INamedTypeSymbol type, CancellationToken stop) =>
        type.BaseType is { Name: "View" } && !type.IsAbstract ? new ViewModel(type, stop) : null;

    /// <inheritdoc/>
    public bool Equals(ViewModel? other) =>
        other is not null
        && Namespace == other.Namespace
        && Name == other.Name
        && Summary == other.Summary
        && Members.SequenceEqual(other.Members);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ViewModel);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    // In the words of the book: "list of LinkView", "string or null".
    private static string TypeOf(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Nullable", Arity: 1 } value)
        {
            return TypeOf(value.TypeArguments[0]) + " or null";
        }

        if (type is INamedTypeSymbol { Name: "ImmutableArray", Arity: 1 } list)
        {
            return "list of " + TypeOf(list.TypeArguments[0]);
        }

        var name = type.SpecialType switch
        {
            SpecialType.System_String => "string",
            SpecialType.System_Int32 => "int",
            SpecialType.System_Boolean => "bool",
            SpecialType.System_Object => "object",
            _ => type.Name,
        };
        return type.NullableAnnotation == NullableAnnotation.Annotated ? name + " or null" : name;
    }
}

/// <summary>One member of a view.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">Its name for templates.</param>
/// <param name="Type">Its type in words.</param>
/// <param name="Summary">The words of its comment, as Markdown.</param>
internal sealed record ViewMember(string Property, string Name, string Type, string Summary);
