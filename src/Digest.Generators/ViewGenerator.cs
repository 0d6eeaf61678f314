using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Digest.Generators;

/// <summary>
/// Gives every view (a partial record that derives from <c>View</c>) the members that templates read, and lists all views with
/// the words of their comments, from which the book for theme authors is made. So a property is written once: it is a member of
/// the same name in snake_case, and stands in the book.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ViewGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var views = context
            .SyntaxProvider.CreateSyntaxProvider(
                static (node, _) => node is RecordDeclarationSyntax { BaseList: not null },
                static (found, stop) => ViewModel.Of((INamedTypeSymbol)found.SemanticModel.GetDeclaredSymbol(found.Node, stop)!, stop)
            )
            .Where(static view => view is not null);
        context.RegisterSourceOutput(views, static (output, view) => output.AddSource(view!.Name + ".g.cs", Text(MembersOf(view))));
        context.RegisterSourceOutput(
            views.Collect(),
            static (output, all) =>
            {
                // A project without views has no list of them.
                if (!all.IsEmpty)
                {
                    output.AddSource("ViewCatalogue.g.cs", Text(CatalogueOf(all!)));
                }
            }
        );
    }

    private static SourceText Text(string code) => SourceText.From(code, Encoding.UTF8);

    private static string MembersOf(ViewModel view)
    {
        var code = new StringBuilder("// Made by Digest.Generators from the view's properties.\n#nullable enable\n\n");
        code.Append("namespace ").Append(view.Namespace).Append(";\n\n");
        code.Append("partial record ").Append(view.Name).Append("\n{\n");
        code.Append("    /// <inheritdoc/>\n    public override object? Get(string name) => name switch\n    {\n");
        foreach (var member in view.Members)
        {
            code.Append("        \"").Append(member.Name).Append("\" => ").Append(member.Property).Append(",\n");
        }

        return code.Append("        _ => Absent,\n    };\n}\n").ToString();
    }

    private static string CatalogueOf(ImmutableArray<ViewModel> views)
    {
        var code = new StringBuilder("// Made by Digest.Generators from the views and their comments.\n#nullable enable\n\n");
        code.Append("namespace Digest.Rendering.Engine;\n\nstatic partial class ViewCatalogue\n{\n");
        code.Append("    private static partial global::System.Collections.Immutable.ImmutableArray<ViewEntry> Made() =>\n    [\n");
        foreach (var view in views.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name)))
        {
            code.Append("        new(")
                .Append(Names.Quoted(view.Name))
                .Append(", ")
                .Append(Names.Quoted(view.Summary))
                .Append(",\n        [\n");
            foreach (var m in view.Members)
            {
                code.Append("            new(")
                    .Append(Names.Quoted(m.Name))
                    .Append(", ")
                    .Append(Names.Quoted(m.Type))
                    .Append(", ")
                    .Append(Names.Quoted(m.Summary))
                    .Append("),\n");
            }

            code.Append("        ]),\n");
        }

        return code.Append("    ];\n}\n").ToString();
    }
}
