using Digest.Acquiring;
using Digest.Shared;

namespace Digest.Tests.Support;

/// <summary>The articles of a folder as the recipe acquires them.</summary>
internal static class Acquired
{
    /// <summary>
    /// All that are published, sorted by path. The first draft of a file tells what the file gave rise to; the whole tells all.
    /// </summary>
    public static Result<ImmutableArray<Result<Draft>>> From(string input, bool withDrafts, int jobs) =>
        Result.Of(diagnostics =>
        {
            var safe = new Quarantine(jobs, diagnostics);
            ImmutableArray<Result<ImmutableArray<Draft>>> read =
            [
                .. safe.Take(AcquiringStage.Files(input, jobs))
                    .Select(file => file.Then(raw => raw is null ? Result.Silent<ImmutableArray<Draft>>([]) : AcquiringStage.Read(raw))),
            ];
            ImmutableArray<DraftHead> heads = [.. read.SelectMany(r => r.Value).Select(AcquiringStage.HeadOf)];
            var published = safe.Take(AcquiringStage.Published(heads, withDrafts)).ToHashSet();
            return safe.Spread(read, d => published.Contains(AcquiringStage.HeadOf(d)));
        });
}
