namespace Digest.Checking;

/// <summary>Finds links inside the site that lead nowhere: to a page that is not made, or to a place that its page does not have.</summary>
internal static class DeadLinks
{
    /// <summary>One warning for each page and link, by page.</summary>
    public static IEnumerable<Diagnostic> Of(SiteAddressBook site)
    {
        foreach (var (file, page) in site.Pages.Where(p => p.Key != "404.html"))
        {
            foreach (var link in page.Links)
            {
                if (SiteAddressBook.Target(file, link) is var (to, fragment) && Fault(site, to, fragment) is { } fault)
                {
                    yield return new Diagnostic
                    {
                        Code = FindingCodes.DeadLink,
                        Level = DiagnosticLevel.Warning,
                        Message =
                            $"the page {(SiteAddressBook.Address(file) is { Length: > 0 } address ? address : "home")} "
                            + $"links to {link}: {fault}",
                        Remedy = "Mend the template of that page, or the alias the link comes from",
                    };
                }
            }
        }
    }

    private static string? Fault(SiteAddressBook site, string file, string fragment) =>
        site.Pages.TryGetValue(file, out var page)
            ? fragment.Length == 0 || page.Ids.Contains(fragment)
                ? null
                : $"that page has no place #{fragment}"
            : site.Files.Contains(file)
                ? null
                : "there is no such page";
}
