#if AFL
using Digest.Tests.Fuzzing;
using SharpFuzz;

namespace Digest.Fuzzing;

/// <summary>A reader as a target of afl-fuzz: what is wrong with an input is thrown.</summary>
internal static class AflTarget
{
    /// <summary>Reads inputs of a kind until afl-fuzz has no more.</summary>
    public static int Run(GrainKind kind)
    {
        var whole = Grains.Of(kind)[0];
        Fuzzer.OutOfProcess.Run(stream =>
        {
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            if (Trial.Of(new Mutant(0, whole, bytes.ToArray())) is { } wrong)
            {
                throw new InvalidOperationException(wrong);
            }
        });
        return 0;
    }
}
#endif
