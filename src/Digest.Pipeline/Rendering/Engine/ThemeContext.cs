using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// A Scriban context that escapes what expressions write: nothing for null, <see cref="Html"/> and captured output as they are, all else
/// through <see cref="HtmlEscape"/>.
/// Strict about names; bounded in loops, depth, steps, strings and output, never by a clock, so that a busy machine refuses what a free
/// one does and nothing else. One per worker, cleared before each page.
/// </summary>
internal sealed class ThemeContext : TemplateContext
{
    /// <summary>Longest string an expression may make, in UTF-16 units: twice the longest text an article may have.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxString = 16 << 20;

    /// <summary>Most expressions and statements one page may evaluate: about half a minute of one processor.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const long MaxSteps = 100_000_000;

    // What a page has written is counted, captures too, from the last render that was not within another.
    private static readonly Template NewCount = Template.Parse("");

    /// <summary>Most characters that a template may capture, in UTF-16 units.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxCaptured = 32 << 20;

    /// <summary>Most rounds of a loop, and most items of a list.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxLoops = 4_000_000;

    /// <summary>Deepest nesting of includes and calls.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxCalls = 60;

    /// <summary>Deepest nesting of a value that is written.</summary>
    [Limit("nothing is published", DiagnosticCodes.ThemeMistake)]
    public const int MaxNesting = 20;

    private readonly Func<string, ScriptNode?, Template> _parsed;
    private readonly ScriptObject _globals = new();
    private readonly PageOutput _page = new();
    private readonly PageOutput _layout = new();
    private readonly long _mostSteps;
    private long _steps;

    /// <summary>
    /// A context over the theme's functions and templates: <paramref name="loader"/> finds what is included,
    /// <paramref name="parsed"/> gives it parsed.
    /// </summary>
    public ThemeContext(ITemplateLoader loader, Func<string, ScriptNode?, Template> parsed, ScriptObject builtins, long mostSteps)
        : base(builtins)
    {
        _parsed = parsed;
        _mostSteps = mostSteps;
        TemplateLoader = loader;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MaxLoops;
        LoopLimitQueryable = MaxLoops;
        RecursiveLimit = MaxCalls;
        ObjectRecursionLimit = MaxNesting + 1;
        LimitToString = MaxString;
        OutputLimit = PageOutput.MaxLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        PushGlobal(_globals);
    }

    /// <summary>
    /// Renders a page over these globals, then, where there is a layout, the layout with the page as <c>content</c>. Nothing a page set is
    /// left for the next one. What comes back is read before the next page is rendered.
    /// </summary>
    public PageOutput Render(Template page, Template? layout, ReadOnlySpan<KeyValuePair<string, object?>> globals)
    {
        Fill(page, globals, _page);
        if (layout is null)
        {
            return _page;
        }

        Fill(layout, [.. globals, new("content", _page)], _layout);
        return _layout;
    }

    private void Fill(Template template, ReadOnlySpan<KeyValuePair<string, object?>> globals, PageOutput to)
    {
        _globals.Clear();
        foreach (var (key, value) in globals)
        {
            _globals.SetValue(key, value, readOnly: true);
        }

        _steps = 0;
        to.Clear();
        NewCount.Render(this);
        PushOutput(to);
        Evaluate(template.Page!);
        PopOutput();
    }

    /// <summary>
    /// Writes a template where it is included, without a string of its own. Only for an include that stands alone
    /// (<c>{{ include "part" a b }}</c>); of all others something else wants the text.
    /// </summary>
    public void Include(Template template, ScriptArray arguments, ScriptNode caller)
    {
        EnterRecursive(caller);
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            Evaluate(template.Page!);
        }
        finally
        {
            // What a part did wrong is told, not that it was left in the middle.
            PopLocal();
            ExitRecursive(caller);
        }
    }

    /// <summary>Refuses, at its place, to make a string of so many UTF-16 units when they are over <see cref="MaxString"/>.</summary>
    /// <exception cref="ScriptRuntimeException">They are.</exception>
    public static void Bound(long length, ScriptNode? caller)
    {
        if (length > MaxString)
        {
            var message = $"a string of {length} characters is too long, at most {MaxString} can be made";
            throw new ScriptRuntimeException(caller?.Span ?? default, message);
        }
    }

    /// <inheritdoc/>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (++_steps > _mostSteps)
        {
            throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"the page takes more than {_mostSteps} steps");
        }

        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        switch (value)
        {
            case string text:
                Bound(text.Length, scriptNode);
                break;
            case StringBuilderOutput { Builder.Length: > MaxCaptured }:
                throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"more than {MaxCaptured} characters are captured");
            case ScriptArray { Count: > MaxLoops }:
                throw new ScriptRuntimeException(scriptNode?.Span ?? default, $"a list has more than {MaxLoops} items");
        }

        return value;
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                Raw(html.Text);
                return this;
            case PageOutput page:
                Raw(page.Written);
                return this;
            case IScriptOutput output:
                Raw(output.ToString());
                return this;
            case string text:
                Escaped(text);
                return this;
            default:
                Escaped(ObjectToString(textAsObject) ?? "");
                return this;
        }
    }

    private void Raw(ReadOnlySpan<char> text)
    {
        if (Output is PageOutput page)
        {
            page.Write(text);
        }
        else
        {
            Write(text.ToString());
        }
    }

    private void Escaped(string text)
    {
        if (Output is PageOutput page)
        {
            page.WriteEscaped(text);
        }
        else
        {
            Write(HtmlEscape.Of(text));
        }
    }

    /// <inheritdoc/>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is View ? ViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => _parsed(templatePath, callerContext);
}
