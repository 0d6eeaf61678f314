namespace Digest.Writing;

/// <summary>Wraps what the disk refuses: one <see cref="IOException"/> that names the act and the path, with the system's reason.</summary>
internal static class Acts
{
    /// <summary>Does something to a path.</summary>
    public static void Do(string act, string path, Action step) =>
        Do(
            act,
            path,
            () =>
            {
                step();
                return 0;
            }
        );

    /// <summary>Gets something from a path.</summary>
    public static T Do<T>(string act, string path, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Failed(act, path, e);
        }
    }

    /// <summary>The exception that says what could not be done, where, and why.</summary>
    public static IOException Failed(string act, string path, Exception why) =>
        new($"cannot {act} '{path}': {why.Message.TrimEnd('.')}", why);
}
