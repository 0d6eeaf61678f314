using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Digest.Generators;

/// <summary>
/// Gives a class marked <c>[KeptNouns(…)]</c> a method to write and a method to read each noun that those named there lead to: all of it
/// that can be set, nothing that is worked out. A type it cannot write is an error of the compiler that names it.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class KeptGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "Digest.Keeping.KeptNounsAttribute",
                static (node, _) => node is ClassDeclarationSyntax,
                static (found, _) => Of((INamedTypeSymbol)found.TargetSymbol, found.Attributes[0])
            ),
            static (output, made) => output.AddSource(made.Name + ".Kept.g.cs", SourceText.From(made.Code, Encoding.UTF8))
        );

    private static (string Name, string Code) Of(INamedTypeSymbol form, AttributeData mark) =>
        (form.Name, KeptCode.Of(form, mark.ConstructorArguments[0].Values.Select(v => (ITypeSymbol)v.Value!)));
}
