using Digest.Tests.Support;

namespace Digest.Tests.Cli;

/// <summary>A small newsroom of invented reports in a folder of its own, and the command run on it in this process.</summary>
internal sealed class Newsroom : IDisposable
{
    public const string Bridge =
        "The old bridge at Pellworth was closed to lorries on Monday after inspectors found cracks in two of its seven piers.\n\n";
    public const string Mayor =
        "Mayor Ada Pell said that repairs would take nine weeks and that the ferry would run every twenty minutes until then.\n\n";

    private readonly TempFolder _folder = new();

    /// <summary>Two reports of one happening, one of another, one without a date.</summary>
    public Newsroom()
    {
        Write(
            "articles/2019/wire.md",
            "---\ntitle: Pellworth bridge closed to lorries\noutlet: Tidewater Wire\ndate: 2019-05-06\n---\n\n"
                + Bridge
                + Mayor
                + "Tidewater Wire counted forty lorries at the northern ramp of the Pellworth bridge before noon.\n"
        );
        Write(
            "articles/2019/gazette.md",
            "---\ntitle: Bridge at Pellworth closed to lorries\noutlet: The Marsh Gazette\ndate: 2019-05-07\n---\n\n"
                + Bridge
                + "Mayor Ada Pell said that repairs to the bridge would take ten weeks and that the ferry would run "
                + "every twenty minutes until then.\n"
        );
        Write(
            "articles/2020/owls.md",
            "---\ntitle: Owls return to Quillan forest\noutlet: The Marsh Gazette\ndate: 2020-02-11\n---\n\nThree "
                + "pairs of eagle owls have settled in Quillan forest, ranger Tomas Bree said on Tuesday, the first in sixty "
                + "years.\n"
        );
        Write(
            "articles/letter.txt",
            "A reader from Upper Combe writes that the clock of the parish church has been striking thirteen since "
                + "Candlemas and that nobody minds.\n"
        );
    }

    public string this[string path] => _folder[path];

    public void Write(string path, string text) => _folder.Write("input/" + path, text);

    public string Read(string path) => File.ReadAllText(_folder["input/" + path]);

    /// <summary>Runs the command on this newsroom.</summary>
    public (int Code, string Output, string Error) Run(params ReadOnlySpan<string> args) => Command([.. args, "--input", _folder["input"]]);

    /// <summary>Builds into a folder; gives the exit code.</summary>
    public int Build(string into) => Run("build", "--output", _folder[into], "--data", _folder[into + ".json"]).Code;

    /// <summary>Runs the command as it is.</summary>
    public static (int Code, string Output, string Error) Command(params ReadOnlySpan<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = Commands.Run(args.ToArray(), output, error);
        return (code, output.ToString(), error.ToString());
    }

    public void Dispose() => _folder.Dispose();
}
