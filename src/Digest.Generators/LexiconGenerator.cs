using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Digest.Generators;

/// <summary>
/// Makes a constant of every section of the lexicon whose name ends in <c>-pattern</c>, so that the expressions of later projects are
/// still compiled ahead of time while their words are data. It writes what the lines say and knows no language.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class LexiconGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = context
            .AdditionalTextsProvider.Where(static t => PatternSections.IsLexicon(t.Path))
            .Select(static (t, stop) => (Name: Path.GetFileName(t.Path), Text: t.GetText(stop)?.ToString() ?? ""))
            .Collect();
        context.RegisterSourceOutput(
            files,
            static (output, all) =>
            {
                if (all.Length > 0)
                {
                    output.AddSource("LexiconPatterns.g.cs", SourceText.From(Code(PatternSections.Of(all)), Encoding.UTF8));
                }
            }
        );
    }

    private static string Code(IEnumerable<PatternSection> sections)
    {
        var code = new StringBuilder("// Made by Digest.Generators from the lexicon.\n#nullable enable\n\nnamespace Digest.Text;\n\n");
        code.Append("/// <summary>The pieces of patterns in the lexicon: one group of alternatives for each section.</summary>\n");
        code.Append("public static class LexiconPatterns\n{\n");
        foreach (var section in sections)
        {
            var summary = section.Why.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
            code.Append("    /// <summary>").Append(summary).Append("</summary>\n");
            code.Append("    public const string ").Append(section.Constant).Append(" = ");
            code.Append(Names.Quoted("(?:" + string.Join("|", section.InOrder()) + ")")).Append(";\n\n");
            if (NeededWords.Of(section.InOrder()) is { Count: > 0 } needed)
            {
                code.Append("    /// <summary>Words of which each match of <see cref=\"").Append(section.Constant);
                code.Append("\"/> has one: where none of them stands, in small letters or capitals, it need not be tried.</summary>\n");
                code.Append("    public static global::System.Collections.Generic.IReadOnlyList<string> ").Append(section.Constant);
                code.Append("Needs { get; } =\n    [\n");
                foreach (var word in needed)
                {
                    code.Append("        ").Append(Names.Quoted(word)).Append(",\n");
                }

                code.Append("    ];\n\n");
            }
        }

        return code.Append("}\n").ToString();
    }
}
