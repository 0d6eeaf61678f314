using System.Collections.Concurrent;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// The templates of a theme, parsed once, and the contexts that render them, one per worker. Includes are looked up in the theme only.
/// A page is rendered first, then its layout around it.
/// </summary>
internal sealed class Templates : ITemplateLoader
{
    private readonly Theme _theme;
    private readonly BuiltinFunctions _builtins;
    private readonly long _mostSteps;
    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    // A large page includes its parts thousands of times: a name is looked at once.
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.Ordinal);

    // No bag: it keeps its items in slots of the threads, from where these contexts would lead back to it, and nothing of it would ever go.
    private readonly ConcurrentStack<ThemeContext> _contexts = [];

    /// <summary>
    /// The templates of a theme with the functions given to them. <paramref name="mostSteps"/> ends a page that never would: steps are
    /// counted, since
    /// time would refuse on a busy machine what a free one builds.
    /// </summary>
    public Templates(Theme theme, IEnumerable<KeyValuePair<string, TemplateFunction>> functions, long mostSteps = ThemeContext.MaxSteps)
    {
        _theme = theme;
        _mostSteps = mostSteps;
        _builtins = Builtins(functions);
    }

    /// <summary>Parses every template of the theme, so that a mistake in a seldom used one is found in every build.</summary>
    /// <exception cref="ThemeException">A template does not parse.</exception>
    public void Check()
    {
        foreach (var path in _theme.TemplatePaths())
        {
            Parsed(path, caller: null);
        }
    }

    /// <summary>
    /// The bytes of <c>templates/NAME.html</c> over the globals, with <c>templates/layout.html</c> around it, to which it is
    /// <c>content</c>.
    /// </summary>
    /// <exception cref="ThemeException">The theme has a mistake.</exception>
    public byte[] Page(string name, ReadOnlySpan<KeyValuePair<string, object?>> globals, bool layout = true)
    {
        if (!_contexts.TryPop(out var context))
        {
            context = new ThemeContext(this, Parsed, _builtins, _mostSteps);
        }

        var path = "templates/" + name + ".html";
        try
        {
            var page = Parsed(path, caller: null);
            var around = layout ? Parsed("templates/layout.html", caller: null) : null;
            var bytes = context.Render(page, around, globals).Utf8();
            _contexts.Push(context); // a context that threw is not used again: its stacks are in an unknown state
            return bytes;
        }
        catch (ScriptRuntimeException wrong)
        {
            throw At(path, wrong);
        }
    }

    /// <summary>The parsed template at a path of the theme.</summary>
    /// <exception cref="ThemeException">It is missing or does not parse.</exception>
    public Template Parsed(string path, ScriptNode? caller) => _parsed.GetOrAdd(path, p => Parse(p, caller));

    /// <inheritdoc/>
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        _paths.TryGetValue(templateName, out var known) ? known : _paths[templateName] = Found(callerSpan, templateName);

    /// <inheritdoc/>
    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => _theme.Text(templatePath) ?? "";

    /// <inheritdoc/>
    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(Load(context, callerSpan, templatePath));

    private string Found(SourceSpan callerSpan, string templateName)
    {
        var name = templateName.Trim();
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/') || name.StartsWith('/'))
        {
            throw new ScriptRuntimeException(
                callerSpan,
                $"include \"{name}\": a name is letters, digits, - _ and /, and stays inside templates/"
            );
        }

        var path = "templates/" + name + ".html";
        return _theme.Text(path) is not null ? path : throw new ScriptRuntimeException(callerSpan, $"there is no {path} in the theme");
    }

    private static ThemeException At(string page, ScriptRuntimeException wrong)
    {
        var deepest = wrong;
        while (deepest.InnerException is ScriptRuntimeException inner)
        {
            deepest = inner;
        }

        if (deepest.InnerException is ThemeException already)
        {
            return already;
        }

        var span = deepest.Span;
        var file = string.IsNullOrEmpty(span.FileName) ? page : span.FileName;
        return new ThemeException(file, span.Start.Line + 1, span.Start.Column + 1, deepest.OriginalMessage, wrong);
    }

    private static BuiltinFunctions Builtins(IEnumerable<KeyValuePair<string, TemplateFunction>> functions)
    {
        var builtins = new BuiltinFunctions();
        var include = (IScriptCustomFunction)builtins["include"]!;
        builtins.SetValue(
            "include",
            new TemplateFunction(
                "include",
                1,
                (context, caller, arguments) =>
                {
                    if (context is ThemeContext theme && StandsAlone(caller))
                    {
                        var path = theme.GetTemplatePathFromName(context.ObjectToString(arguments[0]), caller)!;
                        theme.Include(theme.GetOrCreateTemplate(path, caller), arguments, caller!);
                        return null;
                    }

                    return new Html(include.Invoke(context, caller, arguments, null)?.ToString() ?? "");
                }
            ),
            true
        );
        foreach (var name in (string[])["include_join", "date", "timespan", "html"])
        {
            builtins.Remove(name); // clocks, double escaping
        }

        Drop(builtins, "object", "eval", "eval_template", "from_json", "to_json");
        Drop(builtins, "math", "uuid", "random");
        var expressions = (ScriptObject)builtins["regex"]!;
        foreach (var (name, function) in ThemeRegex.All)
        {
            expressions.SetValue(name, function, true);
        }

        foreach (var (name, function) in functions)
        {
            builtins.SetValue(name, function, true);
        }

        return builtins;
    }

    // Its value goes nowhere but to the page; a named argument would need a name of its own inside.
    private static bool StandsAlone(ScriptNode? caller) =>
        caller is ScriptFunctionCall { Parent: ScriptExpressionStatement } call && !call.Arguments.Any(a => a is ScriptNamedArgument);

    private static void Drop(BuiltinFunctions builtins, string group, params ReadOnlySpan<string> names)
    {
        var members = (ScriptObject)builtins[group]!;
        foreach (var name in names)
        {
            members.Remove(name);
        }
    }

    private Template Parse(string path, ScriptNode? caller)
    {
        var text =
            _theme.Text(path)
            ?? throw new ThemeException(
                path,
                0,
                0,
                $"there is no {path} in the theme" + (caller is null ? "" : $", asked for at {caller.Span.ToStringSimple()}")
            );
        var template = Template.Parse(text, path, null, new LexerOptions { Mode = ScriptMode.Default });
        if (!template.HasErrors)
        {
            return template;
        }

        var first = template.Messages.First(m => m.Type == ParserMessageType.Error);
        throw new ThemeException(path, first.Span.Start.Line + 1, first.Span.Start.Column + 1, first.Message);
    }
}
