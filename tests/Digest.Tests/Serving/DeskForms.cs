using System.Net;
using System.Text.RegularExpressions;

namespace Digest.Tests.Serving;

/// <summary>How a test works at the desk: it is shown in, sends forms, reads what they come to.</summary>
internal static partial class DeskForms
{
    /// <summary>Opens the desk by its address.</summary>
    public static async Task Enter(Preview preview)
    {
        var (status, _, headers) = await preview.Get(preview.Desk.PathAndQuery.TrimStart('/'));
        Assert.Equal(HttpStatusCode.Redirect, status);
        var cookie = Assert.Single(headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A form is sent, and leads to the page that shows what it comes to.</summary>
    public static async Task<(HttpStatusCode Status, string Text, string Number)> Show(Preview preview, params (string, string)[] form)
    {
        var (status, _, headers) = await preview.Post("_digest/plan", form);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        var (shown, text, _) = await preview.Get(headers.Location!.ToString().TrimStart('/'));
        return (shown, text, headers.Location.ToString().Split('=')[1]);
    }

    /// <summary>The form that writes what a form comes to, and the page that shows it.</summary>
    public static async Task<((string, string)[] Form, string Text)> Plan(Preview preview, params (string, string)[] form)
    {
        var (status, text, number) = await Show(preview, form);
        Assert.Equal(HttpStatusCode.OK, status);
        return ([("number", number), ("mark", MarkField().Match(text).Groups[1].Value)], text);
    }

    /// <summary>Sends a form and writes what it comes to.</summary>
    public static async Task<string> Written(Preview preview, params (string, string)[] form)
    {
        var (mark, _) = await Plan(preview, form);
        var (status, _, headers) = await preview.Post("_digest/write", mark);
        Assert.Equal(HttpStatusCode.SeeOther, status);
        return WebUtility.HtmlDecode((await preview.Get(headers.Location!.ToString().TrimStart('/'))).Text);
    }

    [GeneratedRegex("name=\"mark\" value=\"([0-9a-f]{64})\"")]
    private static partial Regex MarkField();
}
