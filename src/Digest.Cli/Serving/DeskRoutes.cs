using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Digest.Deciding;
using Digest.Text;
using Microsoft.AspNetCore.Http;

namespace Digest.Serving;

/// <summary>
/// Answers for the desk: only who came by the address with the token, which the terminal shows, and from its own pages. Everything is shown
/// before it is written, and the same request writes nothing else than was shown.
/// </summary>
internal sealed class DeskRoutes(LiveNewsroom newsroom, BuildOptions options)
{
    /// <summary>Most forms that were sent and are kept for the page that shows them again.</summary>
    [Limit("the oldest is forgotten, and has to be sent again")]
    private const int MaxForms = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly Decisions _decisions = new(options);
    private readonly PutOff _off = new();
    private readonly string _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
    private readonly Lock _lock = new();
    private readonly List<List<KeyValuePair<string, string>>> _forms = [];
    private (int Version, ImmutableArray<Question> Questions) _asked = (0, []);
    private (int Version, ImmutableArray<Question> Questions) _asking = (0, []);

    /// <summary>The address that opens the desk, relative to the server's.</summary>
    public string Address => "_digest/desk?token=" + _token;

    /// <summary>Whether a request comes from a browser that was shown in.</summary>
    public bool Knows(HttpRequest request) => request.Cookies.TryGetValue(Cookie(request), out var token) && IsToken(token);

    /// <summary>What answers a request for a page of the desk; null where it is for none.</summary>
    public Func<HttpContext, Task>? AnswerTo(HttpRequest request, string name)
    {
        var posted = HttpMethods.IsPost(request.Method);
        Func<HttpContext, Task>? answer = (name, posted) switch
        {
            ("desk", false) => Desk,
            ("report", false) => Report,
            ("story", false) => Story,
            ("later", true) => Later,
            ("plan", true) => Send,
            ("plan", false) => Plan,
            ("write", true) => Write,
            ("undo", true) => Undo,
            _ => null,
        };
        if (answer is null)
        {
            return null;
        }

        if (!posted && request.Query["token"].ToString() is { Length: > 0 } token && IsToken(token))
        {
            return context => ShowIn(context, token);
        }

        // A form is sent by a page of this server: its browser says so.
        return !Knows(request) || (posted && request.Headers.Origin.Count != 1) || (posted && !request.HasFormContentType)
            ? static context =>
                Say(context, StatusCodes.Status403Forbidden, DeskPages.Refused("Open the desk by the address that the terminal shows", "/"))
            : answer;
    }

    /// <summary>
    /// Number of questions that are open; those about filing left out, since they take a second look at everything, and those that only
    /// confirm what was found.
    /// </summary>
    public int Open(Showing showing)
    {
        if (_asking.Version != showing.Version)
        {
            ImmutableArray<Question> questions = showing.Site?.Known is { } known
                ? Deciding.Questions.Of(known, new FilingReview([], [], []), showing.Diagnostics)
                : [];
            _asking = (showing.Version, [.. questions.Where(q => q.Kind is not (QuestionKind.Difference or QuestionKind.Wording))]);
        }

        return _asking.Questions.Count(q => !_off.Holds(q));
    }

    /// <summary>Tells the page of the desk from any that asks something else, or knows something else of it.</summary>
    public string Print(Showing showing) =>
        Hash64.Short(string.Join('\n', Questions(showing).Select(q => q.Id + "\t" + q.Words + "\t" + string.Join('\t', q.Evidence))));

    private static string Cookie(HttpRequest request) =>
        "digest-" + request.HttpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture);

    private bool IsToken(string? token) =>
        token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(_token));

    private static Task ShowIn(HttpContext context, string token)
    {
        context.Response.Cookies.Append(
            Cookie(context.Request),
            token,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Path = "/_digest",
                IsEssential = true,
            }
        );
        context.Response.Redirect(context.Request.Query["to"] == "site" ? "/" : "/_digest/desk");
        return Task.CompletedTask;
    }

    private async Task Desk(HttpContext context)
    {
        var written = Number(context.Request.Query["written"]);
        var showing = await Now(Number(context.Request.Query["since"]), context.RequestAborted).ConfigureAwait(false);
        var said = context.Request.Query["said"].ToString() switch
        {
            "back" => "Taken back.",
            "changed" => "The file was changed since; it is left as it is.",
            _ => null,
        };
        var view = new DeskView(Questions(showing), Print(showing))
        {
            IsOff = _off.Holds,
            Written = _decisions.Written,
            Now = written,
            Said = said,
            From = Here(context.Request.Query["from"]),
        };
        await Say(context, StatusCodes.Status200OK, DeskPages.Desk(view)).ConfigureAwait(false);
    }

    private async Task Story(HttpContext context)
    {
        var showing = await newsroom.After(0, context.RequestAborted).ConfigureAwait(false);
        var page = PreviewPages.Within(showing, context.Request.Query["page"].ToString()).Trim('/').Split('/');
        var id = page is ["stories", var named, ..] ? named : context.Request.Query["id"].ToString();
        if (showing.Site?.Known is not { } known || known.Stories.FirstOrDefault(s => s.Story.Id == id) is not { } story)
        {
            await Say(context, StatusCodes.Status404NotFound, DeskPages.Refused("This is no page of a story", "/_digest/desk"))
                .ConfigureAwait(false);
            return;
        }

        ImmutableArray<Question> about = [.. Questions(showing).Where(q => q.Stories.Contains(id))];
        var back = "/_digest/story?id=" + Uri.EscapeDataString(id);
        await Say(context, StatusCodes.Status200OK, ReportPages.Story(story, known, about, back)).ConfigureAwait(false);
    }

    // A question is put off, or with "back" brought back; no file hears of it.
    private async Task Later(HttpContext context)
    {
        var (form, _) = await Form(context).ConfigureAwait(false);
        string Field(string name) => form.FirstOrDefault(f => f.Key == name).Value ?? "";
        var again = Field("back");
        _off.Set(again.Length > 0 ? again : Field("question"), off: again.Length == 0);
        var to = again.Length > 0 ? again : Field("next");
        Go(context, "/_digest/desk" + (to.Length > 0 && to.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? "#" + to : ""));
    }

    private async Task Report(HttpContext context)
    {
        var showing = await newsroom.After(0, context.RequestAborted).ConfigureAwait(false);
        var (page, near) = (context.Request.Query["page"].ToString(), context.Request.Query["near"].ToString());
        if (showing.Site?.Known is not { } known || Find(known, PreviewPages.Within(showing, page), near) is not { } article)
        {
            await Say(context, StatusCodes.Status404NotFound, DeskPages.Refused("This is no page of a report", "/_digest/desk"))
                .ConfigureAwait(false);
            return;
        }

        var story = known.Stories.First(s => s.Story.Articles.Any(a => a.Id == article.Id)).Story.Id;
        (string, string) chosen = (context.Request.Query["quote"].ToString().Trim(), context.Request.Query["prefix"].ToString().Trim());
        var back = context.Request.Path + context.Request.QueryString.Value;
        await Say(context, StatusCodes.Status200OK, ReportPages.Report(article, story, known, chosen, back)).ConfigureAwait(false);
    }

    // What is sent is kept, and then shown at an address of its own: the way back in the browser leads past no form.
    private async Task Send(HttpContext context)
    {
        var (form, _) = await Form(context).ConfigureAwait(false);
        int number;
        lock (_lock)
        {
            _forms.Add(form);
            number = _forms.Count;
            if (number > MaxForms)
            {
                _forms[number - MaxForms - 1] = [];
            }
        }

        Go(context, string.Create(CultureInfo.InvariantCulture, $"/_digest/plan?number={number}"));
    }

    private List<KeyValuePair<string, string>> FormOf(int number)
    {
        lock (_lock)
        {
            return number >= 1 && number <= _forms.Count ? _forms[number - 1] : [];
        }
    }

    private async Task Plan(HttpContext context)
    {
        var number = Number(context.Request.Query["number"]);
        var form = FormOf(number);
        if (await Read(form, context).ConfigureAwait(false) is { Refusal: null } sent)
        {
            var (plan, mark) = _decisions.Plan(sent.Wishes);
            await Say(context, StatusCodes.Status200OK, DeskPages.Plan(plan, mark, number, sent.Doubt, Back(form))).ConfigureAwait(false);
        }
    }

    private async Task Write(HttpContext context)
    {
        var (form, _) = await Form(context).ConfigureAwait(false);
        var asked = FormOf(Number(form.FirstOrDefault(f => f.Key == "number").Value));
        var back = Back(asked);
        if (await Read(asked, context).ConfigureAwait(false) is not { Refusal: null } sent)
        {
            return;
        }

        int number;
        try
        {
            number = _decisions.Write(sent.Wishes, form.FirstOrDefault(f => f.Key == "mark").Value ?? "");
        }
        catch (IOException e)
        {
            await Say(context, StatusCodes.Status500InternalServerError, DeskPages.Refused(e.Message, back)).ConfigureAwait(false);
            return;
        }

        if (number == 0)
        {
            var why = "The file was changed since this was shown; look again";
            await Say(context, StatusCodes.Status409Conflict, DeskPages.Refused(why, back)).ConfigureAwait(false);
            return;
        }

        Go(context, string.Create(CultureInfo.InvariantCulture, $"/_digest/desk?written={number}&since={newsroom.Touch()}{From(back)}"));
    }

    private async Task Undo(HttpContext context)
    {
        var (form, back) = await Form(context).ConfigureAwait(false);
        bool done;
        try
        {
            done = _decisions.TakeBack(Number(form.FirstOrDefault(f => f.Key == "number").Value));
        }
        catch (IOException e)
        {
            await Say(context, StatusCodes.Status500InternalServerError, DeskPages.Refused(e.Message, back)).ConfigureAwait(false);
            return;
        }

        var said = done ? "back" : "changed";
        Go(context, string.Create(CultureInfo.InvariantCulture, $"/_digest/desk?said={said}&since={newsroom.Touch()}"));
    }

    // The wishes of a form; none, and said why, where it is refused.
    private async Task<Sent> Read(List<KeyValuePair<string, string>> form, HttpContext context)
    {
        var showing = await newsroom.After(0, context.RequestAborted).ConfigureAwait(false);
        var back = Back(form);
        var sent = showing.Site?.Known is { } known
            ? Sent.Read(form, known, options.Input)
            : new Sent([], "The newsroom cannot be read; mend what the page of the site says");
        if (sent.Refusal is { } why)
        {
            await Say(context, StatusCodes.Status422UnprocessableEntity, DeskPages.Refused(why, back)).ConfigureAwait(false);
        }

        return sent;
    }

    private static async Task<(List<KeyValuePair<string, string>> Fields, string Back)> Form(HttpContext context)
    {
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        }
        catch (InvalidDataException e)
        {
            // More fields than any form of the desk has, or a name of one that is longer.
            throw new BadHttpRequestException("The form is too long.", StatusCodes.Status413PayloadTooLarge, e);
        }

        List<KeyValuePair<string, string>> fields = [.. form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))];
        return (fields, Back(fields));
    }

    // Only a page of this server is gone back to.
    private static string Back(List<KeyValuePair<string, string>> fields) =>
        Here(fields.FirstOrDefault(f => f.Key == "back").Value) ?? "/_digest/desk";

    private static string? Here(string? address) => address is ['/', not '/' and not '\\', ..] ? address : null;

    private static string From(string back) =>
        back.StartsWith("/_digest/desk", StringComparison.Ordinal) ? "" : "&from=" + Uri.EscapeDataString(back);

    // What stands now; after something was written, what came of it, where that does not take for ever.
    private async Task<Showing> Now(int since, CancellationToken stop)
    {
        try
        {
            return await newsroom.Since(since, stop).WaitAsync(Patience, stop).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return await newsroom.After(0, stop).ConfigureAwait(false);
        }
    }

    private ImmutableArray<Question> Questions(Showing showing)
    {
        if (_asked is var (version, questions) && version == showing.Version)
        {
            return questions;
        }

        questions = showing.Site?.Known is { } known
            ? Deciding.Questions.Of(known, Pipeline.Review(known, options.Jobs), showing.Diagnostics)
            : [];
        _asked = (showing.Version, questions);
        return questions;
    }

    // The report of a page, or that of the passage next to the chosen words.
    private Article? Find(Known known, string page, string near)
    {
        var address = page.TrimStart('/');
        address = address.EndsWith("index.html", StringComparison.Ordinal) ? address[..^"index.html".Length] : address;
        var own = known.Stories.SelectMany(s => s.Story.Articles).FirstOrDefault(a => a.Address == address);
        if (own is not null || near.Length == 0)
        {
            return own;
        }

        var target = Explaining.Target.Of("#" + near, known, options.Input);
        return target.Article ?? known.Articles.FirstOrDefault(a => a.Id == target.Passage?.Asked.At.Article);
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    private static void Go(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }

    private static Task Say(HttpContext context, int status, string page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'";
        return context.Response.WriteAsync(page, context.RequestAborted);
    }
}
