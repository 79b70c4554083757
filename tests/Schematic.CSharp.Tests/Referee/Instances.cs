using System.Globalization;
using System.Text.Json.Nodes;

namespace Schematic.CSharp.Tests.Referee;

/// <summary>Values of schemas, by chance and yet the same for the same seed.</summary>
internal sealed class Instances
{
    private const int Attempts = 12;

    private readonly DescribedSchemas _schemas;
    private readonly FlatSchemas _flat;

    /// <param name="schemas">The schemas of the document.</param>
    public Instances(DescribedSchemas schemas) => (_schemas, _flat) = (schemas, new FlatSchemas(schemas));

    /// <summary>Creates a value that the schema allows.</summary>
    /// <exception cref="ImpossibleException">None is found.</exception>
    public Instance Create(JsonNode? schema, Direction direction, bool all, int seed, Characters characters = Characters.Any)
    {
        var reason = "";
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var maker = new Maker(this, direction, all && attempt < Attempts / 2, new Random(HashCode(seed, attempt)), characters);
            try
            {
                var value = maker.Make(schema, "", 0);
                if (schema is null || _schemas.Violations(schema, Without(value, maker.Omitted), direction) is not { Count: > 0 } violations) return new Instance(value, maker.Omitted);
                reason = $"{string.Join("; ", violations)} of {value?.ToJsonString()}";
            }
            catch (ImpossibleException exception)
            {
                reason = exception.Message;
            }
        }

        throw new ImpossibleException(reason);
    }

    /// <summary>Returns a value without the members at some pointers.</summary>
    public static JsonNode? Without(JsonNode? value, IReadOnlySet<string> pointers) => Without(value, "", pointers);

    private static JsonNode? Without(JsonNode? value, string pointer, IReadOnlySet<string> pointers) => value switch
    {
        JsonObject members => new JsonObject(members.Where(member => !pointers.Contains($"{pointer}/{member.Key}")).Select(member => KeyValuePair.Create(member.Key, Without(member.Value, $"{pointer}/{member.Key}", pointers)))),
        JsonArray items => new JsonArray([.. items.Select((item, index) => Without(item, $"{pointer}/{index}", pointers))]),
        _ => value?.DeepClone(),
    };

    private static int HashCode(int seed, int attempt) => unchecked((seed * 7919) + (attempt * 104729));

    private sealed class Maker(Instances owner, Direction direction, bool all, Random random, Characters characters)
    {
        private const int Budget = 250;
        private int _values;

        public HashSet<string> Omitted { get; } = [];

        public JsonNode? Make(JsonNode? schema, string pointer, int depth)
        {
            if (++_values > 4 * Budget || depth > 24) throw new ImpossibleException("values without end");
            var flat = owner._flat.Flatten(schema, random, IsShort(depth));
            if (flat.TryGetPropertyValue("const", out var constant) && (flat["enum"] is not JsonArray allowed || allowed.Any(value => JsonNode.DeepEquals(value, constant)))) return constant?.DeepClone();
            if (flat["enum"] is JsonArray values)
            {
                IReadOnlyList<JsonNode?> candidates = [.. flat["x-selected"] is { } selected && values.Any(value => JsonNode.DeepEquals(value, selected)) ? [selected] : values.Where(value => value is not null)];
                return (candidates.Count == 0 ? null : candidates[random.Next(candidates.Count)])?.DeepClone();
            }

            if (flat["x-selected"] is { } name) return name.DeepClone();
            return Type(flat, depth) switch
            {
                "null" => null,
                "boolean" => JsonValue.Create(random.Next(2) == 0),
                "integer" => Integer(flat),
                "number" => Real(flat),
                "string" => JsonValue.Create(Strings.Create(flat, random, characters)),
                "array" => Items(flat, pointer, depth),
                "object" => Members(flat, pointer, depth),
                _ => AnyValue(depth),
            };
        }

        private bool IsShort(int depth) => !all || depth > 5 || _values > Budget;

        private string? Type(JsonObject flat, int depth)
        {
            var types = FlatSchemas.Names(flat["type"]);
            if (types.Count > 1 && (random.Next(6) > 0 || depth == 0)) types = [.. types.Where(type => type != "null")];
            if (types.Count > 0) return types[random.Next(types.Count)];
            if (flat["properties"] is not null || flat["required"] is not null || flat["additionalProperties"] is not null || flat["patternProperties"] is not null) return "object";
            if (flat["items"] is not null || flat["prefixItems"] is not null) return "array";
            if (flat["pattern"] is not null || flat["minLength"] is not null || flat["maxLength"] is not null || flat["format"] is not null) return "string";
            return flat["minimum"] is not null || flat["maximum"] is not null ? "number" : null;
        }

        private JsonNode? AnyValue(int depth) => (characters == Characters.Any && depth > 0 ? random.Next(4) : 0) switch
        {
            1 => JsonValue.Create(42),
            2 => new JsonObject { ["any thing"] = new JsonArray(1, "2", true) },
            3 => JsonValue.Create(true),
            _ => JsonValue.Create("any"),
        };

        private JsonArray Items(JsonObject flat, string pointer, int depth)
        {
            var minimum = (int?)flat["minItems"] ?? 0;
            var maximum = Math.Min((int?)flat["maxItems"] ?? int.MaxValue, Math.Max(minimum, 3));
            var count = IsShort(depth) ? minimum : Math.Max(minimum, Math.Min(maximum, random.Next(4)));
            var items = new JsonArray();
            var isUnique = (bool?)flat["uniqueItems"] ?? false;
            for (var attempt = 0; items.Count < count && attempt < count + 20; attempt++)
            {
                var index = items.Count;
                var item = Make(flat["prefixItems"] is JsonArray prefix && index < prefix.Count ? prefix[index] : flat["items"], $"{pointer}/{index}", depth + 1);
                if (!isUnique || !items.Any(other => JsonNode.DeepEquals(other, item))) items.Add(item);
            }

            return items;
        }

        private JsonObject Members(JsonObject flat, string pointer, int depth)
        {
            var required = flat["required"]?.AsArray().Select(name => name!.ToString()).ToHashSet() ?? [];
            var members = new JsonObject();
            foreach (var (name, schema) in flat["properties"]?.AsObject() ?? [])
            {
                if (!required.Contains(name) && (IsShort(depth) || random.Next(depth + 3) > 2)) continue;
                var isOmitted = owner._schemas.IsOmitted(schema, direction);
                if (isOmitted && direction == Direction.Response) continue;
                if (schema is JsonValue && !(bool)schema) continue;
                if (Optional(() => Make(schema, $"{pointer}/{name}", depth + 1), required.Contains(name), out var value)) members[name] = value;
                if (isOmitted) Omitted.Add($"{pointer}/{name}");
            }

            foreach (var name in required.Where(name => !members.ContainsKey(name) && flat["properties"]?[name] is null)) members[name] = Make(flat["additionalProperties"] is JsonObject more ? more : null, $"{pointer}/{name}", depth + 1);
            var wanted = Math.Max(((int?)flat["minProperties"] ?? 0) - members.Count, IsShort(depth) ? 0 : random.Next(3));
            if (flat["additionalProperties"] is JsonObject additional && !IsEmpty(additional))
                for (var index = 0; index < wanted; index++) members[Key(flat, index)] = Make(additional, $"{pointer}/{Key(flat, index)}", depth + 1);
            return members;
        }

        private static bool IsEmpty(JsonObject schema) => schema is { Count: 1 } && schema["not"] is JsonObject { Count: 0 };

        private string Key(JsonObject flat, int index) => flat["propertyNames"] is JsonObject names ? Strings.Create(owner._flat.Flatten(names, random, true), random, characters) : characters == Characters.Any ? $"key {index} ß" : $"key{index}";

        private bool Optional(Func<JsonNode?> make, bool isRequired, out JsonNode? value)
        {
            try
            {
                value = make();
                return true;
            }
            catch (ImpossibleException) when (!isRequired)
            {
                value = null;
                return false;
            }
        }

        private JsonValue Integer(JsonObject flat)
        {
            var is32 = flat["format"]?.ToString() is "int32" or "int16" or "int8" or "uint8" or "uint16";
            var (minimum, maximum) = Bounds(flat, 1);
            var low = minimum ?? Math.Min(-1, maximum ?? 0);
            var candidates = new List<decimal> { low, low + 1, 0, 1, 42, -7, 255 };
            if (maximum is { } top) candidates.AddRange([top, top - 1]);
            if (!is32 && flat["format"]?.ToString() is not ("unixtime" or "unix-time")) candidates.AddRange([9007199254740993, long.MaxValue]);
            if (flat["format"]?.ToString() is "int32") candidates.Add(int.MaxValue);
            if (flat["format"]?.ToString() is "unixtime" or "unix-time") candidates.Add(1767323045);
            var step = flat["multipleOf"] is { } multiple ? FlatSchemas.Number(multiple) : 1;
            var allowed = candidates.Select(value => Math.Ceiling(value / step) * step).Where(value => value >= (minimum ?? long.MinValue) && value <= (maximum ?? long.MaxValue) && (flat["format"]?.ToString() is not ("uint32" or "uint64" or "uint8" or "uint16" or "unixtime" or "unix-time") || value >= 0)).ToList();
            if (allowed.Count == 0) throw new ImpossibleException($"no integer of {flat.ToJsonString()}");
            var chosen = allowed[random.Next(allowed.Count)];
            return chosen is >= long.MinValue and <= long.MaxValue ? JsonValue.Create((long)chosen) : JsonValue.Create((ulong)chosen);
        }

        private JsonValue Real(JsonObject flat)
        {
            var (minimum, maximum) = Bounds(flat, 0.0625m);
            var candidates = new List<decimal> { 0, 1, -1, 0.5m, -2.25m, 1234.5m };
            if (flat["format"]?.ToString() is not "float") candidates.AddRange([0.1m, 1e-4m, 1234567890.12345m]);
            if (flat["format"]?.ToString() is "decimal") candidates.Add(79228162514264337593543950335m);
            if (minimum is { } low && maximum is { } high) candidates.Add((low + high) / 2);
            if (minimum is { } bottom) candidates.Add(bottom);
            if (maximum is { } top) candidates.Add(top);
            if (flat["multipleOf"] is { } multiple && FlatSchemas.Number(multiple) is var step) candidates = [.. candidates.Select(value => Math.Ceiling(value / step) * step)];
            var allowed = candidates.Where(value => value >= (minimum ?? decimal.MinValue) && value <= (maximum ?? decimal.MaxValue)).ToList();
            if (allowed.Count == 0) throw new ImpossibleException($"no number of {flat.ToJsonString()}");
            return (JsonValue)JsonNode.Parse(allowed[random.Next(allowed.Count)].ToString(CultureInfo.InvariantCulture))!;
        }

        private static (decimal? Minimum, decimal? Maximum) Bounds(JsonObject flat, decimal step)
        {
            decimal? minimum = flat["minimum"] is { } low ? FlatSchemas.Number(low) : null;
            decimal? maximum = flat["maximum"] is { } high ? FlatSchemas.Number(high) : null;
            if (flat["exclusiveMinimum"] is { } above && above.GetValueKind() == System.Text.Json.JsonValueKind.Number) minimum = Math.Max(minimum ?? decimal.MinValue, FlatSchemas.Number(above) + step);
            if (flat["exclusiveMaximum"] is { } below && below.GetValueKind() == System.Text.Json.JsonValueKind.Number) maximum = Math.Min(maximum ?? decimal.MaxValue, FlatSchemas.Number(below) - step);
            return (minimum, maximum);
        }
    }
}

/// <summary>A value of a schema.</summary>
/// <param name="Value">The value.</param>
/// <param name="Omitted">The pointers of the members that are not sent.</param>
internal sealed record Instance(JsonNode? Value, IReadOnlySet<string> Omitted)
{
    /// <summary>The value that is sent.</summary>
    public JsonNode? Sent => Instances.Without(Value, Omitted);
}

/// <summary>The characters that a location can transport.</summary>
internal enum Characters
{
    Any,
    Path,
    Plain,
    Word,
    Ascii,
}
