using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Digest.Generators;

/// <summary>
/// Lists the codes of a class marked <c>[Explained]</c> with what their comments say of each: what it is, cause, example, remedy. A code
/// of which something is not said is an error, so that <c>digest explain</c> has an answer to every one.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class CodeGenerator : IIncrementalGenerator
{
    private static readonly string[] Parts = ["summary", "cause", "example", "remedy"];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                "Digest.ExplainedAttribute",
                static (_, _) => true,
                static (found, stop) => Of((INamedTypeSymbol)found.TargetSymbol, stop)
            ),
            static (output, made) => output.AddSource(made.Name + ".Explained.g.cs", SourceText.From(made.Code, Encoding.UTF8))
        );

    private static (string Name, string Code) Of(INamedTypeSymbol type, CancellationToken stop)
    {
        var code = new StringBuilder("// Made by Digest.Generators from the codes and their comments.\n#nullable enable\n\n");
        code.Append("namespace ").Append(type.ContainingNamespace.ToDisplayString()).Append(";\n\n");
        code.Append("internal static class ").Append(type.Name).Append("Explained\n{\n");
        code.Append(
            "    public static global::System.Collections.Immutable.ImmutableArray<global::Digest.Explanation> All { get; } =\n    [\n"
        );
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue))
        {
            code.Append("        new(").Append(Names.Quoted((string)field.ConstantValue!));
            foreach (var part in Parts)
            {
                var said = Comments.PartOf(field, part, stop);
                if (said.Length == 0)
                {
                    code.Append("\n#error The comment of ").Append(field.Name).Append(" lacks ").Append(part).Append('\n');
                }

                code.Append(", ").Append(Names.Quoted(said));
            }

            code.Append("),\n");
        }

        return (type.Name, code.Append("    ];\n}\n").ToString());
    }
}
