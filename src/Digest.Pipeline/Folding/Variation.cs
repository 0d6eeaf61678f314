using Digest.Text;

namespace Digest.Folding;

/// <summary>What two wordings of one passage differ in.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="A">The base's words, in its block's text; null where only the fold should open, since one side says nothing on the
/// point.</param>
/// <param name="B">The other's words.</param>
internal sealed record Variation(DifferenceKind Kind, Span? A, Span? B);
