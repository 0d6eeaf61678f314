using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>Edits as an editor makes them, and what may happen to the folders that builds write: the same for the same seed.</summary>
internal sealed class RandomEdits
{
    private readonly TempFolder _folder;
    private readonly Queue<(string Path, DateOnly? Day, string Text)> _pool;
    private readonly List<string> _articles = [];
    private readonly Stack<(string Path, string? Text)> _undo = [];
    private uint _state;
    private int _n;

    public RandomEdits(TempFolder folder, int seed)
    {
        (_folder, _state) = (folder, (uint)(seed * 104729));
        var all = Town.Reports(seed + 100, 16);
        foreach (var report in all[..^10])
        {
            _articles.Add("input/articles/" + report.Path);
            folder.Write("input/articles/" + report.Path, report.Text);
        }

        _pool = new(all[^10..]);
        folder.Write("input/digest.yml", "title: The Marsh Digest\nbase_url: https://marsh.example/\nimages: false\n");
    }

    /// <summary>Makes one, and says what it was.</summary>
    public string Next()
    {
        _n++;
        return Below(25) switch
        {
            0 or 1 or 2 => Add(),
            3 => Remove(),
            4 or 5 or 6 => Change(),
            7 => Rename(),
            8 => Append("stories.yml", $"- id: pinned-{_n}\n  members: [{Id(Any())}, {Id(Any())}]\n"),
            9 => Append("notes/n.yml", $"- article: {Id(Any())}\n  text: Looked at again, {_n}.\n"),
            10 => Append(
                "corrections.yml",
                $"- date: 2020-01-{(_n % 27) + 1:00}\n  article: {Id(Any())}\n  text: Number {_n} was wrong.\n"
            ),
            11 => Append("outlets.yml", $"- name: The Outlet {_n}\n  aliases: [The Lamp]\n  type: weekly\n"),
            12 => Append("people.yml", $"- name: Ada Pell {_n}\n  aliases: [Ada Pell]\n"),
            13 => Append("theme/i18n/en.yml", $"nav:\n  stories: Stories {_n}\n"),
            14 => Put("theme/templates/stamp.html", $"{{{{ site.articles }}}} {_n}"),
            15 => Put(
                "digest.yml",
                $"title: The Digest {_n % 3}\n{(_n % 2 == 0 ? "" : "base_url: https://marsh.example/\nimages: false\n")}"
            ),
            16 => Put($"pages/own-{_n % 2}.md", $"---\ntitle: Own {_n}\n---\n\nA page of our own.\n"),
            17 => Sidecar(),
            18 => Undo(),
            19 => "nothing",
            20 => Damage(),
            21 => Tamper(),
            22 => Forget(),
            23 => Judge(),
            _ => Append("chronology.yml", $"- date: 2016-0{(_n % 8) + 1}-03\n  title: Fair {_n}\n"),
        };
    }

    private string Add()
    {
        if (!_pool.TryDequeue(out var report))
        {
            return Change();
        }

        _articles.Add("input/articles/" + report.Path);
        Write("input/articles/" + report.Path, report.Text);
        return "add " + report.Path;
    }

    private string Remove()
    {
        var path = Any();
        _articles.Remove(path);
        Write(path, null);
        return "remove " + path;
    }

    private string Change()
    {
        var path = Any();
        Write(path, File.ReadAllText(_folder[path]) + $"\nThe clerk counted {_n + 2} boats at {(_n % 11) + 1} in the morning.\n");
        return "change " + path;
    }

    private string Rename()
    {
        var path = Any();
        var to = $"input/articles/renamed-{_n}.md";
        Write(to, File.ReadAllText(_folder[path]));
        Write(path, null);
        _articles.Remove(path);
        _articles.Add(to);
        return $"rename {path} to {to}";
    }

    private string Sidecar()
    {
        var path = Any();
        Write(Path.ChangeExtension(path, ".yml"), $"date: 2017-05-{(_n % 27) + 1:00}\nurl: https://paper.example/{_n}\n");
        return "sidecar of " + path;
    }

    private string Append(string file, string text) => Put(file, (Read(file) ?? "") + text);

    private string Put(string file, string text)
    {
        Write("input/" + file, text);
        return "write " + file;
    }

    // Words of two reports, whether or not they are of one happening: what a verdict decides, and what is told of one that cannot.
    private string Judge()
    {
        var said = (string[])["same", "apart", "differ", "agree"];
        var entry = string.Concat(
            new[] { Any(), Any() }.Select(path =>
            {
                var words = File.ReadAllText(_folder[path]).Split("\n\n")[^1].Split('.')[0].Split(' ');
                var from = Below(Math.Max(1, words.Length - 6));
                return $"    - article: {Id(path)}\n      quote: \"{string.Join(' ', words.Skip(from).Take(6)).Trim()}\"\n";
            })
        );
        return Append("verdicts.yml", $"- {said[Below(4)]}:\n{entry}");
    }

    private string Undo()
    {
        if (!_undo.TryPop(out var last))
        {
            return "nothing to undo";
        }

        Lay(last.Path, last.Text);
        _articles.RemoveAll(a => !File.Exists(_folder[a]));
        return "undo " + last.Path;
    }

    private string Damage()
    {
        foreach (
            var file in Directory.Exists(_folder["cache"]) ? Directory.GetFiles(_folder["cache"], "*.seg", SearchOption.AllDirectories) : []
        )
        {
            var bytes = File.ReadAllBytes(file);
            for (var i = 0; i < 40; i++)
            {
                bytes[Below(bytes.Length)] ^= (byte)(1 << Below(8));
            }

            File.WriteAllBytes(file, Below(4) == 0 ? bytes[..Below(bytes.Length)] : bytes);
        }

        return "damage the cache";
    }

    private string Tamper()
    {
        var files = Directory.GetFiles(_folder["kept"], "*.html", SearchOption.AllDirectories);
        if (files.Length == 0)
        {
            return "nothing to tamper with";
        }

        var file = files[Below(files.Length)];
        if (_n % 3 == 0)
        {
            File.Delete(file);
        }
        else if (_n % 3 == 1)
        {
            File.AppendAllText(file, "<!-- by hand -->");
        }
        else
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(file)!, "stray.html"), "stray");
        }

        // What stands there is told by what it replaces: the other output is tampered with in the same way.
        var twin = file.Replace(_folder["kept"], _folder["clean"], StringComparison.Ordinal);
        if (_n % 3 == 0)
        {
            File.Delete(twin);
        }
        else if (_n % 3 == 2)
        {
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(twin)!, "stray.html"), "stray");
        }

        return "tamper with " + file;
    }

    private string Forget()
    {
        if (Directory.Exists(_folder["cache"]))
        {
            Directory.Delete(_folder["cache"], recursive: true);
        }

        return "forget the cache";
    }

    private string Any() => _articles[Below(_articles.Count)];

    private static string Id(string path) => Path.ChangeExtension(path, null)["input/articles/".Length..];

    private string? Read(string file) => File.Exists(_folder["input/" + file]) ? File.ReadAllText(_folder["input/" + file]) : null;

    private void Write(string path, string? text)
    {
        _undo.Push((path, File.Exists(_folder[path]) ? File.ReadAllText(_folder[path]) : null));
        Lay(path, text);
    }

    private void Lay(string path, string? text)
    {
        if (text is null)
        {
            File.Delete(_folder[path]);
        }
        else
        {
            _folder.Write(path, text);
        }
    }

    private int Below(int n)
    {
        _state = (_state * 1664525) + 1013904223;
        return (int)((_state >> 8) % (uint)n);
    }
}
