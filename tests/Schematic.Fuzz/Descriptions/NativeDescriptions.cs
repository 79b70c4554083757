using System.Globalization;
using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>Descriptions in the native format: types in circles, notations within notations, and keys at every place.</summary>
internal sealed class NativeDescriptions(Chance chance, int size)
{
    private static readonly string[] Primitives = ["string", "int", "long", "double", "bool", "date", "datetime", "duration", "uuid", "uri", "bytes", "any", "file", "none", "null", "decimal", "time"];

    /// <summary>Returns a description.</summary>
    public JsonObject Document()
    {
        var document = new JsonObject
        {
            ["api"] = chance.One(4) ? Words.Name(chance) : "Fuzz",
            ["baseUrl"] = chance.Of("https://example.org", "http://example.org/{a}", "x", "\n"),
            ["endpoints"] = Words.Object(Enumerable.Range(0, chance.Below(size + 1)).Select(number => (chance.One(8) ? Words.Name(chance) : Name("Do", number), (JsonNode?)Endpoint()))),
            ["types"] = Words.Object(Enumerable.Range(0, size).Select(number => (Name("T", number), TypeOf(number)))),
        };
        if (chance.One(3)) document["auth"] = Policy();
        if (chance.One(4)) document["errors"] = Type();
        if (chance.One(4)) document["headers"] = Words.Object((Words.Name(chance), Words.Value(chance, 1)));
        if (chance.One(6)) document["sockets"] = Words.Object(("Talk", new JsonObject { ["connect"] = "/talk", [chance.Of("send", "receive", "both")] = Type() }));
        if (chance.One(6)) document["groups"] = Words.Object(("g", new JsonObject { ["parent"] = chance.Of("g", "h") }), ("h", new JsonObject { ["parent"] = "g" }));
        if (chance.One(12)) document[chance.Of("module", "apis", "servers", "schemes", "requestSuffix", Words.Name(chance))] = Words.Value(chance);
        return document;
    }

    private JsonNode? TypeOf(int number) => chance.Below(9) switch
    {
        0 => new JsonArray([.. chance.Some(4, () => (JsonNode?)Words.Name(chance))]),
        1 => new JsonObject { ["$oneOf"] = Branches(), ["$discriminator"] = Words.Name(chance) },
        2 => new JsonObject { ["$oneOf"] = Branches() },
        3 => Type(),
        4 => new JsonObject { ["$includes"] = chance.One(2) ? Reference() : new JsonArray(Reference(), Reference()), [Words.Name(chance)] = Type() },
        5 when !chance.IsCareful => Words.Value(chance),
        _ => Words.Object(chance.Some(5, () => (Words.Name(chance), (JsonNode?)Member(number)))),
    };

    private JsonArray Branches() => new([.. chance.Some(3, () => (JsonNode?)Type()).Append(Reference())]);

    private JsonNode Member(int number) => chance.Below(5) switch
    {
        0 or 1 when chance.IsCareful => Type(),
        0 => Notation(2) + " = " + chance.Of("1", "x", "true", "null", "\"a\"", "[]", "{}", "2024-01-01"),
        1 => new JsonObject { ["type"] = Type(), ["default"] = Words.Value(chance, 1), ["summary"] = Words.Name(chance), ["name"] = Words.Name(chance) },
        2 => Name("T", number),
        _ => Type(),
    };

    private JsonObject Endpoint()
    {
        var endpoint = new JsonObject { [chance.Of("get", "post", "put", "patch", "delete", chance.IsCareful ? "get" : "path")] = chance.IsCareful ? chance.Of("/a", "/a/{id}") : chance.Of("/a", "/a/{id}", "/{a}/{b}", "/a?b={c}", "x", "/{", "/\r\n") };
        for (var more = chance.Below(5); more > 0; more--)
        {
            var (key, value) = chance.Below(chance.IsCareful ? 5 : 12) switch
            {
                3 when chance.IsCareful => ("errors", Words.Object(("404", Type()))),
                0 => (chance.Of("query", "headers", "cookies", "form", "multipart"), Words.Object(chance.Some(3, () => (Words.Name(chance), (JsonNode?)Member(0))))),
                1 => ("body", Type()),
                2 => ("returns", Type()),
                3 => ("errors", Words.Object((chance.Of("404", "4XX", "default", "x"), Type()))),
                4 => ("streams", chance.One(2) ? Type() : new JsonObject { [chance.Of("events", "lines", "sequence")] = Type(), ["when"] = Words.Name(chance), ["end"] = "[DONE]" }),
                5 => ("pages", Words.Object(chance.Some(4, () => (chance.Of("cursor", "next", "offset", "page", "items", "more", "total", "size", "link"), (JsonNode?)Words.Name(chance))))),
                6 => ("auth", Policy()),
                7 => ("group", chance.Of("g", "h", Words.Name(chance))),
                8 => (chance.Of("text", "binary"), (JsonNode?)chance.Of("text/plain", "image/png", "\n")),
                9 => ("path", Words.Object(("id", Member(0)))),
                10 => ("deprecated", true),
                _ => (Words.Name(chance), Words.Value(chance)),
            };
            endpoint[key] = value;
        }

        return endpoint;
    }

    private JsonNode? Policy() => chance.Below(5) switch
    {
        0 or 4 when chance.IsCareful => "none",
        0 => chance.Of("none", "a | b", "a + b?", "x"),
        1 => Words.Object(("bearer", chance.Of("FUZZ_TOKEN", "PATH", ""))),
        2 => Words.Object(("apiKey", new JsonObject { [chance.Of("header", "query", "cookie")] = Words.Name(chance), ["env"] = "FUZZ_KEY" })),
        3 => Words.Object(("basic", new JsonObject { ["userEnv"] = "FUZZ_USER", ["passwordEnv"] = "FUZZ_PASSWORD" })),
        _ => Words.Value(chance),
    };

    private JsonNode Type() => chance.One(12) ? new JsonObject { ["$oneOf"] = Branches() } : JsonValue.Create(Notation(3));

    private string Notation(int depth) => chance.Below(depth <= 0 ? 3 : chance.IsCareful ? 8 : 9) switch
    {
        0 or 1 => Reference(),
        2 => chance.Of<string>(Primitives),
        3 => Notation(depth - 1) + "[]",
        4 => Notation(depth - 1) + "?",
        5 => "map<" + Notation(depth - 1) + ">",
        6 => "(" + Notation(depth - 1) + " | null)",
        7 => Notation(depth - 1) + " | " + Notation(depth - 1),
        _ => chance.Of("{" + Notation(depth - 1) + "}", "list<" + Notation(depth - 1) + ">", "(", "[]", "\"a\" | \"b\"", "T0<", Notation(depth - 1) + "[][][][]"),
    };

    private string Reference() => !chance.IsCareful && chance.One(20) ? Words.Name(chance) : Name("T", chance.Below(size));

    private static string Name(string stem, int number) => stem + number.ToString(CultureInfo.InvariantCulture);
}
