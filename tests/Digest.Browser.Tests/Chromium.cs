using Digest.Tests.Support;
using Microsoft.Playwright;

namespace Digest.Browser.Tests;

/// <summary>Finds a Chromium of the system, or installs one.</summary>
internal static class Chromium
{
    private static readonly ImmutableArray<string> Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "chrome",
        "msedge",
    ];

    private static readonly ImmutableArray<string> Places =
    [
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>Starts it; null when there is none and none can be installed.</summary>
    public static async Task<IBrowser?> Launch(IPlaywright playwright)
    {
        var options = new BrowserTypeLaunchOptions
        {
            ExecutablePath = Find(),
            Args =
            [
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
            ],
        };
        if (options.ExecutablePath is null)
        {
            Tools.Apt("chromium");
            options.ExecutablePath = Find();
        }

        if (options.ExecutablePath is null && Microsoft.Playwright.Program.Main(["install", "chromium"]) != 0)
        {
            return null;
        }

        return await playwright.Chromium.LaunchAsync(options);
    }

    private static string? Find() => Names.Select(Command.Find).Concat(Places.Where(File.Exists)).FirstOrDefault(p => p is not null);
}
