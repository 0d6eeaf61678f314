using System.Reflection;
using System.Text;

namespace Digest.Tests.Keeping;

/// <summary>
/// Nouns with a value in every place, made by reflection: no two values are alike, so that a place that is left out or mixed up with
/// another is seen. A leaf is a value with no places of its own: a text, a number, yes or no.
/// </summary>
/// <param name="full">False for nothing where nothing may stand, and for empty lists.</param>
/// <param name="items">How many items a list has.</param>
/// <param name="other">The number of a leaf, from 0, that is made otherwise than it would be; -1 for none.</param>
/// <param name="given">Nouns that are not to be made, by their type.</param>
internal sealed class Nouns(bool full = true, int items = 2, int other = -1, Func<Type, object?>? given = null)
{
    private readonly Dictionary<(Type Base, bool Flat), int> _kinds = [];
    private int _deep;
    private int _within;

    /// <summary>How many leaves were made.</summary>
    public int Leaves { get; private set; }

    /// <summary>A noun of this type.</summary>
    public T Make<T>() => (T)Make(typeof(T))!;

    /// <summary>A result with something to tell.</summary>
    public Result<T> Result<T>() => new(Make<T>(), full ? Make<ImmutableArray<Diagnostic>>() : []);

    /// <summary>All that can be set in a noun, place by place, as text.</summary>
    public static string Told(object? value)
    {
        var text = new StringBuilder();
        Tell(value, "", text);
        return text.ToString();
    }

    /// <summary>The properties of a noun that can be set or that a constructor is given, in the order written.</summary>
    public static IEnumerable<PropertyInfo> Places(Type type) =>
        type.GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0)
            .Where(p => p.SetMethod is { IsPublic: true } || Given(type).Exists(g => Fits(p, g)));

    private object? Make(Type type)
    {
        if (given?.Invoke(type) is { } ready)
        {
            return ready;
        }

        var leaf = Leaf(type, Leaves);
        if (leaf is not null)
        {
            return Leaf(type, Leaves++ == other ? 500_000 : Leaves - 1);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return Many(nameof(Array), type.GetGenericArguments());
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableSortedDictionary<,>))
        {
            return Many(nameof(Dictionary), type.GetGenericArguments()[1..]);
        }

        return type == typeof(PartialDate) ? Date() : Noun(type);
    }

    // A date's parts must fit together.
    private PartialDate Date() =>
        full
            ? new PartialDate(
                Make<bool>() ? 1999 : 2001,
                Make<bool>() ? 3 : 4,
                Make<bool>() ? 5 : 6,
                Make<TimeOnly>(),
                Make<bool>() ? TimeSpan.FromMinutes(-150) : TimeSpan.Zero
            )
            : new PartialDate(Make<bool>() ? 1999 : 2001);

    private object Noun(Type type)
    {
        var isKind = type.IsAbstract;
        if (isKind)
        {
            var kinds = type.Assembly.GetTypes().Where(t => t.BaseType == type).OrderBy(t => t.Name, StringComparer.Ordinal).ToList();
            var flat = kinds.FindAll(k => Places(k).All(p => Leaf(p.PropertyType, 0) is not null));
            var (choice, at) = _within > 1 ? (flat, (type, true)) : (kinds, (type, false));
            var turn = _kinds.GetValueOrDefault(at);
            _kinds[at] = turn + 1;
            type = choice[turn % choice.Count];
        }

        _within += isKind ? 1 : 0;
        _deep++;
        var made =
            type.GetConstructors().MaxBy(c => c.GetParameters().Length) is { } maker && Given(type).Count > 0
                ? maker.Invoke([.. maker.GetParameters().Select(p => Value(p.ParameterType, new NullabilityInfoContext().Create(p)))])
                : Activator.CreateInstance(type)!;
        foreach (var place in Places(type).Where(p => !Given(type).Exists(g => Fits(p, g))))
        {
            place.SetValue(made, Value(place.PropertyType, new NullabilityInfoContext().Create(place)));
        }

        _deep--;
        _within -= isKind ? 1 : 0;
        return made;
    }

    private object? Value(Type type, NullabilityInfo nullability) =>
        full || nullability.ReadState != NullabilityState.Nullable ? Make(Nullable.GetUnderlyingType(type) ?? type) : null;

    private object Many(string maker, Type[] of) =>
        typeof(Nouns).GetMethod(maker, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(of).Invoke(this, [])!;

    private ImmutableArray<T> Array<T>() => [.. Enumerable.Range(0, full && _deep < 12 ? items : 0).Select(_ => Make<T>())];

    private ImmutableSortedDictionary<string, T> Dictionary<T>() =>
        Enumerable.Range(0, full ? items : 0).ToImmutableSortedDictionary(_ => Make<string>(), _ => Make<T>(), StringComparer.Ordinal);

    // Letters of one byte, of UTF-8 and of no text at all, in turn.
    private static object? Leaf(Type type, int n) =>
        type == typeof(string)
            ? (n % 4) switch
            {
                0 => $"ascii {n}",
                1 => $"é {n}",
                2 => $"“long enough” {n}",
                _ => $"\uD800 Война {n}",
            }
        : type == typeof(int) ? (n % 5 == 0 ? -n : n * 101)
        : type == typeof(double) ? n + 0.25
        : type == typeof(bool) ? n < 500_000
        : type == typeof(DateOnly) ? DateOnly.FromDayNumber(n)
        : type == typeof(TimeOnly) ? new TimeOnly(n * 1000L)
        : type == typeof(TimeSpan) ? new TimeSpan(-n * 1000L)
        : type.IsEnum
            ? Enum.GetValues(type) is var all && n < 500_000 ? all.GetValue(all.Length - 1)
                : Enum.GetValues(type).GetValue(0)
        : null;

    private static List<ParameterInfo> Given(Type type) =>
        [
            .. type.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() is { } all
            && System.Array.TrueForAll(all, p => type.GetProperties().Any(q => Fits(q, p)))
                ? all
                : [],
        ];

    private static bool Fits(PropertyInfo property, ParameterInfo parameter) =>
        property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static void Tell(object? value, string at, StringBuilder text)
    {
        var type = value?.GetType();
        if (type is null || type.IsPrimitive || type.IsEnum || (type.Namespace == "System" && type != typeof(string)))
        {
            text.Append(at).Append(" = ").Append(value ?? "null").Append('\n');
        }
        else if (value is string words)
        {
            text.Append(at).Append(" = “").Append(words).Append("”\n");
        }
        else if (value is System.Collections.IEnumerable many)
        {
            var isDefault = (bool)(type.GetProperty("IsDefault")?.GetValue(value) ?? false);
            text.Append(at).Append(isDefault ? ": none\n" : ":\n");
            var i = 0;
            foreach (var item in isDefault ? System.Array.Empty<object>() : many)
            {
                Tell(item, $"{at}[{i++}]", text);
            }
        }
        else
        {
            text.Append(at).Append(": ").Append(type.Name).Append('\n');
            foreach (
                var place in type.IsGenericType && type.Name.StartsWith("KeyValue", StringComparison.Ordinal)
                    ? type.GetProperties()
                    : Places(type)
            )
            {
                Tell(place.GetValue(value), $"{at}.{place.Name}", text);
            }
        }
    }
}
