using System.Globalization;
using System.Security.Cryptography;
using Digest.Shared;
using Digest.Tests.Properties;
using Digest.Tests.Support;

namespace Digest.Tests.Caching;

/// <summary>
/// A build after an edit gives what a build from nothing gives, byte for byte, and tells the same: whatever was edited, whatever was kept,
/// and whatever became of the cache and of the output folder between.
/// </summary>
public sealed class IncrementalTests
{
    private static readonly int Steps = int.Parse(Environment.GetEnvironmentVariable("DIGEST_STEPS") ?? "25", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_sequence_of_edits_gives_what_a_build_from_nothing_gives(int seed)
    {
        using var folder = new TempFolder();
        var edits = new Edits(folder, seed);
        for (var step = 0; step < Steps; step++)
        {
            var what = step == 0 ? "begin" : edits.Next();
            var (kept, told) = Build(folder, "kept", cache: true);
            var (clean, toldClean) = Build(folder, "clean", cache: false);
            var different = clean
                .Where(f => kept.GetValueOrDefault(f.Key) != f.Value)
                .Select(f => f.Key)
                .Concat(kept.Keys.Except(clean.Keys))
                .ToList();
            Assert.True(different.Count == 0, $"seed {seed}, step {step}, {what}: {string.Join(", ", different.Take(5))}");
            Assert.Equal(toldClean, told);
        }
    }

    [Fact]
    public void A_build_of_what_has_not_changed_looks_and_is_done()
    {
        using var folder = new TempFolder();
        Town.Write(folder, Town.Reports(7, 6));
        var stages = new List<string>();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["output"],
            Cache = folder["cache"],
            Jobs = 2,
        };
        var (first, second) = (new Diagnostics(), new Diagnostics());
        var made = Pipeline.Run(options, first);
        var figures = new RunFigures();
        var again = Pipeline.Run(options, second, new Heard(stages), figures);
        Assert.Equal(["Acquiring"], stages);
        Assert.True(figures.Unchanged);
        Assert.Equal(made, again);
        Assert.Equal(first.Sorted(), second.Sorted());

        // A copy or a checkout gives files other times: their bytes are looked at then.
        var home = folder["output/index.html"];
        File.SetLastWriteTimeUtc(home, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Pipeline.Run(options, new Diagnostics(), null, figures = new RunFigures());
        Assert.True(figures.Unchanged);
        File.AppendAllText(home, " ");
        Pipeline.Run(options, new Diagnostics(), null, figures = new RunFigures());
        Assert.False(figures.Unchanged);
        Assert.Equal((made.Articles, 0), figures.Cache["articles"]);
        Assert.False(File.ReadAllText(home).EndsWith(' '));
    }

    [Fact]
    public void After_an_edit_of_one_report_only_it_is_read_for_filing_and_only_its_stories_for_the_search()
    {
        using var folder = new TempFolder();
        Town.Write(folder, Town.Reports(7, 6));
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder["output"],
            Cache = folder["cache"],
            Jobs = 2,
        };
        var made = Pipeline.Run(options, new Diagnostics());
        var report = Directory
            .EnumerateFiles(folder["input/articles"], "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .First();
        File.AppendAllText(report, "\n\nNobody has seen the lamp of the third pier since Martinmas, it was said in the harbour.\n");
        var figures = new RunFigures();
        made = Pipeline.Run(options, new Diagnostics(), null, figures);
        var (read, found) = (figures.Cache["articles"].Missed, figures.Cache["search"]);
        Assert.InRange(read, 1, made.Articles - 1);
        Assert.Equal((made.Articles - read, read), figures.Cache["features"]);
        Assert.InRange(found.Missed, figures.Cache["stories"].Missed, made.Years - 1);
        Assert.Equal(made.Years, found.Found + found.Missed);
    }

    [Fact]
    public void Every_page_that_is_made_of_some_stories_can_be_known_again()
    {
        using var folder = new TempFolder();
        var options = new BuildOptions
        {
            Input = Path.Combine(Repo.Root, "input"),
            Output = folder["output"],
            Cache = folder["cache"],
            BaseUrl = "https://marsh.example/",
        };
        var told = new Diagnostics();
        var edition = Pipeline.Make(Pipeline.Read(options, told), options, told);
        var made = edition.Pages.Select(p => (p.Path, p.Origin, Text: Repo.Utf8.GetString(p.Content().Span))).ToList();
        var unknown = made.Where(p => IsOfSome(p.Path) && PageMarks.Of(p.Text).MovedTo is null && p.Origin?.Asked is null);
        Assert.Empty(unknown.Select(p => p.Path));
        Assert.Contains(edition.Pages, p => p.Origin is null); // the front page, for one
    }

    private static bool IsOfSome(string path) =>
        path.Split('/') switch
        {
            ["stories" or "outlets" or "speakers", "index.html"] => false,
            ["stories" or "outlets" or "speakers" or "articles", ..] => true,
            _ => false,
        };

    private sealed class Heard(List<string> stages) : IProgress<string>
    {
        public void Report(string value) => stages.Add(value);
    }

    private static (Dictionary<string, string> Files, ImmutableArray<string> Told) Build(TempFolder folder, string output, bool cache)
    {
        var told = new Diagnostics();
        var options = new BuildOptions
        {
            Input = folder["input"],
            Output = folder[output],
            Cache = cache ? folder["cache"] : null,
            Jobs = 2,
        };
        string end;
        try
        {
            end = Pipeline.Run(options, told).ToString();
        }
        catch (ThemeException e)
        {
            end = e.Message;
        }

        var root = folder[output];
        var files = !Directory.Exists(root)
            ? []
            : Directory
                .EnumerateFiles(root, "*", SearchOption.AllDirectories)
                .ToDictionary(
                    f => Path.GetRelativePath(root, f),
                    f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f))),
                    StringComparer.Ordinal
                );
        return (files, [.. told.Sorted().Select(d => d.ToString()), end]);
    }

    /// <summary>Edits as an editor makes them, and what may happen to the folders that builds write: the same for the same seed.</summary>
    private sealed class Edits
    {
        private readonly TempFolder _folder;
        private readonly Queue<(string Path, DateOnly? Day, string Text)> _pool;
        private readonly List<string> _articles = [];
        private readonly Stack<(string Path, string? Text)> _undo = [];
        private uint _state;
        private int _n;

        public Edits(TempFolder folder, int seed)
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
                var file in Directory.Exists(_folder["cache"])
                    ? Directory.GetFiles(_folder["cache"], "*.seg", SearchOption.AllDirectories)
                    : []
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
}
