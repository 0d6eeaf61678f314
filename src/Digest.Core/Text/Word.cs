namespace Digest.Text;

/// <summary>A word of a text. Sixteen bytes: the words of every report are kept from the first stage that asks to the last.</summary>
public readonly record struct Word
{
    private const int CapitalBit = 1;
    private const int DigitBit = 2;
    private const int LengthAt = 2;
    private readonly int _marks;

    /// <summary>A word.</summary>
    /// <param name="start">First UTF-16 unit.</param>
    /// <param name="end">One past the last UTF-16 unit.</param>
    /// <param name="key">Lower case, apostrophes made straight, a possessive <c>'s</c> cut.</param>
    /// <param name="capital">Begins with an upper-case letter.</param>
    /// <param name="digit">Begins with a digit.</param>
    public Word(int start, int end, string key, bool capital, bool digit) =>
        (Start, Key, _marks) = (start, key, ((end - start) << LengthAt) | (capital ? CapitalBit : 0) | (digit ? DigitBit : 0));

    /// <summary>First UTF-16 unit.</summary>
    public int Start { get; }

    /// <summary>One past the last UTF-16 unit.</summary>
    public int End
    {
        get => Start + (_marks >> LengthAt);
        init => _marks = ((value - Start) << LengthAt) | (_marks & (CapitalBit | DigitBit));
    }

    /// <summary>Lower case, apostrophes made straight, a possessive <c>'s</c> cut.</summary>
    public string Key { get; init; }

    /// <summary>Begins with an upper-case letter.</summary>
    public bool Capital => (_marks & CapitalBit) != 0;

    /// <summary>Begins with a digit.</summary>
    public bool Digit
    {
        get => (_marks & DigitBit) != 0;
        init => _marks = value ? _marks | DigitBit : _marks & ~DigitBit;
    }

    /// <summary>The word as its text prints it.</summary>
    public string Printed(string text) => Kept(text.AsSpan(Start, End - Start));

    /// <summary>The word as its text prints it, without what <see cref="Key"/> cuts off its end.</summary>
    public string In(string text) => Kept(text.AsSpan(Start, Math.Min(Key.Length, End - Start)));

    // Most words are printed as their key is: they need no string more.
    private string Kept(ReadOnlySpan<char> printed) => printed.SequenceEqual(Key) ? Key : printed.ToString();

    /// <summary>The same word in a stretch of its text that begins at <paramref name="at"/>.</summary>
    public Word From(int at) => new(Start - at, End - at, Key, Capital, Digit);
}
