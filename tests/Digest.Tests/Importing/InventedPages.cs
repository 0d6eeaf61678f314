using System.Globalization;
using System.Text;

namespace Digest.Tests.Importing;

/// <summary>
/// Invented reports by number, made of small parts: no two alike, the same in every run. Each is a page of a paper, or a save of one.
/// </summary>
internal static class InventedPages
{
    private static readonly string[] Things =
    [
        "ferry",
        "crane",
        "bell",
        "lock gate",
        "harbour lamp",
        "weather mast",
        "tram",
        "swing bridge",
        "granary",
        "dredger",
        "fog horn",
    ];

    private static readonly string[] Deeds =
    [
        "is out of service",
        "runs again",
        "changes hands",
        "gets a new keeper",
        "is to be measured",
        "fails its inspection",
        "moves two miles inland",
        "is painted green",
        "wins a prize",
        "stays shut over Easter",
    ];

    private static readonly string[] Places =
    [
        "Saltreach",
        "Orla Quay",
        "Harrow Vale",
        "Pellworth",
        "Quillan",
        "Cape Orrin",
        "Upper Combe",
    ];

    private static readonly string[] Offices = ["The harbour office", "The parish council", "The county surveyor", "The board of works"];

    private static readonly string[] People = ["Ines Okoro", "Hugh Bramley", "Ada Pell", "Tomas Bree", "Ilse Marrow", "Wren Adeyemi"];

    /// <summary>The headline of a report; another one for each number below 110.</summary>
    public static string Headline(int n) => $"{Capital(Things[n % 11])} of {Places[n % 7]} {Deeds[n / 11 % 10]}";

    /// <summary>The page of a report.</summary>
    /// <param name="n">Its number.</param>
    /// <param name="outlet">The paper's name.</param>
    /// <param name="more">Something to stand in the head of the page.</param>
    public static string Page(int n, string outlet, string more = "")
    {
        var day = new DateOnly(2024, 1, 2).DayNumber + (n * 3);
        var date = DateOnly.FromDayNumber(day);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><title>{Headline(n)} | {outlet}</title>{more}
            <meta property="og:site_name" content="{outlet}">
            <meta property="article:published_time" content="{date:yyyy-MM-dd}T{6 + (n % 12):00}:00:00Z">
            </head>
            <body><nav><a href="/">Home</a> <a href="/latest">Latest</a></nav>
            <article><h1>{Headline(n)}</h1>
            <p>{Offices[n % 4]} said on {date.DayOfWeek} that the {Things[n % 11]} of {Places[n % 7]} {Deeds[
                n / 11 % 10
            ]}, and that nobody at
            {Places[(n + 3) % 7]} had been told before the morning tide; {17 + (n * 3)} people waited beside it.</p>
            <p>{People[n % 6]}, who has looked after it for {n + 4} years, counted {40 + (n * 7)} sacks of barley and {n + 2} gulls. “It has
            been busier than this only once,” said {People[n % 6]}, “and that was in the year of the {Things[(n + 5) % 11]}.”</p>
            <p>The next meeting about the {Things[n % 11]} is in {Places[(n + 1) % 7]}, at table {n + 1} of the reading room.</p></article>
            <footer>Printed for {outlet}</footer></body></html>
            """
        );
    }

    /// <summary>A page as Chromium saves it in one file.</summary>
    public static string Mhtml(string address, string page)
    {
        const string Boundary = "----MultipartBoundary--0aB1cD2eF3--";
        return $"""
            From: <Saved by Blink>
            Snapshot-Content-Location: {address}
            Subject: a saved page
            Date: Mon, 3 Mar 2025 08:09:10 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            	type="text/html";
            	boundary="{Boundary}"


            --{Boundary}
            Content-Type: text/html
            Content-ID: <frame-0@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: {address}

            {QuotedPrintable(page)}
            --{Boundary}
            Content-Type: text/css
            Content-Transfer-Encoding: quoted-printable
            Content-Location: cid:css-0@mhtml.blink

            p {"{ margin: 0 }"}
            --{Boundary}--

            """.ReplaceLineEndings("\r\n");
    }

    /// <summary>A page as SingleFile saves it: everything in one page of HTML, with a comment that says where it is from.</summary>
    public static string SingleFile(string address, string page) =>
        page.Replace(
            "<html lang=\"en\">",
            $"<html lang=\"en\"><!--\n Page saved with SingleFile \n url: {address} \n"
                + " saved date: Mon Mar 03 2025 09:09:10 GMT+0100 (Central European Standard Time)\n-->",
            StringComparison.Ordinal
        );

    private static string QuotedPrintable(string text)
    {
        var lines = new StringBuilder();
        var length = 0;
        foreach (var b in Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")))
        {
            var token =
                b == '\n' ? "\n"
                : b is >= 32 and <= 126 and not (byte)'=' ? ((char)b).ToString()
                : string.Create(CultureInfo.InvariantCulture, $"={b:X2}");
            if (length + token.Length > 75 && token != "\n")
            {
                lines.Append("=\n");
                length = 0;
            }

            lines.Append(token);
            length = token == "\n" ? 0 : length + token.Length;
        }

        return lines.ToString();
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
