using System.Net;

namespace Digest.Import;

/// <summary>What is to be taken in, into which newsroom, and how.</summary>
public sealed record ImportOptions
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>Files, folders and addresses, in the order they are taken.</summary>
    public required ImmutableArray<string> Sources { get; init; }

    /// <summary>Folder below <c>articles/</c>, with <c>/</c>; empty for <c>articles/</c> itself.</summary>
    public string Into { get; init; } = "";

    /// <summary>Whether the words of a feed's entries are taken instead of the pages they lead to.</summary>
    public bool EntriesOnly { get; init; }

    /// <summary>Whether pages whose address is here already are asked for again, and come in where they have changed.</summary>
    public bool Again { get; init; }

    /// <summary>Whether nothing is written.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether addresses inside a network, and of this machine, may be asked.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Most pages taken of one feed, sitemap or archive.</summary>
    [Limit("the rest is refused, with its number", ImportRefusal.Told)]
    public int Limit { get; init; } = 1000;

    /// <summary>Time between two questions to one host.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Longest time for one address: all its redirects, tries and the waits between them. What politeness waits before the first question
    /// does not count. A server that asks to wait for longer than what is left of it is not asked again.
    /// </summary>
    [Limit("the page is refused", ImportRefusal.Told)]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest file or answer, in bytes, packed and unpacked: what a build reads of one article.</summary>
    [Limit("it is refused", ImportRefusal.Told)]
    public int MaxBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Folder of what may be forgotten (which feeds have not changed); null for none.</summary>
    public string? Cache { get; init; }

    /// <summary>Version of the program, for its name on the network.</summary>
    public string Version { get; init; } = "0";

    /// <summary>Threads to use.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Which addresses may be connected to; null for what <see cref="AllowPrivate"/> says.</summary>
    internal Func<IPAddress, bool>? MayReach { get; init; }
}
