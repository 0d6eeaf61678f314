using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Digest.Generators;

/// <summary>How names and texts are written in what is made.</summary>
internal static class Names
{
    /// <summary>A name in snake_case: <c>BaseUrl</c> gives <c>base_url</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(c));
        }

        return snake.ToString();
    }

    /// <summary>A text as a literal of C#.</summary>
    public static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
