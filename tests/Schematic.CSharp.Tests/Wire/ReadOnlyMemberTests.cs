namespace Schematic.CSharp.Tests.Wire;

/// <summary>Members that requests omit, wherever their description says so.</summary>
public sealed class ReadOnlyMemberTests
{
    [TestCase("system: {type: object, readOnly: true, properties: {by: {type: string}}}")]
    [TestCase("system: {$ref: '#/components/schemas/SystemData'}")]
    [TestCase("system: {allOf: [{$ref: '#/components/schemas/SystemData'}]}")]
    [TestCase("system: {description: Who., allOf: [{$ref: '#/components/schemas/SystemData'}]}")]
    [TestCase("system: {allOf: [{$ref: '#/components/schemas/Data'}], readOnly: true}")]
    [TestCase("system: {allOf: [{$ref: '#/components/schemas/Data'}, {readOnly: true}]}")]
    [TestCase("system: {allOf: [{$ref: '#/components/schemas/Derived'}]}")]
    [TestCase("system: {oneOf: [{$ref: '#/components/schemas/SystemData'}, {type: 'null'}]}")]
    public async Task A_read_only_member_is_not_sent(string member)
    {
        const string Schemas = "Data: {type: object, properties: {by: {type: string}}}, SystemData: {type: object, readOnly: true, properties: {by: {type: string}}}, "
            + "Derived: {allOf: [{$ref: '#/components/schemas/SystemData'}, {type: object, properties: {at: {type: string}}}]}";
        var document = Sent.Document(
            "/a: {put: {operationId: put, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Vm'}}}}, responses: {'200': {description: '', content: {application/json: {schema: {$ref: '#/components/schemas/Vm'}}}}}}}",
            $"{Schemas}, Vm: {{type: object, properties: {{name: {{type: string}}, {member}}}}}");

        var exchange = await Exchange.OfAsync(document, """{"name":"a","system":{"by":"b"}}""", "var vm = await client.PutAsync(new Vm()); Show(vm.System.By); await client.PutAsync(vm);", mediaType: "application/json");

        Assert.That(exchange.Shown, Is.EqualTo(new[] { "b" }));
        Assert.That(exchange.Bodies[1], Is.EqualTo("""{"name":"a"}"""));
    }
}
