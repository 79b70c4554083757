using Schematic.Definitions.Documents;
using Schematic.Definitions.Documents.Loading;

namespace Schematic.Definitions.Tests.Conformance;

/// <summary>Validates values by JSON Schema 2020-12 with the references that the loader resolves, so that a wrong target leads to a wrong result.</summary>
internal sealed class SchemaEvaluation(DocumentLoader loader)
{
    /// <summary>True if a <c>$dynamicRef</c> was left open, and any value was accepted for it.</summary>
    public bool HasOpenReference { get; private set; }

    /// <summary>The references that lead nowhere.</summary>
    public List<string> Unresolved { get; } = [];

    /// <summary>True if a value is valid.</summary>
    public bool IsValid(DocumentNode schema, DocumentNode value) => Evaluate(schema, value, []);

    private bool Evaluate(DocumentNode schema, DocumentNode value, HashSet<DocumentNode> evaluated)
    {
        if (schema.AsBoolean() is { } constant) return constant;
        var found = new HashSet<DocumentNode>();
        var isValid = true;
        foreach (var (key, _, keyword) in schema.Members())
            if (!key.StartsWith("unevaluated", StringComparison.Ordinal)) isValid &= Check(schema, key, keyword, value, found);
        foreach (var (key, _, keyword) in schema.Members())
            if (key.StartsWith("unevaluated", StringComparison.Ordinal)) isValid &= CheckUnevaluated(key, keyword, value, found);
        if (isValid) evaluated.UnionWith(found);
        return isValid;
    }

    private bool Check(DocumentNode schema, string key, DocumentNode keyword, DocumentNode value, HashSet<DocumentNode> found) => key switch
    {
        "$ref" or "$dynamicRef" when keyword.AsString() is { } reference => Refer(schema, key, reference, value, found),
        "type" => IsType(keyword.AsString()!, value),
        "const" => AreEqual(keyword, value),
        "enum" => keyword.Elements().Any(item => AreEqual(item, value)),
        "required" => value is not MappingNode || keyword.Elements().All(name => value.Get(name.AsString()!) is not null),
        "minimum" => value.AsDecimal() is not { } number || number >= keyword.AsDecimal(),
        "maximum" => value.AsDecimal() is not { } number || number <= keyword.AsDecimal(),
        "minLength" => value.AsString() is not { } text || text.Length >= keyword.AsInt64(),
        "maxLength" => value.AsString() is not { } text || text.Length <= keyword.AsInt64(),
        "maxItems" => value is not SequenceNode list || list.Items.Count <= keyword.AsInt64(),
        "minItems" => value is not SequenceNode list || list.Items.Count >= keyword.AsInt64(),
        "allOf" => keyword.Elements().Aggregate(true, (all, part) => Evaluate(part, value, found) & all),
        "anyOf" => keyword.Elements().Aggregate(false, (any, part) => Evaluate(part, value, found) | any),
        "oneOf" => keyword.Elements().Count(part => Evaluate(part, value, found)) == 1,
        "not" => !Evaluate(keyword, value, []),
        "if" => (Evaluate(keyword, value, found) ? schema.Get("then") : schema.Get("else")) is not { } branch || Evaluate(branch, value, found),
        "properties" => keyword.Members().Aggregate(true, (all, member) => Item(member, value.Get(member.Key), found) & all),
        "additionalProperties" => value.Members().Where(member => schema.Get("properties").Get(member.Key) is null).Aggregate(true, (all, member) => Item(keyword, member, found) & all),
        "prefixItems" => keyword.Elements().Zip(value.Elements()).Aggregate(true, (all, pair) => Item(pair.First, pair.Second, found) & all),
        "items" => value.Elements().Skip(schema.Get("prefixItems").Elements().Count).Aggregate(true, (all, item) => Item(keyword, item, found) & all),
        "propertyNames" => true,
        _ when key[0] == '$' || key is "then" or "else" or "description" or "examples" or "definitions" => true,
        _ => true,
    };

    private bool Item(DocumentNode schema, DocumentNode? item, HashSet<DocumentNode> found)
    {
        if (item is null) return true;
        found.Add(item);
        return Evaluate(schema, item, []);
    }

    private bool CheckUnevaluated(string key, DocumentNode keyword, DocumentNode value, HashSet<DocumentNode> found)
    {
        var items = key == "unevaluatedProperties" ? value.Members() : value.Elements();
        return items.Where(item => !found.Contains(item)).ToList().Aggregate(true, (all, item) => Item(keyword, item, found) & all);
    }

    private bool Refer(DocumentNode schema, string key, string reference, DocumentNode value, HashSet<DocumentNode> found)
    {
        var target = loader.Resolve(schema, reference, schema.Location);
        if (target is null)
        {
            Unresolved.Add(reference);
            return true;
        }

        if (key != "$dynamicRef" || !loader.IsAmbiguous(target, reference)) return Evaluate(target, value, found);
        HasOpenReference = true;
        found.UnionWith(value.Members());
        return true;
    }

    private static bool IsType(string type, DocumentNode value) => type switch
    {
        "object" => value is MappingNode,
        "array" => value is SequenceNode,
        "string" => value.AsString() is not null,
        "boolean" => value.AsBoolean() is not null,
        "null" => value.IsNull(),
        "integer" => value.AsInt64() is not null,
        _ => value.AsDecimal() is not null,
    };

    private static bool AreEqual(DocumentNode first, DocumentNode second) => Documents.Reading.Describe(first) == Documents.Reading.Describe(second);
}
