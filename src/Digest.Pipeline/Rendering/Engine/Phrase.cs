using System.Globalization;
using System.Runtime.CompilerServices;

namespace Digest.Rendering.Engine;

/// <summary>
/// A sentence of the theme with places for values: <c>{0}</c> is the first value, <c>{0:paragraph|paragraphs}</c> the plural form that goes
/// with it.
/// Of a list the form goes with the number of its items. Parsed once. Braces that are no place stay as they are.
/// </summary>
internal sealed class Phrase
{
    private readonly ImmutableArray<PhrasePart> _parts;

    private Phrase(ImmutableArray<PhrasePart> parts) => _parts = parts;

    /// <summary>Parses a sentence.</summary>
    public static Phrase Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<PhrasePart>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (
                text[i] == '{'
                && i + 2 < text.Length
                && char.IsAsciiDigit(text[i + 1])
                && text[i + 2] is '}' or ':'
                && text.IndexOf('}', i) is var end and > 0
            )
            {
                parts.Add(new PhrasePart(text[from..i], -1, []));
                parts.Add(new PhrasePart("", text[i + 1] - '0', text[i + 2] == ':' ? [.. text[(i + 3)..end].Split('|')] : []));
                from = end + 1;
                i = end;
            }
        }

        parts.Add(new PhrasePart(text[from..], -1, []));
        return new Phrase(parts.ToImmutable());
    }

    /// <summary>Numbers of the values that it has a place for, shown or as a form.</summary>
    public ImmutableHashSet<int> Places => [.. _parts.Where(p => p.Value >= 0).Select(p => p.Value)];

    /// <summary>Numbers of the values that it shows.</summary>
    public ImmutableHashSet<int> Shown => [.. _parts.Where(p => p.Value >= 0 && p.Forms.IsEmpty).Select(p => p.Value)];

    /// <summary>The sentence with its values. A place without a value stays empty.</summary>
    public string With(string language, params ReadOnlySpan<object?> values)
    {
        if (_parts.Length == 1)
        {
            return _parts[0].Text;
        }

        var to = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[256]);
        foreach (var part in _parts)
        {
            if (part.Value < 0)
            {
                to.AppendLiteral(part.Text);
                continue;
            }

            var value = part.Value < values.Length ? values[part.Value] : null;
            if (part.Forms.IsEmpty)
            {
                to.AppendFormatted(value);
            }
            else
            {
                var n =
                    value is Counted several ? several.Count
                    : value is IConvertible ? Convert.ToInt32(value, CultureInfo.InvariantCulture)
                    : 0;
                to.AppendLiteral(part.Forms[Math.Min(Plurals.Form(language, Math.Abs(n)), part.Forms.Length - 1)]);
            }
        }

        return to.ToStringAndClear();
    }

    private readonly record struct PhrasePart(string Text, int Value, ImmutableArray<string> Forms);
}
