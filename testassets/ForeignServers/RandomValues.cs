using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ForeignServers.Apis;

namespace ForeignServers;

/// <summary>Random values of generated types: all required properties, and the optional ones now and then.</summary>
internal sealed class RandomValues(int seed)
{
    private const int MaximumDepth = 4;

    private static readonly string[] Words = ["rex", "a b", "50%", "\u00fcber", "x&y=z", "q?r#s", "1/2", "'quoted\"", "\u6f22\u5b57"];

    private readonly Random _random = new(seed);

    /// <summary>Makes a value of a type.</summary>
    public object Make(Type type) => Make(type, "", 0);

    private object Make(Type type, string name, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return Text(name);
        if (type == typeof(bool)) return _random.Next(2) == 0;
        if (type == typeof(int)) return _random.Next(1, 30);
        if (type == typeof(long)) return (long)_random.Next(1, 30);
        if (type == typeof(float)) return _random.Next(1, 1000) / 8f;
        if (type == typeof(double)) return _random.Next(1, 1000) / 8d;
        if (type == typeof(decimal)) return _random.Next(1, 1000) / 8m;
        if (type == typeof(Guid)) return new Guid(_random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        if (type == typeof(DateOnly)) return new DateOnly(2030, 1, 1).AddDays(_random.Next(1000));
        if (type == typeof(DateTimeOffset)) return new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero).AddSeconds(_random.Next(1_000_000));
        if (type == typeof(ApiFile)) return File();
        if (ElementOf(type) is { } element) return Elements(element, name, depth);
        return KnownValues(type) is [_, ..] known ? known[_random.Next(known.Count)] : Object(type, depth);
    }

    private string Text(string name) =>
        name.Contains("Email", StringComparison.Ordinal) ? $"somebody{_random.Next(100)}@example.org" : Words[_random.Next(Words.Length)];

    private ApiFile File()
    {
        var bytes = new byte[_random.Next(1, 2000)];
        _random.NextBytes(bytes);
        return ApiFile.FromBytes(bytes);
    }

    private static Type? ElementOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private IList Elements(Type element, string name, int depth)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        for (var count = _random.Next(1, 4); count > 0; count--) list.Add(Make(element, name, depth + 1));
        return list;
    }

    private static List<object> KnownValues(Type type) =>
        [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => type.IsValueType && field.FieldType == type).Select(field => field.GetValue(null)!)];

    private object Object(Type type, int depth)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && IsSettable(property.PropertyType)))
        {
            var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
            if (isRequired || (depth < MaximumDepth && property.GetValue(value) is null && _random.Next(3) > 0))
                property.SetValue(value, Make(property.PropertyType, property.Name, depth + 1));
        }

        return value;
    }

    // Members that the description does not know stay out of requests that are held against it.
    private static bool IsSettable(Type type) => !type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyDictionary<,>);
}
