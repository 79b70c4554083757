using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>Names and values that descriptions, C# and file systems treat in their own ways.</summary>
internal static class Words
{
    private static readonly string[] Plain = ["a", "b", "id", "kind", "type", "data", "items", "value", "name", "next_page"];

    private static readonly string[] Reserved = ["A", "Value", "class", "System", "Task", "Json", "Equals", "Clone", "GetHashCode", "Operation", "T1", "S0"];

    private static readonly string[] Odd =
    [
        "", " ", "1", "a b", "a-b", "A", "Value", "class", "System", "Task", "Json", "Equals", "Clone", "GetHashCode", "Operation", "con", "NUL", "aux", "é", "名前", "x\ny", "x\r\nEvil: 1",
        "\u202Ea", "*/", "</summary>", "{x}", "{{", "a/b", "a~1b", "%2e%2e", "..", "$ref", "$type", "__proto__", "##vso[a]", "\u001b[31m", "\0", "\"", "\\", new string('n', 300),
    ];

    public static string Name(Chance chance) => chance.IsCareful ? chance.Of<string>(chance.One(12) ? Reserved : Plain) : chance.One(30) ? chance.Of<string>(Odd) : chance.Of<string>(Plain);

    public static JsonNode? Value(Chance chance, int depth = 2) => chance.Below(depth > 0 ? 12 : 10) switch
    {
        0 => null,
        1 => true,
        2 => 0,
        3 => -1.5,
        4 => JsonNode.Parse(chance.Of("1e400", "9223372036854775808", "-0", "0.1e-400", "12345678901234567890123")),
        5 => "",
        6 or 7 => Name(chance),
        8 => chance.Of("2024-02-30", "P1D", "application/json", "https://{a}.example.org", "GET", "string", "object", "uuid"),
        9 => 3,
        10 => new JsonArray([.. chance.Some(3, () => Value(chance, depth - 1))]),
        _ => Object(chance.Some(3, () => (Name(chance), Value(chance, depth - 1)))),
    };

    /// <summary>Returns an object whose last value of each name counts.</summary>
    public static JsonObject Object(params IEnumerable<(string Name, JsonNode? Value)> members)
    {
        var result = new JsonObject();
        foreach (var (name, value) in members) result[name] = value;
        return result;
    }
}
