using System.Reflection;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>Properties of every generated type: values are equal after writing and reading, and invalid JSON only throws the documented exception.</summary>
internal static class RoundTrips
{
    // More on request; whatever random values find gets its own test.
    private static readonly uint ValuesPerType = uint.TryParse(Environment.GetEnvironmentVariable("SCHEMATIC_VALUES_PER_TYPE"), out var values) ? values : 3;

    /// <summary>Checks every type of a module with its own JSON.</summary>
    public static void Check(Assembly assembly)
    {
        var types = assembly.GetTypes().Where(type => type.GetCustomAttributesData().Any(attribute => attribute.AttributeType.Name == "JsonConverterAttribute")).ToList();
        Assert.Multiple(() =>
        {
            foreach (var type in types)
            {
                // Random values that are the same in every run.
                for (var round = 0u; round < ValuesPerType; round++) Check(Value(type, round), type);
            }

            // In a large module each type gets some of the mutants, and each mutant many types: refusals are exceptions, and those are slow.
            var every = Math.Max(1, types.Count / 300);
            foreach (var (index, type) in types.Index())
                foreach (var mutant in Mutants(JsonSerializer.SerializeToUtf8Bytes(Value(type, 0), type)).Where((_, number) => (number + index) % every == 0)) Read(mutant, type);
        });
    }

    private static object Value(Type type, uint round) => new ModelGen(type).Generate(new PCG(round, 2026), null, out _);

    private static void Check(object value, Type type)
    {
        var written = JsonSerializer.Serialize(value, type);
        // A union of any value may be null, which the serializer reads as no object at all.
        if (written == "null") return;
        var read = JsonSerializer.Deserialize(written, type)!;
        var again = JsonSerializer.Serialize(read, type);
        if (again != written && UnionKinds.HasUnclear(value))
        {
            // The description does not distinguish the branches: the choice must be stable.
            written = again;
            again = JsonSerializer.Serialize(JsonSerializer.Deserialize(written, type)!, type);
            value = read;
            read = JsonSerializer.Deserialize(again, type)!;
        }

        Assert.That(again, Is.EqualTo(written), type.Name);
        Assert.That(read.Equals(value), type.Name);
        Assert.That(read.GetHashCode(), Is.EqualTo(value.GetHashCode()), type.Name);
    }

    // JSON that is cut off, of the wrong kind, doubled or nested deeply is read or refused, and nothing else.
    private static void Read(byte[] json, Type type)
    {
        try
        {
            JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException)
        {
        }
    }

    private static IEnumerable<byte[]> Mutants(byte[] json)
    {
        yield return json[..(json.Length / 2)];
        yield return json[..^1];
        yield return Replace(json, "\":\"", "\":[{}],\"x\":\"");
        yield return Replace(json, "\":", "\":null,\"y\":");
        yield return Replace(json, "{", "{\"type\":{},\"id\":[],");
        yield return Replace(json, "[", string.Concat(Enumerable.Repeat("[", 2000)));
        yield return Replace(json, "{", string.Concat(Enumerable.Repeat("{\"a\":", 2000)));
        yield return Encoding.UTF8.GetBytes("\"text\"");
        yield return Encoding.UTF8.GetBytes("[1,2,{}]");
        yield return [0xff, 0xfe, 0x22];
    }

    // One place is enough: the last one, which is deepest.
    private static byte[] Replace(byte[] json, string old, string @new)
    {
        var text = Encoding.UTF8.GetString(json);
        var at = text.LastIndexOf(old, StringComparison.Ordinal);
        return at < 0 ? json : Encoding.UTF8.GetBytes(text[..at] + @new + text[(at + old.Length)..]);
    }
}
