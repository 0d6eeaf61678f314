namespace Digest.Identity;

/// <summary>
/// The names of the rules that take lines out or lift facts out of them. Published: they stand in the data and in the words of themes
/// (<c>rule:</c> of <c>i18n/en.yml</c>), so none is ever renamed. What a file says to others than its readers has its names in
/// <see cref="UnseenRules"/>.
/// </summary>
public static class RuleIds
{
    /// <summary>An advertisement or its label.</summary>
    public const string Advertisement = "advertisement";

    /// <summary>A line among others that were taken out.</summary>
    public const string AmongFurniture = "among-furniture";

    /// <summary>A box beside the text.</summary>
    public const string Aside = "aside";

    /// <summary>Who the writer is.</summary>
    public const string AuthorBio = "author-bio";

    /// <summary>A box about the writer.</summary>
    public const string AuthorBox = "author-box";

    /// <summary>A heading with nothing under it.</summary>
    public const string BareHeading = "bare-heading";

    /// <summary>The line of the writers.</summary>
    public const string Byline = "byline";

    /// <summary>Words of a picture.</summary>
    public const string Caption = "caption";

    /// <summary>What the page shows around its article.</summary>
    public const string Chrome = "chrome";

    /// <summary>Comments and their form.</summary>
    public const string CommentBox = "comment-box";

    /// <summary>How to reach the paper.</summary>
    public const string Contact = "contact";

    /// <summary>A box that asks for consent.</summary>
    public const string CookieNotice = "cookie-notice";

    /// <summary>A line of copyright.</summary>
    public const string Copyright = "copyright";

    /// <summary>A line that the outlet prints on many pages.</summary>
    public const string CorpusLine = "corpus-line";

    /// <summary>A line of credit.</summary>
    public const string Credit = "credit";

    /// <summary>A line that dates the report.</summary>
    public const string Date = "date";

    /// <summary>Place and day before the first words.</summary>
    public const string Dateline = "dateline";

    /// <summary>A disclaimer.</summary>
    public const string Disclaimer = "disclaimer";

    /// <summary>Taken out by the editor.</summary>
    public const string Editor = "editor";

    /// <summary>A line that forbids publication before a moment.</summary>
    public const string Embargo = "embargo";

    /// <summary>A card of a gallery.</summary>
    public const string GalleryCard = "gallery-card";

    /// <summary>The headline.</summary>
    public const string Headline = "headline";

    /// <summary>A list of links.</summary>
    public const string LinkList = "link-list";

    /// <summary>A label of a live report.</summary>
    public const string LiveBlog = "live-blog";

    /// <summary>What is left of markup.</summary>
    public const string MarkupResidue = "markup-residue";

    /// <summary>An appeal to join or to give.</summary>
    public const string Membership = "membership";

    /// <summary>A line of navigation.</summary>
    public const string Navigation = "navigation";

    /// <summary>A box that offers a newsletter.</summary>
    public const string Newsletter = "newsletter";

    /// <summary>A notice of the page to its readers.</summary>
    public const string Notice = "notice";

    /// <summary>An ornament.</summary>
    public const string Ornament = "ornament";

    /// <summary>The same text in another form.</summary>
    public const string OtherRendition = "other-rendition";

    /// <summary>Outside of the body of a news item.</summary>
    public const string OutsideBody = "outside-body";

    /// <summary>A line about the article around its text.</summary>
    public const string PageHead = "page-head";

    /// <summary>A tool of the page.</summary>
    public const string PageTool = "page-tool";

    /// <summary>What a page says to those who have not paid: that the rest is for others, and what it costs.</summary>
    public const string Paywall = "paywall";

    /// <summary>The line under a post from elsewhere: who wrote it and when.</summary>
    public const string PostSignature = "post-signature";

    /// <summary>Who took a picture.</summary>
    public const string PhotoCredit = "photo-credit";

    /// <summary>Words of the text, printed once more.</summary>
    public const string PullQuote = "pull-quote";

    /// <summary>A pointer to other articles.</summary>
    public const string ReadAlso = "read-also";

    /// <summary>A line of rights.</summary>
    public const string Rights = "rights";

    /// <summary>Buttons to share.</summary>
    public const string ShareBar = "share-bar";

    /// <summary>A line that names the outlet or source.</summary>
    public const string Source = "source";

    /// <summary>A label of the source.</summary>
    public const string SourceLine = "source-line";

    /// <summary>A line known by its words alone.</summary>
    public const string StockLine = "stock-line";

    /// <summary>An abstract.</summary>
    public const string Summary = "summary";

    /// <summary>A list of tags.</summary>
    public const string TagList = "tag-list";

    /// <summary>What stands behind the end of the article.</summary>
    public const string Tail = "tail";

    /// <summary>A teaser of another article.</summary>
    public const string Teaser = "teaser";

    /// <summary>A time of the page.</summary>
    public const string TimeStamp = "time-stamp";

    /// <summary>A line about the translation.</summary>
    public const string Translation = "translation";

    /// <summary>A line of a wire about the urgency or version of its item.</summary>
    public const string WireMark = "wire-mark";

    /// <summary>A label of a video.</summary>
    public const string VideoLabel = "video-label";
}
