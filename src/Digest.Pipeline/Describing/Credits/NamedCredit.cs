namespace Digest.Describing;

/// <summary>A medium that a text credits.</summary>
/// <param name="Name">Its canonical name.</param>
/// <param name="Role">What it has to do with the sentence.</param>
/// <param name="Start">First UTF-16 unit of the words that prove it.</param>
/// <param name="End">One past their last unit.</param>
internal readonly record struct NamedCredit(string Name, CreditRole Role, int Start, int End);
