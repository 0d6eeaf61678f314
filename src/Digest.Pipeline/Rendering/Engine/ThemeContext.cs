using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// A Scriban context that escapes what expressions write: nothing for null, <see cref="Html"/> and captured output as they are, all else through <see cref="HtmlEscape"/>.
/// Strict about names, bounded in loops, depth, output and time; one per worker, cleared before each page.
/// </summary>
internal sealed class ThemeContext : TemplateContext
{
    private const int MostOutput = 256 << 20;
    private const int MostLoops = 4_000_000;
    private readonly Templates _templates;
    private readonly ScriptObject _globals = new();

    /// <summary>A context over the theme's templates and functions.</summary>
    public ThemeContext(Templates templates, ScriptObject builtins)
        : base(builtins)
    {
        _templates = templates;
        TemplateLoader = templates;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = MostLoops;
        LoopLimitQueryable = MostLoops;
        RecursiveLimit = 60;
        ObjectRecursionLimit = 20;
        RegexTimeOut = TimeSpan.FromMilliseconds(300);
        LimitToString = MostOutput;
        OutputLimit = MostOutput;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        PushGlobal(_globals);
    }

    /// <summary>Renders one template over these globals into markup. Nothing a page set is left for the next one.</summary>
    public Html Render(Template template, ReadOnlySpan<KeyValuePair<string, object?>> globals, CancellationToken cancel)
    {
        _globals.Clear();
        foreach (var (key, value) in globals)
        {
            _globals.SetValue(key, value, readOnly: true);
        }

        CancellationToken = cancel;
        PushOutput();
        Evaluate(template.Page!);
        return new Html(PopOutput().ToString() ?? "");
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                return this;
            case Html html:
                Write(html.Text);
                return this;
            case IScriptOutput output:
                Write(output.ToString() ?? "");
                return this;
            case string text:
                Write(HtmlEscape.Of(text));
                return this;
            default:
                Write(HtmlEscape.Of(ObjectToString(textAsObject) ?? ""));
                return this;
        }
    }

    /// <inheritdoc/>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is View ? ViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) => _templates.Parsed(templatePath, callerContext);
}
