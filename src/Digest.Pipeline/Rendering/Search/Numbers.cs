using System.Text;

namespace Digest.Rendering.Search;

/// <summary>
/// Numbers from 0 as printable letters that JSON need not escape, small ones in one: a letter counts from <c>#</c>, the backslash left out.
/// One below 59 is the number; any other stands for itself and 32 times the number that follows.
/// </summary>
internal sealed class Numbers
{
    private const int Ends = 59;
    private const int Base = 32;

    private byte[] _letters = new byte[4];

    /// <summary>Number of letters.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a number; it must not be below 0.</summary>
    public void Add(int n)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        for (; n >= Ends; n = (n - Ends) / Base)
        {
            Letter(Ends + ((n - Ends) % Base));
        }

        Letter(n);
    }

    /// <inheritdoc/>
    public override string ToString() => Encoding.ASCII.GetString(_letters, 0, Length);

    private void Letter(int value)
    {
        if (Length == _letters.Length)
        {
            Array.Resize(ref _letters, Length * 2);
        }

        var letter = '#' + value;
        _letters[Length++] = (byte)(letter < '\\' ? letter : letter + 1);
    }
}
