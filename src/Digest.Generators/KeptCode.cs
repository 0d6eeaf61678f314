using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Digest.Generators;

/// <summary>
/// The code of one form: for each type, beginning with those named, how it is written and how it is read. What the form itself writes by
/// hand (it has a method of the name) is left to it, with all that only it leads to.
/// </summary>
internal sealed class KeptCode
{
    private readonly INamedTypeSymbol _form;
    private readonly Dictionary<string, ITypeSymbol> _named = new(StringComparer.Ordinal);
    private readonly Queue<string> _open = new();
    private readonly Dictionary<string, List<string>> _holds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _by = new(StringComparer.Ordinal);
    private readonly HashSet<string> _enums = new(StringComparer.Ordinal);
    private readonly StringBuilder _code = new();
    private readonly List<string> _faults = [];
    private string _at = "";

    private KeptCode(INamedTypeSymbol form) => _form = form;

    /// <summary>The code of a form whose first types these are.</summary>
    public static string Of(INamedTypeSymbol form, IEnumerable<ITypeSymbol> first)
    {
        var made = new KeptCode(form);
        foreach (var type in first)
        {
            made.Name(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated));
        }

        while (made._open.Count > 0)
        {
            made._at = made._open.Dequeue();
            made.Add(made._named[made._at]);
        }

        made.FindRings();
        return made.Whole();
    }

    private string Whole()
    {
        var space = _form.ContainingNamespace;
        var code = new StringBuilder("// Made by Digest.Generators from the nouns of Core.\n#nullable enable\n\n");
        foreach (var fault in _faults)
        {
            code.Append("#error ").Append(_form.Name).Append(" cannot keep ").Append(fault).Append('\n');
        }

        // What is written depends on the nouns and on how the classes of this namespace write what they are made of.
        var hands = space
            .GetTypeMembers()
            .OrderBy(t => t.Name, StringComparer.Ordinal)
            .SelectMany(t => t.DeclaringSyntaxReferences.Select(r => r.GetSyntax().ToString()).OrderBy(s => s, StringComparer.Ordinal));
        var shape = _code + string.Join("\n", _enums.OrderBy(e => e, StringComparer.Ordinal)) + string.Join("\n", hands).Replace("\r", "");
        code.Append("namespace ").Append(space.ToDisplayString()).Append(";\n\nstatic partial class ").Append(_form.Name).Append("\n{\n");
        code.Append("    /// <summary>Another number with every change of the nouns, or of how they are written.</summary>\n");
        code.Append("    public const ulong Shape = 0x").Append(Hash(shape)).Append(";\n").Append(_code);
        return code.Append("}\n").ToString();
    }

    private static string Hash(string text)
    {
        using var hash = SHA256.Create();
        var bytes = hash.ComputeHash(Encoding.UTF8.GetBytes(text)).Take(8);
        return string.Concat(bytes.Select(b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void Add(ITypeSymbol type)
    {
        var named = (INamedTypeSymbol)type;
        if (Held(type) is { } held)
        {
            Method(
                type,
                $"to.Bool(value is not null); if (value is {{ }} some) {{ {Write(held, "some")} }}",
                $"return from.Bool() ? {Read(held)} : null;"
            );
        }
        else if (IsOf(type, "ImmutableArray", 1))
        {
            AddArray(type, named.TypeArguments[0]);
        }
        else if (IsOf(type, "ImmutableSortedDictionary", 2) && named.TypeArguments[0] is { SpecialType: SpecialType.System_String } key)
        {
            AddDictionary(type, key, named.TypeArguments[1]);
        }
        else if (!IsNoun(named))
        {
            Fault($"{type.ToDisplayString()} (in {_by[_at]}): it is no noun, and there is no way to write it");
        }
        else if (named.IsAbstract)
        {
            AddKinds(named);
        }
        else
        {
            AddNoun(named);
        }
    }

    private void AddArray(ITypeSymbol type, ITypeSymbol item) =>
        Method(
            type,
            $"if (!to.Count(value)) {{ return; }} foreach (var item in value) {{ {Write(item, "item")} }}",
            $$"""
            if (!from.Count(out var count)) { return default; }
                    if (count == 0) { return []; }
                    var items = new {{Written(item)}}[KeptReader.Room(count, 0)];
                    for (var i = 0; i < count; i++)
                    {
                        if (i == items.Length) { global::System.Array.Resize(ref items, KeptReader.Room(count, i)); }
                        items[i] = {{Read(item)}};
                    }
                    return global::System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
            """
        );

    private void AddDictionary(ITypeSymbol type, ITypeSymbol key, ITypeSymbol value) =>
        Method(
            type,
            $"to.Count(value); foreach (var (key, item) in value) {{ {Write(key, "key")} {Write(value, "item")} }}",
            $$"""
            from.Count(out var count);
                    var items = global::System.Collections.Immutable.ImmutableSortedDictionary
                        .CreateBuilder<{{Written(key)}}, {{Written(value)}}>(global::System.StringComparer.Ordinal);
                    for (var i = 0; i < count; i++) { items.Add({{Read(key)}}, {{Read(value)}}); }
                    return items.ToImmutable();
            """
        );

    private void AddKinds(INamedTypeSymbol noun)
    {
        var kinds = KeptShape.KindsOf(noun);
        if (kinds.Count == 0)
        {
            Fault($"{noun.ToDisplayString()}: it is abstract, and there is no kind of it");
        }

        var (write, read) = (new StringBuilder("to.Enter();\n        switch (value)\n        {\n"), new StringBuilder());
        for (var i = 0; i < kinds.Count; i++)
        {
            write.Append($"            case {Written(kinds[i])} kind: to.Int({i}); {Write(kinds[i], "kind")} break;\n");
            read.Append($"{i} => {Read(kinds[i])}, ");
        }

        Method(
            noun,
            write
                .Append("            default: throw new global::System.InvalidOperationException();\n        }\n        to.Leave();")
                .ToString(),
            $"from.Enter(); {Written(noun)} value = from.Int() switch {{ {read}_ => throw KeptReader.Damaged() }};"
                + " from.Leave(); return value;"
        );
    }

    private void AddNoun(INamedTypeSymbol noun)
    {
        var (shape, fault) = KeptShape.Of(noun);
        if (shape is null)
        {
            Fault($"{noun.ToDisplayString()}: it {fault}");
            return;
        }

        var set = string.Join(", ", shape.Set.Select(p => $"{p.Name} = {Read(p.Type, p)}"));
        Method(
            noun,
            string.Join("\n        ", shape.All.Select(p => Write(p.Type, "value." + p.Name, p))),
            $"return new {Written(noun)}({string.Join(", ", shape.Given.Select(p => Read(p.Type, p)))})"
                + (set.Length > 0 ? $" {{ {set} }};" : ";")
        );
    }

    private void Method(ITypeSymbol type, string write, string read) =>
        _code.Append(
            $$"""

                internal static void Write{{_at}}(KeptWriter to, {{Written(type)}} value)
                {
                    {{write}}
                }

                internal static {{Written(type)}} Read{{_at}}(ref KeptReader from)
                {
                    {{read}}
                }

            """
        );

    private string Write(ITypeSymbol type, string value, IPropertySymbol? of = null) =>
        IsEnum(type) ? $"to.Int((int){value});"
        : Plain(type, of) is { } plain ? $"to.{plain}({value});"
        : $"Write{Name(type)}(to, {value});";

    private string Read(ITypeSymbol type, IPropertySymbol? of = null) =>
        IsEnum(type) ? $"({Written(type)})from.Int()"
        : Plain(type, of) is { } plain ? $"from.{plain}()"
        : $"Read{Name(type)}(ref from)";

    // What the reader and the writer have a method for.
    private string? Plain(ITypeSymbol type, IPropertySymbol? of)
    {
        if (type is not INamedTypeSymbol)
        {
            Fault($"{type.ToDisplayString()}{(of is null ? "" : $" of {of.ContainingType.Name}.{of.Name}")}: there is no way to write it");
            return "Int";
        }

        return type.SpecialType switch
        {
            SpecialType.System_String => type.NullableAnnotation == NullableAnnotation.Annotated ? "MaybeText" : "Text",
            SpecialType.System_Int32 => "Int",
            SpecialType.System_Int64 => "Long",
            SpecialType.System_Boolean => "Bool",
            SpecialType.System_Double => "Double",
            _ when type.ContainingNamespace.ToDisplayString() == "System" && type.Name is "DateOnly" or "TimeOnly" or "TimeSpan" =>
                type.Name,
            _ => null,
        };
    }

    private bool IsEnum(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            return false;
        }

        if (@enum.EnumUnderlyingType?.SpecialType != SpecialType.System_Int32)
        {
            Fault($"{type.ToDisplayString()}: its values are not int");
        }

        var values = @enum.GetMembers().OfType<IFieldSymbol>().Select(f => $"{f.Name}={f.ConstantValue}");
        _enums.Add($"{type.ToDisplayString()}: {string.Join(",", values)}");
        return true;
    }

    // The name of a type in those of its methods; a type that is new is put in line to have some.
    private string Name(ITypeSymbol type)
    {
        var name = Plainly(type);
        if (_holds.TryGetValue(_at, out var held))
        {
            held.Add(name);
        }

        if (_form.GetMembers("Write" + name).Length != _form.GetMembers("Read" + name).Length)
        {
            Fault($"{type.ToDisplayString()}: it is written or read by hand, and not both");
        }
        else if (_named.TryGetValue(name, out var other))
        {
            if (!SymbolEqualityComparer.IncludeNullability.Equals(other, type))
            {
                Fault($"both {type.ToDisplayString()} and {other.ToDisplayString()}: their methods would have one name");
            }
        }
        else if (_form.GetMembers("Write" + name).IsEmpty)
        {
            _named[name] = type;
            _holds[name] = [];
            _by[name] = _at.Length > 0 ? _at : _form.Name;
            _open.Enqueue(name);
        }

        return name;
    }

    private static string Plainly(ITypeSymbol type) =>
        Held(type) is { } held ? "Maybe" + Plainly(held)
        : type is INamedTypeSymbol { IsGenericType: true } many ? many.Name + "Of" + string.Join("And", many.TypeArguments.Select(Plainly))
        : type.Name;

    // A noun that holds itself could be as deep as its bytes are many. Kinds count how deep they are.
    private void FindRings()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _holds.Keys)
        {
            Visit(name, []);
        }

        void Visit(string name, HashSet<string> above)
        {
            if (!_named.TryGetValue(name, out var type) || (type.IsAbstract && Held(type) is null) || done.Contains(name))
            {
                return;
            }

            if (!above.Add(name))
            {
                Fault($"{type.ToDisplayString()}: it holds itself, by no abstract noun");
                return;
            }

            _holds[name].ForEach(n => Visit(n, above));
            above.Remove(name);
            done.Add(name);
        }
    }

    private void Fault(string fault)
    {
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    // What is there where a value is not null; null for a value that is always there.
    private static ITypeSymbol? Held(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0]
        : type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated }
            ? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)
        : null;

    private static bool IsOf(ITypeSymbol type, string name, int arity) =>
        type is INamedTypeSymbol named
        && named.Name == name
        && named.Arity == arity
        && named.ContainingNamespace.ToDisplayString() == "System.Collections.Immutable";

    private static bool IsNoun(INamedTypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && (type.ContainingNamespace.ToDisplayString() + ".").StartsWith("Digest.", StringComparison.Ordinal);

    private static string Written(ITypeSymbol type) =>
        type.ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
                SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            )
        );
}
