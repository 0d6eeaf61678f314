using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Digest.Generators;

/// <summary>
/// Lists the figures of a class marked <c>[Parameters]</c> with the words of their comments, so that the method page shows what
/// is in force and cannot fall behind it. Of a class the public constants count, of a record the public properties of its
/// <c>Default</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ParameterGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "Digest.ParametersAttribute",
                static (_, _) => true,
                static (found, stop) => Of((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0], stop)
            ),
            static (output, made) => output.AddSource(made.Name + ".Parameters.g.cs", SourceText.From(made.Code, Encoding.UTF8))
        );

    private static (string Name, string Code) Of(INamedTypeSymbol type, AttributeData mark, CancellationToken stop)
    {
        var (stage, source) = ((string)mark.ConstructorArguments[0].Value!, (string)mark.ConstructorArguments[1].Value!);
        var kind = type.IsRecord ? "record" : "class";
        var code = new StringBuilder("// Made by Digest.Generators from the figures and their comments.\n#nullable enable\n\n");
        code.Append("namespace ").Append(type.ContainingNamespace.ToDisplayString()).Append(";\n\n");
        code.Append("partial ").Append(kind).Append(' ').Append(type.Name).Append("\n{\n");
        code.Append("    /// <summary>Every figure, in the order written.</summary>\n");
        code.Append("    public static global::System.Collections.Immutable.ImmutableArray<global::Digest.Parameter> All =>\n    [\n");
        foreach (var (figure, value) in FiguresOf(type))
        {
            code.Append("        new(")
                .Append(Names.Quoted(stage))
                .Append(", ")
                .Append(Names.Quoted(Names.Snake(figure.Name)))
                .Append(", ")
                .Append(value)
                .Append(", ")
                .Append(Names.Quoted(Comments.SummaryOf(figure, stop)))
                .Append(", ")
                .Append(Names.Quoted(Comments.RemarksOf(figure, stop) is { Length: > 0 } own ? own : source))
                .Append("),\n");
        }

        return (type.Name, code.Append("    ];\n}\n").ToString());
    }

    // A float goes out as the decimal that was written: 0.12, not 0.119999997.
    private static IEnumerable<(ISymbol Figure, string Value)> FiguresOf(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers().Where(m => m.DeclaredAccessibility == Accessibility.Public && !m.IsImplicitlyDeclared))
        {
            if (member is IFieldSymbol { HasConstantValue: true } constant && IsFigure(constant.Type))
            {
                yield return (member, Exact(constant.Type, member.Name));
            }
            else if (member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && IsFigure(property.Type))
            {
                yield return (member, Exact(property.Type, "Default." + member.Name));
            }
        }
    }

    private static bool IsFigure(ITypeSymbol type) =>
        type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Single or SpecialType.System_Double;

    private static string Exact(ITypeSymbol type, string value) =>
        type.SpecialType == SpecialType.System_Single ? "(double)(decimal)" + value : value;
}
