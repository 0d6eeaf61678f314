namespace Digest.Output;

/// <summary>What the exit code says. Scripts depend on these: never renumber.</summary>
internal static class ExitCodes
{
    /// <summary>Everything was built; warnings do not change it.</summary>
    public const int Clean = 0;

    /// <summary>Built, but something was left out: at least one error, or with <c>--strict</c> a warning.</summary>
    public const int WithErrors = 1;

    /// <summary>The command line makes no sense, or names a folder that is not there.</summary>
    public const int Usage = 2;

    /// <summary>Nothing was written: the old site stands.</summary>
    public const int NothingWritten = 3;
}
