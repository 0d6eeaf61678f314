namespace Digest.Cleaning;

/// <summary>Takes out comment boxes: counters, calls to comment, log-in lines. The thread below a counter in the last third of a page goes with it only where it is short lines.</summary>
internal sealed class TakeOutCommentBoxes : ICleaningRule
{
    private static readonly Phrases Lines = new(
        [
            "comments", "post a comment", "post comment", "leave a comment", "leave a reply", "add a comment", "add comment", "write a comment", "no comments", "no comments yet", "join the conversation",
            "join the discussion", "view comments", "show comments", "hide comments", "read comments", "load comments", "comments are closed", "comments are closed for this article", "comment", "cancel reply",
            "sort by", "newest", "oldest", "most voted", "notify of", "view all comments", "log in to comment", "login to comment", "sign in to comment", "be the first to comment", "start the conversation",
            "name *", "email *", "website", "your email address will not be published", "required fields are marked", "required fields are marked *", "kommentare", "kommentar schreiben", "kommentieren", "комментарии", "оставить комментарий",
            "добавить комментарий", "commentaires", "laisser un commentaire", "comentarios", "deja un comentario", "join our commenting forum", "share your thoughts", "what do you think", "have your say", "conversation", "add your comment", "submit comment", "your comment",
        ],
        [
            "your email address will not be published", "comment on ", "comments on ", "please read our comment policy", "please log in to comment", "you must be logged in to", "please enable javascript to view the comments",
            "save my name, email", "join thought-provoking conversations", "sign in to join the conversation", "be the first to comment", "comments are moderated", "comments (", "view comments (", "leave a comment", "leave a reply", "post a comment", "have your say", "let us know your thoughts",
            "let us know what you think", "tell us what you think in the comments",
        ],
        24);

    /// <inheritdoc/>
    public string Name => "comment-box";

    /// <inheritdoc/>
    public void Apply(CleaningPage page)
    {
        for (var i = 0; i < page.Count; i++)
        {
            if (Lines.Match(page, i) || (page[i].Text.Length <= 40 && IsCounter(page.Plain(i))))
            {
                page.Remove(i, Name);
            }
        }
    }

    // "0 Comments:", "12 comments", "Comments (3)", "3 Kommentare".
    private static bool IsCounter(string plain)
    {
        var words = plain.Replace("(", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 2 && words.Any(w => w is "comments" or "comment" or "replies" or "responses" or "kommentare" or "comentarios" or "commentaires" or "комментариев" or "комментария")
            && words.Any(w => w.Length > 0 && (char.IsAsciiDigit(w[0]) || w is "no"));
    }
}
