using System.Text.Json.Nodes;

namespace Schematic.Fuzz.Descriptions;

/// <summary>Overlays and overrides of the descriptions that the same choices make.</summary>
internal sealed class Companions(Chance chance, int size)
{
    private static readonly string[] Steps =
    [
        ".paths", ".paths['/a']", ".get", ".post", ".*", "..*", "[*]", "[0]", "[-1]", "[::2]", "[0,1]", "..schema", "..properties", ".components.schemas", ".info", ".info.title", ".types", ".endpoints",
        "..responses", "..parameters", "[?@.name]", "[?@.type == 'object']", "[?@.name == $.info.title]", "[?match(@.name, '(a|b)*c')]", "[?search(@.description, '[a-z]+')]", "[?length(@) > 1]",
        "[?count(@..*) < 3]", "[?!@.required || value(@..name) != null]", "..[?@ == $.info]", "['$ref']", ".x-a-b",
    ];

    private static readonly string[] Odd = ["", "$.", "$[", "x", "$..", "$[?", "$['a", "$[99999999999]", "$[?match(@, '(')]", "$[?foo(@)]", "$ .a", "$.é"];

    /// <summary>Returns an overlay.</summary>
    public JsonObject Overlay()
    {
        var overlay = new JsonObject
        {
            ["overlay"] = chance.Of("1.0.0", "1.1.0"),
            ["info"] = new JsonObject { ["title"] = Words.Name(chance), ["version"] = "1" },
            ["actions"] = new JsonArray([.. chance.Some(3, Action).Append(Action())]),
        };
        if (!chance.IsCareful && chance.One(6)) overlay[chance.Of("overlay", "info", "actions", "extends", Words.Name(chance))] = Words.Value(chance);
        return overlay;
    }

    /// <summary>Returns the overrides of a description.</summary>
    public JsonObject Overrides() => Words.Object(chance.Some(4, Section).Append(Section()));

    private JsonNode Action()
    {
        var action = new JsonObject { ["target"] = Query() };
        switch (chance.Below(4))
        {
            case 0:
                action["remove"] = true;
                break;
            case 1:
                action["copy"] = Query();
                break;
            default:
                action["update"] = Update();
                break;
        }

        if (!chance.IsCareful && chance.One(6)) action[chance.Of("target", "update", "copy", "remove", Words.Name(chance))] = Words.Value(chance);
        return action;
    }

    private string Query() => !chance.IsCareful && chance.One(6) ? chance.Of<string>(Odd) : "$" + string.Concat(chance.Some(3, () => chance.Of<string>(Steps)));

    private JsonNode? Update() => chance.Below(4) switch
    {
        0 => new Schemas(chance, size, "#/components/schemas").Schema(2),
        1 => Words.Object((Words.Name(chance), new Schemas(chance, size, "#/components/schemas").Schema(1))),
        2 => Words.Object((chance.Of("get", "post", "responses", "parameters", "properties", "required", "content"), Words.Value(chance))),
        _ => Words.Value(chance),
    };

    private (string Name, JsonNode? Value) Section() => chance.Below(chance.IsCareful ? 7 : 8) switch
    {
        0 => (chance.Of("operations", "types", "groups"), Words.Object(chance.Some(3, () => (Key(), (JsonNode?)Words.Name(chance))))),
        1 => (chance.Of("parameters", "members", "values"), Words.Object(chance.Some(3, () => (Key() + "." + Words.Name(chance), (JsonNode?)Words.Name(chance))))),
        2 => ("drop", Words.Object((chance.Of("operations", "parameters", "members"), new JsonArray([.. chance.Some(3, () => (JsonNode?)Pattern())])))),
        3 => (chance.Of("required", "nullable"), Words.Object(chance.Some(3, () => (Key() + "." + Words.Name(chance), (JsonNode?)chance.One(2))))),
        4 => ("errors", Key()),
        5 => ("pages", Words.Object((Key(), chance.One(3) ? "none" : Words.Object(chance.Some(3, () => (chance.Of("cursor", "next", "offset", "page", "items", "more"), (JsonNode?)Words.Name(chance))))))),
        6 => (chance.Of("keep", "groups"), chance.One(2) ? new JsonArray(Pattern()) : Words.Object((Words.Name(chance), new JsonArray(Pattern())))),
        _ => (chance.Of("operations", "types", "drop", "required", "pages", "keep", Words.Name(chance)), Words.Value(chance)),
    };

    private string Key() => chance.Of("S0", "s0", "S" + chance.Below(size + 1), "T" + chance.Below(size + 1), "Do0", "GetA", "getA", "GET /a", "POST /b/{id}", "a", Words.Name(chance));

    private string Pattern() => chance.Of("/a*", "*", "Get*", "GET /a", "S*.a", "*.*", "*a*a*a*a*b", "DELETE /*", Key(), Words.Name(chance));
}
