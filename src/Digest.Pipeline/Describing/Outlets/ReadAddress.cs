using Digest.Text;

namespace Digest.Describing;

/// <summary>Reasons from the page's address: a date in its path, and the outlet whose domain <c>outlets.yml</c> lists.</summary>
internal sealed class ReadAddress : IClue
{
    /// <inheritdoc/>
    public void Look(ArticleLayout sheet, Clues found)
    {
        if (sheet.Url is not { } url || WebAddress.Parse(url) is not { } uri)
        {
            return;
        }

        if (AddressReader.Date(uri.AbsolutePath) is { } date)
        {
            found.Published.Add(
                new Clue<PartialDate>(date, Basis.Inferred, Ranks.Address, new Evidence(ArticleLayout.Cut(url), "address"))
            );
        }

        if (AddressReader.Host(url) is { } host && sheet.Outlets.FindHost(host) is { } outlet)
        {
            found.Outlet.Add(
                new Clue<string>(
                    outlet.Name,
                    Basis.Inferred,
                    Ranks.Address,
                    new Evidence($"{host} is a domain of {outlet.Name} (outlets.yml:{outlet.Line})", "address and outlets.yml")
                )
            );
        }
    }
}
