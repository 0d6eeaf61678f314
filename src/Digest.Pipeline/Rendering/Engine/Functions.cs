using Digest.Shared;
using Scriban.Syntax;

namespace Digest.Rendering.Engine;

/// <summary>The functions templates get beyond Scriban's own, which are documented in themes/README.md.</summary>
internal static class Functions
{
    /// <summary>All of them by name.</summary>
    public static IEnumerable<KeyValuePair<string, TemplateFunction>> Of(Strings strings, Assets assets) =>
        [
            New(
                "t",
                1,
                (caller, arguments) =>
                    strings.Has(Text(arguments[0]))
                        ? strings.Say(Text(arguments[0]), [.. arguments.Skip(1)])
                        : throw new ScriptRuntimeException(
                            caller?.Span ?? default,
                            $"t: there is no sentence \"{arguments[0]}\" in i18n/en.yml"
                        )
            ),
            New(
                "asset",
                1,
                (caller, arguments) =>
                    assets.Address(Text(arguments[0]))
                    ?? throw new ScriptRuntimeException(caller?.Span ?? default, $"asset: there is no assets/{arguments[0]} in the theme")
            ),
            New("href", 1, (_, arguments) => SafeUrl.Any(Text(arguments[0]))),
        ];

    private static KeyValuePair<string, TemplateFunction> New(
        string name,
        int required,
        Func<ScriptNode?, Scriban.Runtime.ScriptArray, object?> body
    ) => new(name, new TemplateFunction(name, required, (_, caller, arguments) => body(caller, arguments)));

    private static string Text(object? value) => value?.ToString() ?? "";
}
