namespace Digest.Keeping;

/// <summary>Nouns as bytes, with everything they hold.</summary>
[KeptNouns(
    typeof(Draft),
    typeof(Article),
    typeof(Story),
    typeof(Knowledge),
    typeof(ImmutableArray<Outline>),
    typeof(ImmutableArray<Block>),
    typeof(ImmutableArray<BlockMark>),
    typeof(ImmutableArray<EditorNote>),
    typeof(ImmutableArray<Diagnostic>)
)]
internal static partial class WholeForm;
