using System.Collections;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CsCheck;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Random values of a generated type: models, open enums including unknown values, and unions of every branch.</summary>
internal sealed class ModelGen(Type type) : Gen<object>
{
    // Deep enough for every part of a type to be reached, shallow enough for those that contain themselves.
    private const int MaximumDepth = 4;

    private static readonly string[] Texts = ["", "a", "\u00fc\u6f22\ud83d\ude00", "\"\\/\b\f\n\r\t\0", "null", "2026-01-02", "0", "</script>", " "];
    private static readonly string[] Elements = ["null", "true", "1e400", "12345678901234567890.5", "\"x\"", "[]", "[1,[2]]", "{}", "{\"a\":{\"b\":null}}"];

    /// <inheritdoc/>
    public override object Generate(PCG pcg, Size? min, out Size size)
    {
        size = new Size(1);
        return Make(type, pcg, 0)!;
    }

    private static object? Make(Type type, PCG pcg, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Scalar(type, pcg) is { } scalar) return scalar;
        if (type == typeof(object)) return Make(typeof(JsonElement), pcg, depth);
        if (type.IsArray) return Items(type.GetElementType()!, pcg, depth);
        if (type.IsGenericType) return Generic(type, type.GetGenericArguments(), pcg, depth);
        if (Enum(type, pcg) is { } known) return known;
        return Branches(type) is [_, ..] branches ? Union(branches, pcg, depth) : Model(type, pcg, depth);
    }

    private static object? Scalar(Type type, PCG pcg) => type switch
    {
        _ when type == typeof(string) => Texts[Below(pcg, Texts.Length)],
        _ when type == typeof(bool) => Below(pcg, 2) == 0,
        _ when type == typeof(int) => (int)pcg.Next(),
        _ when type == typeof(long) => (long)pcg.Next64(),
        _ when type == typeof(ulong) => pcg.Next64(),
        _ when type == typeof(BigInteger) => new BigInteger(pcg.Next64()) * pcg.Next64(),
        _ when type == typeof(float) => (float)((int)pcg.Next() / 7d),
        _ when type == typeof(double) => (long)pcg.Next64() / 7d,
        _ when type == typeof(decimal) => (long)pcg.Next64() / 1000m,
        _ when type == typeof(Guid) => new Guid(pcg.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
        _ when type == typeof(Uri) => new Uri(Below(pcg, 2) == 0 ? "https://example.org/a%20b?c=d#e" : "../relative", UriKind.RelativeOrAbsolute),
        _ when type == typeof(DateOnly) => DateOnly.FromDayNumber(Below(pcg, 3_000_000)),
        _ when type == typeof(TimeOnly) => new TimeOnly(Below(pcg, int.MaxValue)),
        _ when type == typeof(TimeSpan) => TimeSpan.FromTicks((long)pcg.Next64() / 1024),
        _ when type == typeof(DateTimeOffset) => new DateTimeOffset(Below(pcg, int.MaxValue) * 100_000_000L + 10_000_000_000, TimeSpan.FromMinutes(Below(pcg, 60))),
        _ when type == typeof(ReadOnlyMemory<byte>) => new ReadOnlyMemory<byte>(BitConverter.GetBytes(pcg.Next64())[..Below(pcg, 9)]),
        _ when type == typeof(JsonElement) => JsonElement.Parse(Elements[Below(pcg, Elements.Length)]),
        _ => null,
    };

    private static object? Generic(Type type, Type[] arguments, PCG pcg, int depth)
    {
        if (type.Name.StartsWith("Optional", StringComparison.Ordinal))
            return Below(pcg, 2) == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, Below(pcg, 3) == 0 && AllowsNull(arguments[0]) ? null : Make(arguments[0], pcg, depth + 1));

        if (type.Name.StartsWith("Emptyable", StringComparison.Ordinal))
            return Below(pcg, 2) == 0 ? Activator.CreateInstance(type) : Activator.CreateInstance(type, Make(arguments[0], pcg, depth + 1));

        var count = depth >= MaximumDepth ? 0 : Below(pcg, 3);
        if (arguments.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            for (; count > 0; count--) map[Make(arguments[0], pcg, depth + 1)!] = Make(arguments[1], pcg, depth + 1);
            return map;
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (; count > 0; count--) list.Add(Make(arguments[0], pcg, depth + 1));
        return list;
    }

    private static Array Items(Type type, PCG pcg, int depth)
    {
        var items = Array.CreateInstance(type, depth >= MaximumDepth ? 0 : Below(pcg, 3));
        for (var index = 0; index < items.Length; index++) items.SetValue(Make(type, pcg, depth + 1), index);
        return items;
    }

    private static object? Enum(Type type, PCG pcg)
    {
        if (!type.IsValueType || type.GetConstructors() is not [var constructor] || constructor.GetParameters() is not [var parameter]) return null;
        var known = type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.FieldType == type).ToList();
        return known.Count > 0 && Below(pcg, 3) > 0
            ? known[Below(pcg, known.Count)].GetValue(null)
            : constructor.Invoke([Scalar(parameter.ParameterType, pcg)]);
    }

    private static List<MethodInfo> Branches(Type type) =>
        [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType == type && method.GetParameters().Length == 1 && (method.Name == "op_Implicit" || method.Name.StartsWith("From", StringComparison.Ordinal)))];

    // Where a type contains itself, the first branches are most often the simple ones.
    private static object? Union(List<MethodInfo> branches, PCG pcg, int depth)
    {
        var branch = branches[depth >= MaximumDepth ? 0 : Below(pcg, branches.Count)];
        return branch.Invoke(null, [Make(branch.GetParameters()[0].ParameterType, pcg, depth + 1)]);
    }

    private static object Model(Type type, PCG pcg, int depth)
    {
        var value = Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod is { IsPublic: true }))
        {
            // Constants keep the value that they have.
            var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            var mayBeNull = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
            if (!isRequired && !mayBeNull && !property.PropertyType.Name.StartsWith("Optional", StringComparison.Ordinal)) continue;
            if (mayBeNull && (depth >= MaximumDepth || Below(pcg, 3) == 0)) continue;
            if (depth > 4 * MaximumDepth) throw new InvalidOperationException($"{type} contains itself without an end.");
            property.SetValue(value, Make(property.PropertyType, pcg, depth + 1));
        }

        return value;
    }

    private static bool AllowsNull(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static int Below(PCG pcg, int count) => (int)(pcg.Next() % (uint)count);
}
