namespace Schematic.CSharp.Tests.Binding;

/// <summary>The schemas of functions for language models, which contain types in place of references.</summary>
public sealed class ToolSchemaTests
{
    // Types of 40 members that each contain the others have 40 to the power of 6 schemas at a depth of 6.
    [TestCase("type: object, properties: {MEMBERS}", TestName = "Objects that contain each other have a short schema")]
    [TestCase("oneOf: [BRANCHES, {type: object, required: [xN], properties: {xN: {type: string, description: DESCRIPTION}}}]", TestName = "Unions that contain each other have a short schema")]
    public void The_schema_is_short(string schema)
    {
        var all = Enumerable.Range(0, 40).ToList();
        var members = string.Join(", ", all.Select(number => $"m{number}: {{$ref: '#/components/schemas/T{number}'}}"));
        var types = all.Select(number => $"T{number}: {{{schema.Replace("MEMBERS", members, StringComparison.Ordinal).Replace("BRANCHES", Others(number), StringComparison.Ordinal).Replace("xN", $"x{number}", StringComparison.Ordinal).Replace("DESCRIPTION", new string('d', 10_000), StringComparison.Ordinal)}}}");
        var document = Wire.Sent.Document("/send: {post: {operationId: send, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/T0'}}}}, responses: {'204': {description: ''}}}}", string.Join(", ", types));

        var code = GeneratedCode.Of([Wire.Sent.Read(document, "api.yaml")], options => options with { HasTools = true });

        var tools = code.Files.Single(file => file.FileName.Contains("AI-", StringComparison.Ordinal)).Text;
        Assert.That(tools, Does.Contain("properties").And.Length.LessThan(30_000));
    }

    private static string Others(int number) => string.Join(", ", Enumerable.Range(0, 40).Where(other => other != number).Select(other => $"{{$ref: '#/components/schemas/T{other}'}}"));
}
