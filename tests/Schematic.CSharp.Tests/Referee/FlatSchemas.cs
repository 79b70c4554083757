using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Schemas without references and alternatives: all parts that apply are merged, and of alternatives one is chosen by chance.</summary>
internal sealed class FlatSchemas(DescribedSchemas schemas)
{
    /// <summary>Returns one of the schemas that a schema allows.</summary>
    public JsonObject Flatten(JsonNode? schema, Random random, bool prefersFlat) => new Choice(this, random, prefersFlat).Flatten(schema, null, 0, isPart: false);

    private static JsonObject Merge(JsonObject left, JsonObject right)
    {
        var merged = left.DeepClone().AsObject();
        foreach (var (keyword, value) in right)
        {
            if (merged[keyword] is not { } present) merged[keyword] = value?.DeepClone();
            else if (!JsonNode.DeepEquals(present, value)) merged[keyword] = Merge(keyword, present, value!);
        }

        return merged;
    }

    private static JsonNode? Merge(string keyword, JsonNode left, JsonNode right) => keyword switch
    {
        "properties" or "patternProperties" => Properties(left.AsObject(), right.AsObject()),
        "required" => new JsonArray([.. left.AsArray().Concat(right.AsArray()).Select(name => name!.ToString()).Distinct().Select(name => JsonValue.Create(name))]),
        "type" => Types(left, right),
        "enum" => new JsonArray([.. left.AsArray().Where(value => right.AsArray().Any(other => JsonNode.DeepEquals(value, other))).Select(value => value?.DeepClone())]),
        "minimum" or "exclusiveMinimum" or "minLength" or "minItems" or "minProperties" => (Number(left) >= Number(right) ? left : right).DeepClone(),
        "maximum" or "exclusiveMaximum" or "maxLength" or "maxItems" or "maxProperties" => (Number(left) <= Number(right) ? left : right).DeepClone(),
        "items" or "additionalProperties" => Both(left, right),
        "readOnly" or "writeOnly" or "uniqueItems" => JsonValue.Create(true),
        _ => right.DeepClone(),
    };

    private static JsonNode Both(JsonNode left, JsonNode right)
    {
        if (left is JsonValue) return (bool)left ? right.DeepClone() : left.DeepClone();
        if (right is JsonValue) return (bool)right ? left.DeepClone() : right.DeepClone();
        return new JsonObject { ["allOf"] = new JsonArray(left.DeepClone(), right.DeepClone()) };
    }

    private static JsonObject Properties(JsonObject left, JsonObject right)
    {
        var merged = left.DeepClone().AsObject();
        foreach (var (name, schema) in right)
            merged[name] = merged[name] is { } present && schema is not null && !JsonNode.DeepEquals(present, schema) ? Both(present.DeepClone(), schema) : schema?.DeepClone();
        return merged;
    }

    private static JsonArray Types(JsonNode left, JsonNode right)
    {
        var (ours, theirs) = (Names(left), Names(right));
        var common = ours.Where(type => theirs.Contains(type) || (type == "integer" && theirs.Contains("number"))).Concat(theirs.Where(type => type == "integer" && ours.Contains("number"))).Distinct().ToList();
        return common.Count == 0 ? throw new ImpossibleException($"no common type of {left} and {right}") : new JsonArray([.. common.Select(type => JsonValue.Create(type))]);
    }

    /// <summary>Returns the types of the keyword <c>type</c>.</summary>
    public static IReadOnlyList<string> Names(JsonNode? type) => type switch
    {
        null => [],
        JsonArray array => [.. array.Select(name => name!.ToString())],
        _ => [type.ToString()],
    };

    public static decimal Number(JsonNode node) => decimal.TryParse(node.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number
        : node.ToJsonString().StartsWith('-') ? decimal.MinValue : decimal.MaxValue;

    private sealed class Choice(FlatSchemas owner, Random random, bool prefersFlat)
    {
        public JsonObject Flatten(JsonNode? schema, string? reference, int depth, bool isPart)
        {
            if (depth > 40) throw new ImpossibleException("references without end");
            if (schema is null or JsonValue) return schema is not null && !(bool)schema ? throw new ImpossibleException("false") : [];
            var value = schema.AsObject();
            var own = new JsonObject(value.Where(keyword => keyword.Key is not ("$ref" or "allOf" or "anyOf" or "oneOf" or "discriminator")).Select(keyword => KeyValuePair.Create(keyword.Key, keyword.Value?.DeepClone())));
            if (value["$ref"]?.ToString() is { } target) own = Merge(owner.Referred(this, target, reference, depth, isPart), own);
            var parts = value["allOf"]?.AsArray() ?? [];
            foreach (var part in parts) own = Merge(own, Flatten(part, reference, depth + 1, isPart || parts.Count > 1 || value["properties"] is not null || value["discriminator"] is not null));
            var isUnion = value["oneOf"] is JsonArray { Count: > 0 } || value["anyOf"] is JsonArray { Count: > 0 };
            foreach (var keyword in (string[])["oneOf", "anyOf"])
            {
                if (value[keyword] is not JsonArray { Count: > 0 } branches) continue;
                var branch = Pick(branches, prefersFlat && !isPart);
                var chosen = Flatten(branch, null, depth + 1, isPart: false);
                own = Merge(own, chosen);
                if (value["discriminator"] is JsonObject discriminator && (branch as JsonObject)?["$ref"]?.ToString() is { } name) own = Select(own, discriminator, name);
            }

            if (!isUnion && value["discriminator"] is JsonObject inherited && reference is not null) own = Select(own, inherited, reference);
            return own;
        }

        private JsonNode? Pick(JsonArray branches, bool isFlat)
        {
            // In 3.0, a branch that is only nullable stands for null.
            var meant = branches.Where(branch => branch is not JsonObject { Count: 0 }).ToList();
            var all = meant.Count > 1 && isFlat && meant.Where(branch => IsFlat(branch, 0)).ToList() is { Count: > 0 } flat ? flat : meant.Count == 0 ? [.. branches] : meant;
            return all[random.Next(all.Count)];
        }

        public int Next(int count) => random.Next(count);

        private bool IsFlat(JsonNode? branch, int depth) => branch is JsonObject value && depth < 5
            && (value["$ref"] is { } reference ? IsFlat(owner.Find(reference.ToString()), depth + 1) : FlatSchemas.Names(value["type"]) is [not ("object" or "array"), ..] || value["enum"] is not null || value["const"] is not null);

        // A member that selects the branch, unless the branch states it.
        private static JsonObject Select(JsonObject schema, JsonObject discriminator, string reference)
        {
            if (discriminator["propertyName"]?.ToString() is not { } property) return schema;
            var name = Uri.UnescapeDataString(reference[(reference.LastIndexOf('/') + 1)..]);
            var value = discriminator["mapping"]?.AsObject().FirstOrDefault(entry => entry.Value!.ToString() == reference || entry.Value!.ToString() == name).Key ?? name;
            var properties = schema["properties"]?.AsObject().DeepClone().AsObject() ?? [];
            var constant = new JsonObject { ["x-selected"] = value };
            properties[property] = properties[property] is { } present ? new JsonObject { ["allOf"] = new JsonArray(present.DeepClone(), constant) } : constant;
            return Merge(schema, new JsonObject { ["required"] = new JsonArray(property) }).Let(merged => merged["properties"] = properties);
        }
    }

    private JsonNode Find(string reference) => schemas.Find(reference);

    // The first reference is the name of the schema; others are aliases, or schemas that it extends.
    private JsonObject Referred(Choice choice, string reference, string? name, int depth, bool isPart)
    {
        var schema = schemas.Find(reference);
        // A base schema stands for each of the schemas that extend it.
        if (!isPart && schema is JsonObject { } value && value["discriminator"] is not null && value["oneOf"] is null && value["anyOf"] is null && Derived(reference) is { Count: > 0 } derived)
        {
            var chosen = derived[choice.Next(derived.Count)];
            return choice.Flatten(schemas.Find(chosen), chosen, depth + 1, isPart: false);
        }

        return choice.Flatten(schema, name ?? reference, depth + 1, isPart);
    }

    private IReadOnlyList<string> Derived(string reference) =>
        [.. schemas.Components.Where(schema => schema.Schema["allOf"]?.AsArray().Any(part => part is JsonObject && part["$ref"]?.ToString() == reference) ?? false).Select(schema => schema.Reference)];
}

internal static class JsonObjects
{
    /// <summary>Changes an object and returns it.</summary>
    public static JsonObject Let(this JsonObject value, Action<JsonObject> change)
    {
        change(value);
        return value;
    }
}

/// <summary>The exception that is thrown if no value of a schema is found.</summary>
internal sealed class ImpossibleException(string message) : Exception(message);
