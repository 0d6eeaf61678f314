using System.Globalization;
using Digest.Text;

namespace Digest.Import;

/// <summary>
/// Fetches pages as a guest does: by name, one a second, only what <c>robots.txt</c> lets it, following redirects by hand so that each
/// step is looked at like the first.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    /// <summary>What the program calls itself, as <c>robots.txt</c> names it.</summary>
    public const string Name = "Digest";

    /// <summary>Most redirects on the way to a page.</summary>
    [Limit("the page is refused", ImportRefusal.Told)]
    public const int MaxHops = 10;

    /// <summary>Longest robots.txt, in bytes; RFC 9309 asks for 500 KiB at least.</summary>
    [Limit("the pages of its site are refused", ImportRefusal.Told)]
    public const int MaxRobots = 512 * 1024;

    /// <summary>Most addresses that a robots.txt is looked for at: that of the site, and where it leads.</summary>
    [Limit("the site counts as one without the file (RFC 9309, 2.3.1.2)")]
    public const int MaxRobotsHops = 5;

    private readonly ImportOptions _options;
    private readonly TimeProvider _time;
    private readonly HostTurns _turns;
    private readonly Asking _asking;
    private readonly Dictionary<string, RobotsText> _robots = new(StringComparer.Ordinal);

    /// <summary>
    /// Fetches by these options; <paramref name="contact"/> is where a site's owner learns who asks, null where nobody says.
    /// </summary>
    public Fetcher(ImportOptions options, TimeProvider time, string? contact)
    {
        (_options, _time, _turns) = (options, time, new HostTurns(options.Pause, time));
        _asking = new Asking(options, _turns, time, $"{Name}/{options.Version}{(contact is null ? "" : $" (+{contact})")}");
    }

    /// <summary>Fetches a page.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="known">What is remembered of its last answer.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="ImportRefusal">It may not be asked for, there is no answer, or none that is a page.</exception>
    public async Task<FetchedPage> Get(Uri address, Validator known, CancellationToken stop)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var left = new Allowance(_options.Timeout);
        for (var hops = 0; hops <= MaxHops; hops++)
        {
            Connecting.Check(address);
            if (!seen.Add(address.AbsoluteUri))
            {
                throw new ImportRefusal(
                    $"Its redirects lead in a circle ({ImportItem.Called(address)} comes twice)",
                    "The site wants cookies, or is broken",
                    "Save the page from a browser and import the file"
                );
            }

            await Ask(address, stop);
            var answer = await _asking.Ask(address, known, _options.MaxBytes, left, stop);
            if (answer.Status is 301 or 302 or 303 or 307 or 308 && WebAddress.Join(address, answer.Location) is { } next)
            {
                address = next;
                continue;
            }

            if (answer.Status is 200 or 203 || (answer.Status == 304 && known.Says))
            {
                return new FetchedPage(address, answer.Status, answer.Bytes, answer.MediaType, answer.Validator, _time.GetUtcNow());
            }

            if (answer.Status is 429 or 503)
            {
                _turns.Rest(address, $"It answered {answer.Status}, which asks to be left alone{Until(answer.Wait)}");
            }

            throw Refused(answer);
        }

        throw new ImportRefusal(
            $"It leads on more than {MaxHops} times",
            "The site wants cookies, or is broken",
            "Save the page from a browser and import the file"
        );
    }

    // Asks whether it may ask.
    private async Task Ask(Uri address, CancellationToken stop)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!_robots.TryGetValue(site, out var robots))
        {
            robots = await Robots(address, stop);
            _robots[site] = robots;
            if (robots.Delay is { } delay)
            {
                _turns.Slow(address, delay);
            }
        }

        if (!robots.Allows(address))
        {
            throw new ImportRefusal(
                "The site's robots.txt asks programs not to fetch this page",
                null,
                "Save the page from a browser and import the file, or ask the site's owner"
            );
        }
    }

    // A site without the file allows everything; one that cannot say now allows nothing (RFC 9309, 2.3.1).
    private async Task<RobotsText> Robots(Uri site, CancellationToken stop)
    {
        var address = WebAddress.Join(site, "/robots.txt")!;
        var left = new Allowance(_options.Timeout);
        for (var hops = 0; hops < MaxRobotsHops; hops++)
        {
            Connecting.Check(address);
            RawAnswer answer;
            try
            {
                answer = await _asking.Ask(address, Validator.None, MaxRobots, left, stop);
            }
            catch (ImportRefusal e) when (hops > 0)
            {
                throw new ImportRefusal($"The site's robots.txt cannot be read: {e.Message}", e.Cause, e.Remedy);
            }

            if (answer.Status is >= 300 and < 400 && WebAddress.Join(address, answer.Location) is { } next)
            {
                address = next;
                continue;
            }

            if (answer.Status is 429 or >= 500)
            {
                _turns.Rest(site, $"Its robots.txt answers {answer.Status}: it cannot say now what may be fetched{Until(answer.Wait)}");
                await _turns.Wait(site, stop);
            }

            return answer.Status == 200 ? RobotsText.Read(answer.Bytes, Name) : RobotsText.Everything;
        }

        return RobotsText.Everything;
    }

    private static string Until(TimeSpan? wait) =>
        wait is { } w ? string.Create(CultureInfo.InvariantCulture, $" for {w.TotalSeconds:0} seconds") : "";

    private static ImportRefusal Refused(RawAnswer answer)
    {
        var (cause, remedy) = answer.Status switch
        {
            401 or 402 or 407 => ("The page is for subscribers", "Save it from a browser that is logged in, and import the file"),
            403 or 451 => ("The server lets no programs in, or nobody from here", "Save the page from a browser and import the file"),
            404 or 410 => ("The page is gone, or there is a slip in the address", "Look for it in a web archive, or leave it out"),
            429 => ($"Too many questions{Until(answer.Wait)}", "Import it later, or allow more time between two questions with --pause"),
            >= 500 => ("The server has a fault", "Try again later"),
            _ => ("It is no answer with a page in it", "Look at the address in a browser"),
        };
        return new ImportRefusal($"The server answered {answer.Status}", cause, remedy);
    }

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();
}
