namespace Digest.Keeping;

/// <summary>Nouns as bytes, with everything they hold.</summary>
[KeptNouns(typeof(Draft), typeof(Article), typeof(Story), typeof(ImmutableArray<Diagnostic>))]
internal static partial class WholeForm;
