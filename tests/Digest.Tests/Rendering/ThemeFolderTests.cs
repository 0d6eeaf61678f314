using System.Net.Sockets;
using Digest.Rendering;
using Digest.Shared;
using Digest.Tests.Support;

namespace Digest.Tests.Rendering;

/// <summary>The folder of a theme is read without waiting for anybody, and what is not read is told or used by nobody.</summary>
public sealed class ThemeFolderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_pipe_is_refused_and_nobody_waits_for_it()
    {
        if (Command.Find("mkfifo") is not { } mkfifo)
        {
            return;
        }

        _folder.Write("mine/assets/a.css", "");
        Command.Start(mkfifo, _folder["mine/assets"], null, "b.css");
        var mistake = Mistake();
        Assert.Equal("assets/b.css", mistake.Path);
        Assert.Contains("this is a pipe", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_file_is_named_and_an_empty_file_is_taken()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        _folder.Write("empty", "");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder["socket"]));
        Command.Start("mkfifo", _folder.Path, null, "pipe");
        foreach (var told in (Func<string, string?>[])[Irregular.KindOf, Irregular.Opened])
        {
            Assert.Equal(
                ("a device", "a pipe", "a socket", null, null),
                (told("/dev/zero"), told(_folder["pipe"]), told(_folder["socket"]), told(_folder["empty"]), told(_folder["nothing"]))
            );
        }

        _folder.Write("mine/templates/parts/head.html", "");
        Assert.Equal(0, ThemeFolder.Read(_folder["mine"])["templates/parts/head.html"].Length);
    }

    [Fact]
    public void A_link_is_followed_inside_the_folder_only()
    {
        _folder.Write("mine/assets/a.css", "a {}");
        File.CreateSymbolicLink(_folder["mine/assets/b.css"], "a.css");
        Assert.Equal(4, ThemeFolder.Read(_folder["mine"])["assets/b.css"].Length);

        _folder.Write("elsewhere.css", "secret");
        File.CreateSymbolicLink(_folder["mine/assets/c.css"], _folder["elsewhere.css"]);
        Assert.Equal(("assets/c.css", "the link leads out of the theme's folder; it is not followed"), (Mistake().Path, Mistake().Message));

        File.Delete(_folder["mine/assets/c.css"]);
        File.CreateSymbolicLink(_folder["mine/assets/c.css"], "nothing.css");
        Assert.Equal("the link leads to no file", Mistake().Message);

        File.Delete(_folder["mine/assets/c.css"]);
        Directory.CreateSymbolicLink(_folder["mine/assets/all"], _folder["mine/assets"]);
        Assert.Equal("assets/all", Mistake().Path);
    }

    [Fact]
    public void What_nobody_uses_may_be_anything()
    {
        _folder.Write("mine/theme.yml", "params:\n  sans: true\n");
        foreach (var name in (string[])["design.psd", "templates/notes.txt", "sources/raw.css"])
        {
            _folder.Write("mine/" + name, "");
            using var file = File.OpenWrite(_folder["mine/" + name]);
            file.SetLength((16 << 20) + 1);
        }

        Directory.CreateSymbolicLink(_folder["mine/node_modules"], _folder["mine"]);
        var read = ThemeFolder.Read(_folder["mine"]);
        Assert.Equal(["theme.yml"], read.Where(f => !f.Value.IsEmpty).Select(f => f.Key));
        Assert.Equal(["design.psd", "sources/raw.css", "templates/notes.txt", "theme.yml"], read.Keys);

        _folder.Write("mine/assets/film.mp4", "");
        using (var film = File.OpenWrite(_folder["mine/assets/film.mp4"]))
        {
            film.SetLength((16 << 20) + 1);
        }

        Assert.Equal(("assets/film.mp4", "the file is larger than 16 MiB"), (Mistake().Path, Mistake().Message));
    }

    private ThemeException Mistake() => Assert.Throws<ThemeException>(() => ThemeFolder.Read(_folder["mine"]));
}
