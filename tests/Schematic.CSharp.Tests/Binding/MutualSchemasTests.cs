namespace Schematic.CSharp.Tests.Binding;

/// <summary>Types that all contain each other: to follow each way from one to another would not end.</summary>
public sealed class MutualSchemasTests
{
    private const int Count = 40;

    [TestCase("oneOf: [ALL, OWN]")]
    [TestCase("allOf: [ALL, OWN]")]
    [TestCase("type: array, prefixItems: [ALL]")]
    [TestCase("type: array, items: {anyOf: [ALL, OWN]}")]
    [TestCase("type: object, additionalProperties: {oneOf: [ALL, OWN]}")]
    [TestCase("type: object, patternProperties: {NAMED}")]
    [TestCase("type: object, properties: {NAMED}")]
    [TestCase("type: object, required: [FIRST], properties: {LATER}")]
    [TestCase("properties: {k: {type: string, enum: [a%]}}, oneOf: [ALL], discriminator: {propertyName: k}")]
    public void Code_of_all_kinds_is_generated(string schema)
    {
        var numbers = Enumerable.Range(0, Count).ToList();
        var types = numbers.Select(number => $"T{number}: {{{schema
            .Replace("ALL", string.Join(", ", numbers.Where(other => other != number).Select(Reference)), StringComparison.Ordinal)
            .Replace("NAMED", string.Join(", ", numbers.Select(Named)), StringComparison.Ordinal)
            .Replace("LATER", string.Join(", ", numbers.Where(other => other > number).Select(Named)), StringComparison.Ordinal)
            .Replace("FIRST", string.Join(", ", numbers.Where(other => other > number).Select(other => $"m{other}")), StringComparison.Ordinal)
            .Replace("OWN", "{type: object, required: [x%], properties: {x%: {type: string}}}", StringComparison.Ordinal)
            .Replace("%", $"{number}", StringComparison.Ordinal)}}}");
        const string Path = "/send: {post: {operationId: send, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/T0'}, "
            + "example: {m1: {m2: {m3: {}}}}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/T1'}}}}}}}";

        var code = GeneratedCode.Of([Wire.Sent.Read(Wire.Sent.Document(Path, string.Join(", ", types)), "api.yaml")], options => options with { HasTools = true, HasFakes = true });

        Assert.That(code.Files.Select(file => file.Text.Length), Is.All.InRange(1, 20_000_000));

        static string Reference(int number) => $"{{$ref: '#/components/schemas/T{number}'}}";

        static string Named(int number) => $"m{number}: {Reference(number)}";
    }
}
