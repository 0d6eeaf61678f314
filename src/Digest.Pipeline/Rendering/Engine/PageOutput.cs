using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// What a page is written into: one run of characters, kept by its context and filled again for the next page, so that a page costs no
/// string before its bytes. At most <see cref="MaxLength"/> UTF-16 units.
/// </summary>
/// <param name="most">Most UTF-16 units.</param>
internal sealed class PageOutput(int most = PageOutput.MaxLength) : IScriptOutput
{
    /// <summary>Longest page, in UTF-16 units.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxLength = 256 << 20;

    // A page of a megabyte is rare: what a longer one took is not kept for the short ones behind it.
    private const int MostKept = 4 << 20;
    private char[] _units = new char[Math.Min(most, 1 << 16)];
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<char> Written => _units.AsSpan(0, _length);

    /// <summary>Empties it.</summary>
    public void Clear()
    {
        _length = 0;
        if (_units.Length > MostKept)
        {
            _units = new char[1 << 16];
        }
    }

    /// <summary>Writes text as it is.</summary>
    /// <exception cref="ScriptRuntimeException">It is more than <see cref="MaxLength"/> units.</exception>
    public void Write(ReadOnlySpan<char> text)
    {
        if (text.Length > _units.Length - _length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_units.AsSpan(_length));
        _length += text.Length;
    }

    /// <summary>Writes text escaped for HTML.</summary>
    /// <exception cref="ScriptRuntimeException">It is more than <see cref="MaxLength"/> units.</exception>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (HtmlEscape.FirstSpecial(text) is var at and >= 0)
        {
            Write(text[..at]);
            Write(HtmlEscape.Of(text[at]));
            text = text[(at + 1)..];
        }

        Write(text);
    }

    /// <summary>What was written, as UTF-8.</summary>
    public byte[] Utf8()
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(Written)];
        Encoding.UTF8.GetBytes(Written, bytes);
        return bytes;
    }

    /// <inheritdoc/>
    public override string ToString() => new(Written);

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Templates are rendered synchronously: the asynchronous path bypasses the escaping writer");

    private void Grow(int by)
    {
        var needed = (long)_length + by;
        if (needed > most)
        {
            throw new ScriptRuntimeException(default(SourceSpan), $"a page of more than {most} characters is too long");
        }

        Array.Resize(ref _units, (int)Math.Min(most, Math.Max(needed, 2L * _units.Length)));
    }
}
