using Digest.Text;

namespace Digest.Acquiring;

/// <summary>Sees to it that no two articles share an id or an address, by any file system's notion of the same name.</summary>
internal static class Twins
{
    /// <summary>The drafts with the first of each pair of twins by ordinal path; the others are told.</summary>
    public static ImmutableArray<DraftHead> First(ImmutableArray<DraftHead> drafts, Diagnostics diagnostics)
    {
        var ids = new Dictionary<string, DraftHead>(StringComparer.Ordinal);
        var slugs = new Dictionary<string, DraftHead>(StringComparer.Ordinal);
        var first = ImmutableArray.CreateBuilder<DraftHead>(drafts.Length);
        foreach (var draft in drafts)
        {
            var id = Normal.Composed(draft.Id).ToUpperInvariant();
            if (ids.TryGetValue(id, out var twin))
            {
                Tell(
                    draft,
                    twin,
                    "id " + twin.Id,
                    "Their names differ in the extension, in case or in how accents are written only",
                    "Rename one of them",
                    diagnostics
                );
            }
            else if (slugs.TryGetValue(draft.Slug, out twin))
            {
                Tell(
                    draft,
                    twin,
                    $"address articles/{twin.Slug}/",
                    !draft.HasSlugKey ? "Their names have the same letters" : "It comes from slug:",
                    "Give one of them a slug: of its own",
                    diagnostics
                );
            }
            else
            {
                ids.Add(id, draft);
                slugs.Add(draft.Slug, draft);
                first.Add(draft);
            }
        }

        return first.ToImmutable();
    }

    private static void Tell(DraftHead draft, DraftHead twin, string what, string cause, string remedy, Diagnostics diagnostics)
    {
        diagnostics.Error(
            DiagnosticCodes.TwinArticles,
            draft.Path,
            draft.SlugLine > 0 ? draft.SlugLine : draft.Part.Line,
            draft.SlugLine > 0 ? draft.SlugColumn : draft.Part.Column,
            $"{Name(draft)} and {Name(twin)} have one {what}; only {Name(twin)} is published",
            cause,
            remedy
        );
    }

    private static string Name(DraftHead draft) => draft.Path + draft.Part.Name;
}
