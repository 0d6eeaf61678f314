using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>
/// A function that templates can call: <c>{{ t "nav.years" }}</c>. Any number of plain arguments; a mistake is thrown at the caller's
/// place.
/// </summary>
internal sealed class TemplateFunction(string name, int required, Func<TemplateContext, ScriptNode?, ScriptArray, object?> body)
    : IScriptCustomFunction
{
    // Asked for at every call and shown nowhere: the name of an argument is its place.
    private static readonly ScriptParameterInfo Argument = new(typeof(object), "argument");

    /// <inheritdoc/>
    public int RequiredParameterCount => required;

    /// <inheritdoc/>
    public int ParameterCount => required;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => Argument;

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count < required)
        {
            throw new ScriptRuntimeException(callerContext?.Span ?? default, $"{name} needs {required} argument(s), got {arguments.Count}");
        }

        return body(context, callerContext, arguments);
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement
    ) => throw new NotSupportedException("Templates are rendered synchronously: the asynchronous path bypasses the escaping writer");
}
